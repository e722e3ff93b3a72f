"""Closing: a client that is closed, or used as a context manager, leaves no connection and no warning behind."""

import asyncio
import gc
import warnings
from collections.abc import Callable
from typing import Any

import pytest
from fake_keystone import PASSWORD, USER, FakeKeystone
from fake_server import FakeServer, Reply

from watcher_v1_client import AuthenticatedClient
from watcher_v1_client.api.goal import get_goal
from watcherclient import exc
from watcherclient.client import get_async_client, get_client


@pytest.fixture
def cloud(keystone: FakeKeystone, server: FakeServer) -> dict[str, Any]:
    """The arguments of a client that logs in."""
    keystone.offer(server.url)
    server.answer = lambda request: Reply.recorded("goal")
    return {"os_username": USER, "os_password": PASSWORD, "os_auth_url": keystone.url}


def assert_no_warning(use: Callable[[], object]) -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        use()
        gc.collect()
    assert [str(warning.message) for warning in caught] == []


def test_a_context_manager_closes_the_client(cloud: dict[str, Any]) -> None:
    def use() -> None:
        with get_client(1, **cloud) as watcher:
            watcher.goal.get("g")
        with pytest.raises(exc.ClientException, match="closed"):
            watcher.goal.get("g")

    assert_no_warning(use)


def test_close_closes_the_client(cloud: dict[str, Any]) -> None:
    def use() -> None:
        watcher = get_client(1, **cloud)
        watcher.goal.get("g")
        watcher.close()

    assert_no_warning(use)


def test_closing_twice_and_closing_unused_are_fine(cloud: dict[str, Any]) -> None:
    def use() -> None:
        with get_client(1, **cloud) as watcher:
            watcher.close()
        get_client(1, **cloud).close()

    assert_no_warning(use)


def test_an_error_inside_closes_too(cloud: dict[str, Any], server: FakeServer) -> None:
    def use() -> None:
        watcher = get_client(1, **cloud)
        with pytest.raises(ZeroDivisionError), watcher:
            watcher.goal.get("g").uuid[1 // 0]
        with pytest.raises(exc.ClientException, match="closed"):
            watcher.goal.get("g")

    assert_no_warning(use)


def test_the_asynchronous_client_closes_as_well(cloud: dict[str, Any]) -> None:
    async def main() -> None:
        async with get_async_client(1, **cloud) as watcher:
            await watcher.goal.get("g")
        with pytest.raises(exc.ClientException, match="closed"):
            await watcher.goal.get("g")
        other = get_async_client(1, **cloud)
        await other.goal.get("g")
        await other.aclose()
        await other.aclose()

    assert_no_warning(lambda: asyncio.run(main()))


def test_a_blocking_client_that_is_forgotten_leaves_no_warning(cloud: dict[str, Any]) -> None:
    assert_no_warning(lambda: get_client(1, **cloud).goal.get("g"))


def test_connections_are_kept_used_again_and_closed_by_close() -> None:
    with FakeServer() as server:
        server.answer = lambda request: Reply.recorded("goal")
        watcher = get_client(1, os_auth_token="t", watcher_url=server.url)
        for _ in range(5):
            watcher.goal.get("g")
        assert len(server.requests) == 5
        assert (server.connections, server.open_connections) == (1, 1)
        watcher.close()
        assert server.connections_close_within(5)


def test_close_also_closes_the_connection_to_keystone(server: FakeServer) -> None:
    """The one that the client made itself; a session that was handed in is the caller's."""
    server.answer = lambda request: Reply.recorded("goal")
    with FakeKeystone() as keystone:
        keystone.offer(server.url)
        with get_client(1, os_username=USER, os_password=PASSWORD, os_auth_url=keystone.url) as watcher:
            watcher.goal.get("g")
            assert keystone.open_connections == 1
        assert keystone.connections_close_within(1)


def test_the_generated_client_closes_too(server: FakeServer) -> None:
    server.answer = lambda request: Reply.recorded("goal")

    def use() -> None:
        with AuthenticatedClient(server.url, token="t") as client:
            get_goal.sync(client=client, goal="g")

    async def use_later() -> None:
        async with AuthenticatedClient(server.url, token="t") as client:
            await get_goal.asyncio(client=client, goal="g")

    assert_no_warning(use)
    assert_no_warning(lambda: asyncio.run(use_later()))
