"""What the unit tests share: fake servers, and clients of both kinds that talk to them."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Iterator
from typing import Any, cast

import pytest
from both_clients import Blocking, Connect
from fake_keystone import FakeKeystone
from fake_server import FakeServer

from watcherclient.client import get_async_client, get_client
from watcherclient.v1.client import Client


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests talk to loopback only, whatever the machine's proxy is."""
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture(autouse=True)
def _not_traced(monkeypatch: pytest.MonkeyPatch) -> None:
    """OpenTelemetry can be set up once in a process and never be taken down; only its own tests turn it on."""
    monkeypatch.setenv("OTEL_PYTHON_INSTRUMENTATION_WATCHERCLIENT_ENABLED", "false")


@pytest.fixture(scope="session")
def _server() -> Iterator[FakeServer]:
    with FakeServer() as found:
        yield found


@pytest.fixture(scope="session")
def _keystone() -> Iterator[FakeKeystone]:
    with FakeKeystone() as found:
        yield found


@pytest.fixture
def server(_server: FakeServer) -> Iterator[FakeServer]:
    yield _server
    _server.end_test()


@pytest.fixture
def keystone(_keystone: FakeKeystone) -> Iterator[FakeKeystone]:
    yield _keystone
    _keystone.end_test()


@pytest.fixture(params=["blocking", "asynchronous"])
def connect(request: pytest.FixtureRequest, server: FakeServer, keystone: FakeKeystone) -> Iterator[Connect]:
    """Make clients, of each kind in turn, that are closed when the test ends; without retries unless asked for."""
    with contextlib.ExitStack() as stack:
        if request.param == "blocking":
            yield lambda *args, **kwargs: stack.enter_context(get_client(*args, **{"max_retries": 0, **kwargs}))
            return
        runner = stack.enter_context(asyncio.Runner())

        def connect(*args: Any, **kwargs: Any) -> Client:
            client = get_async_client(*args, **{"max_retries": 0, **kwargs})
            stack.callback(lambda: runner.run(client.aclose()))
            return cast(Client, Blocking(client, runner))

        yield connect


@pytest.fixture
def watcher(connect: Connect, server: FakeServer) -> Client:
    """A client with a token for the fake server."""
    return connect(1, os_auth_token="t0ken", watcher_url=server.url)
