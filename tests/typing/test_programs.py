"""Programs as users write them: pyright and mypy, both strict, accept what is right and find each mistake."""

import inspect
import json
import re
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from watcherclient.client import AsyncClient, Client

PROGRAMS = Path(__file__).parent / "programs"
CACHE = Path(__file__).parents[2] / ".mypy_cache"
Found = dict[tuple[str, int], str]
"""What a checker says, by file and line."""


def run(*command: str) -> str:
    done = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True, check=False, cwd=PROGRAMS)
    assert done.returncode in (0, 1), done.stdout + done.stderr
    return done.stdout


@cache
def pyright() -> Found:
    said = json.loads(run("pyright", "--project", str(PROGRAMS), "--pythonpath", sys.executable, "--outputjson"))
    assert said["summary"]["filesAnalyzed"] == len(programs())
    return {
        (Path(each["file"]).name, each["range"]["start"]["line"] + 1): each["message"]
        for each in said["generalDiagnostics"]
        if each["severity"] != "information"
    }


@cache
def mypy() -> Found:
    files = [str(path) for path in programs()]
    said = run(
        "mypy", "--config-file", str(PROGRAMS / "mypy.ini"), "--cache-dir", str(CACHE), "--output", "json", *files
    )
    each_line = [json.loads(line) for line in said.splitlines() if line.startswith("{")]
    return {
        (Path(each["file"]).name, each["line"]): each["message"] for each in each_line if each["severity"] == "error"
    }


def programs() -> list[Path]:
    return sorted(PROGRAMS.glob("*.py"))


def text_of(name: str) -> list[str]:
    return (PROGRAMS / name).read_text(encoding="utf-8").splitlines()


def marked(path: Path) -> set[tuple[str, int]]:
    """The lines that hold a mistake."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return {(path.name, number) for number, line in enumerate(lines, 1) if "  # wrong: " in line}


@pytest.mark.parametrize("checker", [pyright, mypy], ids=["pyright", "mypy"])
def test_right_programs_are_accepted_and_each_mistake_is_found(checker: Callable[[], Found]) -> None:
    found, expected = checker(), set[tuple[str, int]]().union(*map(marked, programs()))
    assert {place: message for place, message in found.items() if place not in expected} == {}
    assert expected - found.keys() == set(), "nothing was said about these lines"


def test_there_are_mistakes_and_all_stand_in_one_program() -> None:
    assert {path.name for path in programs() if marked(path)} == {"wrong.py", "misspelt.py"}
    assert len(marked(PROGRAMS / "wrong.py")) > 45
    assert len(marked(PROGRAMS / "misspelt.py")) > 20


@pytest.mark.parametrize("line", [line for line in text_of("misspelt.py") if "  # wrong: " in line])
def test_a_misspelt_name_is_an_error_at_run_time_too(line: str) -> None:
    right = [each for each in text_of("misspelt.py") if each.startswith(("import", "from")) and "# wrong" not in each]
    program = "\n".join([*right, line])
    with pytest.raises((ImportError, AttributeError)):
        exec(compile(program, "misspelt", "exec"), {})


@pytest.mark.parametrize(
    ("client", "files"),
    [
        (Client, ("managers.py", "lists.py", "workflows.py")),
        (AsyncClient, ("managers_later.py", "lists_later.py", "workflows_later.py")),
    ],
)
def test_every_method_of_every_manager_is_checked(client: type, files: tuple[str, ...]) -> None:
    text = "".join((PROGRAMS / file).read_text(encoding="utf-8") for file in files)
    used = set(re.findall(r"watcher\.(\w+\.\w+)\(", text))
    there = {
        f"{manager}.{method}"
        for manager, value in inspect.getmembers_static(client)
        if hasattr(value, "func")
        for method, _ in inspect.getmembers(type(getattr(bare(client), manager)), inspect.isfunction)
        if not method.startswith("_")
    }
    assert len(there) > 40
    assert there - used == set()


def bare(client: type) -> object:
    """A client that was never connected: enough to see its managers."""
    made: Any = object.__new__(client)
    made._transport = None
    return made
