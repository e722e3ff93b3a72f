"""The arguments of get_client(): what is missing is named, aliases, versions and timeouts in all their forms."""

from pathlib import Path
from typing import Any

import pytest
from both_clients import Connect, one_client
from fake_server import FakeServer, Reply

from watcherclient import exc
from watcherclient.client import AsyncClient, Client, get_async_client, get_client

URL = "http://127.0.0.1:1"


def test_a_token_and_an_endpoint_are_enough(connect: Connect, server: FakeServer) -> None:
    server.will("goal")
    goal = connect(1, os_auth_token="t0ken", watcher_url=server.url).goal.get("server_consolidation")
    assert goal.display_name == "Server Consolidation"
    assert str(server.request) == "GET /v1/goals/server_consolidation"
    assert server.request.headers["x-auth-token"] == "t0ken"
    assert server.request.headers["openstack-api-version"] == "infra-optim 1.7"
    assert server.request.headers["accept"] == "application/json"
    assert server.request.headers["user-agent"].startswith("watcherclient/")


def test_the_ways_in_give_the_clients() -> None:
    with get_client(1, os_auth_token="t0ken", watcher_url=URL) as watcher:
        assert isinstance(watcher, Client)
    assert isinstance(get_async_client(1, os_auth_token="t0ken", watcher_url=URL), AsyncClient)


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ({}, "os_auth_token and watcher_url, or os_auth_token and os_auth_url, or os_username and os_password and "),
        ({"os_auth_token": "t"}, "watcher_url, or os_auth_url, or "),
        ({"watcher_url": URL}, "os_auth_token, or "),
        ({"os_auth_url": URL}, "os_auth_token, or os_username and os_password, or "),
        ({"os_username": "ann", "os_password": "p"}, "os_auth_url, or "),
        ({"os_username": "ann", "os_auth_url": URL}, "os_password, or os_auth_token, or "),
        ({"os_password": "p", "os_auth_url": URL}, "os_username, or os_auth_token, or "),
        ({"os_username": "ann", "watcher_url": URL}, "os_auth_token, or os_password and os_auth_url, or "),
        ({"os_auth_token": "", "watcher_url": ""}, "os_auth_token and watcher_url, or "),
        ({"os_project_name": "demo"}, "os_auth_token and watcher_url, or "),
    ],
)
@pytest.mark.parametrize("way_in", [get_client, get_async_client])
def test_what_is_missing_is_named(way_in: Any, given: dict[str, str], missing: str) -> None:
    with pytest.raises(exc.AmbiguousAuthSystem) as caught:
        way_in(1, **given)
    assert f"missing: {missing}" in caught.value.message
    assert caught.value.message.endswith("(or give session= or auth=)")


@pytest.mark.parametrize("way_in", [get_client, get_async_client])
def test_an_unknown_argument_is_named(way_in: Any) -> None:
    with pytest.raises(TypeError, match="os_passwort"):
        way_in(1, os_auth_token="t", watcher_url=URL, os_passwort="x")


@one_client
@pytest.mark.parametrize(
    ("given", "wins"),
    [
        ({"watcher_url": "a"}, "a"),
        ({"os_endpoint_override": "b"}, "b"),
        ({"watcher_url": "a", "os_endpoint_override": "b"}, "a"),
        ({"watcher_url": None, "os_endpoint_override": "b"}, "b"),
        ({"watcher_url": "", "os_endpoint_override": "b"}, "b"),
    ],
)
def test_the_endpoint_has_aliases_and_the_first_that_is_given_wins(
    connect: Connect, server: FakeServer, given: dict[str, str | None], wins: str
) -> None:
    server.will("goal")
    urls = {name: f"{server.url}/{mount}/v1/" if mount else mount for name, mount in given.items()}
    connect(1, os_auth_token="t", **urls).goal.get("g")
    assert server.request.path == f"/{wins}/v1/goals/g"


@pytest.mark.parametrize("argument", ["watcher_url", "os_endpoint_override"])
def test_an_endpoint_that_is_none_is_refused(argument: str) -> None:
    arguments: dict[str, Any] = {argument: "controller:9322"}
    with pytest.raises(exc.EndpointException, match="must be a URL"):
        get_client(1, os_auth_token="t", **arguments)


