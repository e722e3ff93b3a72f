"""What differs between the blocking and the asynchronous client: here the asynchronous side; ../_io.py is the other."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import ParamSpec, TypeAlias, TypeVar, cast

import anyio
import anyio.to_thread
import httpx

__all__ = ("Callback", "HttpClient", "Lock", "call_back", "holding", "prepare", "run_blocking", "sleep", "time_limit")

P = ParamSpec("P")
T = TypeVar("T")

HttpClient = httpx.AsyncClient
Lock = anyio.Lock
sleep = anyio.sleep
time_limit = anyio.fail_after

Callback: TypeAlias = Callable[P, T | Awaitable[T]]
"""What a user hands in to be called: a function, or a coroutine function."""


async def call_back(function: Callback[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Call a user's function, and await it if it is a coroutine function."""
    result = function(*args, **kwargs)
    return cast("T", await result) if isinstance(result, Awaitable) else result


async def run_blocking(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Call a function that may block in a thread, so that the event loop goes on."""
    return await anyio.to_thread.run_sync(partial(function, *args, **kwargs), abandon_on_cancel=True)


def prepare(owner: object, http: HttpClient) -> None:
    """Do nothing: tasks are cancelled when their time is up, and only a task can close, by awaiting aclose()."""


@asynccontextmanager
async def holding(lock: Lock, seconds: float) -> AsyncGenerator[None]:
    """Hold a lock.

    Raises:
        TimeoutError: Others held it for so long.
    """
    with anyio.fail_after(seconds):
        await lock.acquire()
    try:
        yield
    finally:
        lock.release()
