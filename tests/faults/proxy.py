"""A proxy of raw sockets that fails one request in five, before or after the server behind it has acted."""

from __future__ import annotations

import random
import re
import socket
import threading
from collections import Counter
from collections.abc import Callable
from urllib.parse import urlsplit

from faults.replies import Reply, fault, html
from faults.wire import PATIENCE, Received, Server, Wire

Failing = Callable[["Proxy", Wire, Received], None]


class Proxy(Server):
    """Passes requests on to a server, but for one in five.

    Attributes:
        failed: How often it failed in which way.
    """

    def __init__(self, behind: str, seed: int, share: float = 0.2, port: int = 0) -> None:
        super().__init__(self._play, port=port)
        parts = urlsplit(behind)
        self._behind = (parts.hostname or "", parts.port or 80)
        self._share = share
        self._random = random.Random(seed)
        self._turn = threading.Lock()
        self.failed: Counter[str] = Counter()

    def _play(self, wire: Wire, request: Received) -> None:
        with self._turn:
            way = self._random.choice(WAYS) if self._random.random() < self._share else None
        if way is None:
            wire.send(self.forward(request))
            return
        self.failed[way.__name__] += 1
        way(self, wire, request)

    def forward(self, request: Received) -> bytes:
        """Send a request on, over a connection of its own, and return the answer."""
        headers = {**request.headers, "connection": "close"}
        lines = [
            f"{request.method} {request.target} HTTP/1.1",
            *(f"{name}: {value}" for name, value in headers.items()),
        ]
        with socket.create_connection(self._behind, timeout=PATIENCE) as upstream:
            upstream.sendall(("\r\n".join(lines) + "\r\n\r\n").encode("latin-1") + request.body)
            answer = _read(upstream)
        return re.sub(rb"(?i)\r\nconnection: close", b"", answer, count=1)


def _read(upstream: socket.socket) -> bytes:
    """Read one answer, by its length: the server behind may keep the connection."""
    data = b""
    while b"\r\n\r\n" not in data:
        data += _more(upstream)
    head, _, body = data.partition(b"\r\n\r\n")
    found = re.search(rb"(?i)\r\ncontent-length: *(\d+)", head)
    length = int(found[1]) if found else 0
    while len(body) < length:
        body += _more(upstream)
    return head + b"\r\n\r\n" + body


def _more(upstream: socket.socket) -> bytes:
    found = upstream.recv(65536)
    if not found:
        raise OSError("the server behind the proxy ended the connection")
    return found


def reset_before(proxy: Proxy, wire: Wire, request: Received) -> None:
    wire.reset()


def closed_before(proxy: Proxy, wire: Wire, request: Received) -> None:
    wire.close()


def reset_after(proxy: Proxy, wire: Wire, request: Received) -> None:
    proxy.forward(request)
    wire.reset()


def cut_off_after(proxy: Proxy, wire: Wire, request: Received) -> None:
    answer = proxy.forward(request)
    wire.send(answer[: len(answer) * 2 // 3])
    wire.reset()


def bad_gateway_before(proxy: Proxy, wire: Wire, request: Received) -> None:
    wire.send(bytes(html(502, "Bad Gateway")))


def bad_gateway_after(proxy: Proxy, wire: Wire, request: Received) -> None:
    proxy.forward(request)
    wire.send(bytes(html(502, "Bad Gateway")))


def gateway_timeout_after(proxy: Proxy, wire: Wire, request: Received) -> None:
    proxy.forward(request)
    wire.send(bytes(html(504, "Gateway Timeout")))


def unavailable(proxy: Proxy, wire: Wire, request: Received) -> None:
    wire.send(bytes(html(503, "Service Unavailable")))


def unavailable_after(proxy: Proxy, wire: Wire, request: Received) -> None:
    proxy.forward(request)
    wire.send(bytes(html(503, "Service Unavailable")))


def unreadable_after(proxy: Proxy, wire: Wire, request: Received) -> None:
    answer = proxy.forward(request)
    body = answer.partition(b"\r\n\r\n")[2]
    wire.send(answer[: len(answer) - len(body)] + b"{" * len(body))


def unavailable_for_now(proxy: Proxy, wire: Wire, request: Received) -> None:
    wire.send(bytes(html(503, "Service Unavailable").with_headers(Retry_After="0")))


def too_many(proxy: Proxy, wire: Wire, request: Received) -> None:
    wire.send(bytes(fault(429, "Too many requests").with_headers(Retry_After="0")))


def login_page_before(proxy: Proxy, wire: Wire, request: Received) -> None:
    wire.send(bytes(html(200, "Please log in")))


def redirect_before(proxy: Proxy, wire: Wire, request: Received) -> None:
    wire.send(bytes(Reply(302, b"", {"Location": "http://login.example.org/"})))


WAYS: tuple[Failing, ...] = (
    reset_before,
    closed_before,
    reset_after,
    cut_off_after,
    bad_gateway_before,
    bad_gateway_after,
    gateway_timeout_after,
    unavailable,
    unavailable_after,
    unreadable_after,
    unavailable_for_now,
    too_many,
    login_page_before,
    redirect_before,
)
"""All alike: one in five requests meets one of them."""
