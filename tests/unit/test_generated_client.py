"""The generated client by itself: requests without I/O, blocking and asynchronous calls, and answers of every kind."""

import asyncio
import ssl
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

import httpx
import pytest
from fake_server import FakeServer, Reply

from watcher_v1_client import AuthenticatedClient, Client, models
from watcher_v1_client.api.audit import create_audit, get_audit, list_audits, update_audit
from watcher_v1_client.api.version import list_versions
from watcher_v1_client.api.webhook import trigger_webhook
from watcher_v1_client.errors import UnexpectedStatus
from watcher_v1_client.types import UNSET, Response

Ask = Callable[..., Response[Any]]
PLAIN = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""For plain HTTP: reading the system's certificates takes 20 ms a client."""


@pytest.fixture(params=["blocking", "asynchronous"])
def ask(request: pytest.FixtureRequest, server: FakeServer) -> Ask:
    """Call an operation, in each way in turn, with a token."""

    def block(operation: Any, *args: Any, **kwargs: Any) -> Response[Any]:
        settings = kwargs.pop("settings", {})
        with AuthenticatedClient(server.url, token="t0ken", verify=PLAIN, **settings) as client:
            response: Response[Any] = operation.sync_detailed(*args, client=client, **kwargs)
            return response

    def wait(operation: Any, *args: Any, **kwargs: Any) -> Response[Any]:
        settings = kwargs.pop("settings", {})

        async def main() -> Response[Any]:
            async with AuthenticatedClient(server.url, token="t0ken", verify=PLAIN, **settings) as client:
                response: Response[Any] = await operation.asyncio_detailed(*args, client=client, **kwargs)
                return response

        return asyncio.run(main())

    return block if request.param == "blocking" else wait


def test_a_call_gives_status_headers_bytes_and_a_model(ask: Ask, server: FakeServer) -> None:
    server.will("audit")
    response = ask(get_audit, "watched", open_stack_api_version="infra-optim 1.7")
    assert response.status_code is HTTPStatus.OK
    assert isinstance(response.parsed, models.Audit)
    assert response.parsed.name == "watched"
    assert response.headers["openstack-api-version"] == "infra-optim 1.7"
    assert response.content == Reply.recorded("audit").body
    assert str(server.request) == "GET /v1/audits/watched"
    assert server.request.headers["x-auth-token"] == "t0ken"
    assert server.request.headers["openstack-api-version"] == "infra-optim 1.7"


def test_a_body_is_sent_as_json(ask: Ask, server: FakeServer) -> None:
    server.will("audit")
    body = models.AuditCreate(audit_type=models.AuditType.ONESHOT, goal="dummy")
    ask(create_audit, body=body)
    assert server.request.json == {"audit_type": "ONESHOT", "goal": "dummy"}
    assert server.request.headers["content-type"] == "application/json"


def test_a_patch_is_sent_as_a_list(ask: Ask, server: FakeServer) -> None:
    server.will("audit")
    step = models.AuditPatchReplace(path=models.AuditPatchReplacePath("/name"), value="new")
    ask(update_audit, "a/b", body=[step])
    assert server.request.json == [{"op": "replace", "path": "/name", "value": "new"}]
    assert server.request.target == "/v1/audits/a%2Fb"


def test_an_answer_without_a_body_has_nothing_parsed(ask: Ask, server: FakeServer) -> None:
    server.will("webhook")
    response = ask(trigger_webhook, "a", body={})
    assert (response.status_code, response.parsed) == (202, None)


def test_a_documented_error_is_read(ask: Ask, server: FakeServer) -> None:
    server.will("api_404")
    response = ask(get_audit, "nope")
    assert response.status_code is HTTPStatus.NOT_FOUND
    assert isinstance(response.parsed, models.Error)


def test_the_token_checks_answers_are_read(ask: Ask, server: FakeServer) -> None:
    server.will("token_check_401", "token_check_503")
    refused, unavailable = ask(get_audit, "a"), ask(get_audit, "a")
    assert refused.parsed
    assert unavailable.parsed
    assert refused.parsed.error.message == "The request you have made requires authentication."
    assert unavailable.parsed.code == "503 Service Unavailable"


@pytest.mark.parametrize("body", [b"<html>sorry</html>", b"", b"[]", b"null", b"{}", b"\xff"])
def test_an_error_of_a_proxy_has_nothing_parsed(ask: Ask, server: FakeServer, body: bytes) -> None:
    server.will(Reply(503, body))
    response = ask(get_audit, "a")
    assert (response.status_code, response.content, response.parsed) == (503, body, None)


@pytest.mark.parametrize("status", [418, 599])
def test_a_status_that_is_not_documented_is_kept(ask: Ask, server: FakeServer, status: int) -> None:
    server.will(Reply(status, b"odd"))
    response = ask(get_audit, "a")
    assert (response.status_code, response.parsed) == (status, None)


def test_a_status_that_is_not_documented_can_be_made_an_error(ask: Ask, server: FakeServer) -> None:
    server.will(Reply(599, b"odd"))
    with pytest.raises(UnexpectedStatus, match="599"):
        ask(get_audit, "a", settings={"raise_on_unexpected_status": True})


def test_redirects_are_not_followed(ask: Ask, server: FakeServer) -> None:
    with FakeServer() as elsewhere:
        server.will(Reply(302, headers={"Location": elsewhere.url}))
        assert ask(get_audit, "a").status_code == 302
        assert elsewhere.requests == []


def test_what_is_unset_is_not_sent(ask: Ask, server: FakeServer) -> None:
    server.will("audits")
    response = ask(list_audits, goal="a&b", limit=1)
    assert server.request.query == {"goal": "a&b", "limit": "1"}
    assert isinstance(response.parsed, models.AuditList)


def test_the_short_calls_give_the_content_only(server: FakeServer) -> None:
    server.answer = lambda request: Reply.recorded("versions")

    async def later() -> Any:
        async with Client(server.url) as client:
            return await list_versions.asyncio(client=client)

    with Client(server.url) as client:
        now = list_versions.sync(client=client)
    assert isinstance(now, models.Versions)
    assert now == asyncio.run(later())
    assert "x-auth-token" not in server.requests[0].headers


def test_a_request_can_be_built_without_a_client() -> None:
    request = list_audits.build_request(goal="g", sort_dir=models.SortDirection.DESC)
    assert (request.method, request.path) == ("GET", "/v1/audits")
    assert request.params == {"goal": "g", "sort_dir": "desc"}
    assert request.json is UNSET


def test_with_headers_and_with_timeout_leave_the_original_alone(server: FakeServer) -> None:
    server.answer = lambda request: Reply.recorded("audit")
    with AuthenticatedClient(server.url, token="t") as client:
        client.get_httpx_client()
        with client.with_headers({"X-Trace": "on"}) as traced:
            get_audit.sync(client=traced, audit="a")
        get_audit.sync(client=client, audit="a")
        hurried = client.with_timeout(httpx.Timeout(1.5))
        assert (hurried.timeout.read, client.timeout.read, client.timeout.connect) == (1.5, 60.0, 10.0)
    assert [request.headers.get("x-trace") for request in server.requests] == ["on", None]


def test_there_is_a_timeout_unless_told_otherwise(ask: Ask, server: FakeServer) -> None:
    server.answer = server.hang
    with pytest.raises(httpx.ReadTimeout):
        ask(get_audit, "a", settings={"timeout": httpx.Timeout(0.1)})
    with AuthenticatedClient(server.url, token="t") as client:
        assert client.get_httpx_client().timeout == httpx.Timeout(60.0, connect=10.0)
