"""The document ships with the package, and what docs/contract.md shows works."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from watcherclient import document
from watcherclient.testing.contract import assert_fits, problems

from .exchanges import recorded

ROOT = Path(__file__).parents[2]


def test_one_call_gives_the_document() -> None:
    assert document.path() == ROOT / "openapi" / "watcher-v1.yaml"
    assert document.text().splitlines()[0].startswith("# The contract of the OpenStack Watcher v1 API")


def test_the_wheel_holds_it(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    installed = tmp_path / "installed"
    zipfile.ZipFile(wheel).extractall(installed)
    code = "from watcherclient import document; print(document.path()); print(len(document.text()))"
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(installed)!r}); {code}"],
        cwd=tmp_path, check=True, capture_output=True, text=True,
    )  # fmt: skip
    path, length = done.stdout.split()
    assert Path(path) == installed / "watcherclient" / "openapi" / "watcher-v1.yaml"
    assert int(length) == len(document.text())


def test_a_missing_document_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(document, "_PACKAGE", tmp_path / "watcherclient")
    with pytest.raises(FileNotFoundError, match="install watcherclient anew"):
        document.path()


def test_the_python_of_the_page_runs() -> None:
    (code,) = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "contract.md").read_text(), re.DOTALL)[1:]
    exec(code, {})


def audit() -> dict[str, Any]:
    (found,) = (each for each in recorded() if (each.server, each.name) == ("17.0.0", "audits: continuous"))
    return dict(found.response["body"])


def test_a_right_answer_of_a_fake_passes() -> None:
    assert_fits("GET", "/v1/audits/a", 200, audit())


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"state": "DONE"}, "state: 'DONE' is not one of"),
        ({"auto_trigger": "yes"}, "auto_trigger: 'yes' is not of type 'boolean'"),
        ({"audit_template_uuid": None}, "'audit_template_uuid' was unexpected"),
    ],
)
def test_a_wrong_answer_of_a_fake_is_noticed(change: dict[str, Any], said: str) -> None:
    (problem,) = problems("GET", "/v1/audits/a", 200, {**audit(), **change})
    assert said in problem
