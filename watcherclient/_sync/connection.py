"""One connection to a server, made directly or through a proxy; it carries one request at a time.

httpcore opens the sockets, and h11 speaks HTTP. httpcore's own connections say neither what is left in their buffer
after an answer, which would be taken for the next answer, nor whether a failure came before the request went out.
"""

# Derived from watcherclient/_async/connection.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

import logging
import math
import ssl
import time
from contextlib import suppress
from typing import Final

import h11

from watcherclient._concurrency.blocking import BACKEND, READ_BYTES, close_shielded, has_input, time_limit
from watcherclient._http.answer import Answer
from watcherclient._http.body import LARGEST_ANSWER, Body
from watcherclient._http.endpoint import Endpoint
from watcherclient._http.proxy import Proxy, ProxyRefusal, socks_handshake
from watcherclient._http.request import PreparedRequest
from watcherclient._httpcore import httpcore

LARGEST_HEAD: Final = 100 * 1024
"""Bytes of the status line and headers of an answer, or of the line before a chunk."""

IDLE_SECONDS: Final = 5.0
"""A connection that was idle for longer is not used again: the server may be about to close it."""

log: logging.Logger = logging.getLogger("watcherclient.http")


def connect(endpoint: Endpoint, context: ssl.SSLContext | None, seconds: float) -> Connection:
    """Make a connection to a server; as long as this has not returned, the server has seen no request.

    Args:
        endpoint: The server, and the proxy in front of it.
        context: What TLS needs, where there is TLS.
        seconds: How long it may take in all.
    """
    proxy = endpoint.proxy
    with time_limit(seconds):
        first = proxy or endpoint
        stream = BACKEND.connect_tcp(first.host, first.port, seconds)
        try:
            if context is not None and first.scheme == "https":
                stream = stream.start_tls(context, first.host, seconds)
            if proxy is not None:
                if proxy.is_socks:
                    _ask_socks(stream, proxy, endpoint, seconds)
                elif endpoint.scheme == "https":
                    Connection(stream).open_tunnel(proxy, endpoint, seconds)
                if context is not None and endpoint.scheme == "https":
                    stream = stream.start_tls(context, endpoint.host, seconds)
        except BaseException:
            close_shielded(stream)
            raise
    return Connection(stream)


def _ask_socks(stream: httpcore.NetworkStream, proxy: Proxy, endpoint: Endpoint, seconds: float) -> None:
    """Ask a SOCKS proxy for a connection to the server, which then is this stream."""
    handshake = socks_handshake(proxy, endpoint.host, endpoint.port)
    message = next(handshake)
    with suppress(StopIteration):
        while True:
            stream.write(message, seconds)  # type: ignore[arg-type]  # all take what is like bytes
            message = handshake.send(stream.read(READ_BYTES, seconds))


class Connection:
    """A connection that was made.

    Attributes:
        is_reusable: Whether it can carry another request: the last one was answered completely, and nothing more came.
    """

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream
        self._http = h11.Connection(h11.CLIENT, LARGEST_HEAD)
        self._expires = math.inf
        self.is_reusable = False

    @property
    def has_expired(self) -> bool:
        """Whether it was idle for too long, or something came while it was idle: its end, or unrequested bytes."""
        return time.monotonic() > self._expires or has_input(self._stream)

    def exchange(self, request: PreparedRequest, endpoint: Endpoint) -> Answer:
        """Send a request and read its answer."""
        self.is_reusable = False
        seconds = request.timeouts.read
        with suppress(httpcore.WriteError):  # a server may answer, and hang up, without reading the whole request
            self._send(_events(request, endpoint), seconds)
        head = self._receive_head(seconds)
        headers: dict[str, str] = {}
        for name, value in head.headers:
            key, text = name.decode("ascii"), value.decode("latin-1")
            headers[key] = f"{headers[key]}, {text}" if key in headers else text
        body = Body(LARGEST_ANSWER)
        while isinstance(event := self._receive(seconds), h11.Data):
            body.add(bytes(event.data))
        self._end_cycle(request)
        return Answer(
            request.method,
            request.url,
            head.status_code,
            headers,
            body.whole(headers.get("content-encoding", "")),
        )

    def _end_cycle(self, request: PreparedRequest) -> None:
        if self._http.our_state is not h11.DONE or self._http.their_state is not h11.DONE:
            return
        surplus, _ = self._http.trailing_data
        if surplus:
            # Kept, it would be read as the answer to the next request.
            log.warning(
                "%s %s: %d bytes came after the answer; the connection is closed",
                request.method,
                request.url,
                len(surplus),
            )
            return
        self._http.start_next_cycle()
        self._expires = time.monotonic() + IDLE_SECONDS
        self.is_reusable = True

    def open_tunnel(self, proxy: Proxy, endpoint: Endpoint, seconds: float) -> None:
        """Ask an HTTP proxy for a connection to the server, which then is this stream.

        Raises:
            ProxyRefusal: It answers anything else than yes.
        """
        request = h11.Request(
            method="CONNECT",
            target=endpoint.authority,
            headers=[(b"Host", endpoint.authority.encode("ascii")), *proxy.headers.pairs],
        )
        self._send([request, h11.EndOfMessage()], seconds)
        head = self._receive_head(seconds)
        if not 200 <= head.status_code < 300:
            reason = head.reason.decode("latin-1")
            raise ProxyRefusal(proxy, f"{head.status_code} {reason}".strip(), status=head.status_code)
        if self._http.trailing_data[0]:
            raise ProxyRefusal(proxy, "bytes that were not requested")

    def _send(self, events: list[h11.Event], seconds: float) -> None:
        # As a view, since local variables of this and further frames may be shown, and the token is in it.
        data = memoryview(b"".join([self._http.send(event) or b"" for event in events]))
        self._stream.write(data, seconds)  # type: ignore[arg-type]  # all take what is like bytes

    def _receive_head(self, seconds: float) -> h11.Response:
        while isinstance(event := self._receive(seconds), h11.InformationalResponse):
            pass
        if not isinstance(event, h11.Response):
            raise httpcore.RemoteProtocolError(f"{type(event).__name__} in place of an answer")
        return event

    def _receive(self, seconds: float) -> h11.Event | type[h11.NEED_DATA] | type[h11.PAUSED]:
        while (event := self._http.next_event()) is h11.NEED_DATA:
            data = self._stream.read(READ_BYTES, seconds)
            if not data and self._http.their_state is h11.SEND_RESPONSE:
                raise httpcore.RemoteProtocolError("Server disconnected without sending a response")
            self._http.receive_data(data)
        return event

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()


def _events(request: PreparedRequest, endpoint: Endpoint) -> list[h11.Event]:
    """Return a request as h11 takes it."""
    headers = [(b"Host", endpoint.host_header.encode("ascii")), *request.headers.pairs, *endpoint.proxy_headers.pairs]
    if request.body is not None or request.method != "GET":
        headers.append((b"Content-Length", b"%d" % len(request.body or b"")))
    head = h11.Request(method=request.method, target=f"{endpoint.prefix}{request.target}", headers=headers)
    return [head, h11.Data(request.body), h11.EndOfMessage()] if request.body else [head, h11.EndOfMessage()]
