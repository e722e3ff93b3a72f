"""A function from request to response on a loopback socket, for HTTP clients of every kind."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from watcherclient.testing._messages import Request, Response

Answer = Callable[[Request], Response]


class HttpServer:
    """Serves on 127.0.0.1 in threads of this process."""

    def __init__(self, answer: Answer, port: int = 0) -> None:
        """Listen.

        Args:
            answer: What answers.
            port: The port; 0 lets the system choose one.

        Raises:
            OSError: The port is not free.
        """
        self._server = _Server(("127.0.0.1", port), answer)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Stop listening, and close the connections."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
        self._server.close_connections()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128  # clients that come together need not try again after a second

    def __init__(self, address: tuple[str, int], answer: Answer) -> None:
        super().__init__(address, _Handler)
        self.answer = answer
        self._open: set[_Handler] = set()
        self._lock = threading.Lock()

    def opened(self, handler: _Handler) -> None:
        with self._lock:
            self._open.add(handler)

    def closed(self, handler: _Handler) -> None:
        with self._lock:
            self._open.discard(handler)

    def close_connections(self) -> None:
        import socket
        from contextlib import suppress

        with self._lock:
            handlers = list(self._open)
        for handler in handlers:
            with suppress(OSError):
                handler.connection.shutdown(socket.SHUT_RDWR)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of clients that hang up; every other fault here must show."""
        import sys

        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    server: _Server  # pyright: ignore[reportIncompatibleVariableOverride] - only a _Server makes these
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def setup(self) -> None:
        super().setup()
        self.server.opened(self)

    def finish(self) -> None:
        self.server.closed(self)
        super().finish()

    def _handle(self) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        response = self.server.answer(Request(self.command, self.path, headers, self._body()))
        if response.delay:
            time.sleep(response.delay)
        cut_at = response.cut_at
        if cut_at is not None:
            self.close_connection = True
            if cut_at < 0:
                return
        self.send_response_only(response.status)
        self.send_header("Server", "watcherclient.testing")
        for name, value in response.headers.items():
            self.send_header(name, value)
        if response.status != 204:
            self.send_header("Content-Length", str(len(response.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(response.body[:cut_at])

    do_GET = do_POST = do_PATCH = do_DELETE = do_PUT = do_HEAD = do_OPTIONS = _handle

    def _body(self) -> bytes:
        if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length", 0)))
        parts: list[bytes] = []
        while size := int(self.rfile.readline().partition(b";")[0], 16):
            parts.append(self.rfile.read(size))
            self.rfile.readline()
        while self.rfile.readline().strip():
            pass
        return b"".join(parts)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing; the journal has it all."""
