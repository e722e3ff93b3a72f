"""Proxies that refuse, and variables that name no proxy: nothing was sent, and the error says which proxy and why."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from faults.calls import CALLS, KINDS, Kind, Method, running
from faults.certificates import Certificates
from faults.wire import Received, Server, Wire
from watcherclient import exc

Answer = Callable[[socket.socket], None]


@pytest.fixture
def arguments(certificates: Certificates) -> dict[str, Any]:
    return {
        "os_auth_token": "t0ken",
        "watcher_url": "https://controller.invalid:9322",
        "os_cacert": certificates.ca,
        "max_retries": 2,
        "retry_interval": 0.001,
        "timeout": 5,
    }


@pytest.mark.parametrize(
    ("answer", "status", "is_permanent"),
    [
        (b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", 403, True),
        (b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n", 407, True),
        (b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n", 502, False),
        (b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n", 503, False),
    ],
    ids=lambda value: str(value) if isinstance(value, int) else "",
)
@pytest.mark.parametrize("method", ["GET", "create"])
def test_a_proxy_that_refuses(
    answer: bytes,
    status: int,
    is_permanent: bool,
    method: Method,
    kind: Kind,
    arguments: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with Server(lambda wire, request: wire.send(answer)) as proxy:
        monkeypatch.setenv("https_proxy", f"http://ann:s3cret@127.0.0.1:{proxy.port}")
        with running(kind, arguments) as client, pytest.raises(exc.ProxyError) as caught:
            CALLS[method](client)
    error = caught.value
    assert (error.request_sent, error.http_status, error.is_permanent) == (False, status, is_permanent)
    assert f"http://127.0.0.1:{proxy.port}" in str(error)
    assert str(status) in error.message
    assert "s3cret" not in f"{error} {error!r}"
    assert [request.method for request in proxy.requests] == ["CONNECT"] * (1 if is_permanent else 3)
    assert {request.headers["proxy-authorization"] for request in proxy.requests} == {"Basic YW5uOnMzY3JldA=="}


@pytest.mark.parametrize(
    "answer", [b"", b"HTTP/1.1 200 OK\r\n\r\nsurplus", b"220 mail.example.org ESMTP\r\n"], ids=["none", "more", "other"]
)
def test_a_proxy_that_hangs_up_or_speaks_something_else(
    answer: bytes, kind: Kind, arguments: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def play(wire: Wire, request: Received) -> None:
        wire.send(answer)
        wire.close()

    with Server(play) as proxy:
        monkeypatch.setenv("https_proxy", proxy.url)
        with running(kind, arguments) as client, pytest.raises(exc.ConnectionError) as caught:
            client.audit.update("a1", name="b")
    assert caught.value.request_sent is False


@contextlib.contextmanager
def socks_proxy(*answers: bytes) -> Iterator[int]:
    """A SOCKS proxy that gives these answers, one to each message, to each client that comes; gives its port."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.1)
        over = threading.Event()

        def serve() -> None:
            while not over.is_set():
                try:
                    connection, _ = listener.accept()
                except TimeoutError:
                    continue
                with connection, contextlib.suppress(OSError):
                    connection.settimeout(10)
                    for answer in answers:
                        connection.recv(4096)
                        connection.sendall(answer)

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield listener.getsockname()[1]
        finally:
            over.set()
            thread.join()


NO_LOGIN, WITH_LOGIN = b"\x05\x00", b"\x05\x02"


@pytest.mark.parametrize(
    ("answers", "login", "said", "is_permanent"),
    [
        ((NO_LOGIN, b"\x05\x05\x00\x01\x00\x00\x00\x00\x00\x00"), "", "connection refused", False),
        ((NO_LOGIN, b"\x05\x02\x00\x01\x00\x00\x00\x00\x00\x00"), "", "not allowed", True),
        ((WITH_LOGIN, b"\x01\x01"), "ann:s3cret@", "wrong user or password", True),
        ((b"\x05\xff",), "ann:s3cret@", "wants another kind of login", True),
        ((b"\x05\x02",), "", "wants a login", True),
        ((b"HTTP/1.1 400 Bad Request\r\n\r\n",), "", "not SOCKS", False),
        ((NO_LOGIN, b"\x04"), "", "not SOCKS", False),
        ((NO_LOGIN, b""), "", "not SOCKS", False),
        ((NO_LOGIN, b"\x05\x63\x00\x01\x00\x00\x00\x00\x00\x00"), "", "not SOCKS", False),
    ],
    ids=["refused", "forbidden", "bad login", "other login", "login wanted", "http", "malformed", "hung up", "unknown"],
)
def test_a_socks_proxy_that_refuses(
    answers: tuple[bytes, ...],
    login: str,
    said: str,
    is_permanent: bool,
    kind: Kind,
    arguments: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pytest.importorskip("socksio")
    with socks_proxy(*answers) as port:
        monkeypatch.setenv("all_proxy", f"socks5://{login}127.0.0.1:{port}")
        with running(kind, {**arguments, "max_retries": 0}) as client, pytest.raises(exc.ProxyError) as caught:
            client.audit.update("a1", name="b")
    assert (caught.value.request_sent, caught.value.is_permanent) == (False, is_permanent)
    assert said in str(caught.value)
    assert f"socks5://127.0.0.1:{port}" in str(caught.value)
    assert "s3cret" not in f"{caught.value} {caught.value!r}"


def test_a_socks_proxy_that_connects(kind: Kind, arguments: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("socksio")
    connected = b"\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00"
    reply = b"HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\n{}"
    with socks_proxy(NO_LOGIN, connected, reply) as port:
        monkeypatch.setenv("http_proxy", f"socks5h://127.0.0.1:{port}")
        arguments["watcher_url"] = "http://controller.invalid:9322"
        with running(kind, arguments) as client, pytest.raises(exc.NotFound):
            client.goal.get("g")


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("https_proxy", "socks4://127.0.0.1:1"),
        ("HTTPS_PROXY", "ftp://127.0.0.1:1"),
        ("all_proxy", "http://127.0.0.1:port"),
        ("all_proxy", "http://127.0.0.1:99999"),
        ("https_proxy", "http://[::1"),
        ("https_proxy", "http://a..b:1"),
        ("https_proxy", "http://:3128"),
    ],
)
@pytest.mark.parametrize("kind", KINDS)
def test_a_variable_that_names_no_proxy_is_named(
    variable: str, value: str, kind: Kind, arguments: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, value)
    with running(kind, arguments) as client, pytest.raises(exc.ValidationError, match=f"variable {variable} must be"):
        client.goal.get("g")


def test_a_proxy_with_a_name_beyond_ascii(
    kind: Kind, arguments: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", "http://bücher.invalid:3128")
    with running(kind, {**arguments, "max_retries": 0}) as client, pytest.raises(exc.ConnectionRefused):
        client.goal.get("g")
