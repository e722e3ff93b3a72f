"""A loopback server made of raw sockets: it reads requests, counts them, and sends whatever bytes it is told to."""

from __future__ import annotations

import contextlib
import json
import selectors
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Self
from urllib.parse import parse_qsl, unquote

PATIENCE = 30
"""Seconds after which a connection is given up, so that no test hangs for good."""


@dataclass(frozen=True)
class Received:
    """A request as it came over the wire; header names in lower case."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes
    connection: int

    @property
    def path(self) -> str:
        """The path as it was sent, still escaped."""
        return self.target.partition("?")[0]

    @property
    def parts(self) -> list[str]:
        """The parts of the path, decoded: /v1/audits/a%2Fb gives v1, audits, a/b."""
        return [unquote(part) for part in self.path.split("/")[1:]]

    @property
    def query(self) -> list[tuple[str, str]]:
        return parse_qsl(self.target.partition("?")[2], keep_blank_values=True)

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    def __str__(self) -> str:
        return f"{self.method} {self.target}"


class Hangup(Exception):
    """The connection is over."""


class Wire:
    """The server's end of a connection."""

    def __init__(self, connection: socket.socket, stopping: threading.Event, number: int) -> None:
        self._socket = connection
        self._buffer = b""
        self._number = number
        self.stopping = stopping

    def read_request(self) -> Received:
        """Read a request; raises Hangup when there is none any more."""
        while b"\r\n\r\n" not in self._buffer:
            self._buffer += self._receive()
        head, _, rest = self._buffer.partition(b"\r\n\r\n")
        line, *fields = head.decode("latin-1").split("\r\n")
        headers = {name.strip().lower(): value.strip() for name, _, value in (field.partition(":") for field in fields)}
        length = int(headers.get("content-length", 0))
        while len(rest) < length:
            rest += self._receive()
        self._buffer = rest[length:]
        method, target, _ = line.split(" ")
        return Received(method, target, headers, rest[:length], self._number)

    def _receive(self) -> bytes:
        found = self._socket.recv(65536)
        if not found:
            raise Hangup
        return found

    def send(self, data: bytes) -> None:
        self._socket.sendall(data)

    def drip(self, data: bytes, seconds: float) -> None:
        """Send byte by byte, with a pause before each."""
        for number in range(len(data)):
            if self.stopping.wait(seconds):
                raise Hangup
            self.send(data[number : number + 1])

    def hang(self) -> None:
        """Send nothing more until the client goes."""
        while True:
            self._receive()

    def close(self) -> None:
        """End the connection in good order."""
        raise Hangup

    def reset(self) -> None:
        """End the connection with a reset: a close that lingers for zero seconds."""
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        raise Hangup


Play = Callable[[Wire, Received], None]
"""What the server does about a request; when it returns, the connection is kept."""


class Server:
    """Plays `play` for each request; remembers the requests, and counts the connections."""

    def __init__(self, play: Play, tls: ssl.SSLContext | None = None, port: int = 0) -> None:
        self.play = play
        self.requests: list[Received] = []
        self.connections = 0
        self._tls = tls
        self._listener = socket.create_server(("127.0.0.1", port), backlog=128)
        self.port: int = self._listener.getsockname()[1]
        self.url = f"{'https' if tls else 'http'}://127.0.0.1:{self.port}"
        self.stopping = threading.Event()
        self._wake, self._woken = socket.socketpair()
        self._open: dict[int, socket.socket] = {}
        self._threads: list[threading.Thread] = []
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._accept)

    def _accept(self) -> None:
        with selectors.DefaultSelector() as selector:
            selector.register(self._listener, selectors.EVENT_READ)
            selector.register(self._woken, selectors.EVENT_READ)
            while not self.stopping.is_set():
                if self._listener in [key.fileobj for key, _ in selector.select()]:
                    self._start(self._listener.accept()[0])

    def _start(self, connection: socket.socket) -> None:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection.settimeout(PATIENCE)
        with self._lock:
            self.connections += 1
            number = self.connections
            self._open[number] = connection
        thread = threading.Thread(target=self._serve, args=(connection, number))
        self._threads.append(thread)
        thread.start()

    def _serve(self, connection: socket.socket, number: int) -> None:
        # Whatever happens here, the client's end shows it: a client that hung up is what many tests are about.
        try:
            if self._tls:
                connection = self._tls.wrap_socket(connection, server_side=True, do_handshake_on_connect=False)
                with self._lock:
                    self._open[number] = connection
                connection.do_handshake()
            wire = Wire(connection, self.stopping, number)
            while True:
                request = wire.read_request()
                self.requests.append(request)
                self.play(wire, request)
        except (Hangup, OSError):
            pass
        finally:
            connection.close()
            with self._lock:
                del self._open[number]

    def wait_until_idle(self) -> None:
        """Wait until every connection has been closed at this end, so that the client can know."""
        deadline = time.monotonic() + PATIENCE
        while self._open:
            assert time.monotonic() < deadline, "connections stay open"
            time.sleep(0.001)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *exception: object) -> None:
        self.stopping.set()
        self._wake.send(b"x")
        self._thread.join()
        self._listener.close()
        with self._lock:
            for connection in self._open.values():
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join()
        self._wake.close()
        self._woken.close()
