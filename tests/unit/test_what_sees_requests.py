"""What tools that replace httpx or requests see of this client: nothing; docs/testing.md says so."""

from __future__ import annotations

from typing import Any

import httpcore
import httpx
import pytest
import requests
from both_clients import Connect
from fake_keystone import PASSWORD, USER, FakeKeystone
from fake_server import FakeServer, Reply


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What goes through the places that respx, pytest-httpx, vcrpy, requests_mock and responses replace."""
    found: list[str] = []

    def note(owner: Any, name: str) -> None:
        original = getattr(owner, name)

        def noting(*args: Any, **kwargs: Any) -> Any:
            found.append(f"{owner.__name__}.{name}")
            return original(*args, **kwargs)

        monkeypatch.setattr(owner, name, noting)

    note(httpx.HTTPTransport, "handle_request")
    note(httpx.AsyncHTTPTransport, "handle_async_request")
    note(httpcore.ConnectionPool, "handle_request")
    note(httpcore.AsyncConnectionPool, "handle_async_request")
    note(httpcore.HTTPConnection, "handle_request")
    note(httpcore.AsyncHTTPConnection, "handle_async_request")
    note(requests.adapters.HTTPAdapter, "send")
    return found


def test_a_call_is_not_seen(connect: Connect, server: FakeServer, seen: list[str]) -> None:
    server.will("audit")
    connect(1, os_auth_token="t", watcher_url=server.url).audit.get("a")
    assert seen == []


def test_a_login_is_seen(connect: Connect, server: FakeServer, keystone: FakeKeystone, seen: list[str]) -> None:
    keystone.offer(server.url)
    server.answer = lambda request: Reply.recorded("audit")
    connect(1, os_username=USER, os_password=PASSWORD, os_auth_url=keystone.url).audit.get("a")
    assert seen == ["HTTPAdapter.send"]
