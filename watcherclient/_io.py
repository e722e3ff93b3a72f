"""What differs between the blocking and the asynchronous client: here the blocking side; aio/_io.py is the other."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import ParamSpec, TypeVar

import httpx

P = ParamSpec("P")
T = TypeVar("T")

HttpClient = httpx.Client
HttpTransport = httpx.HTTPTransport
Lock = threading.Lock


def run_blocking(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Call a function that may block."""
    return function(*args, **kwargs)
