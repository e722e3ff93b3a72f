"""The seam between the transport and what carries its requests, and the pool of connections that usually does.

A pool of our own, since httpcore's looks at all connections for each request, asking the system about the idle ones:
with 50 in use that takes longer than the requests (encode/httpcore#1035). And it may hand out a connection that it is
closing (encode/httpcore#1110).
"""

# Derived from watcherclient/_async/pool.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

from collections import deque
from contextlib import suppress
from typing import Final, Protocol

from watcherclient._concurrency.blocking import Slots, close_shielded, time_limit
from watcherclient._http.answer import Answer
from watcherclient._http.endpoint import Endpoint
from watcherclient._http.errors import WIRE_ERRORS, error_from_wire
from watcherclient._http.request import PreparedRequest
from watcherclient._http.tls import Tls
from watcherclient._sync.connection import Connection, connect

MOST_CONNECTIONS: Final = 100
"""At a time; further requests wait for one to become free."""


class Pool(Protocol):
    """What a transport sends requests with: connections to one server, or something in memory that stands for it."""

    def send(self, request: PreparedRequest) -> Answer:
        """Send one request, once, and return its answer, whatever its status is.

        Raises:
            exc.ConnectionError: No complete answer came; request_sent says whether the server may have acted.
            exc.InvalidResponse: The answer cannot be decoded, or it is too large.
        """
        ...

    def close(self) -> None:
        """Close what is idle now, and what is in use as soon as it is not."""
        ...


class ConnectionPool:
    """Connections to the server of an endpoint."""

    def __init__(self, endpoint: Endpoint, tls: Tls) -> None:
        self._endpoint = endpoint
        self._context = tls.context() if endpoint.is_encrypted else None
        self._idle: deque[Connection] = deque()
        self._slots = Slots(MOST_CONNECTIONS)
        self._is_closed = False

    def send(self, request: PreparedRequest) -> Answer:
        """Send one request and read its answer."""
        limits = request.timeouts
        connection: Connection | None = None
        try:
            with time_limit(limits.total):
                self._slots.take(limits.read)
                try:
                    connection = self._take() or connect(self._endpoint, self._context, limits.connect)
                    try:
                        return connection.exchange(request, self._endpoint)
                    finally:
                        self._give(connection)
                finally:
                    self._slots.give()
        except WIRE_ERRORS as error:
            raise error_from_wire(error, request.method, request.url, is_sent=connection is not None) from None

    def _take(self) -> Connection | None:
        """Return the idle connection that was used last, which is the likeliest to be open still."""
        while self._idle:
            with suppress(IndexError):  # another thread took the last one
                connection = self._idle.pop()
                if not connection.has_expired:
                    return connection
                close_shielded(connection)
        return None

    def _give(self, connection: Connection) -> None:
        """Take a connection back after a request, and close the oldest idle one when its time is up.

        One that was cut off in the middle of a request or an answer is closed: what is still to come would be taken
        for the answer to the next request.
        """
        if not connection.is_reusable:
            close_shielded(connection)
            return
        self._idle.append(connection)
        if self._is_closed:
            self.close()
            return
        with suppress(IndexError):  # another thread took the last one
            oldest = self._idle.popleft()
            if oldest is connection or not oldest.has_expired:
                self._idle.appendleft(oldest)
            else:
                close_shielded(oldest)

    def close(self) -> None:
        """Close the connections; those in use close when they are done."""
        self._is_closed = True
        while self._idle:
            with suppress(IndexError):
                close_shielded(self._idle.pop())
