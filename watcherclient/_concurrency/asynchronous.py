"""What differs between the blocking and the asynchronous client: the asynchronous side; blocking.py is the other."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from functools import partial
from typing import Final, ParamSpec, Protocol, TypeAlias, TypeVar, cast

import anyio
import anyio.lowlevel
import anyio.to_thread

from watcherclient import exc
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

Lock = anyio.Lock
sleep = anyio.sleep
time_limit = anyio.fail_after

BACKEND: Final[httpcore.AsyncNetworkBackend] = httpcore.AnyIOBackend()  # pyright: ignore[reportAssignmentType] - httpcore has a stand-in for those without anyio
"""Opens sockets, in asyncio and in trio."""

READ_BYTES: Final = 256 * 1024
"""How much is read at a time: as much as asyncio takes from a socket, so that nothing is left in between."""

Callback: TypeAlias = Callable[P, T | Awaitable[T]]
"""What a user hands in to be called: a function, or a coroutine function."""


async def call_back(function: Callback[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Call a user's function, and await it if it is a coroutine function."""
    result = function(*args, **kwargs)
    return cast("T", await result) if isinstance(result, Awaitable) else result


def check_callback(argument: str, function: F) -> F:
    """Return what a user hands in to be called later: a function, a coroutine function, or None.

    Raises:
        exc.ValidationError: It cannot be called.
    """
    if function is not None and not callable(function):
        raise exc.ValidationError(f"{argument} must be a function or a coroutine function; got {function!r}")
    return function


async def run_blocking(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Call a function that may block in a thread, so that the event loop goes on."""
    return await anyio.to_thread.run_sync(partial(function, *args, **kwargs), abandon_on_cancel=True)


class _Closes(Protocol):
    async def aclose(self) -> None: ...


class Slots:
    """A number of places, each taken by one task at a time."""

    def __init__(self, number: int) -> None:
        self._free = anyio.Semaphore(number)

    async def take(self, seconds: float) -> None:
        """Take a place, waiting for one if need be.

        Raises:
            TimeoutError: None became free.
        """
        with suppress(anyio.WouldBlock):
            self._free.acquire_nowait()
            return
        with anyio.move_on_after(seconds):
            await self._free.acquire()
            return
        raise TimeoutError("no free connection in the pool")

    def give(self) -> None:
        """Give the place back."""
        self._free.release()


async def close_shielded(connection: _Closes) -> None:
    """Close a connection, also where the task is being cancelled."""
    with anyio.CancelScope(shield=True):
        await connection.aclose()


def has_input(stream: httpcore.AsyncNetworkStream) -> bool:
    """Whether something came on an idle connection: its end, or bytes that were not requested."""
    if stream.get_extra_info("is_readable"):
        return True
    tls: ssl.SSLObject | None = stream.get_extra_info("ssl_object")
    if tls is None:
        return False
    try:  # what was taken from the socket, but not decrypted yet
        tls.read(1)
    except ssl.SSLWantReadError:
        return False
    except ssl.SSLError:
        pass
    return True


def close_when_forgotten(owner: object, pool: object) -> None:
    """Do nothing: only a task can close, by awaiting aclose()."""


def current_loop() -> object:
    """Return the event loop that runs here (of trio: what stands for it), or None."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        pass
    try:
        token = anyio.lowlevel.current_token()
    except RuntimeError:
        return None
    return getattr(token, "native_token", token)


def loop_has_ended(loop: object) -> bool:
    """Whether an event loop has ended, so that nothing can be done with what it made."""
    if isinstance(loop, asyncio.AbstractEventLoop):
        return loop.is_closed()
    try:
        getattr(loop, "run_sync_soon", bool)(bool)  # trio's token raises a RuntimeError of its own when the run is over
    except RuntimeError:
        return True
    return False


def close_elsewhere(loop: object, pool: _Closes) -> None:
    """Let another event loop close its connections, if it goes on."""
    if isinstance(loop, asyncio.AbstractEventLoop) and loop.is_running():
        asyncio.run_coroutine_threadsafe(pool.aclose(), loop)


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
