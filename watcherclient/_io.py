"""What differs between the blocking and the asynchronous client: here the blocking side; aio/_io.py is the other."""

from __future__ import annotations

import threading
import time
import weakref
from collections.abc import Callable
from typing import ParamSpec, TypeVar

import httpx

from watcherclient.deadline import keep_deadlines, time_limit

__all__ = ("HttpClient", "Lock", "prepare", "run_blocking", "sleep", "time_limit")

P = ParamSpec("P")
T = TypeVar("T")

HttpClient = httpx.Client
Lock = threading.Lock
sleep = time.sleep


def run_blocking(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Call a function that may block."""
    return function(*args, **kwargs)


def prepare(owner: object, http: HttpClient) -> None:
    """Make new connections keep total times, and close when their owner is collected without close()."""
    keep_deadlines(http)
    weakref.finalize(owner, http.close)
