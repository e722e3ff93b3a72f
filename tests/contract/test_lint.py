"""The document passes a maintained linter by the rules in openapi/lint, and the linter bites."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from watcherclient import document

SCRIPT = Path(__file__).parents[2] / "scripts" / "lint_document.py"


def lint(*arguments: str) -> tuple[int, str]:
    done = subprocess.run([sys.executable, str(SCRIPT), *arguments], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_the_document_passes() -> None:
    status, text = lint()
    assert status == 0, text


@pytest.mark.parametrize(
    ("rule", "before", "after"),
    [
        ("no-unresolved-refs", "#/components/schemas/GoalList'", "#/components/schemas/Goalist'"),
        ("operation-operationId-unique", "operationId: get_goal\n", "operationId: get_audit\n"),
        ("path-parameters-defined", "/v1/goals/{goal}:", "/v1/goals/{id}:"),
        ("response-mime-type", "application/json:", "application/xml:"),
    ],
)
def test_the_linter_bites(rule: str, before: str, after: str, tmp_path: Path) -> None:
    assert before in document.text()
    changed = tmp_path / "changed.yaml"
    changed.write_text(document.text().replace(before, after))
    status, text = lint(str(changed))
    assert status == 1
    assert rule in text
