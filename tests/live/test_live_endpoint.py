"""Where Watcher is: a URL at hand, or region, interface and service type in the catalog."""

from __future__ import annotations

import socket
from collections.abc import Callable
from typing import Any

import pytest

from watcherclient import exc
from watcherclient.v1.client import Client

Connect = Callable[..., Client]


@pytest.fixture
def closed_url() -> str:
    """A URL where nothing listens: the port was free a moment ago."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{listener.getsockname()[1]}"


def endpoint_of(watcher: Client) -> str:
    """The endpoint that answered, by its link to itself."""
    return watcher.goal.get("dummy").links[0].href.partition("/v1/")[0]


@pytest.mark.parametrize("ending", ["", "/", "//", "/v1", "/v1/"])
@pytest.mark.parametrize("url", ["watcher_url", "watcher_prefixed_url"])
def test_a_token_and_a_url(connect: Connect, sandbox: dict[str, Any], token: str, url: str, ending: str) -> None:
    watcher = connect(1, os_auth_token=token, watcher_url=sandbox[url] + ending)

    assert watcher.goal.get("dummy").name == "dummy"


@pytest.mark.parametrize("argument", ["watcher_url", "os_endpoint_override"])
def test_a_url_wins_over_the_catalog(
    connect: Connect, admin: dict[str, Any], sandbox: dict[str, Any], argument: str
) -> None:
    watcher = connect(1, **admin, **{argument: sandbox["old_watcher_url"]}, os_region_name=sandbox["region"])

    assert endpoint_of(watcher) == sandbox["old_watcher_url"]


@pytest.mark.parametrize(("region", "url"), [("region", "watcher_url"), ("old_region", "old_watcher_url")])
def test_the_region_chooses_the_endpoint(
    connect: Connect, admin: dict[str, Any], sandbox: dict[str, Any], region: str, url: str
) -> None:
    watcher = connect(1, **admin, os_region_name=sandbox[region])

    assert endpoint_of(watcher) == sandbox[url]


@pytest.mark.parametrize("interface", ["public", "publicURL", "internal", "internalURL", "admin", "adminURL"])
def test_the_interface_by_its_new_and_its_old_name(
    connect: Connect, admin: dict[str, Any], sandbox: dict[str, Any], interface: str
) -> None:
    watcher = connect(1, **admin, os_region_name=sandbox["region"], os_endpoint_type=interface)

    assert endpoint_of(watcher) == sandbox["watcher_url"]


@pytest.mark.parametrize(
    ("argument", "value"),
    [
        ("os_region_name", "RegionNowhere"),
        ("os_service_type", "no-such-service"),
        ("os_endpoint_type", "no-such-interface"),
    ],
)
def test_what_the_catalog_does_not_have(connect: Connect, admin: dict[str, Any], argument: str, value: str) -> None:
    watcher = connect(1, **admin, **{argument: value})

    with pytest.raises(exc.EndpointNotFound, match=value):
        watcher.goal.list()


def test_keystone_cannot_be_reached(connect: Connect, admin: dict[str, Any], closed_url: str) -> None:
    watcher = connect(1, **{**admin, "os_auth_url": closed_url}, retry_interval=0.01)

    with pytest.raises(exc.ConnectionRefused, match="Keystone at .* cannot be reached"):
        watcher.goal.list()


def test_watcher_cannot_be_reached(connect: Connect, closed_url: str, token: str) -> None:
    watcher = connect(1, os_auth_token=token, watcher_url=closed_url, retry_interval=0.01)

    with pytest.raises(exc.ConnectionRefused) as caught:
        watcher.goal.get("dummy")

    error = caught.value
    assert (error.method, error.url) == ("GET", f"{closed_url}/v1/goals/dummy")
    assert error.http_status is None


def test_a_url_where_something_else_answers(connect: Connect, sandbox: dict[str, Any], token: str) -> None:
    watcher = connect(1, os_auth_token=token, watcher_url=sandbox["auth_url"])

    with pytest.raises(exc.NotFound, match="The requested URL was not found on the server"):
        watcher.goal.list()
