"""When no answer comes, or none that can be read as HTTP: what httpcore raises never reaches the caller."""

import socket
import traceback
from typing import Any

import pytest
from both_clients import Connect
from fake_server import FakeServer, Reply

from watcherclient import exc
from watcherclient.v1.client import Client


def unused_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def test_a_refused_connection_certainly_did_not_reach_the_server(connect: Connect) -> None:
    url = f"http://127.0.0.1:{unused_port()}"
    with pytest.raises(exc.ConnectionRefused, match="No connection could be made") as caught:
        connect(1, os_auth_token="t", watcher_url=url).audit.get("a")
    assert (caught.value.method, caught.value.url) == ("GET", f"{url}/v1/audits/a")
    assert caught.value.http_status is None


def test_a_host_that_does_not_exist_is_a_refused_connection_too(connect: Connect) -> None:
    with pytest.raises(exc.ConnectionRefused):
        connect(1, os_auth_token="t", watcher_url="http://no-such-host.invalid:9322").audit.get("a")


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"HTTP/1.1 200 OK\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n",
        b'HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{"uuid": ',
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{",
        b"SSH-2.0-OpenSSH_9.6\r\n",
        b"\x16\x03\x01\x02\x00 no HTTP at all \r\n\r\n",
        b"HTTP/1.1 20x OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: some\r\n\r\n",
    ],
    ids=["nothing", "no end", "no body", "half", "half a chunk", "ssh", "garbage", "no status", "no length"],
)
def test_an_answer_that_breaks_off_or_is_none_is_a_failed_connection(
    watcher: Client, server: FakeServer, sent: bytes
) -> None:
    server.will(Reply(raw=sent))
    with pytest.raises(exc.ConnectionError, match="before the answer was complete") as caught:
        watcher.audit.get("a")
    assert type(caught.value) is exc.ConnectionError
    assert (caught.value.method, caught.value.url) == ("GET", f"{server.url}/v1/audits/a")


def test_a_create_whose_answer_is_lost_is_not_sent_again(watcher: Client, server: FakeServer) -> None:
    server.answer = lambda request: Reply(raw=b"")
    with pytest.raises(exc.ConnectionError) as caught:
        watcher.audit.create(audit_type="ONESHOT", goal="dummy")
    assert caught.value.outcome_unknown
    assert [request.method for request in server.requests] == ["POST", "GET"]


def test_a_slow_server_is_a_timeout(connect: Connect, server: FakeServer) -> None:
    server.answer = server.hang
    watcher = connect(1, os_auth_token="t", watcher_url=server.url, timeout=0.1)
    with pytest.raises(exc.Timeout, match="No answer in time") as caught:
        watcher.audit.get("a")
    assert isinstance(caught.value, exc.ConnectionError)
    assert (caught.value.method, caught.value.url) == ("GET", f"{server.url}/v1/audits/a")
    assert caught.value.http_status is None


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_an_answer_that_cannot_be_decoded_is_invalid(watcher: Client, server: FakeServer, encoding: str) -> None:
    server.will(Reply(200, b"not compressed", {"Content-Encoding": encoding}))
    with pytest.raises(exc.InvalidResponse, match="cannot be decoded"):
        watcher.audit.get("a")


def test_plain_http_on_a_tls_port_is_told(connect: Connect, server: FakeServer) -> None:
    url = server.url.replace("http:", "https:")
    with pytest.raises(exc.ConnectionError) as caught:
        connect(1, os_auth_token="t", watcher_url=url).audit.get("a")
    assert not isinstance(caught.value, exc.ConnectionRefused)
    assert server.requests == []


def test_the_traceback_is_short(connect: Connect) -> None:
    """What the libraries below say is in the message; their code would be a hundred lines more."""
    with pytest.raises(exc.ConnectionRefused) as caught:
        connect(1, os_auth_token="t", watcher_url=f"http://127.0.0.1:{unused_port()}").audit.get("a")
    assert "[Errno 111] Connect" in caught.value.message
    assert "direct cause" not in "".join(traceback.format_exception(caught.value))
    assert "another exception occurred" not in "".join(traceback.format_exception(caught.value))


def test_the_client_works_on_after_a_failure(watcher: Client, server: FakeServer) -> None:
    server.will(Reply(raw=b""), "audit")
    with pytest.raises(exc.ConnectionError):
        watcher.audit.get("a")
    assert watcher.audit.get("a").name == "watched"


def test_a_connection_that_the_server_closed_meanwhile_is_made_anew(watcher: Client, server: FakeServer) -> None:
    reply = Reply.recorded("audit")
    server.will(Reply(reply.status, reply.body, {**reply.headers, "Connection": "close"}), "audit")
    assert watcher.audit.get("a") == watcher.audit.get("a")


@pytest.mark.parametrize("token", ["tok\nen", "tok\ren", "t\u00f6ken", "token\n", "tok\x00en"])
def test_a_token_that_cannot_be_a_header_is_refused_and_not_repeated(
    connect: Connect, server: FakeServer, token: str
) -> None:
    with pytest.raises(exc.ValidationError, match="X-Auth-Token") as caught:
        connect(1, os_auth_token=token, watcher_url=server.url).audit.get("a")
    assert "ken" not in caught.value.message.replace("X-Auth-Token", "")
    assert server.requests == []


def test_a_host_that_cannot_be_sent_to_is_refused(connect: Connect) -> None:
    with pytest.raises(exc.ClientException):
        connect(1, os_auth_token="t", watcher_url="http://con troller:9322").audit.get("a")


def test_after_close_there_is_no_sending(connect: Connect, server: FakeServer) -> None:
    watcher: Any = connect(1, os_auth_token="t", watcher_url=server.url)
    getattr(watcher, "close" if isinstance(watcher, Client) else "aclose")()
    with pytest.raises(exc.ClientException, match="closed"):
        watcher.audit.get("a")
    assert server.requests == []
