"""The catalog: which endpoint is taken from it, and what is said when there is none."""

from typing import Any

import pytest
from both_clients import Connect, one_client
from fake_keystone import PASSWORD, USER, FakeKeystone
from fake_server import FakeServer

from watcherclient import exc
from watcherclient.v1.client import Client


def login(connect: Connect, keystone: FakeKeystone, **arguments: Any) -> Client:
    return connect(1, os_username=USER, os_password=PASSWORD, os_auth_url=keystone.url, **arguments)


@one_client
@pytest.mark.parametrize("path", ["", "/", "/v1", "/v1/", "/infra-optim", "/infra-optim/v1"])
def test_an_endpoint_comes_in_every_spelling(
    connect: Connect, keystone: FakeKeystone, server: FakeServer, path: str
) -> None:
    keystone.offer(server.url + path)
    server.will("goal")
    login(connect, keystone).goal.get("g")
    mount = "/infra-optim" if "infra-optim" in path else ""
    assert server.request.path == f"{mount}/v1/goals/g"


@one_client
@pytest.mark.parametrize(
    ("given", "taken"),
    [
        ({}, "north-public"),
        ({"os_region_name": "south"}, "south-public"),
        ({"os_endpoint_type": "internal"}, "north-internal"),
        ({"os_endpoint_type": "internalURL"}, "north-internal"),
        ({"os_endpoint_type": "publicURL"}, "north-public"),
        ({"os_endpoint_type": "admin", "os_region_name": "south"}, "south-admin"),
        ({"os_service_type": "optimize"}, "other"),
    ],
)
def test_region_interface_and_service_type_choose_the_endpoint(
    connect: Connect, keystone: FakeKeystone, server: FakeServer, given: dict[str, str], taken: str
) -> None:
    for region in ("north", "south"):
        for interface in ("public", "internal", "admin"):
            keystone.offer(f"{server.url}/{region}-{interface}", region, interface)
    keystone.offer(f"{server.url}/other", type="optimize")
    server.will("goal")
    login(connect, keystone, **given).goal.get("g")
    assert server.request.path == f"/{taken}/v1/goals/g"


def test_the_official_type_is_found_too(connect: Connect, keystone: FakeKeystone, server: FakeServer) -> None:
    keystone.offer(server.url, type="resource-optimization")
    server.will("goal")
    login(connect, keystone).goal.get("g")
    assert server.request


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({}, "no public endpoint of service type infra-optim; it has compute. Give watcher_url, or another"),
        ({"os_region_name": "south"}, "no public endpoint of service type infra-optim in region south"),
        ({"os_endpoint_type": "admin"}, "no admin endpoint"),
        ({"os_service_type": "optimize"}, "of service type optimize"),
    ],
)
def test_a_missing_endpoint_is_told_with_what_was_looked_for(
    connect: Connect, keystone: FakeKeystone, given: dict[str, str], words: str
) -> None:
    keystone.offer("http://127.0.0.1:1", type="compute")
    with pytest.raises(exc.EndpointNotFound) as caught:
        login(connect, keystone, **given).goal.get("g")
    assert words in caught.value.message


def test_an_empty_catalog_has_no_endpoint(connect: Connect, keystone: FakeKeystone) -> None:
    with pytest.raises(exc.EndpointNotFound):
        login(connect, keystone).goal.get("g")


def test_an_endpoint_in_the_catalog_that_is_no_url_is_told(connect: Connect, keystone: FakeKeystone) -> None:
    keystone.offer("controller:9322")
    with pytest.raises(exc.EndpointException, match="^The endpoint in the catalog must be a URL"):
        login(connect, keystone).goal.get("g")


def test_the_endpoint_is_looked_up_once(connect: Connect, keystone: FakeKeystone, server: FakeServer) -> None:
    keystone.offer(server.url)
    server.will("goal", "goal")
    watcher = login(connect, keystone)
    watcher.goal.get("g")
    keystone.catalog.clear()
    watcher.goal.get("g")
    assert len(server.requests) == 2
