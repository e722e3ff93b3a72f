"""The same calls with python-watcherclient 4.11.0 and with this client, against one server, give the same data."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from compat.calls import CALLS
from compat.incumbent import incumbent_python

PROGRAM = Path(__file__).parent / "calls.py"
Outcomes = dict[str, Any]

SAID_OTHERWISE = ("audit.update(wrong state)", "action_plan.update(wrong state)", "action.update(wrong state)")
"""What this client says in its own words: docs/moving-over.md has the row."""


def run(python: Path, given: dict[str, Any]) -> Outcomes:
    """Make all calls with the client that a Python has."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        [python, PROGRAM], input=json.dumps(given), capture_output=True, text=True, env=environment, check=False
    )
    assert done.returncode == 0, done.stderr
    found: Outcomes = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def outcomes(sandbox: dict[str, Any], there: dict[str, str]) -> tuple[Outcomes, Outcomes]:
    """What came of each call: theirs and ours."""
    account = sandbox["users"]["admin"]
    names = ("username", "password", "project_name", "user_domain_id", "project_domain_id")
    login = {"auth_url": sandbox["auth_url"], **{name: account[name] for name in names}}
    given = {**there, "login": login, "watcher_url": sandbox["watcher_url"], "version": "1.5"}
    return run(incumbent_python(), given), run(Path(sys.executable), given)


def test_two_packages_were_called(outcomes: tuple[Outcomes, Outcomes]) -> None:
    assert [found["package"] for found in outcomes] == [["python-watcherclient"], ["watcherclient"]]


@pytest.mark.parametrize("name", [call.name for call in CALLS])
def test_both_give_the_same(name: str, outcomes: tuple[Outcomes, Outcomes]) -> None:
    theirs, ours = outcomes
    if name in SAID_OTHERWISE:
        assert "cannot become" in ours[name]["message"]
        ours[name]["message"] = theirs[name]["message"]
    if "message" in theirs[name]:  # a server's line breaks are escaped here
        theirs[name]["message"] = theirs[name]["message"].replace("\n", "\\n")
    assert ours[name] == theirs[name]
    assert theirs[name].get("error") in (None, "AttributeError", "InvalidAttribute") or theirs[name]["http_status"]
