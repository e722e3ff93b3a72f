"""Everything that one cell of the table needs: Watcher, Keystone, another host, and the client's arguments."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator
from typing import Any

from faults import attempts
from faults.certificates import Certificates
from faults.keystone import Keystone
from faults.replies import Reply
from faults.watcher import Watcher
from faults.wire import Received, Server, Wire

READ_TIMEOUT = 0.05
"""Seconds; short, since every slow fault lasts as long."""

MAX_RETRIES = 3


class Stage:
    """Watcher, Keystone and another host, each of them a server on loopback.

    Attributes:
        watcher: What Watcher holds.
        server: The server of Watcher; its `play` is what happens to a request.
        keystone: The Keystone whose catalog points to the server.
        other: A host that must not be contacted.
        certificates: What TLS needs.
        options: The arguments of get_client() besides the credentials.
        uses_token: Whether the client gets a token and the endpoint instead of a login.
    """

    def __init__(self, certificates: Certificates) -> None:
        self.certificates = certificates
        self.watcher = Watcher()
        self.server = Server(self.watcher.play)
        self.other = Server(_swallow)
        self.keystone = Keystone(infra_optim=self.server.url)
        self.auth_url = self.keystone.auth_url
        self.watcher_port = self.server.port
        self.keystone_port = self.keystone.port
        self.options: dict[str, Any] = {
            "max_retries": MAX_RETRIES,
            "retry_interval": 0.001,
            # A bundle with one certificate is read in no time, and the system's is not.
            "os_cacert": certificates.ca,
        }
        self.uses_token = False
        self._stack = contextlib.ExitStack()

    def __enter__(self) -> Stage:
        self._stack.enter_context(self.server)
        self._stack.enter_context(self.other)
        self._stack.enter_context(self.keystone)
        for server in (self.server, self.other, self.keystone):
            attempts.forget_port(server.port)
        return self

    def __exit__(self, *exception: object) -> None:
        self._stack.close()

    def arguments(self) -> dict[str, Any]:
        """Return the arguments of get_client()."""
        if self.uses_token:
            return {"os_auth_token": "t0ken-s3cret", "watcher_url": self.server.url, **self.options}
        return {**self.keystone.credentials(), "os_auth_url": self.auth_url, **self.options}

    def refuse_watcher(self) -> None:
        """Let the catalog point to a port where nothing listens."""
        self.watcher_port = self._stack.enter_context(closed_port())
        self.keystone.catalog["infra-optim"] = f"http://127.0.0.1:{self.watcher_port}"

    def refuse_keystone(self) -> None:
        """Let the client look for Keystone where nothing listens."""
        self.keystone_port = self._stack.enter_context(closed_port())
        self.auth_url = f"http://127.0.0.1:{self.keystone_port}/v3"

    def block_watcher(self) -> None:
        """Let the catalog point to a port where connections are never made."""
        self.watcher_port = self._stack.enter_context(full_backlog())
        self.keystone.catalog["infra-optim"] = f"http://127.0.0.1:{self.watcher_port}"

    def secure_watcher(self, kind: str) -> None:
        """Serve Watcher with TLS and a certificate of that kind."""
        server = Server(self.watcher.play, self.certificates.context(kind))
        self.server = self._stack.enter_context(server)
        self.watcher_port = server.port
        attempts.forget_port(server.port)
        self.keystone.catalog["infra-optim"] = server.url

    def secure_all(self, kind: str) -> None:
        """Serve Keystone too with TLS and a certificate of that kind."""
        self.secure_watcher(kind)
        keystone = Keystone(self.certificates.context(kind), infra_optim=self.server.url)
        self.keystone = self._stack.enter_context(keystone)
        self.auth_url, self.keystone_port = keystone.auth_url, keystone.port
        attempts.forget_port(keystone.port)


def _swallow(wire: Wire, request: Received) -> None:
    wire.send(bytes(Reply.of({})))


@contextlib.contextmanager
def closed_port() -> Iterator[int]:
    """Hold a port that refuses connections: it is bound, and nothing listens."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port: int = held.getsockname()[1]
        attempts.forget_port(port)
        yield port


@contextlib.contextmanager
def full_backlog() -> Iterator[int]:
    """Hold a port that neither makes nor refuses connections: nothing accepts, and its queue is full."""
    with contextlib.ExitStack() as stack:
        listener = stack.enter_context(socket.socket())
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        for _ in range(16):
            waiting = stack.enter_context(socket.socket())
            waiting.settimeout(0.05)
            try:
                waiting.connect(listener.getsockname())
            except TimeoutError:
                break
        else:
            raise AssertionError("the queue of a listener that never accepts does not fill up here")
        port: int = listener.getsockname()[1]
        attempts.forget_port(port)
        yield port


@contextlib.contextmanager
def silent_port() -> Iterator[tuple[int, Callable[[], None]]]:
    """Accept connections and say nothing; gives the port, and what waits until the client has closed them all."""
    over = threading.Event()
    held: list[socket.socket] = []

    def accept() -> None:
        while not over.is_set():
            with contextlib.suppress(TimeoutError):
                held.append(listener.accept()[0])

    def closed() -> None:
        for connection in held:
            connection.settimeout(10)
            with contextlib.suppress(ConnectionError):
                while connection.recv(65536):
                    pass

    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.05)
        thread = threading.Thread(target=accept)
        thread.start()
        try:
            yield listener.getsockname()[1], closed
        finally:
            over.set()
            thread.join()
            for connection in held:
                connection.close()
