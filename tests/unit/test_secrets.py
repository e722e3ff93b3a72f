"""Passwords and tokens: never in a repr, an error, a traceback, a pickle or a log, at whatever level."""

import copy
import logging
import pickle
import traceback
from collections.abc import Callable
from typing import Any

import pytest
from both_clients import Connect
from fake_keystone import GIVEN, PASSWORD, USER, FakeKeystone
from fake_server import FakeServer, Reply

from watcher_v1_client import AuthenticatedClient, Client
from watcherclient import exc
from watcherclient._auth.credentials import TokenCredentials
from watcherclient.client import get_async_client, get_client

SECRETS = (PASSWORD, GIVEN, "token-1", "token-2")


def shown(value: object) -> str:
    return f"{value!r} {value!s}"


def assert_silent(text: str) -> None:
    assert [secret for secret in SECRETS if secret in text] == []


def test_a_client_does_not_show_its_token() -> None:
    with get_client(1, os_auth_token=GIVEN, watcher_url="http://127.0.0.1:1") as watcher:
        session = watcher._transport.session
        for value in (watcher, watcher.audit, watcher._transport, session, session.credentials):
            assert_silent(shown(value))
        assert_silent(shown(watcher._transport.options))


def test_a_client_does_not_show_its_password(keystone: FakeKeystone) -> None:
    with get_client(1, os_username=USER, os_password=PASSWORD, os_auth_url=keystone.url) as watcher:
        session = watcher._transport.session
        assert session.credentials.headers().values["X-Auth-Token"] == "token-1"
        for value in (watcher, watcher._transport, session, session.credentials):
            assert_silent(shown(value))


@pytest.mark.parametrize("make", [get_client, get_async_client])
@pytest.mark.parametrize("copied", [pickle.dumps, copy.copy, copy.deepcopy])
def test_a_client_cannot_be_pickled_or_copied(copied: Callable[[object], object], make: Callable[..., object]) -> None:
    watcher = make(1, os_auth_token=GIVEN, watcher_url="http://127.0.0.1:1")
    with pytest.raises(TypeError, match="cannot be pickled or copied, since it holds connections and credentials"):
        copied(watcher)


def test_credentials_do_not_show_their_token() -> None:
    assert GIVEN not in repr(TokenCredentials(GIVEN, "http://host"))


def test_the_generated_client_does_not_show_its_token() -> None:
    client = AuthenticatedClient("http://host", token=GIVEN, headers={"X-Auth-Token": GIVEN})
    assert_silent(shown(client))
    assert_silent(shown(client.with_headers({"X-Service-Token": GIVEN})))
    assert_silent(shown(Client("http://host", headers={"X-Auth-Token": GIVEN})))


def calls_that_fail() -> list[Any]:
    return [
        pytest.param("token_check_401", id="refused"),
        pytest.param("api_403", id="forbidden"),
        pytest.param(Reply(200, b"<html>"), id="html"),
        pytest.param(Reply(raw=b""), id="nothing"),
        pytest.param(Reply(302, headers={"Location": "http://127.0.0.1:1/"}), id="redirect"),
        pytest.param(Reply(200, b"x", {"Content-Encoding": "gzip"}), id="undecodable"),
    ]


def exchanged(value: Any) -> str:
    """What a request or an answer of httpx or requests, hidden in an error, still knows."""
    if value is None:
        return ""
    content = getattr(value, "body", None) or getattr(value, "content", None)
    return f"{dict(value.headers)!r} {content!r} {exchanged(vars(value).get('request'))}"


def everything_about(error: BaseException | None) -> str:
    """The text, the traceback with its causes, and the attributes, as far as pickle would take them."""
    assert error is not None
    text = "".join(traceback.format_exception(error))
    while error is not None:
        text += f"{error!r} {error!s} {error.args!r} {vars(error)!r}"
        text += "".join(exchanged(vars(error).get(name)) for name in ("request", "_request", "response"))
        error = error.__cause__ or error.__context__
    return text


@pytest.mark.parametrize("reply", calls_that_fail())
def test_an_error_does_not_carry_the_token(
    connect: Connect, keystone: FakeKeystone, server: FakeServer, reply: Reply | str
) -> None:
    keystone.offer(server.url)
    server.answer = lambda request: Reply.recorded(reply) if isinstance(reply, str) else reply
    with pytest.raises(exc.ClientException) as caught:
        connect(1, os_username=USER, os_password=PASSWORD, os_auth_url=keystone.url).audit.get("a")
    assert "token-1" in keystone.tokens
    assert_silent(everything_about(caught.value))
    assert_silent(repr(pickle.dumps(caught.value)))
    assert_silent(repr(vars(copy.copy(caught.value))))


@pytest.mark.parametrize("status", [400, 401, 403, 404, 500, 503])
def test_an_error_of_keystone_does_not_carry_the_password(connect: Connect, server: FakeServer, status: int) -> None:
    server.answer = lambda request: Reply.of({"error": {"code": status, "message": "no"}}, status)
    with pytest.raises(exc.ClientException) as caught:
        connect(1, os_username=USER, os_password=PASSWORD, os_auth_url=server.url).audit.get("a")
    assert PASSWORD in server.requests[0].body.decode()
    assert_silent(everything_about(caught.value))
    assert_silent(repr(pickle.dumps(caught.value)))


@pytest.mark.parametrize("given", [{"os_username": USER, "os_password": PASSWORD}, {"os_auth_token": GIVEN}])
def test_no_log_holds_a_secret_even_at_debug(
    connect: Connect,
    keystone: FakeKeystone,
    server: FakeServer,
    caplog: pytest.LogCaptureFixture,
    given: dict[str, str],
) -> None:
    caplog.set_level(logging.DEBUG)
    keystone.offer(server.url)
    server.will("audit", "token_check_401", "audit", "api_403")
    watcher = connect(1, os_auth_url=keystone.url, **given)
    watcher.audit.get("a")
    watcher.audit.get("a")
    with pytest.raises(exc.Forbidden):
        watcher.audit.get("a")
    assert caplog.records
    for record in caplog.records:
        assert_silent(f"{record.getMessage()} {record.args!r} {record.msg!r}")


@pytest.mark.parametrize("name", ["watcherclient", "watcherclient._sync.transport", "watcher_v1_client"])
def test_importing_adds_no_log_handler_and_no_level(name: str) -> None:
    assert logging.getLogger(name).handlers == []
    assert logging.getLogger(name).level == logging.NOTSET


def test_a_missing_argument_is_named_without_the_others() -> None:
    with pytest.raises(exc.AmbiguousAuthSystem) as caught:
        get_client(1, os_username=USER, os_password=PASSWORD)
    assert_silent(everything_about(caught.value))
