"""What differs between the blocking and the asynchronous client: here the blocking side; aio/_io.py is the other."""

from __future__ import annotations

import inspect
import threading
import time
import weakref
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import ParamSpec, TypeAlias, TypeVar

import httpx

from watcherclient import exc
from watcherclient.deadline import keep_deadlines, time_limit

__all__ = ("Callback", "HttpClient", "Lock", "call_back", "holding", "prepare", "run_blocking", "sleep", "time_limit")

P = ParamSpec("P")
T = TypeVar("T")

HttpClient = httpx.Client
Lock = threading.Lock
sleep = time.sleep

Callback: TypeAlias = Callable[P, T]
"""What a user hands in to be called."""


def call_back(function: Callback[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Call a user's function.

    Raises:
        exc.ValidationError: It is a coroutine function, which nobody would await here.
    """
    result = function(*args, **kwargs)
    if inspect.iscoroutine(result):
        result.close()
        raise exc.ValidationError(f"{function!r} is a coroutine function, which only the asynchronous client awaits")
    return result


def run_blocking(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Call a function that may block."""
    return function(*args, **kwargs)


def prepare(owner: object, http: HttpClient) -> None:
    """Make new connections keep total times, and close when their owner is collected without close()."""
    keep_deadlines(http)
    weakref.finalize(owner, http.close)


@contextmanager
def holding(lock: Lock, seconds: float) -> Generator[None]:
    """Hold a lock.

    Raises:
        TimeoutError: Others held it for so long.
    """
    if not lock.acquire(timeout=seconds):
        raise TimeoutError
    try:
        yield
    finally:
        lock.release()
