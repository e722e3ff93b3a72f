"""Connections to one server: each carries one request at a time, and is kept for the next.

httpcore makes the connections, with TLS and proxies. Its own pool looks at all connections for each request, asking the
system about the idle ones: with 50 at work that takes longer than the requests.
"""

# Derived from watcherclient/_async/pool.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

from collections import deque
from contextlib import suppress
from typing import Final, Protocol

from watcherclient import exc
from watcherclient._concurrency.blocking import Slots, close_shielded, network_backend, time_limit
from watcherclient._http.answer import Answer
from watcherclient._http.body import LARGEST_ANSWER, Body
from watcherclient._http.endpoint import Endpoint
from watcherclient._http.errors import WIRE_ERRORS, error_from_wire
from watcherclient._http.request import PreparedRequest
from watcherclient._http.tls import Tls
from watcherclient._httpcore import httpcore

MOST_CONNECTIONS: Final = 100
"""At a time; further requests wait for one to become free."""

IDLE_SECONDS: Final = 5.0
"""A connection that was idle for longer is not used again: the server may be about to close it."""


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
        self._origin = httpcore.Origin(endpoint.scheme.encode(), endpoint.host.encode(), endpoint.port)
        self._maker = _maker(endpoint, tls)
        self._idle: deque[httpcore.ConnectionInterface] = deque()
        self._slots = Slots(MOST_CONNECTIONS)
        self._is_closed = False

    def send(self, request: PreparedRequest) -> Answer:
        """Send one request and read its answer."""
        try:
            with time_limit(request.timeouts.total):
                return self._send(request)
        except WIRE_ERRORS as error:
            raise error_from_wire(error, request.method, request.url) from None

    def _send(self, request: PreparedRequest) -> Answer:
        self._slots.take(request.timeouts.read)
        try:
            connection = self._take()
            try:
                return _exchange(connection, self._encoded(request), request)
            finally:
                self._give(connection)
        finally:
            self._slots.give()

    def _encoded(self, request: PreparedRequest) -> httpcore.Request:
        origin, endpoint, limits = self._origin, self._endpoint, request.timeouts
        target = f"{endpoint.path}{request.target}".encode("ascii")
        url = httpcore.URL(scheme=origin.scheme, host=origin.host, port=origin.port, target=target)
        headers = [(b"Host", endpoint.host_header.encode("ascii")), *request.headers.pairs]
        if request.body is not None or request.method != "GET":
            headers.append((b"Content-Length", b"%d" % len(request.body or b"")))
        timeout = {"connect": limits.connect, "read": limits.read, "write": limits.read}
        return httpcore.Request(
            request.method, url, headers=headers, content=request.body, extensions={"timeout": timeout}
        )

    def _take(self) -> httpcore.ConnectionInterface:
        """Return the connection that was used last, which is the likeliest to be open still, or a new one."""
        while self._idle:
            with suppress(IndexError):  # another thread took the last one
                connection = self._idle.pop()
                if not connection.has_expired():
                    return connection
                close_shielded(connection)
        return self._maker.create_connection(self._origin)

    def _give(self, connection: httpcore.ConnectionInterface) -> None:
        if connection.is_closed():
            return
        if self._is_closed or not connection.is_idle():
            close_shielded(connection)
            return
        self._idle.append(connection)
        with suppress(IndexError):
            oldest = self._idle.popleft()
            if oldest is connection or not oldest.has_expired():
                self._idle.appendleft(oldest)
            else:
                close_shielded(oldest)

    def close(self) -> None:
        """Close the connections; those at work close when they are done."""
        self._is_closed = True
        while self._idle:
            with suppress(IndexError):
                close_shielded(self._idle.pop())


def _exchange(connection: httpcore.ConnectionInterface, encoded: httpcore.Request, request: PreparedRequest) -> Answer:
    response = connection.handle_request(encoded)
    try:
        headers: dict[str, str] = {}
        for name, value in response.headers:
            key, text = name.decode("ascii").lower(), value.decode("latin-1")
            headers[key] = f"{headers[key]}, {text}" if key in headers else text
        body = Body(LARGEST_ANSWER)
        for part in response.iter_stream():
            body.add(part)
        whole = body.whole(headers.get("content-encoding", ""))
        return Answer(request.method, request.url, response.status, headers, whole)
    finally:
        response.close()


def _maker(endpoint: Endpoint, tls: Tls) -> httpcore.ConnectionPool:
    """Return what makes connections; nothing else of the pool that it is gets used."""
    context = tls.context() if endpoint.is_encrypted else None
    proxy = endpoint.proxy
    if proxy is None:
        return httpcore.ConnectionPool(
            ssl_context=context, keepalive_expiry=IDLE_SECONDS, network_backend=network_backend()
        )
    if proxy.url.startswith("socks"):
        try:
            return httpcore.SOCKSProxy(
                proxy.url,
                proxy.auth,
                ssl_context=context,
                keepalive_expiry=IDLE_SECONDS,
                network_backend=network_backend(),
            )
        except RuntimeError as error:
            raise exc.ValidationError(f"The environment names the proxy {proxy.url}: {error}") from None
    return httpcore.HTTPProxy(
        proxy.url,
        proxy.auth,
        ssl_context=context,
        proxy_ssl_context=context if proxy.url.startswith("https:") else None,
        keepalive_expiry=IDLE_SECONDS,
        network_backend=network_backend(),
    )
