"""The examples run as they are, on a sandbox of their own: one of them moves its servers."""

from __future__ import annotations

import os
import subprocess
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from sandbox import describe

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(path.name for path in (ROOT / "examples").glob("*.py"))


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
        }
    finally:
        run("-m", "sandbox", "down", "--name", name)


def test_a_recommendation_is_refused(environment: dict[str, str]) -> None:
    # First of all: there may be nothing to recommend once servers have moved.
    assert "Not started" in run("examples/recommend.py", "--apply", said="n\n", environment=environment)


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example(environment: dict[str, str], example: str) -> None:
    assert run(f"examples/{example}", environment=environment)
