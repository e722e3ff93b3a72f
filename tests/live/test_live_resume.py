"""Work that outlives a process: optimize(resume=...) on a real server, and two calls of one name at once."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from typing import Any

import pytest
from actions import nop
from cleanup import remove_audit

from watcherclient import exc
from watcherclient.v1.client import Client

GO_ON = """
import json, sys
from watcherclient.client import get_client

with get_client(1, **json.loads(sys.argv[1])) as watcher:
    found = watcher.optimize(resume=sys.argv[2])
    print(found.audit.uuid, found.action_plan.state, *(action.state for action in found.actions))
"""


@pytest.fixture
def audit_of(watcher: Client, new_name: Callable[[], str]) -> Iterator[dict[str, Any]]:
    """The arguments of optimize() for an audit that changes nothing, and is removed after the test."""
    name = new_name()
    parameters = {"actions": [nop("first"), nop("second")]}
    with ExitStack() as removals:
        removals.callback(remove_audit, watcher, name)
        yield {"goal": "unclassified", "strategy": "actuator", "parameters": parameters, "force": True, "name": name}


def go_on(admin: dict[str, Any], token: str) -> list[str]:
    """Go on in another process."""
    import json

    command = [sys.executable, "-c", GO_ON, json.dumps(admin), token]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_another_process_applies_what_was_recommended(
    watcher: Client, admin: dict[str, Any], audit_of: dict[str, Any]
) -> None:
    found = watcher.optimize(**audit_of, apply=False)
    assert go_on(admin, found.resume_token) == [found.audit.uuid, "SUCCEEDED", "SUCCEEDED", "SUCCEEDED"]


def test_another_process_goes_on_where_the_time_was_up(
    watcher: Client, admin: dict[str, Any], audit_of: dict[str, Any]
) -> None:
    with pytest.raises(exc.ResourceTimeout) as caught:
        watcher.optimize(**audit_of, timeout=0)
    token = caught.value.resume_token
    assert token is not None
    assert f"optimize(resume={token!r})" in caught.value.__notes__[0]
    assert go_on(admin, token)[1:] == ["SUCCEEDED"] * 3


def test_of_two_at_once_of_one_name_one_works_and_the_other_says_so(watcher: Client, audit_of: dict[str, Any]) -> None:
    def run(_: int) -> Any:
        try:
            return watcher.optimize(**audit_of)
        except exc.Conflict as error:
            return error

    with ThreadPoolExecutor(2) as threads:
        results = list(threads.map(run, range(2)))
    (conflict,) = [result for result in results if isinstance(result, exc.Conflict)]
    (done,) = [result for result in results if result is not conflict]
    assert done.applied
    assert done.audit.uuid in conflict.__notes__[0]
    assert "another optimize() may be working on it" in conflict.__notes__[0]


def test_poll_paces_the_questions(watcher: Client, audit_of: dict[str, Any]) -> None:
    asked: list[tuple[int, str]] = []

    def poll(attempt: int, resource: Any) -> float:
        asked.append((attempt, resource.state))
        return 0.05

    assert watcher.optimize(**audit_of, poll=poll).applied
    assert asked[0][0] == 1
