"""request(): what this client has no method for; and headers that a user adds."""

import pickle
from typing import Any

import pytest
from both_clients import Connect, one_client
from fake_server import FakeServer, Reply

from watcherclient import exc
from watcherclient._config import OWN_USER_AGENT
from watcherclient.v1.client import Client

PIPELINES = {"audit_pipelines": [{"uuid": "p-1"}]}


def test_an_unknown_part_of_the_api(watcher: Client, server: FakeServer) -> None:
    server.will(Reply.of(PIPELINES))
    found = watcher.request("GET", "/v1/audit_pipelines", params={"limit": 5, "all": True, "name": "a & b"})
    assert found == PIPELINES
    assert server.request.target == "/v1/audit_pipelines?limit=5&all=true&name=a+%26+b"
    assert server.request.headers["openstack-api-version"] == "infra-optim 1.7"
    assert server.request.headers["x-auth-token"] == "t0ken"


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_a_body_and_headers(watcher: Client, server: FakeServer, method: str) -> None:
    server.will(Reply.of({"uuid": "p-1"}, 201))
    found = watcher.request(method, "/v1/audit_pipelines", json={"name": "x"}, headers={"X-Trace": "7"})
    assert found == {"uuid": "p-1"}
    assert (server.request.method, server.request.json) == (method, {"name": "x"})
    assert server.request.headers["x-trace"] == "7"


@pytest.mark.parametrize("body", [None, False, 0, "", []])
def test_an_empty_looking_body_is_a_body(watcher: Client, server: FakeServer, body: Any) -> None:
    server.will(Reply.of([]))
    assert watcher.request("POST", "/v1/x", json=body) == []
    assert server.request.json == body


def test_an_empty_answer_is_none(watcher: Client, server: FakeServer) -> None:
    server.will("deleted")
    assert watcher.request("DELETE", "/v1/audit_pipelines/p-1") is None


def test_it_is_mounted_below_the_endpoint(connect: Connect, server: FakeServer) -> None:
    server.will(Reply.of({}))
    connect(1, os_auth_token="t", watcher_url=f"{server.url}/infra-optim/v1").request("GET", "/v1/x")
    assert server.request.path == "/infra-optim/v1/x"


def test_errors_are_those_of_all_calls(watcher: Client, server: FakeServer) -> None:
    server.will("api_404")
    with pytest.raises(exc.NotFound) as caught:
        watcher.request("GET", "/v1/audit_pipelines/p-1")
    assert caught.value.request_id
    server.will(Reply(200, b"<html>"))
    with pytest.raises(exc.InvalidResponse, match="JSON"):
        watcher.request("GET", "/v1/audit_pipelines/p-1")


@pytest.mark.parametrize(("method", "requests"), [("GET", 2), ("POST", 1)])
def test_only_reads_are_repeated(connect: Connect, server: FakeServer, method: str, requests: int) -> None:
    watcher = connect(1, os_auth_token="t", watcher_url=server.url, max_retries=1, retry_interval=0.001)
    server.will(Reply(503), Reply(503))
    with pytest.raises(exc.ServiceUnavailable):
        watcher.request(method, "/v1/x")
    assert len(server.requests) == requests


def test_an_older_server_is_spoken_to_in_its_version(watcher: Client, server: FakeServer) -> None:
    server.will("router_406_version", Reply.of({}))
    watcher.request("GET", "/v1/x")
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    "path",
    [
        "",
        "v1/x",
        "http://elsewhere/v1/x",
        "//elsewhere/v1/x",
        "/v1/x?limit=1",
        "/v1/x#1",
        "/v1/../x",
        "/v1/./x",
        "/v1/a b",
        "/v1/größe",
        "/v1/x\r\nHost: y",
        None,
    ],
)
def test_a_path_that_cannot_be_sent(watcher: Client, server: FakeServer, path: Any) -> None:
    with pytest.raises(exc.ValidationError, match="path must start with '/'"):
        watcher.request("GET", path)
    assert server.requests == []


@pytest.mark.parametrize("method", ["get", "HEAD", "GET /x", ""])
def test_a_method_that_is_not_offered(watcher: Client, server: FakeServer, method: str) -> None:
    with pytest.raises(exc.ValidationError, match="method must be one of GET, POST, PUT, PATCH, DELETE; got"):
        watcher.request(method, "/v1/x")
    assert server.requests == []


def test_headers_of_a_client_and_of_its_copies(connect: Connect, server: FakeServer) -> None:
    server.answer = lambda request: Reply.recorded("audit")
    watcher = connect(1, os_auth_token="t", watcher_url=server.url, extra_headers={"X-One": "1", "X-Two": "1"})
    watcher.audit.get("a")
    watcher.with_options(extra_headers={"x-two": "2", "User-Agent": "mine"}).audit.get("a")
    watcher.request("GET", "/v1/audits/a", headers={"X-TWO": "3"})
    first, second, third = (request.headers for request in server.requests)
    assert (first["x-one"], first["x-two"], first["user-agent"]) == ("1", "1", OWN_USER_AGENT)
    assert (second["x-one"], second["x-two"], second["user-agent"]) == ("1", "2", "mine")
    assert (third["x-one"], third["x-two"]) == ("1", "3")


@one_client
@pytest.mark.parametrize(
    ("headers", "said"),
    [
        ({"X-Auth-Token": "s3cret"}, "must not hold X-Auth-Token: use os_auth_token"),
        ({"openstack-api-version": "infra-optim 1.3"}, "use api_version"),
        ({"Content-Length": "3"}, "it follows from the body"),
        ({"Host": "x"}, "it follows from the endpoint"),
        ({"X Y": "1"}, "names of HTTP headers, such as 'X-Trace'; got 'X Y'"),
        ({"": "1"}, "names of HTTP headers"),
        ({1: "1"}, "names of HTTP headers"),
        ({"X-Y": 1}, "strings as values; X-Y is int"),
        ({"X-Y": "s3cret\r\nX-Z: 1"}, "The value of the header X-Y must be printable ASCII"),
        ({"X-Y": ""}, "The value of the header X-Y must be printable ASCII text, and not empty"),
        ([("X-Y", "1")], "must map names to values; got list"),
    ],
)
def test_headers_that_cannot_be_sent(watcher: Client, server: FakeServer, headers: Any, said: str) -> None:
    for call in (
        lambda: watcher.with_options(extra_headers=headers),
        lambda: watcher.request("GET", "/v1/x", headers=headers),
    ):
        with pytest.raises(exc.ValidationError) as caught:
            call()
        assert said in str(caught.value)
        assert "s3cret" not in repr(caught.value)
        assert b"s3cret" not in pickle.dumps(caught.value)
    assert server.requests == []
