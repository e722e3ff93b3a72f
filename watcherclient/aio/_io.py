"""What differs between the blocking and the asynchronous client: here the asynchronous side; ../_io.py is the other."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ParamSpec, TypeVar

import anyio
import anyio.to_thread
import httpx

P = ParamSpec("P")
T = TypeVar("T")

HttpClient = httpx.AsyncClient
Lock = anyio.Lock
sleep = anyio.sleep


async def run_blocking(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Call a function that may block in a thread, so that the event loop goes on."""
    return await anyio.to_thread.run_sync(partial(function, *args, **kwargs))


def close_when_forgotten(owner: object, http: HttpClient) -> None:
    """Do nothing: asynchronous connections can only be closed by a task, so aclose() must be awaited."""
