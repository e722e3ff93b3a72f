"""What a server says: it costs no time to read, and what it does to a terminal or a log is escaped."""

from __future__ import annotations

import json
import logging
import time
from typing import Any

import pytest

from faults.calls import Kind, running
from faults.replies import Reply, fault
from faults.stage import Stage
from watcherclient import exc

MEGABYTE = 1024 * 1024


PIECES = ("<!--", "<script ", "<", "<>", "<title>", "</script>", "<a><!--", "&", "&#", "[", '{"a":', "<style><script>")


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("wrapped", [False, True], ids=["page", "error_message"])
def test_an_error_page_costs_no_time(piece: str, wrapped: bool, stage: Stage, watcher: Any) -> None:
    """The processor's time, as the machine may be busy: the aim is 50 ms; a sixth of such a page once took 30 s."""
    text = piece * (MEGABYTE // len(piece))
    body = json.dumps({"error_message": text}) if wrapped else text
    stage.server.play = lambda wire, request: wire.send(bytes(Reply(502, body.encode())))
    watcher = watcher.with_options(max_retries=0)
    with pytest.raises(exc.BadGateway):
        watcher.goal.get("g")
    began = time.process_time()
    with pytest.raises(exc.BadGateway) as caught:
        watcher.goal.get("g")
    assert time.process_time() - began < 0.5
    assert len(caught.value.message) < 600
    assert len(caught.value.details or "") < 600


HOSTILE = "fine\n2026-11-25 CRITICAL all is lost\x1b[2J\x1b]0;title\x07\r\u2028\u202egnp.exe\x9b31m"


def test_what_moves_a_cursor_is_escaped(stage: Stage, kind: Kind, caplog: pytest.LogCaptureFixture) -> None:
    request_id = b"req-\x1b[31m"
    reply = bytes(fault(503, HOSTILE).with_headers(Retry_After="0"))
    start = reply.index(b"X-Openstack-Request-Id: ") + len("X-Openstack-Request-Id: ")
    reply = reply[:start] + request_id + reply[reply.index(b"\r\n", start) :]
    stage.server.play = lambda wire, request: wire.send(reply)
    stage.options["max_retries"] = 1
    with caplog.at_level(logging.DEBUG, "watcherclient"), running(kind, stage.arguments()) as client:  # noqa: SIM117 - one line of all would be too long
        with pytest.raises(exc.ServiceUnavailable) as caught:
            client.goal.get("g")
    error = caught.value
    assert error.details == HOSTILE
    for text in (str(error), repr(error), error.message, *(record.getMessage() for record in caplog.records)):
        assert text.isprintable(), text
    assert r"fine\n2026" in str(error)
    assert r"(Request-ID: req-\x1b[31m)" in str(error)
    assert any(r"req-\x1b[31m" in record.getMessage() for record in caplog.records)
    assert any(r"fine\n2026" in record.getMessage() for record in caplog.records)
