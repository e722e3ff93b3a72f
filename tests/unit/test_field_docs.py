"""What editors show for a field or a member: a docstring below each, true about what Python gets."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from watcher_v1_client import models

FOLDER = Path(models.__file__).parent


def documented() -> Iterator[tuple[str, str, str, str]]:
    """Each field and member: its class, its name, its type or value, and the docstring below it."""
    for path in sorted(FOLDER.glob("*.py")):
        for made in ast.parse(path.read_text(encoding="utf-8")).body:
            if not isinstance(made, ast.ClassDef):
                continue
            for node, below in zip(made.body, [*made.body[1:], None], strict=True):
                text = ""
                if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
                    text = " ".join(str(below.value.value).split())
                if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                    yield made.name, node.target.id, ast.unparse(node.annotation), text
                elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                    yield made.name, node.targets[0].id, ast.unparse(node.value), text


ALL = list(documented())


def test_each_field_and_member_is_explained() -> None:
    assert len(ALL) > 400
    assert [f"{kind}.{name}" for kind, name, _, text in ALL if not re.fullmatch(r"[A-Z].*\.", text)] == []


def test_words_are_those_of_python() -> None:
    assert [text for _, _, _, text in ALL if re.search(r"\b[Nn]ull\b|without offset|with offset", text)] == []


def test_times_say_that_they_are_aware() -> None:
    times = [
        (f"{kind}.{name}", text)
        for kind, name, annotation, text in ALL
        if "datetime.datetime" in annotation and not re.search("Create$|Patch", kind)
    ]
    assert len(times) > 20
    assert [name for name, text in times if "aware, in UTC" not in text] == []


def test_fields_that_may_be_unset_say_when() -> None:
    unset = [(f"{kind}.{name}", text) for kind, name, annotation, text in ALL if "Unset" in annotation]
    assert len(unset) > 30
    assert [name for name, text in unset if not re.search("UNSET (when|below)|Not sent while UNSET", text)] == []


def test_fields_that_may_be_none_say_when() -> None:
    nullable = [
        (f"{kind}.{name}", text)
        for kind, name, annotation, text in ALL
        if "None" in annotation and not re.search("Create$|Patch", kind)
    ]
    assert len(nullable) > 30
    assert [name for name, text in nullable if "None" not in text] == []


@pytest.mark.parametrize(
    ("kind", "name", "expected"),
    [
        ("Audit", "interval", "How often a CONTINUOUS audit runs: seconds as text"),
        ("Audit", "next_run_time", "When a CONTINUOUS audit runs next: aware, in UTC; None when no run is planned."),
        ("Audit", "status_message", "UNSET below microversion 1.5; from there on the server always sends it."),
        ("Audit", "state", "PENDING (waits for the decision engine)"),
        ("AuditState", "PENDING", "Waits for the decision engine."),
        ("ActionPlanState", "SUPERSEDED", "A newer action plan took its place."),
        ("ActionState", "SKIPPED", "Since 1.5."),
        ("AuditSortKey", "ID", "The order of creation."),
        ("AuditPatchReplacePath", "INTERVAL", "How often a CONTINUOUS audit runs"),
        ("AuditDetailList", "next", "UNSET when this is the last page."),
        (
            "DataModelRow",
            "server_pinned_az",
            "UNSET when the row is a node without servers, and below microversion 1.6.",
        ),
    ],
)
def test_what_some_of_them_say(kind: str, name: str, expected: str) -> None:
    (text,) = (text for made, field, _, text in ALL if (made, field) == (kind, name))
    assert expected in text
