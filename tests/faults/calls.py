"""The calls that every fault is played to: one for each method, and creates, which are looked up when they get lost."""

from __future__ import annotations

import asyncio
import contextlib
import inspect
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any, Literal

from faults.watcher import PLAN, Watcher
from watcherclient.client import get_async_client, get_client

Method = Literal["GET", "POST", "create", "PATCH", "DELETE"]
METHODS: tuple[Method, ...] = ("GET", "POST", "create", "PATCH", "DELETE")

Kind = Literal["sync", "async"]
KINDS: tuple[Kind, ...] = ("sync", "async")

NEW = "new-one"

CALLS: dict[Method, Callable[[Any], Any]] = {
    "GET": lambda client: client.audit.get("a1"),
    "POST": lambda client: client.action_plan.start(PLAN),
    "create": lambda client: client.audit.create(audit_type="ONESHOT", goal="dummy", name=NEW),
    "PATCH": lambda client: client.audit.update("a1", [{"op": "replace", "path": "/state", "value": "ONGOING"}]),
    "DELETE": lambda client: client.audit.delete("a1"),
}
"""What is called, on a blocking or an asynchronous client."""

WORDS: dict[Method, str] = {
    "GET": "`audit.get()`",
    "POST": "`action_plan.start()`",
    "create": "`audit.create()`",
    "PATCH": "`audit.update()`",
    "DELETE": "`audit.delete()`",
}


def right_result(method: Method, result: Any, watcher: Watcher) -> bool:
    """Whether the result says what the server holds now."""
    audits = {row["name"]: row for row in watcher.rows("audits")}
    match method:
        case "GET":
            return bool(result.uuid == audits["a1"]["uuid"])
        case "POST":
            return bool(result.state == "PENDING" == watcher.rows("action_plans")[0]["state"])
        case "create":
            return bool(result.uuid == audits[NEW]["uuid"] and len(watcher.rows("audits")) == 2)
        case "PATCH":
            return bool(result.state == "ONGOING" == audits["a1"]["state"])
        case "DELETE":
            return result is None and not audits


def _run_in(runner: asyncio.Runner) -> Callable[[Awaitable[Any]], Any]:
    """Return what runs a coroutine to its end."""

    async def awaited(work: Awaitable[Any]) -> Any:
        return await work

    return lambda work: runner.run(awaited(work))


@contextlib.contextmanager
def running(kind: Kind, arguments: dict[str, Any]) -> Iterator[Any]:
    """Make a client for a while; the asynchronous one is called like the blocking one, in a loop of its own."""
    if kind == "sync":
        with get_client(1, **arguments) as client:
            yield client
        return
    with asyncio.Runner() as runner:
        client = runner.run(_made(arguments))
        try:
            yield Blocking(client, _run_in(runner))
        finally:
            runner.run(client.aclose())


async def _made(arguments: dict[str, Any]) -> Any:
    return get_async_client(1, **arguments)


class Blocking:
    """Lets an asynchronous client be called like the blocking one."""

    def __init__(self, target: object, wait: Callable[[Awaitable[Any]], Any]) -> None:
        self._target, self._wait = target, wait

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._target, name)
        if inspect.iscoroutinefunction(found):
            return lambda *args, **kwargs: self._wait(found(*args, **kwargs))
        if callable(found):
            return lambda *args, **kwargs: self._plain(found(*args, **kwargs))
        return Blocking(found, self._wait)

    def _plain(self, found: Any) -> Any:
        """Turn what a plain call gives into something without awaiting: rows that come one by one come at once."""
        if hasattr(found, "__aiter__"):
            return self._wait(_all(found))
        return Blocking(found, self._wait)


async def _all(rows: AsyncIterator[Any]) -> list[Any]:
    return [row async for row in rows]
