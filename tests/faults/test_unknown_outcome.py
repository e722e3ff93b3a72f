"""Writes that fail after the server may have acted: creates are looked up, and what cannot be found out is said."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from faults import plays, proxy
from faults.calls import CALLS, KINDS, Kind, Method, running
from faults.certificates import Certificates
from faults.plays import answering
from faults.proxy import Proxy
from faults.replies import Reply, fault, html
from faults.stage import Stage
from faults.watcher import Watcher
from faults.wire import Play, Received, Server, Wire
from watcherclient import exc
from watcherclient.options import Timeouts

FOR_NOW = html(503, "Service Unavailable").with_headers(Retry_After="0")


def creates(client: Any) -> Any:
    return client.audit.create(audit_type="ONESHOT", goal="dummy", name="n")


def test_a_conflict_with_ones_own_object_is_no_conflict(stage: Stage, watcher: Any) -> None:
    """A proxy says 503 with Retry-After although it had passed the request on; the second try finds the name taken."""
    plays.once(answering(FOR_NOW), acted=True)(stage)
    assert creates(watcher).name == "n"
    assert [request.method for request in stage.server.requests] == ["POST", "POST", "GET"]
    assert stage.watcher.names("audits") == ["a1", "n"]


def test_a_conflict_with_somebody_elses_object_stays_one(stage: Stage, watcher: Any) -> None:
    creates(watcher)
    turn: list[Received] = []

    def play(wire: Wire, request: Received) -> None:
        turn.append(request)
        reply = stage.watcher.answer(request) if turn[1:] else FOR_NOW
        if request.method == "GET":
            made = {**json.loads(reply.body), "created_at": "2020-01-01T00:00:00+00:00"}
            reply = Reply(reply.status, json.dumps(made).encode(), reply.headers)
        wire.send(bytes(reply))

    stage.server.play = play
    with pytest.raises(exc.Conflict, match="already exists") as caught:
        creates(watcher)
    assert not caught.value.outcome_unknown


@pytest.mark.parametrize("retries", [0, 3])
@pytest.mark.parametrize(
    "play",
    [answering(html(503, "x")), answering(fault(500, "x")), answering(Reply(201, b"?")), plays.reset, plays.silent],
    ids=["503", "500", "201", "reset", "silent"],
)
def test_a_create_that_was_done_is_found(play: Play, retries: int, stage: Stage, kind: Kind) -> None:
    """With retries and without: looking does nothing a second time."""
    plays.once(play, acted=True)(stage)
    stage.options["max_retries"] = retries
    stage.uses_token = True
    with running(kind, stage.arguments()) as client:
        limits = Timeouts(connect=5, read=0.3, total=30)
        assert creates(client.with_options(timeout=limits)).name == "n"
    assert stage.watcher.done["POST /v1/audits"] == 1


@pytest.mark.parametrize("method", ["POST", "create", "PATCH", "DELETE"])
@pytest.mark.parametrize(
    ("reply", "unknown"),
    [
        (html(503, "x"), True),
        (html(502, "x"), True),
        (fault(500, "x"), True),
        (html(408, "x"), True),
        (Reply(201, b"?"), True),
        (Reply(302, b"", {"Location": "/login"}), False),
        (fault(400, "x"), False),
        (fault(403, "x"), False),
        (fault(404, "x"), False),
        (fault(429, "x"), False),
    ],
    ids=lambda value: str(value.status) if isinstance(value, Reply) else "",
)
def test_an_error_says_whether_the_server_may_have_acted(
    reply: Reply, unknown: bool, method: Method, stage: Stage, watcher: Any
) -> None:
    stage.server.play = answering(reply)
    with pytest.raises(exc.ClientException) as caught:
        CALLS[method](watcher)
    assert caught.value.outcome_unknown is unknown
    assert ("(outcome unknown)" in str(caught.value)) is unknown


def test_reads_have_no_unknown_outcome(stage: Stage, watcher: Any) -> None:
    for play in (answering(html(503, "x")), plays.reset, answering(Reply(200, b"?"))):
        stage.server.play = play
        with pytest.raises(exc.ClientException) as caught:
            watcher.goal.get("g")
        assert not caught.value.outcome_unknown


def test_what_a_look_shows_not_to_be_there_is_certain(stage: Stage, watcher: Any) -> None:
    plays.once(answering(fault(500, "broken")))(stage)
    with pytest.raises(exc.InternalServerError) as caught:
        creates(watcher)
    assert not caught.value.outcome_unknown
    assert stage.watcher.names("audits") == ["a1"]


def test_after_a_timeout_the_server_may_still_be_at_work(stage: Stage, watcher: Any) -> None:
    """Not found a moment later does not mean that it will not be made."""

    def play(wire: Wire, request: Received) -> None:
        if request.method == "POST":
            wire.hang()
        stage.watcher.play(wire, request)

    stage.server.play = play
    with pytest.raises(exc.Timeout) as caught:
        creates(watcher.with_options(timeout=Timeouts(connect=0.2, read=0.2, total=5), max_retries=0))
    assert caught.value.outcome_unknown


CREATES = 500


@pytest.mark.many_threads
@pytest.mark.parametrize("kind", KINDS)
def test_no_create_is_lost_doubled_or_unsaid(kind: Kind, certificates: Certificates) -> None:
    """Through a proxy that spoils one exchange in five: each error of a create that was done says that it may be."""
    watcher = Watcher()
    with Server(watcher.play) as server, Proxy(server.url, 20261125) as between:
        arguments = {
            "os_auth_token": "t0ken",
            "watcher_url": between.url,
            "os_cacert": certificates.ca,
            "retry_interval": 0.001,
        }
        told: dict[str, exc.ClientException | None] = {}

        def create(client: Any, name: str) -> None:
            try:
                assert client.audit.create(audit_type="ONESHOT", goal="dummy", name=name).name == name
                told[name] = None
            except exc.ClientException as error:
                told[name] = error

        names = [f"n{number}" for number in range(CREATES)]
        with running(kind, arguments) as client:
            if kind == "sync":
                with ThreadPoolExecutor(8) as pool:
                    list(pool.map(lambda name: create(client, name), names))
            else:
                for name in names:
                    create(client, name)
    held = watcher.names("audits")
    assert len(held) == len(set(held))
    assert {name for name, error in told.items() if error is None} <= set(held), "lost"
    unsaid = [name for name, error in told.items() if error is not None and name in held and not error.outcome_unknown]
    assert unsaid == []
    assert between.failed.keys() == {way.__name__ for way in proxy.WAYS}
