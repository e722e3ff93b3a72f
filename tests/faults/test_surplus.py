"""Bytes that come after an answer: they never become the answer to the next call."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from faults.calls import Kind, running
from faults.replies import Reply
from faults.stage import Stage
from faults.wire import Received, Wire
from watcherclient import exc


def goal(name: str) -> bytes:
    fields = {"uuid": f"uuid of {name}", "name": name, "display_name": name, "efficacy_specification": [], "links": []}
    times = {"created_at": "2026-11-25T00:00:00+00:00", "updated_at": None, "deleted_at": None}
    return bytes(Reply.of({**fields, **times}))


@pytest.mark.parametrize("pause", [0.0, 0.05], ids=["at once", "a moment later"])
def test_a_second_answer_is_not_taken_for_the_next_call(
    pause: float, stage: Stage, kind: Kind, caplog: pytest.LogCaptureFixture
) -> None:
    def play(wire: Wire, request: Received) -> None:
        name = request.parts[-1]
        if name == "one":
            if pause:
                wire.send(goal(name))
                wire.stopping.wait(pause)
                wire.send(goal("injected"))
            else:
                wire.send(goal(name) + goal("injected"))
        else:
            wire.send(goal(name))

    stage.server.play = play
    with caplog.at_level(logging.WARNING, "watcherclient"), running(kind, stage.arguments()) as client:
        assert client.goal.get("one").name == "one"
        wait_until_sent(stage, pause)
        assert client.goal.get("two").name == "two"
        assert client.goal.get("three").name == "three"
    assert stage.server.connections == 2
    if not pause:
        assert "bytes came after the answer" in caplog.text


def wait_until_sent(stage: Stage, pause: float) -> None:
    stage.server.stopping.wait(2 * pause)


@pytest.mark.parametrize("tls", [False, True], ids=["plain", "encrypted"])
def test_a_second_answer_in_a_record_of_its_own(tls: bool, stage: Stage, kind: Kind) -> None:
    """Each piece goes out by itself, so that the second one is in no buffer of HTTP when the first has been read."""

    def play(wire: Wire, request: Received) -> None:
        wire.send(goal(request.parts[-1]))
        wire.send(goal("injected"))

    if tls:
        stage.secure_watcher("good")
    stage.server.play = play
    with running(kind, stage.arguments()) as client:
        for name in ("one", "two", "three"):
            assert client.goal.get(name).name == name
            wait_until_sent(stage, 0.02)


def test_a_204_with_a_body_does_not_break_the_next_call(stage: Stage, watcher: Any) -> None:
    def play(wire: Wire, request: Received) -> None:
        if request.method == "DELETE":
            wire.send(b"HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nhello")
        else:
            stage.watcher.play(wire, request)

    stage.server.play = play
    watcher.audit.delete("a1")
    assert watcher.audit.create(audit_type="ONESHOT", goal="dummy", name="n").name == "n"
    assert stage.watcher.done["POST /v1/audits"] == 1


def test_another_protocol_in_answer_is_an_error(stage: Stage, watcher: Any) -> None:
    stage.server.play = lambda wire, request: wire.send(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n")
    with pytest.raises(exc.ConnectionError, match="before the answer was complete"):
        watcher.with_options(max_retries=0).goal.get("g")


def test_answers_before_the_answer_are_passed_over(stage: Stage, watcher: Any) -> None:
    def play(wire: Wire, request: Received) -> None:
        wire.send(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n" + goal("g"))

    stage.server.play = play
    assert [watcher.goal.get("g").name for _ in range(2)] == ["g", "g"]
    assert stage.server.connections == 1


def test_http_1_0_is_understood(stage: Stage, watcher: Any) -> None:
    def play(wire: Wire, request: Received) -> None:
        wire.send(goal("g").replace(b"HTTP/1.1", b"HTTP/1.0", 1))
        wire.close()

    stage.server.play = play
    assert [watcher.goal.get("g").name for _ in range(2)] == ["g", "g"]
