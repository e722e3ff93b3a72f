"""The examples of docs/testing.md run as they stand there, and its table of differences is not forgotten."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from compat.incumbent import incumbent_python

from watcherclient.testing import WatcherServer

GUIDE = (Path(__file__).parents[2] / "docs" / "testing.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)
INCUMBENT = "# python-watcherclient\n"


def test_the_examples_pass(tmp_path: Path) -> None:
    examples = [block for block in BLOCKS if not block.startswith(INCUMBENT)]
    assert len(examples) == 8
    for number, block in enumerate(examples):
        (tmp_path / f"test_example_{number}.py").write_text(block, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:schemathesis", "-W", "error"]
    command += ["-c", os.devnull, "--rootdir", str(tmp_path), "."]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False)
    assert "9 passed" in done.stdout, done.stdout + done.stderr
    assert done.returncode == 0


def test_the_example_with_python_watcherclient_passes(tmp_path: Path) -> None:
    (example,) = (block for block in BLOCKS if block.startswith(INCUMBENT))
    with WatcherServer(progress="polls") as server:
        done = subprocess.run(
            [str(incumbent_python()), "-c", example],
            cwd=tmp_path,
            env={**os.environ, **server.environment},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        server.assert_called("POST", "/v1/audits", times=1)
