"""on_request= and on_response=: what they are told of each attempt, and that they cannot change a call."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any

import pytest
from both_clients import Connect
from fake_keystone import PASSWORD, USER, FakeKeystone
from fake_server import FakeServer, Reply

from watcherclient import exc
from watcherclient.client import get_async_client, get_client
from watcherclient.hooks import Attempt
from watcherclient.v1.client import Client

Hooked = Callable[..., tuple[Client, list[Attempt], list[Attempt]]]

REQUEST_ID = {name.lower(): value for name, value in Reply.recorded("audit").headers.items()}["x-openstack-request-id"]

GLOBAL_ID = "req-00000000-0000-0000-0000-000000000001"


@pytest.fixture
def hooked(connect: Connect, server: FakeServer) -> Hooked:
    """Makes a client that notes down what its hooks are told."""

    def make(**arguments: Any) -> tuple[Client, list[Attempt], list[Attempt]]:
        before: list[Attempt] = []
        after: list[Attempt] = []
        arguments = {"os_auth_token": "t0ken", "watcher_url": server.url, **arguments}
        return connect(1, **arguments, on_request=before.append, on_response=after.append), before, after

    return make


def test_a_call(hooked: Hooked, server: FakeServer) -> None:
    watcher, before, after = hooked(global_request_id=GLOBAL_ID)
    server.will("audit")
    watcher.audit.get("a")
    url = f"{server.url}/v1/audits/a"
    assert before == [Attempt("GET", url, "1.7", 1, GLOBAL_ID, 0)]
    (answered,) = after
    assert (answered.method, answered.url, answered.microversion, answered.attempt) == ("GET", url, "1.7", 1)
    assert (answered.status, answered.error, answered.global_request_id) == (200, None, GLOBAL_ID)
    assert answered.request_id == REQUEST_ID
    assert answered.bytes_received == len(Reply.recorded("audit").body)
    assert 0 < answered.milliseconds < 60_000


def test_a_body_is_counted(hooked: Hooked, server: FakeServer) -> None:
    watcher, before, _ = hooked()
    server.will("audit")
    watcher.audit.update("a", [{"op": "replace", "path": "/name", "value": "new"}])
    assert before[0].method == "PATCH"
    assert before[0].bytes_sent == len(server.request.body) > 0


def test_each_attempt_is_told(hooked: Hooked, server: FakeServer) -> None:
    watcher, before, after = hooked(max_retries=2, retry_interval=0.001)
    server.will(Reply(503), Reply(raw=b""), "audit")
    watcher.audit.get("a")
    assert [attempt.attempt for attempt in before] == [1, 2, 3]
    assert [(attempt.attempt, attempt.status) for attempt in after] == [(1, 503), (2, None), (3, 200)]
    assert isinstance(after[1].error, exc.ConnectionError)
    assert after[0].error is None, "a status says enough"


def test_another_version_is_another_attempt(hooked: Hooked, server: FakeServer) -> None:
    watcher, before, after = hooked()
    server.will("router_406_version", "audit")
    watcher.audit.get("a")
    assert [(attempt.attempt, attempt.status) for attempt in after] == [(1, 406), (2, 200)]
    assert [attempt.microversion for attempt in before] == [
        request.headers["openstack-api-version"].split()[1] for request in server.requests
    ]


def test_another_token_is_another_attempt(hooked: Hooked, server: FakeServer, keystone: FakeKeystone) -> None:
    keystone.offer(server.url)
    watcher, before, after = hooked(
        os_auth_token=None, watcher_url=None, os_username=USER, os_password=PASSWORD, os_auth_url=keystone.url
    )
    server.will(Reply(401), "audit")
    watcher.audit.get("a")
    assert [(attempt.attempt, attempt.status) for attempt in after] == [(1, 401), (2, 200)]
    assert PASSWORD not in f"{before} {after}", "Keystone is not told of"
    assert all(attempt.url.startswith(server.url) for attempt in after)


def test_the_token_is_nowhere(hooked: Hooked, server: FakeServer) -> None:
    watcher, before, after = hooked()
    server.will("api_404")
    with pytest.raises(exc.NotFound):
        watcher.audit.get("a")
    assert "t0ken" not in f"{before} {after}"


def test_what_a_hook_raises_is_logged_and_changes_nothing(
    connect: Connect, server: FakeServer, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(attempt: Attempt) -> None:
        raise LookupError("a mistake in the hook")

    watcher = connect(1, os_auth_token="t", watcher_url=server.url, on_request=broken, on_response=broken)
    server.will("audit")
    with caplog.at_level(logging.WARNING):
        assert watcher.audit.get("a").uuid
    assert [record.message.split(" at 0x")[0] for record in caplog.records] == [
        f"The hook {broken!r}".split(" at 0x")[0]
    ] * 2
    assert "LookupError: a mistake in the hook" in caplog.text


def test_a_copy_has_hooks_of_its_own(hooked: Hooked, server: FakeServer) -> None:
    watcher, before, after = hooked()
    others: list[Attempt] = []
    server.answer = lambda request: Reply.recorded("audit")
    watcher.with_options(on_response=others.append).audit.get("a")
    assert (len(before), len(after), len(others)) == (1, 0, 1)
    watcher.with_options(timeout=5).audit.get("a")
    assert (len(before), len(after), len(others)) == (2, 1, 1)


def test_the_asynchronous_client_takes_coroutine_functions(server: FakeServer) -> None:
    told: list[int | None] = []

    async def later(attempt: Attempt) -> None:
        await asyncio.sleep(0)
        told.append(attempt.status)

    async def run() -> None:
        arguments: Any = {"os_auth_token": "t", "watcher_url": server.url}
        async with get_async_client(1, **arguments, on_request=later, on_response=later) as watcher:
            await watcher.audit.get("a")

    server.will("audit")
    asyncio.run(run())
    assert told == [None, 200]


def test_a_task_that_is_cancelled_is_told_too(server: FakeServer) -> None:
    told: list[Attempt] = []

    async def run() -> None:
        arguments: Any = {"os_auth_token": "t", "watcher_url": server.url}
        async with get_async_client(1, **arguments, on_response=told.append) as watcher:
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.2):
                    await watcher.audit.get("a")

    server.answer = server.hang
    asyncio.run(run())
    assert [type(attempt.error) for attempt in told] == [asyncio.CancelledError]


@pytest.mark.parametrize("argument", ["on_request", "on_response"])
def test_what_is_not_a_hook_is_refused(server: FakeServer, argument: str) -> None:
    async def later(attempt: Attempt) -> None: ...

    arguments: Any = {"os_auth_token": "t", "watcher_url": server.url}
    for hook in (later, "print"):
        wrong: Any = {argument: hook}
        with pytest.raises(exc.ValidationError, match=f"{argument} must be a function, not a coroutine function; got"):
            get_client(1, **arguments, **wrong)
        with get_client(1, **arguments) as watcher, pytest.raises(exc.ValidationError, match=argument):
            watcher.with_options(**wrong)
    with pytest.raises(exc.ValidationError, match=f"{argument} must be a function or a coroutine function; got"):
        get_async_client(1, **{**arguments, argument: 3})
