"""Any keystoneauth1 plugin will do: what it gives as authentication headers is what goes out."""

import base64

import pytest
from both_clients import Connect
from fake_keystone import PASSWORD, USER, FakeKeystone
from fake_server import FakeServer
from keystoneauth1 import http_basic, noauth, service_token, token_endpoint
from keystoneauth1.identity.v3 import ApplicationCredential, Password
from keystoneauth1.plugin import BaseAuthPlugin
from keystoneauth1.session import Session


def login(keystone: FakeKeystone) -> Password:
    return Password(
        keystone.url + "/v3",
        username=USER,
        password=PASSWORD,
        user_domain_id="default",
        project_name="demo",
        project_domain_id="default",
    )


def test_admin_token(connect: Connect, server: FakeServer) -> None:
    server.will("goal")
    connect(1, auth=token_endpoint.Token(server.url, "adm1n")).goal.get("g")
    assert server.request.headers["x-auth-token"] == "adm1n"


def test_none(connect: Connect, server: FakeServer) -> None:
    """A Watcher without Keystone before it."""
    server.will("goal")
    connect(1, auth=noauth.NoAuth(server.url)).goal.get("g")
    assert "authorization" not in server.request.headers


def test_http_basic(connect: Connect, server: FakeServer) -> None:
    server.will("goal")
    connect(1, auth=http_basic.HTTPBasicAuth(server.url, "ann", "pa55")).goal.get("g")
    assert server.request.headers["authorization"] == "Basic " + base64.b64encode(b"ann:pa55").decode()


def test_a_service_token_goes_along(connect: Connect, server: FakeServer, keystone: FakeKeystone) -> None:
    keystone.offer(server.url)
    server.will("goal")
    auth = service_token.ServiceTokenAuthWrapper(login(keystone), login(keystone))
    connect(1, auth=auth).goal.get("g")
    sent = server.request.headers
    assert {sent["x-auth-token"], sent["x-service-token"]} == {"token-1", "token-2"}


def test_an_application_credential(
    connect: Connect, server: FakeServer, keystone: FakeKeystone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keystone, "_knows", lambda identity: identity["application_credential"]["secret"] == "s3cret")
    keystone.offer(server.url)
    server.will("goal")
    auth = ApplicationCredential(
        keystone.url + "/v3", application_credential_id="a1", application_credential_secret="s3cret"
    )
    connect(1, auth=auth).goal.get("g")
    assert server.request.headers["x-auth-token"] == "token-1"


@pytest.mark.parametrize("given", ["plugin", "session"])
def test_a_plugin_in_a_session(connect: Connect, server: FakeServer, keystone: FakeKeystone, given: str) -> None:
    keystone.offer(server.url)
    server.will("goal")
    plugin: BaseAuthPlugin = login(keystone)
    session = Session(auth=plugin if given == "session" else None)
    connect(1, session=session, auth=plugin if given == "plugin" else None).goal.get("g")
    assert server.request.headers["x-auth-token"] == "token-1"