@one_client
@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ({"api_version": 1}, "1.7"),
        ({"api_version": "1"}, "1.7"),
        ({"api_version": "latest"}, "1.7"),
        ({"api_version": "1.latest"}, "1.7"),
        ({"api_version": "1.0"}, "1.0"),
        ({"api_version": "1.4"}, "1.4"),
        ({"api_version": " 1.7 "}, "1.7"),
        ({}, "1.7"),
        ({"os_infra_optim_api_version": "1.2"}, "1.2"),
        ({"api_version": "1.5", "os_infra_optim_api_version": "1.2"}, "1.2"),
        ({"api_version": "1.5", "os_infra_optim_api_version": None}, "1.5"),
        ({"api_version": "1.5", "os_infra_optim_api_version": "latest"}, "1.7"),
    ],
)
def test_a_version_is_asked_for_in_many_forms(
    connect: Connect, server: FakeServer, given: dict[str, Any], sent: str
) -> None:
    server.will("goal")
    connect(**given, os_auth_token="t", watcher_url=server.url).goal.get("g")
    assert server.request.headers["openstack-api-version"] == f"infra-optim {sent}"


@pytest.mark.parametrize("version", [2, "2", 0, "0.9", "2.0", "1.", "1.x", "1.2.3", "v1", "", True])
@pytest.mark.parametrize("argument", ["api_version", "os_infra_optim_api_version"])
def test_a_version_that_does_not_exist_is_refused(argument: str, version: Any) -> None:
    with pytest.raises(exc.UnsupportedVersion) as caught:
        get_client(**{argument: version}, os_auth_token="t", watcher_url=URL)
    assert caught.value.message == (
        f"{argument} must be 1, '1.latest' or a microversion such as '1.7'; got {version!r}"
    )


@pytest.mark.parametrize("timeout", [0, -1, "0", "soon", "", float("nan"), float("inf"), True, [1]])
def test_a_timeout_that_is_none_is_refused(timeout: Any) -> None:
    with pytest.raises(exc.ValidationError) as caught:
        get_client(1, os_auth_token="t", watcher_url=URL, timeout=timeout)
    assert caught.value.message == f"timeout must be a number of seconds above 0; got {timeout!r}"


@one_client
@pytest.mark.parametrize("timeout", [30, 0.5, "30", " 2.5 ", None])
def test_a_timeout_is_a_number_or_text_that_holds_one(connect: Connect, server: FakeServer, timeout: Any) -> None:
    server.will("goal")
    connect(1, os_auth_token="t", watcher_url=server.url, timeout=timeout).goal.get("g")
    assert server.request


def test_the_timeout_counts_on_the_way_with_a_token(connect: Connect, server: FakeServer) -> None:
    server.answer = server.hang
    watcher = connect(1, os_auth_token="t", watcher_url=server.url, timeout="0.1")
    with pytest.raises(exc.Timeout, match="No answer in time") as caught:
        watcher.goal.get("g")
    assert caught.value.url == f"{server.url}/v1/goals/g"


def test_redirects_are_not_followed(connect: Connect, server: FakeServer) -> None:
    with FakeServer() as elsewhere:
        server.will(Reply(302, headers={"Location": elsewhere.url}))
        with pytest.raises(exc.HTTPRedirection) as caught:
            connect(1, os_auth_token="t", watcher_url=server.url).goal.get("g")
        assert caught.value.http_status == 302
        assert elsewhere.requests == []


@pytest.mark.parametrize("version", ["1.8", "1.10"])
def test_a_newer_microversion_can_be_asked_for_with_a_warning(
    connect: Connect, server: FakeServer, version: str
) -> None:
    expected = rf"api_version is {version}, but this client knows the API up to 1\.7: it has no"
    with pytest.warns(UserWarning, match=expected) as caught:
        watcher = connect(version, os_auth_token="t", watcher_url=server.url)
    with pytest.warns(UserWarning, match=expected):
        copy = watcher.with_options(api_version=version)
    assert Path(caught[0].filename).parent == Path(__file__).parent, "the warning points at the caller's line"
    server.will("audit", "audit")
    watcher.audit.get("a")
    copy.audit.get("a")
    assert [request.headers["openstack-api-version"] for request in server.requests] == [f"infra-optim {version}"] * 2
