"""Waiting: in which states it ends, well or badly, and what is said about a bad end."""

import pickle
from typing import Any

import pytest
from fake_server import FakeServer
from running import Clock, walk

from watcherclient import exc
from watcherclient.v1.action_plan import ActionPlanState
from watcherclient.v1.client import Client

MANAGERS = ("audit", "action_plan", "action")


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


@pytest.mark.parametrize(
    ("manager", "state"),
    [("audit", "SUCCEEDED"), ("audit", "SUSPENDED"), ("action", "SUCCEEDED"), ("action", "SKIPPED")],
)
def test_good_ends(watcher: Client, server: FakeServer, clock: Clock, manager: str, state: str) -> None:
    server.answer = walk(manager, state)
    assert getattr(watcher, manager).wait("a").state == state


@pytest.mark.parametrize(
    ("manager", "state", "error"),
    [
        ("audit", "FAILED", exc.ResourceFailure),
        ("audit", "CANCELLED", exc.ResourceCancelled),
        ("audit", "DELETED", exc.ResourceCancelled),
        ("action_plan", "FAILED", exc.ResourceFailure),
        ("action_plan", "CANCELLED", exc.ResourceCancelled),
        ("action_plan", "SUPERSEDED", exc.ResourceCancelled),
        ("action_plan", "DELETED", exc.ResourceCancelled),
        ("action", "FAILED", exc.ResourceFailure),
        ("action", "CANCELLED", exc.ResourceCancelled),
        ("action", "DELETED", exc.ResourceCancelled),
    ],
)
def test_bad_ends(
    watcher: Client, server: FakeServer, clock: Clock, manager: str, state: str, error: type[exc.ResourceError]
) -> None:
    server.answer = walk(manager, "PENDING", state)
    with pytest.raises(error) as caught:
        getattr(watcher, manager).wait("a")
    assert type(caught.value) is error
    assert caught.value.resource.state == state
    assert str(caught.value).startswith(f"The {manager.replace('_', ' ')} {caught.value.resource.uuid} is {state}")


def test_the_servers_own_reason_is_said(watcher: Client, server: FakeServer, clock: Clock) -> None:
    server.answer = walk("action", "FAILED", status_message="Action failed in execute: no host")
    with pytest.raises(exc.ResourceFailure, match=r"is FAILED \(Action failed in execute: no host\)$"):
        watcher.action.wait("a")


def test_a_failed_plan_leads_to_its_actions(watcher: Client, server: FakeServer, clock: Clock) -> None:
    server.answer = walk("action_plan", "FAILED")
    with pytest.raises(exc.ResourceFailure, match=r"action\.list\(action_plan=\.\.\., detail=True\)"):
        watcher.action_plan.wait("p")


@pytest.mark.parametrize(
    "until", ["CANCELLING", ActionPlanState.CANCELLING, ["SUCCEEDED", "CANCELLING"], {ActionPlanState.CANCELLING}]
)
def test_until_a_state_or_several(watcher: Client, server: FakeServer, clock: Clock, until: Any) -> None:
    server.answer = walk("action_plan", "ONGOING", "CANCELLING", "CANCELLED")
    assert watcher.action_plan.wait("p", until=until).state == "CANCELLING"


@pytest.mark.parametrize("state", ["FAILED", "CANCELLED"])
def test_a_bad_end_that_is_asked_for_is_returned(watcher: Client, server: FakeServer, clock: Clock, state: Any) -> None:
    server.answer = walk("audit", "ONGOING", state)
    assert watcher.audit.wait("a", until=("FAILED", "CANCELLED")).state == state


def test_another_end_than_asked_for_is_an_error(watcher: Client, server: FakeServer, clock: Clock) -> None:
    server.answer = walk("action_plan", "CANCELLING", "SUCCEEDED")
    with pytest.raises(exc.ResourceFailure, match="has ended SUCCEEDED, so it will not become CANCELLED") as caught:
        watcher.action_plan.wait("p", until="CANCELLED")
    assert type(caught.value) is exc.ResourceFailure


def test_what_may_go_on_is_waited_for(watcher: Client, server: FakeServer, clock: Clock) -> None:
    server.answer = walk("audit", "SUSPENDED", "ONGOING", audit_type="CONTINUOUS")
    assert watcher.audit.wait("a", until="ONGOING").state == "ONGOING"
    server.answer = walk("audit", "SUCCEEDED", "ONGOING", audit_type="EVENT")
    assert watcher.audit.wait("a", until="ONGOING").state == "ONGOING"


@pytest.mark.parametrize("manager", MANAGERS)
def test_an_unknown_state_of_a_newer_server_counts_as_running(
    watcher: Client, server: FakeServer, clock: Clock, manager: str
) -> None:
    server.answer = walk(manager, "REHEARSING", "SUCCEEDED")
    assert getattr(watcher, manager).wait("a").state == "SUCCEEDED"


def test_a_plan_that_was_not_started_says_so(watcher: Client, server: FakeServer, clock: Clock) -> None:
    server.answer = walk("action_plan", "RECOMMENDED")
    with pytest.raises(exc.ResourceTimeout, match=r"action_plan\.start\(\) starts it"):
        watcher.action_plan.wait("p", timeout=1)


def test_an_error_with_its_resource_survives_pickling(watcher: Client, server: FakeServer, clock: Clock) -> None:
    server.answer = walk("action_plan", "FAILED")
    with pytest.raises(exc.ResourceFailure) as caught:
        watcher.action_plan.wait("p")
    again = pickle.loads(pickle.dumps(caught.value))
    assert (again.resource, str(again)) == (caught.value.resource, str(caught.value))
