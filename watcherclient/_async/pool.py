"""Connections to one server: each carries one request at a time, and is kept for the next.

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
from watcherclient._concurrency.asynchronous import Slots, close_shielded, network_backend
from watcherclient._http.answer import Received
from watcherclient._http.body import LARGEST_ANSWER, Body
from watcherclient._http.endpoint import Site
from watcherclient._http.tls import Tls

MOST_CONNECTIONS: Final = 100
"""At a time; further requests wait for one to become free."""

IDLE_SECONDS: Final = 5.0
"""A connection that was idle for longer is not used again: the server may be about to close it."""


class AsyncPool:
    """Connections to the server of an endpoint."""

    def __init__(self, site: Site, tls: Tls) -> None:
        self.site = site
        self._maker = _maker(site, tls)
        self._idle: deque[httpcore.AsyncConnectionInterface] = deque()
        self._slots = Slots(MOST_CONNECTIONS)
        self._is_closed = False

    async def send(
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
        await self._slots.take(timeouts["pool"])
        try:
            connection = await self._take()
            try:
                return await _exchange(connection, request)
            finally:
                await self._give(connection)
        finally:
            self._slots.give()

    async def _take(self) -> httpcore.AsyncConnectionInterface:
        """Return the connection that was used last, which is the likeliest to be open still, or a new one."""
        while self._idle:
            with suppress(IndexError):  # another thread took the last one
                connection = self._idle.pop()
                if not connection.has_expired():
                    return connection
                await close_shielded(connection)
        return self._maker.create_connection(self.site.origin)

    async def _give(self, connection: httpcore.AsyncConnectionInterface) -> None:
        if connection.is_closed():
            return
        if self._is_closed or not connection.is_idle():
            await close_shielded(connection)
            return
        self._idle.append(connection)
        with suppress(IndexError):
            oldest = self._idle.popleft()
            if oldest is connection or not oldest.has_expired():
                self._idle.appendleft(oldest)
            else:
                await close_shielded(oldest)

    async def aclose(self) -> None:
        """Close the connections; those at work close when they are done."""
        self._is_closed = True
        while self._idle:
            with suppress(IndexError):
                await close_shielded(self._idle.pop())


async def _exchange(connection: httpcore.AsyncConnectionInterface, request: httpcore.Request) -> Received:
    response = await connection.handle_async_request(request)
    try:
        headers: dict[str, str] = {}
        for name, value in response.headers:
            key, text = name.decode("ascii").lower(), value.decode("latin-1")
            headers[key] = f"{headers[key]}, {text}" if key in headers else text
        body = Body(LARGEST_ANSWER)
        async for part in response.aiter_stream():
            body.add(part)
        return Received(response.status, headers, body.whole(headers.get("content-encoding", "")))
    finally:
        await response.aclose()


def _maker(site: Site, tls: Tls) -> httpcore.AsyncConnectionPool:
    """Return what makes connections; nothing else of the pool that it is gets used."""
    context = tls.context() if site.is_encrypted else None
    proxy = site.proxy
    if proxy is None:
        return httpcore.AsyncConnectionPool(
            ssl_context=context, keepalive_expiry=IDLE_SECONDS, network_backend=network_backend()
        )
    if proxy.url.startswith("socks"):
        try:
            return httpcore.AsyncSOCKSProxy(
                proxy.url,
                proxy.auth,
                ssl_context=context,
                keepalive_expiry=IDLE_SECONDS,
                network_backend=network_backend(),
            )
        except RuntimeError as error:
            raise exc.ValidationError(f"The environment names the proxy {proxy.url}: {error}") from error
    return httpcore.AsyncHTTPProxy(
        proxy.url,
        proxy.auth,
        ssl_context=context,
        proxy_ssl_context=context if proxy.url.startswith("https:") else None,
        keepalive_expiry=IDLE_SECONDS,
        network_backend=network_backend(),
    )
