"""What goes wrong at Keystone: each of keystoneauth1's exceptions becomes one of ours that names Keystone."""

import inspect
import re
from typing import Any

import pytest
from both_clients import Connect, one_client
from fake_keystone import GIVEN, PASSWORD, USER, FakeKeystone
from fake_server import FakeServer, Reply
from keystoneauth1 import exceptions as ksa
from keystoneauth1.plugin import BaseAuthPlugin

from watcherclient import exc
from watcherclient._auth.errors import keystone_errors
from watcherclient.client import get_client


class Failing(BaseAuthPlugin):
    """A plugin that raises what it was made with."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def get_headers(self, session: Any, **kwargs: Any) -> Any:
        raise self.error

    def get_endpoint(self, session: Any, **kwargs: Any) -> Any:
        raise self.error


TRANSLATED = [
    (ksa.Unauthorized("no"), exc.Unauthorized),
    (ksa.Forbidden("no"), exc.Forbidden),
    (ksa.InternalServerError("no"), exc.InternalServerError),
    (ksa.BadGateway("no"), exc.BadGateway),
    (ksa.ServiceUnavailable("no"), exc.ServiceUnavailable),
    (ksa.GatewayTimeout("no"), exc.GatewayTimeout),
    (ksa.NotFound("no"), exc.AuthorizationFailure),
    (ksa.BadRequest("no"), exc.AuthorizationFailure),
    (ksa.Conflict("no"), exc.AuthorizationFailure),
    (ksa.ConnectTimeout("no"), exc.Timeout),
    (ksa.SSLError("no"), exc.TlsError),
    (ksa.ConnectFailure("no"), exc.ConnectionRefused),
    (ksa.UnknownConnectionError("no", OSError("no")), exc.ConnectionRefused),
    (ksa.EndpointNotFound("no"), exc.EndpointNotFound),
    (ksa.EmptyCatalog("no"), exc.EndpointNotFound),
    (ksa.DiscoveryFailure("no"), exc.AuthorizationFailure),
    (ksa.MissingRequiredOptions([]), exc.AuthPluginOptionsMissing),
    (ksa.NoMatchingPlugin("none"), exc.AuthSystemNotFound),
    (ksa.MissingAuthPlugin("no"), exc.AuthorizationFailure),
    (ksa.AuthorizationFailure("no"), exc.AuthorizationFailure),
    (ksa.ClientException("no"), exc.AuthorizationFailure),
]


@one_client
@pytest.mark.parametrize(("raised", "expected"), TRANSLATED, ids=lambda value: getattr(value, "__name__", None))
@pytest.mark.parametrize("given", [{"watcher_url": "http://127.0.0.1:1"}, {}], ids=["headers", "endpoint"])
def test_what_a_plugin_raises_is_translated(
    connect: Connect, raised: Exception, expected: type[exc.ClientException], given: dict[str, str]
) -> None:
    with pytest.raises(exc.ClientException) as caught:
        connect(1, auth=Failing(raised), **given).goal.get("g")
    assert type(caught.value) is expected
    assert caught.value.__suppress_context__, "keystoneauth1's traceback says nothing that the message does not"
    said = str(getattr(raised, "message", None) or raised)
    assert re.sub(r" \(HTTP \d+\)$", "", said) in caught.value.message
    assert str(caught.value).count("(HTTP ") <= 1


def every_exception_of_keystoneauth() -> list[type[ksa.ClientException]]:
    found = [value for _, value in inspect.getmembers(ksa, inspect.isclass) if issubclass(value, ksa.ClientException)]
    assert len(found) > 40
    return found


@pytest.mark.parametrize("kind", every_exception_of_keystoneauth(), ids=lambda kind: kind.__name__)
def test_none_of_them_comes_out_raw(kind: type[ksa.ClientException]) -> None:
    error = kind.__new__(kind)
    ksa.ClientException.__init__(error, "no")
    with pytest.raises(exc.ClientException), keystone_errors(Failing(error)):
        raise error


def login(connect: Connect, keystone: FakeServer, **changed: Any) -> None:
    given = {"os_username": USER, "os_password": PASSWORD, "os_auth_url": keystone.url}
    connect(1, **{**given, **changed}).goal.get("g")


def test_a_wrong_password_is_unauthorized(connect: Connect, keystone: FakeKeystone) -> None:
    with pytest.raises(exc.Unauthorized, match=r"^Keystone at http.* refused user .*requires authentication") as caught:
        login(connect, keystone, os_password="wrong")
    assert caught.value.http_status == 401
    assert caught.value.method == "POST"
    assert caught.value.url == f"{keystone.url}/v3/auth/tokens"
    assert "wrong" not in str(caught.value)


def test_a_given_token_that_keystone_does_not_know_is_told(connect: Connect, keystone: FakeKeystone) -> None:
    """Keystone answers 404, which must not look like a missing goal."""
    with pytest.raises(exc.Unauthorized, match=r"^Keystone at http.* refused token: .*not a recognized") as caught:
        connect(1, os_auth_token="unknown", os_auth_url=keystone.url).goal.get("g")
    assert caught.value.http_status == 401


@one_client
@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (400, exc.AuthorizationFailure),
        (401, exc.Unauthorized),
        (403, exc.Forbidden),
        (404, exc.AuthorizationFailure),
        (500, exc.InternalServerError),
        (503, exc.ServiceUnavailable),
        (599, exc.HttpServerError),
    ],
)
def test_an_error_of_keystone_keeps_its_status(
    connect: Connect, server: FakeServer, status: int, expected: type[exc.ClientException]
) -> None:
    server.answer = lambda request: Reply.of({"error": {"code": status, "message": "not now"}}, status)
    with pytest.raises(exc.ClientException, match=r"^Keystone at http.*: not now") as caught:
        login(connect, server)
    assert type(caught.value) is expected
    assert caught.value.http_status == status


@pytest.mark.parametrize(
    "reply",
    [
        Reply(200, b"<html>welcome</html>", {"Content-Type": "text/html"}),
        Reply(200, b""),
        Reply(200, b"[]"),
        Reply(200, b"{}"),
        Reply(200, b'{"token": {}}', {"X-Subject-Token": "t"}),
        Reply(200, b'{"token": null}', {"X-Subject-Token": "t"}),
        Reply(200, b'{"token": {"expires_at": "soon"}}', {"X-Subject-Token": "t"}),
        Reply(302, b"", {"Location": "/elsewhere"}),
        Reply(raw=b""),
        Reply(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{"),
        Reply(raw=b"garbage\r\n\r\n"),
    ],
    ids=["html", "empty", "list", "no token", "empty token", "null", "bad date", "redirect", "nothing", "half", "ga"],
)
@pytest.mark.parametrize(
    "given",
    [{"os_username": USER, "os_password": PASSWORD}, {"os_auth_token": GIVEN}],
    ids=["password", "token"],
)
def test_something_that_is_no_keystone_is_told_without_a_raw_error(
    connect: Connect, server: FakeServer, reply: Reply, given: dict[str, str]
) -> None:
    server.answer = lambda request: reply
    with pytest.raises(exc.ClientException):
        connect(1, os_auth_url=server.url, timeout=5, **given).goal.get("g")


def test_a_keystone_that_is_not_there_is_a_refused_connection(connect: Connect) -> None:
    with pytest.raises(
        exc.ConnectionRefused,
        match=r":1/v3 cannot be reached: \[Errno 111\] Connection refused$",
    ):
        connect(1, os_username=USER, os_password=PASSWORD, os_auth_url="http://127.0.0.1:1").goal.get("g")


def test_a_slow_keystone_is_a_timeout(connect: Connect, server: FakeServer) -> None:
    server.answer = server.hang
    with pytest.raises(exc.Timeout, match=r"Keystone( at http\S+)? did not answer in time"):
        login(connect, server, timeout=0.1)


def test_keystone_is_not_waited_for_without_end(keystone: FakeKeystone) -> None:
    """Also when no timeout is given."""
    with get_client(1, os_username=USER, os_password=PASSWORD, os_auth_url=keystone.url) as watcher:
        credentials: Any = watcher._transport.session.credentials
        assert credentials.session.timeout > 0
