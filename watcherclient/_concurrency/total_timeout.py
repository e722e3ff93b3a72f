"""Lets the blocking client keep its total timeout however slowly an answer drips in.

httpcore limits the time between two parts of an answer, not the whole: a server that sends a byte now and then would
hold a thread for hours. Asynchronous code is cancelled; blocking code must give the socket less time with each part.
"""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from typing import Any, Final

from watcherclient._httpcore import httpcore

_PIECE: Final = 16 * 1024
"""Bytes that are written at a time; a socket that takes any takes so many at once."""


class _Local(threading.local):
    deadline: float | None = None


_local = _Local()


@contextmanager
def time_limit(seconds: float) -> Generator[None]:
    """Let all that this thread reads or writes end by then, or by the end of an outer limit."""
    outer, own = _local.deadline, time.monotonic() + seconds
    _local.deadline = own if outer is None else min(outer, own)
    try:
        yield
    finally:
        _local.deadline = outer


def _within(timeout: float | None) -> float | None:
    if _local.deadline is None:
        return timeout
    rest = _local.deadline - time.monotonic()
    if rest <= 0:
        raise TimeoutError("the total time is up")
    return rest if timeout is None else min(timeout, rest)


class _Stream(httpcore.NetworkStream):
    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _within(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        view = memoryview(buffer)
        for start in range(0, len(view), _PIECE):
            # All at once would have the whole time again each time that the server reads a bit of it.
            self._stream.write(view[start : start + _PIECE], _within(timeout))  # type: ignore[arg-type]  # is like bytes

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, _within(timeout)))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class TimeLimitedBackend(httpcore.SyncBackend):
    """Connections that keep to time_limit()."""

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect, and wrap the connection."""
        return _Stream(super().connect_tcp(host, port, _within(timeout), local_address, socket_options))
