"""Makes the asynchronous client look like the blocking one, so that each test is written once and runs with both."""

from __future__ import annotations

import inspect
from collections.abc import AsyncGenerator, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, cast

from anyio.from_thread import BlockingPortal

from watcherclient._async.manager import AsyncManager
from watcherclient.aio.v1._raw_responses import AsyncRaw
from watcherclient.aio.v1.client import AsyncClient
from watcherclient.v1.client import Client


class Blocking:
    """A client or manager whose coroutines run in the event loop of a portal, while the caller waits."""

    def __init__(self, portal: BlockingPortal, target: AsyncClient | AsyncManager | AsyncRaw) -> None:
        self._portal = portal
        self._target = target

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._target, name)
        return partial(self._call, value) if inspect.ismethod(value) else self._wrap(value)

    def __repr__(self) -> str:
        return repr(self._target)

    def _call(self, method: Any, *args: Any, **kwargs: Any) -> Any:
        return self._wrap(self._portal.call(partial(method, *args, **kwargs)))

    def _wrap(self, value: Any) -> Any:
        if isinstance(value, AsyncClient | AsyncManager | AsyncRaw):
            return Blocking(self._portal, value)
        return self._rows(value) if isinstance(value, AsyncGenerator) else value

    def _rows(self, rows: AsyncGenerator[Any, None]) -> Iterator[Any]:
        try:
            while True:
                yield self._portal.call(rows.__anext__)
        except StopAsyncIteration:
            return
        finally:
            self._portal.call(rows.aclose)


@contextmanager
def open_async_client(portal: BlockingPortal, *args: Any, **kwargs: Any) -> Iterator[Client]:
    """Make an asynchronous client the way a coroutine would, inside the event loop, and close it afterwards.

    It is called like the blocking one, which its type says.
    """
    client = Blocking(portal, portal.call(partial(AsyncClient, *args, **kwargs)))
    try:
        yield cast("Client", client)
    finally:
        client.aclose()
