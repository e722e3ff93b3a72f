"""Connections to one server: each carries one request at a time, and is kept for the next.

# Derived from watcherclient/_async/pool.py by scripts/derive_sync.py: do not edit.

httpcore makes the connections, with TLS and proxies. Its own pool looks at all connections for each request, asking the
system about the idle ones: with 50 at work that takes longer than the requests.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from contextlib import suppress
from typing import Final

import httpcore

from watcherclient import exc
from watcherclient._concurrency.blocking import Slots, close_shielded, network_backend
from watcherclient._http.answer import Received
from watcherclient._http.body import LARGEST_ANSWER, Body
from watcherclient._http.endpoint import Site
from watcherclient._http.tls import Tls

MOST_CONNECTIONS: Final = 100
"""At a time; further requests wait for one to become free."""

IDLE_SECONDS: Final = 5.0
"""A connection that was idle for longer is not used again: the server may be about to close it."""


class Pool:
    """Connections to the server of an endpoint."""

    def __init__(self, site: Site, tls: Tls) -> None:
        self.site = site
        self._maker = _maker(site, tls)
        self._idle: deque[httpcore.ConnectionInterface] = deque()
        self._slots = Slots(MOST_CONNECTIONS)
        self._is_closed = False

    def send(
        self,
        method: str,
        target: str,
        headers: list[tuple[bytes, bytes]],
        body: bytes | None,
        timeouts: Mapping[str, float],
    ) -> Received:
        """Send one request and read its answer."""
        request = httpcore.Request(
            method, self.site.url(target), headers=headers, content=body, extensions={"timeout": timeouts}
        )
        self._slots.take(timeouts["pool"])
        try:
            connection = self._take()
            try:
                return _exchange(connection, request)
            finally:
                self._give(connection)
        finally:
            self._slots.give()

    def _take(self) -> httpcore.ConnectionInterface:
        """Return the connection that was used last, which is the likeliest to be open still, or a new one."""
        while self._idle:
            with suppress(IndexError):  # another thread took the last one
                connection = self._idle.pop()
                if not connection.has_expired():
                    return connection
                close_shielded(connection)
        return self._maker.create_connection(self.site.origin)

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


def _exchange(connection: httpcore.ConnectionInterface, request: httpcore.Request) -> Received:
    response = connection.handle_request(request)
    try:
        headers: dict[str, str] = {}
        for name, value in response.headers:
            key, text = name.decode("ascii").lower(), value.decode("latin-1")
            headers[key] = f"{headers[key]}, {text}" if key in headers else text
        body = Body(LARGEST_ANSWER)
        for part in response.iter_stream():
            body.add(part)
        return Received(response.status, headers, body.whole(headers.get("content-encoding", "")))
    finally:
        response.close()


def _maker(site: Site, tls: Tls) -> httpcore.ConnectionPool:
    """Return what makes connections; nothing else of the pool that it is gets used."""
    context = tls.context() if site.is_encrypted else None
    proxy = site.proxy
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
            raise exc.ValidationError(f"The environment names the proxy {proxy.url}: {error}") from error
    return httpcore.HTTPProxy(
        proxy.url,
        proxy.auth,
        ssl_context=context,
        proxy_ssl_context=context if proxy.url.startswith("https:") else None,
        keepalive_expiry=IDLE_SECONDS,
        network_backend=network_backend(),
    )
