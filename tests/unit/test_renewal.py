"""A token that the server refuses: renewed once, the request repeated once, and shared by all who were refused."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import anyio
import pytest
from both_clients import Connect
from fake_keystone import GIVEN, PASSWORD, USER, FakeKeystone
from fake_server import FakeServer, Handler, Received, Reply
from keystoneauth1.identity.v3 import Password
from keystoneauth1.session import Session

from watcherclient import exc
from watcherclient.client import get_async_client, get_client

LOGIN: dict[str, Any] = {"os_username": USER, "os_password": PASSWORD}


def accepts(*tokens: str) -> Handler:
    """Answer 401 as the token check does, unless the token is one of these."""

    def answer(request: Received) -> Reply:
        known = request.headers["x-auth-token"] in tokens
        return Reply.recorded("audit" if known else "token_check_401")

    return answer


@pytest.fixture
def cloud(keystone: FakeKeystone, server: FakeServer) -> FakeKeystone:
    keystone.offer(server.url)
    return keystone


def test_a_refused_token_is_renewed_and_the_request_repeated(
    connect: Connect, cloud: FakeKeystone, server: FakeServer
) -> None:
    server.answer = accepts("token-2")
    assert connect(1, **LOGIN, os_auth_url=cloud.url).audit.get("a").name == "watched"
    assert [request.headers["x-auth-token"] for request in server.requests] == ["token-1", "token-2"]
    assert len(cloud.logins) == 2


def test_the_new_token_is_kept(connect: Connect, cloud: FakeKeystone, server: FakeServer) -> None:
    server.answer = accepts("token-2")
    watcher = connect(1, **LOGIN, os_auth_url=cloud.url)
    watcher.audit.get("a")
    watcher.audit.get("a")
    assert [request.headers["x-auth-token"] for request in server.requests] == ["token-1", "token-2", "token-2"]


def test_a_token_is_kept_as_long_as_it_lives(connect: Connect, cloud: FakeKeystone, server: FakeServer) -> None:
    server.answer = lambda request: Reply.recorded("audit")
    watcher = connect(1, **LOGIN, os_auth_url=cloud.url)
    for _ in range(3):
        watcher.audit.get("a")
    assert len(cloud.logins) == 1


def test_a_token_is_replaced_two_minutes_before_it_expires(
    connect: Connect, cloud: FakeKeystone, server: FakeServer
) -> None:
    cloud.lifetime = 120.5
    server.answer = lambda request: Reply.recorded("audit")
    watcher = connect(1, **LOGIN, os_auth_url=cloud.url)
    deadline = time.monotonic() + 10
    while len(cloud.logins) < 2 and time.monotonic() < deadline:
        watcher.audit.get("a")
        time.sleep(0.02)
    tokens = [request.headers["x-auth-token"] for request in server.requests]
    assert tokens.count("token-1") > 2
    assert tokens[-1] == "token-2"


def test_a_token_that_expires_later_is_renewed_again(connect: Connect, cloud: FakeKeystone, server: FakeServer) -> None:
    watcher = connect(1, **LOGIN, os_auth_url=cloud.url)
    for number in range(1, 5):
        server.answer = accepts(f"token-{number}")
        assert watcher.audit.get("a").name == "watched"
    assert len(cloud.logins) == 4


def test_a_second_refusal_is_unauthorized(connect: Connect, cloud: FakeKeystone, server: FakeServer) -> None:
    server.answer = accepts()
    with pytest.raises(exc.Unauthorized, match="requires authentication") as caught:
        connect(1, **LOGIN, os_auth_url=cloud.url).audit.get("a")
    assert caught.value.url == f"{server.url}/v1/audits/a"
    assert [request.headers["x-auth-token"] for request in server.requests] == ["token-1", "token-2"]


def test_a_body_is_repeated_with_the_request(connect: Connect, cloud: FakeKeystone, server: FakeServer) -> None:
    server.answer = accepts("token-2")
    connect(1, **LOGIN, os_auth_url=cloud.url).audit.create(audit_type="ONESHOT", goal="g", name="n")
    assert [request.json for request in server.requests] == [
        {"audit_type": "ONESHOT", "goal": "g", "name": "n"},
        {"audit_type": "ONESHOT", "goal": "g", "name": "n"},
    ]


def test_a_session_that_was_handed_in_renews_too(connect: Connect, cloud: FakeKeystone, server: FakeServer) -> None:
    server.answer = accepts("token-2")
    plugin = Password(f"{cloud.url}/v3", username=USER, password=PASSWORD, user_domain_id="default")
    connect(1, session=Session(auth=plugin)).audit.get("a")
    assert len(server.requests) == 2


def test_a_token_without_keystone_cannot_be_renewed(connect: Connect, server: FakeServer) -> None:
    server.answer = accepts()
    with pytest.raises(exc.Unauthorized, match="requires authentication"):
        connect(1, os_auth_token=GIVEN, watcher_url=server.url).audit.get("a")
    assert len(server.requests) == 1


def test_a_given_token_is_not_exchanged_behind_the_callers_back(
    connect: Connect, cloud: FakeKeystone, server: FakeServer
) -> None:
    server.answer = accepts()
    with pytest.raises(exc.Unauthorized):
        connect(1, os_auth_token=GIVEN, os_auth_url=cloud.url).audit.get("a")
    assert {request.headers["x-auth-token"] for request in server.requests} == {GIVEN}
    assert cloud.logins == []


def test_a_password_that_no_longer_counts_is_told_as_keystones_answer(
    connect: Connect, cloud: FakeKeystone, server: FakeServer
) -> None:
    server.answer = accepts()
    watcher = connect(1, **LOGIN, os_auth_url=cloud.url)
    plain = cloud.answer
    cloud.answer = lambda request: plain(request) if len(cloud.logins) < 2 else Reply.recorded("token_check_401")
    with pytest.raises(exc.Unauthorized, match="^Keystone at http.* refused user "):
        watcher.audit.get("a")
    assert len(server.requests) == 1


def all_refused_together(count: int) -> Handler:
    """Like accepts("token-2"), but the first token is refused only when all have sent it."""
    together = threading.Barrier(count)
    then = accepts("token-2")

    def answer(request: Received) -> Reply:
        if request.headers["x-auth-token"] == "token-1":
            together.wait(10)
        return then(request)

    return answer


def test_threads_that_are_refused_together_share_one_renewal(cloud: FakeKeystone, server: FakeServer) -> None:
    server.answer = lambda request: Reply.recorded("audit")
    with get_client(1, **LOGIN, os_auth_url=cloud.url, max_retries=0) as watcher, ThreadPoolExecutor(8) as pool:
        watcher.audit.get("first")  # alone: it negotiates the version
        server.answer = all_refused_together(8)
        found = list(pool.map(watcher.audit.get, ["a"] * 8))
    assert [audit.name for audit in found] == ["watched"] * 8
    assert len(cloud.logins) == 2


def test_tasks_that_are_refused_together_share_one_renewal(cloud: FakeKeystone, server: FakeServer) -> None:
    found: list[Any] = []

    async def main() -> None:
        server.answer = lambda request: Reply.recorded("audit")
        async with get_async_client(1, **LOGIN, os_auth_url=cloud.url, max_retries=0) as watcher:

            async def get() -> None:
                found.append(await watcher.audit.get("a"))

            await watcher.audit.get("first")
            server.answer = all_refused_together(8)
            async with anyio.create_task_group() as group:
                for _ in range(8):
                    group.start_soon(get)

    anyio.run(main)
    assert [audit.name for audit in found] == ["watched"] * 8
    assert len(cloud.logins) == 2
