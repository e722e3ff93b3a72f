"""Cancelling an action plan: which state is asked for, also when the applier begins in between."""

from collections.abc import Callable

import pytest
from fake_server import FakeServer, Received, Reply

from watcherclient import exc
from watcherclient.client import Client

UUID = "0c0c0c0c-0000-0000-0000-00000000000c"


def plan_that_is(states: list[str], *, refuses: int = 0) -> Callable[[Received], Reply]:
    """A server whose plan is in one state after the other at each look, and that refuses the first changes."""
    shown = Reply.recorded("action_plan").json
    left = [refuses]

    def answer(request: Received) -> Reply:
        if request.method == "GET":
            state = states.pop(0) if len(states) > 1 else states[0]
            return Reply.of({**shown, "uuid": UUID, "state": state})
        if left[0]:
            left[0] -= 1
            return Reply.of({"error_message": {"faultstring": "State transition not allowed"}}, 400)
        return Reply.of({**shown, "uuid": UUID, "state": request.json[0]["value"]})

    return answer


@pytest.mark.parametrize(
    ("state", "asked"), [("RECOMMENDED", "CANCELLED"), ("PENDING", "CANCELLED"), ("ONGOING", "CANCELLING")]
)
def test_the_state_that_is_asked_for(watcher: Client, server: FakeServer, state: str, asked: str) -> None:
    server.answer = plan_that_is([state])
    assert watcher.action_plan.cancel(UUID).state == asked


def test_a_plan_that_begins_in_between_is_cancelled_all_the_same(watcher: Client, server: FakeServer) -> None:
    server.answer = plan_that_is(["PENDING", "ONGOING"], refuses=1)
    assert watcher.action_plan.cancel(UUID).state == "CANCELLING"
    assert [request.method for request in server.requests] == ["GET", "PATCH", "GET", "PATCH"]


def test_a_plan_that_has_ended_is_refused(watcher: Client, server: FakeServer) -> None:
    server.answer = plan_that_is(["SUCCEEDED"], refuses=9)
    with pytest.raises(exc.BadRequest, match="State transition not allowed"):
        watcher.action_plan.cancel(UUID)
    assert [request.method for request in server.requests] == ["GET", "PATCH", "GET"]
