"""The commands that change what an audit does: suspend, resume, cancel, trigger, wait."""

from __future__ import annotations

import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cli.programs import environment_of
from watcherclient.v1.client import Client

WATCHER = str(Path(sys.executable).with_name("watcher"))

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(sandbox: dict[str, Any]) -> Run:
    environment = environment_of(sandbox)
    environment.pop("OS_INFRA_OPTIM_API_VERSION")

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([WATCHER, *words], env=environment, capture_output=True, text=True, check=False)

    return run


@pytest.fixture
def name(client: Client) -> Iterator[str]:
    """A name for an audit; it is removed with its plans."""
    found = f"states-{uuid.uuid4().hex[:10]}"
    yield found
    for plan in client.action_plan.list(audit=found):
        client.action_plan.delete(plan)
    client.audit.delete(found)


STATE = ("-f", "value", "-c", "State")


def test_a_continuous_audit_is_suspended_resumed_and_cancelled(run: Run, client: Client, name: str) -> None:
    client.audit.create(audit_type="CONTINUOUS", interval=3600, goal="dummy", name=name, force=True)
    assert run("audit", "wait", name, "--until", "ONGOING", *STATE).stdout == "ONGOING\n"
    for command, state in (("suspend", "SUSPENDED"), ("resume", "ONGOING"), ("cancel", "CANCELLED")):
        done = run("audit", command, name, *STATE)
        assert (done.returncode, done.stdout, done.stderr) == (0, f"{state}\n", "")
    ended = run("audit", "wait", name, *STATE)
    assert (ended.returncode, ended.stdout) == (4, "CANCELLED\n")


def test_what_the_state_does_not_allow_is_an_error(run: Run, client: Client, name: str) -> None:
    client.audit.create(audit_type="EVENT", goal="dummy", name=name)
    done = run("audit", "suspend", name)
    assert (done.returncode, done.stdout) == (1, "")
    assert "is PENDING and cannot become SUSPENDED" in done.stderr
    assert run("audit", "cancel", name, *STATE).stdout == "CANCELLED\n"


def test_an_event_audit_is_triggered(run: Run, client: Client, name: str) -> None:
    client.audit.create(audit_type="EVENT", goal="dummy", name=name, force=True)
    done = run("audit", "trigger", name)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert client.audit.wait(name).state == "SUCCEEDED"
