"""cloud= reads clouds.yaml and OS_* variables with openstacksdk, an extra."""

import sys
from pathlib import Path
from typing import Any

import pytest
from both_clients import Connect
from fake_keystone import PASSWORD, USER, FakeKeystone
from fake_server import FakeServer, Reply

from watcherclient import exc
from watcherclient.client import get_client

# openstacksdk warns about parts of its own configuration that are not used here.
pytestmark = pytest.mark.filterwarnings("ignore:Support for InfluxDB")

CLOUDS = """
clouds:
  here:
    auth: {{auth_url: {url}/v3, username: {user}, password: {password}, project_name: demo,
            user_domain_id: default, project_domain_id: default}}
    region_name: south
    interface: internal
"""


def test_a_cloud_gives_login_region_and_interface(
    connect: Connect, server: FakeServer, keystone: FakeKeystone, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("openstack", reason="the extra is not installed with the oldest dependencies")
    file = tmp_path / "clouds.yaml"
    file.write_text(CLOUDS.format(url=keystone.url, user=USER, password=PASSWORD))
    monkeypatch.setenv("OS_CLIENT_CONFIG_FILE", str(file))
    keystone.offer("http://127.0.0.1:1", region="north")
    keystone.offer(server.url, region="south", interface="internal")
    server.will("goal")
    connect(cloud="here").goal.get("g")
    assert server.request.headers["x-auth-token"] == "token-1"


def test_the_variables_of_the_environment_are_a_cloud_too(
    connect: Connect, server: FakeServer, keystone: FakeKeystone, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("openstack", reason="the extra is not installed with the oldest dependencies")
    monkeypatch.chdir(tmp_path)
    variables = {
        "OS_AUTH_URL": f"{keystone.url}/v3",
        "OS_USERNAME": USER,
        "OS_PASSWORD": PASSWORD,
        "OS_PROJECT_NAME": "demo",
        "OS_USER_DOMAIN_ID": "default",
        "OS_PROJECT_DOMAIN_ID": "default",
    }
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    keystone.offer(server.url)
    server.will("goal")
    connect(cloud="envvars").goal.get("g")
    assert server.request.headers["x-auth-token"] == "token-1"


def test_a_cloud_that_is_not_there_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("openstack", reason="the extra is not installed with the oldest dependencies")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(exc.ValidationError, match="cloud 'nowhere' cannot be used"):
        get_client(cloud="nowhere")


def test_without_openstacksdk_the_error_names_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openstack", None)
    with pytest.raises(exc.AuthSystemNotFound, match=r"openstacksdk: pip install 'watcherclient\[cloud\]'"):
        get_client(cloud="here")


@pytest.fixture
def connection(keystone: FakeKeystone) -> Any:
    openstack = pytest.importorskip("openstack", reason="the extra is not installed with the oldest dependencies")
    return openstack.connect(
        load_yaml_config=False,
        load_envvars=False,
        auth_url=f"{keystone.url}/v3",
        username=USER,
        password=PASSWORD,
        project_name="demo",
        user_domain_id="default",
        project_domain_id="default",
        region_name="south",
        interface="internal",
        infra_optim_default_microversion="1.4",
        app_name="app",
        app_version="1.0",
    )


def test_a_connection_gives_session_region_interface_and_microversion(
    connection: Any, connect: Connect, server: FakeServer, keystone: FakeKeystone
) -> None:
    keystone.offer("http://127.0.0.1:1", region="north")
    keystone.offer(server.url, region="south", interface="internal")
    server.will("goal")
    connect(1, connection=connection).goal.get("g")
    assert server.request.headers["x-auth-token"] == "token-1"
    assert server.request.headers["openstack-api-version"] == "infra-optim 1.4"
    assert " app/1.0" in server.request.headers["user-agent"]
    assert connection.session.get_token() == "token-1"


def test_an_endpoint_override_of_a_connection_wins(
    connection: Any, connect: Connect, server: FakeServer, keystone: FakeKeystone
) -> None:
    connection.config.config["infra_optim_endpoint_override"] = f"{server.url}/infra-optim"
    server.will("goal")
    connect(1, connection=connection).goal.get("g")
    assert server.request.path == "/infra-optim/v1/goals/g"


def test_arguments_win_over_a_connection(
    connection: Any, connect: Connect, server: FakeServer, keystone: FakeKeystone
) -> None:
    keystone.offer(server.url, region="north", interface="admin")
    server.answer = lambda _: Reply.recorded("goal")
    for version in ({"api_version": "1.2"}, {"os_infra_optim_api_version": "1.2"}):
        connect(connection=connection, os_region_name="north", os_endpoint_type="admin", **version).goal.get("g")
        assert server.requests[-1].headers["openstack-api-version"] == "infra-optim 1.2"


@pytest.mark.parametrize("connection", ["mycloud", 5, object()])
def test_something_else_is_not_a_connection(connection: Any) -> None:
    with pytest.raises(exc.ValidationError, match=r"must be an openstack\.connection\.Connection; got"):
        get_client(1, connection=connection)


def test_a_cloud_and_a_connection_are_too_much() -> None:
    untyped: Any = object()
    with pytest.raises(exc.ValidationError, match="not both"):
        get_client(1, cloud="here", connection=untyped)
