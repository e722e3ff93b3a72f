"""The examples run as they are, on a sandbox of their own: one of them moves its servers."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from sandbox import describe
from watcherclient.client import Client

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(path.name for path in (ROOT / "examples").glob("[!_]*.py"))


def run(*command: str, said: str = "", environment: dict[str, str] | None = None) -> str:
    done = subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
        input=said,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def environment() -> Iterator[dict[str, str]]:
    """The OS_* variables of a fresh sandbox."""
    name = f"examples-{uuid.uuid4().hex[:8]}"
    try:
        run("-m", "sandbox", "up", "--name", name)
        found = describe(name)
        user = found["users"]["admin"]
        yield {
            "OS_AUTH_URL": found["auth_url"],
            "OS_USERNAME": user["username"],
            "OS_PASSWORD": user["password"],
            "OS_PROJECT_NAME": user["project_name"],
            "OS_USER_DOMAIN_NAME": user["user_domain_name"],
            "OS_PROJECT_DOMAIN_NAME": user["project_domain_name"],
            "OS_REGION_NAME": found["region"],
            "SANDBOX": name,
        }
    finally:
        run("-m", "sandbox", "down", "--name", name)


def test_a_recommendation_is_refused(environment: dict[str, str]) -> None:
    # First of all: there may be nothing to recommend once servers have moved.
    assert "Not started" in run("examples/recommend.py", "--apply", said="n\n", environment=environment)


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example(environment: dict[str, str], example: str) -> None:
    assert run(f"examples/{example}", environment=environment)


def test_an_example_takes_a_cloud_of_clouds_yaml(environment: dict[str, str], tmp_path: Path) -> None:
    lines = run("-m", "sandbox", "env", "--name", environment["SANDBOX"], "--format", "clouds")
    (tmp_path / "clouds.yaml").write_text(lines, encoding="utf-8")
    there = {"OS_CLIENT_CONFIG_FILE": str(tmp_path / "clouds.yaml")}
    assert "retry_cuont" in run("examples/parameters.py", "--os-cloud", "sandbox-admin", environment=there)


def test_an_example_says_what_is_missing_in_one_line() -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("OS_")}
    command = [sys.executable, "examples/wait.py"]
    done = subprocess.run(command, cwd=ROOT, env=kept, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == (
        "Set OS_USERNAME, OS_PASSWORD, OS_AUTH_URL, OS_PROJECT_NAME (python -m sandbox env prints them), "
        "or give --os-cloud NAME.\n"
    )


def test_the_notebook_runs(environment: dict[str, str]) -> None:
    command = ("-m", "jupyter", "nbconvert", "--to", "notebook", "--execute", "--stdout", "examples/notebook.ipynb")
    outputs = json.dumps([cell.get("outputs") for cell in json.loads(run(*command, environment=environment))["cells"]])
    assert all(
        shown in outputs for shown in ("<Client of ", "no audits", "Optimization", "efficacy", "created_at", "took")
    )
    assert "100%|" in outputs


PAGES = (
    "README.md",
    "docs/usage.md",
    "docs/contract.md",
    "docs/observing.md",
    "docs/preview.md",
    "docs/moving-over.md",
)
FENCE = re.compile(r"^(?P<before>[^\n]*)\n```python\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(page: str) -> Iterator[tuple[int, str, str]]:
    """Return the line, the reason why it is an outline (or ""), and the code of each Python block of a page."""
    text = (ROOT / page).read_text(encoding="utf-8")
    for found in FENCE.finditer(text):
        outline = re.fullmatch(r"<!-- outline: (.+) -->", found["before"])
        yield text.count("\n", 0, found.start("code")) + 1, outline[1] if outline else "", found["code"]


@pytest.mark.parametrize("page", PAGES)
def test_the_manual_runs_as_it_stands(environment: dict[str, str], page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Block after block in one program, with the imports and names that the page itself has."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    names: dict[str, object] = {"__name__": "manual"}
    for line, outline, code in blocks(page):
        # An outline may await, as in a notebook.
        flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT if outline else 0
        compiled = compile("\n" * (line - 1) + code, page, "exec", flags)
        if not outline:
            exec(compiled, names)
    watcher = names.get("watcher")
    if isinstance(watcher, Client):
        watcher.close()


def test_every_page_with_python_is_run() -> None:
    # docs/testing.md is a program of tests, which tests/testing/test_guide.py runs.
    there = {path.relative_to(ROOT).as_posix() for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]}
    assert {page for page in there if any(blocks(page))} == {*PAGES, "docs/testing.md"}
