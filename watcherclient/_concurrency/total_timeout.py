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
from typing import Any

from watcherclient._httpcore import httpcore


class _Local(threading.local):
    deadline: float | None = None


_local = _Local()


@contextmanager
def time_limit(seconds: float) -> Generator[None]:
    """Let nothing that this thread reads or writes last longer than this."""
    _local.deadline = time.monotonic() + seconds
    try:
        yield
    finally:
        _local.deadline = None


def _within(timeout: float | None) -> float | None:
    if _local.deadline is None:
        return timeout
    rest = _local.deadline - time.monotonic()
    if rest <= 0:
        raise httpcore.ReadTimeout("the total time is up")
    return rest if timeout is None else min(timeout, rest)


class _Stream(httpcore.NetworkStream):
    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _within(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _within(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, _within(timeout)))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class _Backend(httpcore.SyncBackend):
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


def network_backend() -> httpcore.NetworkBackend:
    """Return what opens sockets that keep to time_limit()."""
    return _Backend()
