"""A cancelled audit that runs on: the server answers CANCELLED, and then a decision engine writes over it."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

import pytest

from faults.replies import Reply
from faults.stage import Stage
from faults.wire import Received, Wire
from watcherclient import exc


@pytest.fixture(autouse=True)
def _runs(stage: Stage) -> None:
    stage.watcher.let_run("a1")


AFTER = 0.3
"""Seconds after which the decision engine writes over the state."""


def overtaking(stage: Stage, *states: str, after: float = AFTER) -> Callable[[Wire, Received], None]:
    """Play a server on which a cancelled audit takes these states, one at each look once the time is up."""
    cancelled_at: list[float] = []
    rest = list(states)

    def play(wire: Wire, request: Received) -> None:
        reply = stage.watcher.answer(request)
        if request.method == "PATCH":
            cancelled_at.append(time.monotonic())
        elif cancelled_at and time.monotonic() - cancelled_at[0] >= after:
            state = rest.pop(0) if len(rest) > 1 else rest[0]
            reply = Reply(reply.status, json.dumps({**json.loads(reply.body), "state": state}).encode(), reply.headers)
        wire.send(bytes(reply))

    return play


def test_cancel_tells_that_the_audit_was_not_cancelled(stage: Stage, watcher: Any) -> None:
    stage.server.play = overtaking(stage, "ONGOING", "SUCCEEDED")
    with pytest.raises(exc.ResourceFailure, match="was not cancelled, it is ONGOING") as caught:
        watcher.audit.cancel("a1")
    assert type(caught.value) is exc.ResourceFailure
    audit = caught.value.resource
    assert audit is not None
    assert (audit.uuid, audit.state) == (stage.watcher.rows("audits")[0]["uuid"], "ONGOING")


def test_cancel_returns_an_audit_that_stays_cancelled(stage: Stage, watcher: Any) -> None:
    began = time.monotonic()
    assert watcher.audit.cancel("a1", confirm=0.5).state == "CANCELLED"
    assert time.monotonic() - began >= 0.5
    methods = [request.method for request in stage.server.requests]
    assert methods[:2] == ["PATCH", "GET"]
    assert 2 < len(methods) < 10


def test_cancel_can_believe_the_first_answer(stage: Stage, watcher: Any) -> None:
    assert watcher.audit.cancel("a1", confirm=0).state == "CANCELLED"
    assert [request.method for request in stage.server.requests] == ["PATCH"]


@pytest.mark.parametrize("confirm", [-1, float("inf"), "soon", None])
def test_a_time_that_is_none_is_refused_before_anything_is_sent(confirm: Any, stage: Stage, watcher: Any) -> None:
    with pytest.raises(exc.ValidationError, match="confirm must be a finite number of seconds"):
        watcher.audit.cancel("a1", confirm=confirm)
    assert stage.server.requests == []


def test_cancel_does_not_fail_because_a_look_does(stage: Stage, watcher: Any) -> None:
    def play(wire: Wire, request: Received) -> None:
        if request.method == "GET":
            wire.reset()
        stage.watcher.play(wire, request)

    stage.server.play = play
    assert watcher.with_options(max_retries=0).audit.cancel("a1", confirm=0.2).state == "CANCELLED"


def test_wait_does_not_take_it_for_the_end(stage: Stage, watcher: Any) -> None:
    stage.server.play = overtaking(stage, "ONGOING", "SUCCEEDED")
    watcher.audit.cancel("a1", confirm=0)
    seen: list[str] = []
    assert watcher.audit.wait("a1", progress=lambda audit: seen.append(audit.state)).state == "SUCCEEDED"
    assert seen == ["CANCELLED", "ONGOING", "SUCCEEDED"]


def test_wait_for_cancelled_is_not_fooled_either(stage: Stage, watcher: Any) -> None:
    stage.server.play = overtaking(stage, "ONGOING", "SUCCEEDED")
    watcher.audit.cancel("a1", confirm=0)
    with pytest.raises(exc.ResourceFailure, match="has ended SUCCEEDED, so it will not become CANCELLED"):
        watcher.audit.wait("a1", until="CANCELLED")


def test_wait_believes_it_after_a_second_look(stage: Stage, watcher: Any) -> None:
    watcher.audit.cancel("a1", confirm=0)
    with pytest.raises(exc.ResourceCancelled, match="is CANCELLED"):
        watcher.audit.wait("a1")
    assert len(stage.server.requests) > 3
    assert watcher.audit.wait("a1", until="CANCELLED").state == "CANCELLED"


def test_wait_that_asks_once_cannot_look_again(stage: Stage, watcher: Any) -> None:
    watcher.audit.cancel("a1", confirm=0)
    with pytest.raises(exc.ResourceCancelled):
        watcher.audit.wait("a1", timeout=0)
