"""The plugin of python-openstackclient, with what osc_lib's ClientManager hands to it."""

from argparse import ArgumentParser
from types import SimpleNamespace

import pytest
from fake_server import FakeServer
from keystoneauth1.session import Session
from keystoneauth1.token_endpoint import Token

from watcherclient import exc
from watcherclient.cli import plugin


def manager(server: FakeServer, version: str = "1.latest", override: str | None = None) -> SimpleNamespace:
    return SimpleNamespace(
        _api_version={plugin.API_NAME: version},
        session=Session(auth=Token(server.url, "t0ken")),
        region_name=None,
        interface=None,
        _override_for=lambda service_type: override if service_type == "infra-optim" else None,
    )


def test_the_client_has_the_login_of_the_program(server: FakeServer) -> None:
    server.will("goal")
    with plugin.make_client(manager(server)) as watcher:
        assert watcher.goal.get("g").name == "server_consolidation"
    assert server.request.headers["x-auth-token"] == "t0ken"
    assert server.request.headers["openstack-api-version"] == "infra-optim 1.7"


def test_version_and_endpoint_are_those_of_the_program(server: FakeServer) -> None:
    server.will("goal")
    override = f"{server.url}/elsewhere"
    with plugin.make_client(manager(server, "1.3", override)) as watcher:
        watcher.goal.get("g")
    assert server.request.headers["openstack-api-version"] == "infra-optim 1.3"
    assert server.request.target == "/elsewhere/v1/goals/g"


@pytest.mark.parametrize(
    ("words", "variable", "version"),
    [
        ([], None, "1.latest"),
        ([], "1.5", "1.5"),
        (["--os-infra-optim-api-version", "1.2"], "1.5", "1.2"),
        (["--os-infra-optim-api-version", "latest"], None, "1.latest"),
    ],
)
def test_the_version_is_an_option_or_a_variable(
    words: list[str], variable: str | None, version: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OS_INFRA_OPTIM_API_VERSION", raising=False)
    if variable:
        monkeypatch.setenv("OS_INFRA_OPTIM_API_VERSION", variable)
    parsed = plugin.build_option_parser(ArgumentParser()).parse_args(words)
    assert getattr(parsed, plugin.API_VERSION_OPTION) == version
    assert plugin.check_api_version(version)


def test_a_version_that_is_none_is_an_error() -> None:
    with pytest.raises(exc.CommandError, match=r"--os-infra-optim-api-version must be .*; got 'two'"):
        plugin.check_api_version("two")
