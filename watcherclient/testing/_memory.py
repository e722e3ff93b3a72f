"""Clients that reach a server without a socket: a pool that calls it, in the place of connections."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Any, TypeAlias

from watcherclient import exc
from watcherclient._async.session import AsyncClientSession
from watcherclient._async.transport import AsyncTransport
from watcherclient._http.answer import Answer
from watcherclient._http.endpoint import Endpoint
from watcherclient._http.request import PreparedRequest
from watcherclient._http.tls import Tls
from watcherclient._sync.session import ClientSession
from watcherclient._sync.transport import Transport
from watcherclient.client import AsyncClient, Client, get_async_client, get_client
from watcherclient.testing._messages import Request, Response

Ask: TypeAlias = Callable[[Request], Response]
"""A server: what answers a request to Watcher."""


class _Line:
    """The way of one client to a server."""

    def __init__(self, server: Ask, endpoint: Endpoint) -> None:
        self._server, self._endpoint = server, endpoint

    def ask(self, request: PreparedRequest) -> Response:
        """Return the answer to a request.

        Raises:
            exc.Timeout: It would come later than the client waits; nothing waits here for that.
        """
        headers = {name.decode().lower(): value.decode() for name, value in request.headers.pairs}
        headers["host"] = self._endpoint.host_header
        target = f"{self._endpoint.path}{request.target}"
        response = self._server(Request(request.method, target, headers, request.body or b""))
        if response.delay >= request.timeouts.read:
            raise _unanswered(exc.Timeout, f"No answer in time: {request.timeouts.read:g} seconds", request)
        return response


def _read(request: PreparedRequest, response: Response) -> Answer:
    if response.cut_at is not None:
        text = "The connection failed before the answer was complete: the server closed it"
        raise _unanswered(exc.ConnectionError, text, request)
    headers = {name.lower(): value for name, value in response.headers.items()}
    return Answer(request.method, request.url, response.status, headers, response.body)


def _unanswered(kind: type[exc.ConnectionError], text: str, request: PreparedRequest) -> exc.ConnectionError:
    """Return what connections raise for a request that was sent and got no answer."""
    error = kind(text, method=request.method, url=request.url)
    error.outcome_unknown = request.method != "GET"
    return error


class MemoryPool(_Line):
    """Asks a server in the caller's thread."""

    def send(self, request: PreparedRequest) -> Answer:
        """Send one request, once, and return its answer."""
        response = self.ask(request)
        if response.delay:
            time.sleep(response.delay)
        return _read(request, response)

    def close(self) -> None:
        """Do nothing: there are no connections."""


class AsyncMemoryPool(_Line):
    """Asks a server in the caller's event loop."""

    async def send(self, request: PreparedRequest) -> Answer:
        """Send one request, once, and return its answer."""
        response = self.ask(request)
        if response.delay:
            await asyncio.sleep(response.delay)
        return _read(request, response)

    async def aclose(self) -> None:
        """Do nothing: there are no connections."""


def client(server: Ask, arguments: dict[str, Any]) -> Client:
    """Return a blocking client of a server; the arguments are those of get_client()."""
    made = get_client(**arguments)
    transport = made._transport  # pyright: ignore[reportPrivateUsage] - the seam is not public yet

    def make_pool(endpoint: Endpoint, tls: Tls) -> MemoryPool:
        return MemoryPool(server, endpoint)

    session = ClientSession(transport.session.credentials, transport.options, make_pool)
    return Client._over(Transport(session, transport.options))  # pyright: ignore[reportPrivateUsage] - as above


def async_client(server: Ask, arguments: dict[str, Any]) -> AsyncClient:
    """Return an asynchronous client of a server; the arguments are those of get_async_client()."""
    made = get_async_client(**arguments)
    transport = made._transport  # pyright: ignore[reportPrivateUsage] - the seam is not public yet

    def make_pool(endpoint: Endpoint, tls: Tls) -> AsyncMemoryPool:
        return AsyncMemoryPool(server, endpoint)

    session = AsyncClientSession(transport.session.credentials, transport.options, make_pool)
    return AsyncClient._over(AsyncTransport(session, transport.options))  # pyright: ignore[reportPrivateUsage] - as above
