"""Many threads and tasks at once: one login, one 406, no failed call."""

from __future__ import annotations

import asyncio
import itertools
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import trio

from faults.plays import once
from faults.stage import Stage
from faults.wire import Received, Wire
from watcherclient import exc
from watcherclient.client import get_async_client, get_client

pytestmark = pytest.mark.many_threads

THREADS, TASKS = 8, 50

Work = Callable[[Any], Any]


def in_threads(stage: Stage, first: Work | None, work: Work) -> list[Any]:
    with get_client(1, **stage.arguments()) as client, ThreadPoolExecutor(THREADS) as pool:
        if first:
            first(client)
        gate = threading.Barrier(THREADS)

        def run(number: int) -> Any:
            if number < THREADS:
                gate.wait(10)
            try:
                return work(client)
            except exc.BaseException as error:
                return error

        return list(pool.map(run, range(THREADS * 5)))


async def _result_or_error(call: Awaitable[Any]) -> Any:
    try:
        return await call
    except exc.BaseException as error:
        return error


def in_asyncio(stage: Stage, first: Work | None, work: Work) -> list[Any]:
    async def main() -> list[Any]:
        async with get_async_client(1, **stage.arguments()) as client:
            if first:
                await first(client)
            return await asyncio.gather(*(_result_or_error(work(client)) for _ in range(TASKS)))

    return asyncio.run(main())


def in_trio(stage: Stage, first: Work | None, work: Work) -> list[Any]:
    found: list[Any] = []

    async def main() -> None:
        async with get_async_client(1, **stage.arguments()) as client:
            if first:
                await first(client)

            async def run() -> None:
                found.append(await _result_or_error(work(client)))

            async with trio.open_nursery() as nursery:
                for _ in range(TASKS):
                    nursery.start_soon(run)

    trio.run(main)
    return found


def names(found: list[Any]) -> set[str]:
    """Return the names of the results; a call that failed fails the test."""
    for each in found:
        if isinstance(each, Exception):
            raise each
    return {each.name for each in found}


TOGETHER = pytest.mark.parametrize("together", [in_threads, in_asyncio, in_trio])


def get_goal(client: Any) -> Any:
    return client.goal.get("dummy")


@TOGETHER
def test_one_login_when_all_begin_at_once(together: Any, stage: Stage) -> None:
    found = together(stage, None, get_goal)
    assert names(found) == {"dummy"}
    assert stage.keystone.logins == 1
    assert len(stage.server.requests) == len(found)


@TOGETHER
def test_one_login_when_the_token_is_refused_in_the_middle(together: Any, stage: Stage) -> None:
    """All have the old token when it is revoked; each is refused once at most, and one logs in for all."""
    stage.watcher.accepts = stage.keystone.valid

    def first(client: Any) -> Any:
        return client.goal.get("dummy")

    revoke = once_only(stage.keystone.valid.clear)

    def play(wire: Wire, request: Received) -> None:
        if len(stage.server.requests) > 1:
            revoke()
        stage.watcher.play(wire, request)

    stage.server.play = play
    found = together(stage, first, get_goal)
    assert names(found) == {"dummy"}
    assert stage.keystone.logins == 2
    assert len(stage.server.requests) <= 1 + 2 * len(found)


@TOGETHER
def test_one_login_when_the_token_expires(together: Any, stage: Stage) -> None:
    """keystoneauth1 does not use a token in its last 30 seconds, so this one is never used twice."""
    stage.keystone.lifetime = 1.0

    def lengthen(client: Any) -> Any:
        stage.keystone.lifetime = 3600.0
        return client.goal.get("dummy")

    found = together(stage, lengthen, get_goal)
    assert names(found) == {"dummy"}
    assert stage.keystone.logins <= 2


@TOGETHER
def test_when_no_login_is_possible_any_more_all_callers_are_told(together: Any, stage: Stage) -> None:
    stage.watcher.accepts = frozenset[str]()
    found = together(stage, None, get_goal)
    assert {type(each) for each in found} == {exc.Unauthorized}


@TOGETHER
def test_one_406_with_an_older_server(together: Any, stage: Stage) -> None:
    stage.watcher.offer(4)
    found = together(stage, None, get_goal)
    assert names(found) == {"dummy"}
    sent = [request.headers["openstack-api-version"] for request in stage.server.requests]
    assert sent == ["infra-optim 1.7"] + ["infra-optim 1.4"] * len(found)


@TOGETHER
def test_one_406_when_the_first_request_got_lost(together: Any, stage: Stage) -> None:
    """The first request is to negotiate the version for all; when it fails, the next one has to."""
    stage.watcher.offer(4)
    once(lambda wire, request: wire.reset())(stage)
    found = together(stage, None, get_goal)
    assert names(found) == {"dummy"}
    refused = [each for each in stage.server.requests[1:] if each.headers["openstack-api-version"] != "infra-optim 1.4"]
    assert len(refused) == 1


@TOGETHER
def test_one_create_each(together: Any, stage: Stage) -> None:
    numbers = itertools.count()

    def create(client: Any) -> Any:
        return client.audit.create(audit_type="ONESHOT", goal="dummy", name=f"n{next(numbers)}")

    found = together(stage, None, create)
    assert sorted(audit.name for audit in found) == stage.watcher.names("audits")[1:]


def once_only(action: Callable[[], Any]) -> Callable[[], None]:
    """Return a function that does it the first time only, from whichever thread."""
    lock = threading.Lock()
    done: list[bool] = []

    def run() -> None:
        with lock:
            if not done:
                done.append(True)
                action()

    return run
