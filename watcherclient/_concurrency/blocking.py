"""What differs between the blocking and the asynchronous client: the blocking side; asynchronous.py is the other."""

from __future__ import annotations

import inspect
import queue
import threading
import time
import weakref
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Final, ParamSpec, Protocol, TypeAlias, TypeVar

from watcherclient import exc
from watcherclient._concurrency.total_timeout import TimeLimitedBackend, time_limit
from watcherclient._httpcore import httpcore

__all__ = (
    "BACKEND",
    "READ_BYTES",
    "Callback",
    "Lock",
    "Slots",
    "call_back",
    "check_callback",
    "close_elsewhere",
    "close_shielded",
    "close_when_forgotten",
    "current_loop",
    "has_input",
    "holding",
    "loop_has_ended",
    "run_blocking",
    "sleep",
    "time_limit",
)

P = ParamSpec("P")
T = TypeVar("T")
F = TypeVar("F")

Lock = threading.Lock
sleep = time.sleep

BACKEND: Final[httpcore.NetworkBackend] = TimeLimitedBackend()
"""Opens sockets that keep to time_limit()."""

READ_BYTES: Final = 64 * 1024
"""How much is read at a time."""

Callback: TypeAlias = Callable[P, T]
"""What a user hands in to be called."""


def call_back(function: Callback[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Call a user's function.

    Raises:
        exc.ValidationError: It is a coroutine function, which would never be awaited here.
    """
    result = function(*args, **kwargs)
    if inspect.iscoroutine(result):
        result.close()
        raise exc.ValidationError(f"{function!r} is a coroutine function, which only the asynchronous client awaits")
    return result


def check_callback(argument: str, function: F) -> F:
    """Return what a user hands in to be called later: a function, or None.

    Raises:
        exc.ValidationError: It cannot be called, or is a coroutine function, which would never be awaited here.
    """
    if function is not None and (not callable(function) or inspect.iscoroutinefunction(function)):
        raise exc.ValidationError(f"{argument} must be a function, not a coroutine function; got {function!r}")
    return function


def run_blocking(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Call a function that may block."""
    return function(*args, **kwargs)


class Slots:
    """A number of places, each taken by one thread at a time."""

    def __init__(self, number: int) -> None:
        # Written in C: an interrupt between two steps of threading.Semaphore, which is not, would leave it locked.
        self._free: queue.SimpleQueue[None] = queue.SimpleQueue()
        for _ in range(number):
            self._free.put(None)

    def take(self, seconds: float) -> None:
        """Take a place, waiting for one if need be.

        Raises:
            TimeoutError: None became free.
        """
        try:
            self._free.get(timeout=seconds)
        except queue.Empty:
            raise TimeoutError("no free connection in the pool") from None

    def give(self) -> None:
        """Give the place back."""
        self._free.put(None)


class _Closes(Protocol):
    def close(self) -> None: ...


def close_shielded(connection: _Closes) -> None:
    """Close a connection."""
    connection.close()


def has_input(stream: httpcore.NetworkStream) -> bool:
    """Whether something came on an idle connection: its end, or bytes that were not requested."""
    return bool(stream.get_extra_info("is_readable"))


def close_when_forgotten(owner: object, pool: _Closes) -> None:
    """Close the connections when their owner is collected, for programs that never call close()."""
    weakref.finalize(owner, pool.close)


def close_elsewhere(loop: object, pool: _Closes) -> None:
    """Close connections; there are no event loops here, so all are closed here."""
    pool.close()


def current_loop() -> object:
    """Return None: threads share connections."""
    return None


def loop_has_ended(loop: object) -> bool:
    """Return False: there are no event loops that could end."""
    return False


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
