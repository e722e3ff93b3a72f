"""docs/command-line.md and the man page are what the parsers say."""

from __future__ import annotations

import subprocess
import sys

import pytest

from cli.programs import ROOT
from watcherclient.cli.names import COMMANDS


def test_the_documents_are_what_the_script_writes() -> None:
    command = [sys.executable, "scripts/document_cli.py", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_is_described(name: str) -> None:
    assert f"\n### {name}\n" in (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    assert f"\n.SS watcher {name}" in (ROOT / "docs" / "watcher.1").read_text(encoding="utf-8")
