"""A loopback HTTP server for tests: it answers as it is told, and remembers what it was asked."""

from __future__ import annotations

import json
import ssl
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Self
from urllib.parse import parse_qsl, unquote, urlsplit

DATA = Path(__file__).parent / "data"
EXCHANGES: dict[str, Any] = {
    name: exchange
    for file in ("answers.json", "errors.json")
    for name, exchange in json.loads((DATA / file).read_text(encoding="utf-8")).items()
}
"""Answers of real servers, by name: status, headers and body as text."""


@dataclass(frozen=True)
class Received:
    """A request as it came over the wire; header names in lower case."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def raw_path(self) -> str:
        return self.target.partition("?")[0]

    @property
    def path(self) -> str:
        return unquote(self.raw_path)

    @property
    def query(self) -> dict[str, str]:
        return dict(parse_qsl(urlsplit(self.target).query, keep_blank_values=True))

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    def __str__(self) -> str:
        return f"{self.method} {self.target}"


@dataclass(frozen=True)
class Reply:
    """What the server answers; raw bytes are sent as they are, and then the connection is closed."""

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    raw: bytes | None = None

    @classmethod
    def of(cls, data: Any, status: int = 200, **headers: str) -> Reply:
        """Answer with JSON; headers as words with underscores."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return cls(status, json.dumps(data).encode(), {"Content-Type": "application/json", **named})

    @classmethod
    def recorded(cls, name: str) -> Reply:
        """Answer as a real server did."""
        found = EXCHANGES[name]
        return cls(found["status"], found["body"].encode(), found["headers"])

    @property
    def json(self) -> Any:
        return json.loads(self.body)


Handler = Callable[[Received], Reply]


class FakeServer:
    """Answers with what `answer` returns for a request; `will` makes it answer one thing after the other."""

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.open_connections = 0
        self.changed = threading.Condition()
        self.forget()
        self._server = _Server(("127.0.0.1", 0), self)
        self.address = f"127.0.0.1:{self._server.server_address[1]}"
        self.url = f"{'https' if tls else 'http'}://{self.address}"
        if tls:
            self._server.socket = tls.wrap_socket(self._server.socket, server_side=True)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.005})

    def forget(self) -> None:
        """Be as new: for the next test, since starting a server for each takes longer than most tests."""
        self.requests: list[Received] = []
        self.answer: Handler = lambda request: Reply(599, f"unexpected request: {request}".encode())
        self.stopping = threading.Event()
        self.connections = 0
        """How many were made."""

    def end_test(self) -> None:
        """Let answers that hang go, and be as new."""
        self.stopping.set()
        self.forget()

    def will(self, *replies: Reply | str) -> None:
        """Give these answers, in order, and then none; a text names a recorded one."""
        rest = iter([Reply.recorded(reply) if isinstance(reply, str) else reply for reply in replies])
        self.answer = lambda request: next(rest, Reply(599, f"no answer left for {request}".encode()))

    def hang(self, request: Received) -> Reply:
        """An answer that does not come while the test runs."""
        stopping = self.stopping
        stopping.wait(30)
        return Reply(raw=b"")

    @property
    def request(self) -> Received:
        """The only request that came."""
        assert len(self.requests) == 1, f"came: {[str(request) for request in self.requests]}"
        return self.requests[0]

    def connections_close_within(self, seconds: float) -> bool:
        """Wait until all connections are closed; False when they are not in time."""
        with self.changed:
            return self.changed.wait_for(lambda: self.open_connections == 0, seconds)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *exception: object) -> None:
        self.stopping.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128  # so that clients that come together need not try again after a second

    def __init__(self, address: tuple[str, int], owner: FakeServer) -> None:
        super().__init__(address, _Handler)
        self.owner = owner

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: a client that hung up is what some tests are about, and any other failure shows there."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def setup(self) -> None:
        super().setup()
        owner = self.server.owner
        with owner.changed:
            owner.connections += 1
            owner.open_connections += 1

    def finish(self) -> None:
        owner = self.server.owner
        with owner.changed:
            owner.open_connections -= 1
            owner.changed.notify_all()
        super().finish()

    def _handle(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        headers = {name.lower(): value for name, value in self.headers.items()}
        request = Received(self.command, self.path, headers, body)
        self.server.owner.requests.append(request)
        reply = self.server.owner.answer(request)
        if reply.raw is not None:
            self.wfile.write(reply.raw)
            self.close_connection = True
            return
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        if reply.status != 204:
            self.send_header("Content-Length", str(len(reply.body)))
        self.end_headers()
        self.wfile.write(reply.body)

    do_GET = do_POST = do_PATCH = do_DELETE = do_PUT = do_HEAD = _handle

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing; `requests` has it all."""
