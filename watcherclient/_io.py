"""What differs between the blocking and the asynchronous client: here the blocking side; aio/_io.py is the other."""

from __future__ import annotations

import threading
import time
import weakref
from collections.abc import Callable
from typing import ParamSpec, TypeVar

import httpx

P = ParamSpec("P")
T = TypeVar("T")

HttpClient = httpx.Client
Lock = threading.Lock
sleep = time.sleep


def run_blocking(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Call a function that may block."""
    return function(*args, **kwargs)


def close_when_forgotten(owner: object, http: HttpClient) -> None:
    """Close the connections when their owner is collected, for programs that never call close()."""
    weakref.finalize(owner, http.close)
