"""Logging in: each way to authenticate, what is sent to Keystone for it, and where the endpoint comes from."""

from typing import Any

import pytest
from both_clients import Connect, one_client
from fake_keystone import GIVEN, PASSWORD, USER, FakeKeystone
from fake_server import FakeServer
from keystoneauth1.identity.v3 import Password
from keystoneauth1.session import Session
from keystoneauth1.token_endpoint import Token

from watcherclient import exc
from watcherclient._auth.keystone import identity_url

LOGIN: dict[str, Any] = {"os_username": USER, "os_password": PASSWORD}
DEFAULT = {"id": "default"}


@pytest.fixture
def cloud(keystone: FakeKeystone, server: FakeServer) -> FakeKeystone:
    """A Keystone that has the fake server in its catalog, which answers one request."""
    keystone.offer(server.url)
    server.will("goal")
    return keystone


def plugin(cloud: FakeKeystone) -> Password:
    return Password(f"{cloud.url}/v3", username=USER, password=PASSWORD, user_domain_id="default")


@one_client
@pytest.mark.parametrize(
    ("given", "scope"),
    [
        ({}, None),
        ({"os_project_name": "demo"}, {"project": {"name": "demo", "domain": DEFAULT}}),
        ({"os_tenant_name": "demo"}, {"project": {"name": "demo", "domain": DEFAULT}}),
        ({"os_project_id": "p1"}, {"project": {"id": "p1"}}),
        ({"os_tenant_id": "p1"}, {"project": {"id": "p1"}}),
        ({"os_project_id": "p1", "os_project_name": "demo"}, {"project": {"id": "p1"}}),
        ({"os_project_name": "a", "os_tenant_name": "b"}, {"project": {"name": "a", "domain": DEFAULT}}),
        ({"os_project_name": "", "os_tenant_name": "b"}, {"project": {"name": "b", "domain": DEFAULT}}),
        (
            {"os_project_name": "demo", "os_project_domain_id": "d1"},
            {"project": {"name": "demo", "domain": {"id": "d1"}}},
        ),
        (
            {"os_project_name": "demo", "os_project_domain_name": "Dom"},
            {"project": {"name": "demo", "domain": {"name": "Dom"}}},
        ),
        ({"os_project_domain_name": "Dom"}, None),
    ],
)
def test_the_project_is_named_in_the_login(
    connect: Connect, cloud: FakeKeystone, given: dict[str, str], scope: dict[str, Any] | None
) -> None:
    connect(1, **LOGIN, os_auth_url=cloud.url, **given).goal.get("g")
    assert cloud.logins[0].get("scope") == scope


@one_client
@pytest.mark.parametrize(
    ("given", "domain"),
    [
        ({}, DEFAULT),
        ({"os_user_domain_id": "d1"}, {"id": "d1"}),
        ({"os_user_domain_name": "Dom"}, {"name": "Dom"}),
        ({"os_user_domain_id": "d1", "os_user_domain_name": "Dom"}, {"id": "d1"}),
        ({"os_user_domain_id": "", "os_user_domain_name": ""}, DEFAULT),
    ],
)
def test_the_users_domain_is_default_unless_it_is_named(
    connect: Connect, cloud: FakeKeystone, given: dict[str, str], domain: dict[str, str]
) -> None:
    connect(1, **LOGIN, os_auth_url=cloud.url, **given).goal.get("g")
    user = {"name": USER, "password": PASSWORD, "domain": domain}
    assert cloud.logins == [{"identity": {"methods": ["password"], "password": {"user": user}}}]


@one_client
@pytest.mark.parametrize("suffix", ["", "/", "/v3", "/v3/", "/v2.0", "/v2.0/"])
def test_os_auth_url_may_name_a_version(connect: Connect, cloud: FakeKeystone, suffix: str) -> None:
    connect(1, **LOGIN, os_auth_url=cloud.url + suffix).goal.get("g")
    assert str(cloud.request) == "POST /v3/auth/tokens"


@pytest.mark.parametrize(
    ("given", "normal"),
    [
        ("http://keystone:5000", "http://keystone:5000/v3"),
        ("http://cloud/identity", "http://cloud/identity/v3"),
        ("http://cloud/identity/v3/", "http://cloud/identity/v3"),
    ],
)
def test_keystone_may_live_below_a_path(given: str, normal: str) -> None:
    assert identity_url(given) == normal


def test_an_os_auth_url_that_is_none_is_refused(connect: Connect) -> None:
    with pytest.raises(exc.EndpointException, match=r"^os_auth_url must be a URL"):
        connect(1, **LOGIN, os_auth_url="keystone:5000")


