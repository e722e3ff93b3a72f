"""Tokens and passwords are in the requests and nowhere else; errors of each kind pickle and copy with all they say.

The table checks the same in each of its cells; here are the kinds of errors by name, and what is shown besides errors.
"""

from __future__ import annotations

import socket
import traceback
from collections import deque
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from faults import plays
from faults.calls import CALLS, Kind, running
from faults.cell import Log
from faults.keystone import PASSWORD
from faults.plays import answering
from faults.replies import Reply, fault, html, token_refused
from faults.secrets import assert_discreet, assert_no_secret
from faults.stage import Stage
from faults.wire import Play
from watcherclient import exc
from watcherclient.options import Timeouts

SetUp = Callable[[Stage], None]


def playing(play: Play) -> SetUp:
    def set_up(stage: Stage) -> None:
        stage.server.play = play

    return set_up


def _pinned(stage: Stage) -> None:
    stage.watcher.offer(4)
    stage.options["os_infra_optim_api_version"] = "1.7"


ERRORS: list[tuple[type[exc.ClientException], SetUp]] = [
    (exc.ConnectionRefused, lambda stage: stage.refuse_watcher()),
    (exc.ConnectionError, playing(plays.reset)),
    (exc.ConnectionError, playing(plays.no_http)),
    (exc.Timeout, playing(plays.silent)),
    (exc.TlsError, lambda stage: stage.secure_watcher("expired")),
    (exc.HTTPRedirection, playing(answering(Reply(302, b"", {"Location": "http://x.example.org/"})))),
    (exc.BadRequest, playing(answering(fault(400, "wrong")))),
    (exc.Unauthorized, playing(answering(token_refused()))),
    (exc.BadGateway, playing(answering(html(502, "Bad Gateway")))),
    (exc.HttpError, playing(answering(Reply(799)))),
    (exc.InvalidResponse, playing(answering(Reply(200, b"<html>")))),
    (exc.InvalidResponse, playing(plays.broken_compression)),
    (exc.UnsupportedVersion, _pinned),
    (exc.ConnectionRefused, lambda stage: stage.refuse_keystone()),
    (exc.Unauthorized, lambda stage: setattr(stage.keystone, "play", answering(Reply(401)))),
    (exc.InternalServerError, lambda stage: setattr(stage.keystone, "play", answering(Reply(500)))),
    (exc.EndpointNotFound, lambda stage: stage.keystone.catalog.clear()),
]


@pytest.mark.parametrize(("expected", "set_up"), ERRORS)
@pytest.mark.parametrize("method", ["GET", "create"])
def test_an_error_shows_no_secret_and_pickles(
    expected: type[exc.ClientException], set_up: SetUp, method: Any, stage: Stage, kind: Kind
) -> None:
    stage.options.update(max_retries=1, timeout=Timeouts(connect=0.1, read=0.1, total=30))
    set_up(stage)
    with Log() as log, running(kind, stage.arguments()) as client:
        with pytest.raises(expected) as caught:
            CALLS[method](client)
        assert type(caught.value) is expected
        assert_discreet(caught.value, log.records)


@pytest.mark.parametrize("token", ["t0ken-with\nline-break", "t0ken-\x00", "t0ken-ü", "t0ken-\r\nX-Other: 1"])
def test_a_token_that_is_no_header_is_refused_without_showing_it(token: str, stage: Stage, kind: Kind) -> None:
    arguments = {**stage.options, "os_auth_token": token, "watcher_url": stage.server.url}
    with Log() as log, pytest.raises(exc.ValidationError) as caught, running(kind, arguments) as client:
        client.goal.get("dummy")
    assert_discreet(caught.value, log.records)
    assert stage.server.requests == []


@pytest.mark.parametrize("uses_token", [True, False])
def test_a_client_and_its_parts_show_no_secret(uses_token: bool, stage: Stage, kind: Kind) -> None:
    stage.uses_token = uses_token
    with running(kind, stage.arguments()) as client:
        client.goal.get("dummy")
        target = client if kind == "sync" else client._target
        seen: set[int] = set()
        _walk(target, seen)
        assert len(seen) > 5


def _walk(thing: object, seen: set[int]) -> None:
    """Look at an object of ours, and at all that it holds."""
    if id(thing) in seen:
        return
    seen.add(id(thing))
    assert_no_secret(type(thing).__name__, repr(thing), str(thing), f"{thing}")
    held = [getattr(thing, name, None) for name in getattr(type(thing), "__slots__", ())]
    for part in [*getattr(thing, "__dict__", {}).values(), *held]:
        if type(part).__module__.startswith("watcherclient"):
            _walk(part, seen)


def test_the_log_has_a_line_for_each_request_and_each_retry(stage: Stage, kind: Kind) -> None:
    plays.once(plays.reset)(stage)
    with Log() as log, running(kind, stage.arguments()) as client:
        client.goal.get("dummy")
    ours = [record for record in log.records if record.name.startswith("watcherclient")]
    requests = [record.getMessage() for record in ours if record.levelname == "DEBUG"]
    retries = [record.getMessage() for record in ours if record.levelname == "INFO"]
    assert len(requests) == 2
    assert len(retries) == 1
    for part in ("GET", f"{stage.server.url}/v1/goals/dummy", "200", " ms", "req-", "attempt 2"):
        assert part in requests[1]
    assert "attempt 2" in retries[0]
    assert PASSWORD not in "".join(requests + retries)


@pytest.mark.parametrize("play", [plays.reset, plays.silent, plays.no_http, answering(html(503, "x"))])
@pytest.mark.parametrize("method", ["GET", "create"])
def test_local_variables_of_a_failed_call_hold_no_token(play: Play, method: Any, stage: Stage, kind: Kind) -> None:
    stage.server.play = play
    stage.options.update(max_retries=0, timeout=Timeouts(connect=5, read=0.2, total=30))
    with running(kind, stage.arguments()) as client, pytest.raises(exc.ClientException) as caught:
        CALLS[method](client)
    assert_no_secret_in_frames(caught.value)


@pytest.mark.parametrize("scheme", ["http", "socks5"])
def test_local_variables_of_a_failed_call_hold_no_login_of_a_proxy(
    scheme: str, stage: Stage, kind: Kind, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("all_proxy", f"{scheme}://user:{PASSWORD}@127.0.0.1:{closed_port()}")
    stage.uses_token = True
    with running(kind, {**stage.arguments(), "max_retries": 0}) as client, pytest.raises(exc.ClientException) as caught:
        client.goal.get("dummy")
    assert_no_secret_in_frames(caught.value)


def closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return port


def assert_no_secret_in_frames(error: BaseException | None) -> None:
    """Look at each variable of each frame as tools do that collect failures."""
    seen = 0
    while error is not None:
        for frame, _ in traceback.walk_tb(error.__traceback__):
            if "/faults/" not in frame.f_code.co_filename:
                seen += 1
                assert_no_secret(f"{frame.f_code.co_filename}:{frame.f_code.co_name}", collected(frame.f_locals))
        error = error.__cause__ or error.__context__
    assert seen >= 3


def collected(value: object, depth: int = 6) -> str:
    """Return the text of a value: what is in lists, tuples and dictionaries, and of everything else the repr."""
    if depth and isinstance(value, Mapping):
        return " ".join(f"{key!r} {collected(each, depth - 1)}" for key, each in value.items())
    if depth and isinstance(value, list | tuple | set | frozenset | deque):
        return " ".join(collected(each, depth - 1) for each in value)
    return repr(value)
