"""Fixtures of pytest: a server, clients of it, and an environment for code that logs in by itself.

Nothing but pytest is imported until a fixture is used: pytest loads this in every project that has the package.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from watcherclient.aio.v1.client import AsyncClient
    from watcherclient.testing._server import WatcherServer
    from watcherclient.v1.client import Client

__all__ = ("pytest_configure", "watcher_async_client", "watcher_client", "watcher_cloud", "watcher_server")

_MARKERS = (
    'watcher_release(name): the release that watcher_server is: "17", "16.0.1", "15" or "14.1.2"',
    "watcher_data(**rows): what watcher_server has from the start: rows by collection, as WatcherServer.load() takes",
    "watcher_options(**options): other arguments of WatcherServer, such as progress or prefix",
)


def pytest_configure(config: pytest.Config) -> None:
    """Make the markers known."""
    for marker in _MARKERS:
        config.addinivalue_line("markers", marker)


@pytest.fixture
def watcher_server(request: pytest.FixtureRequest) -> Iterator[WatcherServer]:
    """A WatcherServer of this test's own; after a test that passed, faults that met no request fail it."""
    from watcherclient.testing._server import WatcherServer

    options: dict[str, Any] = {}
    for marker in reversed(list(request.node.iter_markers("watcher_options"))):
        options |= marker.kwargs
    if release := request.node.get_closest_marker("watcher_release"):
        options["release"] = release.args[0]
    if data := request.node.get_closest_marker("watcher_data"):
        options["data"] = data.kwargs
    with WatcherServer(**options) as server:
        yield server
        server.assert_no_unused_faults()


@pytest.fixture
def watcher_client(watcher_server: WatcherServer) -> Iterator[Client]:
    """A blocking client that is logged in at watcher_server."""
    with watcher_server.client() as client:
        yield client


@pytest.fixture
def watcher_async_client(watcher_server: WatcherServer) -> AsyncClient:
    """An asynchronous client that logs in at watcher_server; use it with `async with`, which closes it."""
    return watcher_server.async_client()


@pytest.fixture
def watcher_cloud(watcher_server: WatcherServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> WatcherServer:
    """watcher_server, with OS_* and a clouds.yaml (cloud "watcher") for code that logs in by itself."""
    import os

    for name in [name for name in os.environ if name.startswith("OS_")]:
        monkeypatch.delenv(name)
    for name, value in watcher_server.environment.items():
        monkeypatch.setenv(name, value)
    path = tmp_path / "clouds.yaml"
    path.write_text(watcher_server.clouds_yaml(), encoding="utf-8")
    monkeypatch.setenv("OS_CLIENT_CONFIG_FILE", str(path))
    return watcher_server