def test_nothing_is_sent_before_the_first_call(connect: Connect, cloud: FakeKeystone, server: FakeServer) -> None:
    watcher = connect(1, **LOGIN, os_auth_url=cloud.url)
    assert cloud.requests == []
    watcher.goal.get("g")
    assert server.request.headers["x-auth-token"] == "token-1"


def test_one_login_serves_many_calls(connect: Connect, cloud: FakeKeystone, server: FakeServer) -> None:
    server.will("goal", "goal", "goal")
    watcher = connect(1, **LOGIN, os_auth_url=cloud.url)
    for _ in range(3):
        watcher.goal.get("g")
    assert len(server.requests) == 3
    assert len(cloud.requests) == 1


def test_a_given_token_is_looked_up_for_its_catalog_and_used_itself(
    connect: Connect, cloud: FakeKeystone, server: FakeServer
) -> None:
    connect(1, os_auth_token=GIVEN, os_auth_url=cloud.url).goal.get("g")
    assert str(cloud.request) == "GET /v3/auth/tokens"
    assert server.request.headers["x-auth-token"] == GIVEN


def test_a_given_token_is_exchanged_when_a_project_is_named(
    connect: Connect, cloud: FakeKeystone, server: FakeServer
) -> None:
    connect(1, os_auth_token=GIVEN, os_auth_url=cloud.url, os_project_name="demo").goal.get("g")
    assert cloud.logins == [
        {
            "identity": {"methods": ["token"], "token": {"id": GIVEN}},
            "scope": {"project": {"name": "demo", "domain": DEFAULT}},
        }
    ]
    assert server.request.headers["x-auth-token"] == "token-1"


def test_a_session_brings_its_own_plugin(connect: Connect, cloud: FakeKeystone, server: FakeServer) -> None:
    connect(1, session=Session(auth=plugin(cloud))).goal.get("g")
    assert server.request.headers["x-auth-token"] == "token-1"


def test_a_plugin_is_enough(connect: Connect, cloud: FakeKeystone, server: FakeServer) -> None:
    connect(1, auth=plugin(cloud)).goal.get("g")
    assert server.request.headers["x-auth-token"] == "token-1"


def test_a_plugin_wins_over_the_sessions(connect: Connect, cloud: FakeKeystone, server: FakeServer) -> None:
    session = Session(auth=Token(server.url, "of the session"))
    connect(1, session=session, auth=plugin(cloud)).goal.get("g")
    assert server.request.headers["x-auth-token"] == "token-1"


def test_a_session_without_a_plugin_is_refused(connect: Connect) -> None:
    with pytest.raises(exc.AmbiguousAuthSystem, match="session= has no auth plugin"):
        connect(1, session=Session())


def test_what_a_session_says_is_used(connect: Connect, cloud: FakeKeystone, server: FakeServer) -> None:
    session = Session(auth=plugin(cloud), timeout=0.1, user_agent="horizon", additional_headers={"X-Trace": "on"})
    watcher = connect(1, session=session)
    watcher.goal.get("g")
    assert " horizon " in server.request.headers["user-agent"]
    assert server.request.headers["x-trace"] == "on"
    server.answer = server.hang
    with pytest.raises(exc.Timeout):
        watcher.goal.get("g")


def test_an_argument_wins_over_the_session(connect: Connect, cloud: FakeKeystone, server: FakeServer) -> None:
    server.answer = server.hang
    watcher = connect(1, session=Session(auth=plugin(cloud), timeout=30), timeout=0.1)
    with pytest.raises(exc.Timeout):
        watcher.goal.get("g")


def test_an_endpoint_that_is_given_wins_over_the_catalog(
    connect: Connect, cloud: FakeKeystone, server: FakeServer
) -> None:
    connect(1, **LOGIN, os_auth_url=cloud.url, watcher_url=f"{server.url}/mine").goal.get("g")
    assert server.request.path == "/mine/v1/goals/g"


@pytest.mark.parametrize(
    ("headers", "named"),
    [
        ({"X-Trüb": "on"}, "X-Trüb"),
        ({"X Trace": "on"}, "X Trace"),
        ({"X-Trace": 5}, "X-Trace"),
        ({"X-Trace": b"on"}, "X-Trace"),
        ({"X-Trace": "on\r\nX-Other: 1"}, "X-Trace"),
        ({"Content-Length": "5"}, "Content-Length"),
        ({"transfer-encoding": "chunked"}, "transfer-encoding"),
        ({"Host": "example.org"}, "Host"),
    ],
)
def test_a_header_of_a_session_that_cannot_be_sent_is_named(
    connect: Connect, cloud: FakeKeystone, headers: dict[str, Any], named: str
) -> None:
    session = Session(auth=plugin(cloud), additional_headers=headers)
    with pytest.raises(exc.ValidationError, match=named):
        connect(1, session=session)
