"""Waiting for what the server does on its own, as the consumers do it: asking again until a deadline."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def poll(ask: Callable[[], T], *wanted: T, seconds: float = 60) -> T:
    """Ask until the answer is one of those that are wanted, and return it."""
    deadline = time.monotonic() + seconds
    while (found := ask()) not in wanted:
        assert time.monotonic() < deadline, f"after {seconds} seconds there is still {found}, not {wanted}"
        time.sleep(0.1)
    return found
