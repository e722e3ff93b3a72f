"""Many calls at once: connections are shared out, used again, and given up when something came between."""

import asyncio
import gc
import threading
import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from fake_server import FakeServer, Received, Reply

from watcherclient import exc
from watcherclient._api.microversions import parse_requested
from watcherclient._auth.credentials import TokenCredentials
from watcherclient._config import Options
from watcherclient._http.endpoint import Endpoint
from watcherclient._http.tls import Tls
from watcherclient._sync.pool import ConnectionPool
from watcherclient._sync.session import ClientSession
from watcherclient.client import get_async_client, get_client
from watcherclient.v1.client import Client

BLOCKING, LATER = "watcherclient._sync.pool", "watcherclient._async.pool"


@pytest.fixture
def server() -> Iterator[FakeServer]:
    """One for each test: these count connections, and other tests leave some to the garbage collector."""
    with FakeServer() as found:
        yield found


class Gate:
    """Answers when as many requests are there as were told to come; so all of them are under way together."""

    def __init__(self, number: int) -> None:
        self._barrier = threading.Barrier(number)

    def __call__(self, request: Received) -> Reply:
        self._barrier.wait(10)
        return Reply.recorded("goal")


@pytest.fixture
def one_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a client have one connection at a time."""
    for module in (BLOCKING, LATER):
        monkeypatch.setattr(f"{module}.MOST_CONNECTIONS", 1)


def test_threads_have_a_connection_each_and_leave_it_to_the_next(server: FakeServer) -> None:
    with get_client(1, os_auth_token="t", watcher_url=server.url) as watcher, ThreadPoolExecutor(8) as threads:
        server.will("goal")
        watcher.goal.get("first")
        for _ in range(3):
            server.answer = Gate(8)
            assert len(list(threads.map(watcher.goal.get, "abcdefgh"))) == 8
    assert server.connections == 8
    assert server.connections_close_within(5)


def test_tasks_have_a_connection_each_and_leave_it_to_the_next(server: FakeServer) -> None:
    async def main() -> None:
        async with get_async_client(1, os_auth_token="t", watcher_url=server.url) as watcher:
            server.will("goal")
            await watcher.goal.get("first")
            for _ in range(3):
                server.answer = Gate(8)
                await asyncio.gather(*(watcher.goal.get(name) for name in "abcdefgh"))

    asyncio.run(main())
    assert server.connections == 8
    assert server.connections_close_within(5)


@pytest.fixture
def arrived(server: FakeServer) -> Iterator[threading.Event]:
    """Set when a request is there; it is answered when the test is over."""
    found = threading.Event()
    stopping = server.stopping

    def answer(request: Received) -> Reply:
        if request.path.endswith("/slow"):
            found.set()
            stopping.wait(30)
        return Reply.recorded("goal")

    server.answer = answer
    yield found
    stopping.set()


@pytest.mark.usefixtures("one_place")
def test_a_thread_that_gets_no_place_says_so_and_has_sent_nothing(server: FakeServer, arrived: threading.Event) -> None:
    with get_client(1, os_auth_token="t", watcher_url=server.url, max_retries=0) as watcher:
        watcher.goal.get("first")
        slow = threading.Thread(target=watcher.goal.get, args=("slow",))
        slow.start()
        assert arrived.wait(10)
        with pytest.raises(exc.Timeout, match="No connection in time") as caught:
            watcher.with_options(timeout=0.05).goal.get("fast")
        assert caught.value.request_sent is False
        server.stopping.set()
        slow.join(10)
        watcher.goal.get("fast")
    assert [request.path.rpartition("/")[2] for request in server.requests] == ["first", "slow", "fast"]
    assert server.connections == 1


@pytest.mark.usefixtures("one_place")
def test_a_task_that_gets_no_place_says_so_and_has_sent_nothing(server: FakeServer, arrived: threading.Event) -> None:
    async def main() -> None:
        async with get_async_client(1, os_auth_token="t", watcher_url=server.url, max_retries=0) as watcher:
            await watcher.goal.get("first")
            slow = asyncio.create_task(watcher.goal.get("slow"))
            assert await asyncio.to_thread(arrived.wait, 10)
            with pytest.raises(exc.Timeout, match="No connection in time") as caught:
                await watcher.with_options(timeout=0.05).goal.get("fast")
            assert caught.value.request_sent is False
            server.stopping.set()
            await slow
            await watcher.goal.get("fast")

    asyncio.run(main())
    assert [request.path.rpartition("/")[2] for request in server.requests] == ["first", "slow", "fast"]
    assert server.connections == 1


@pytest.mark.usefixtures("one_place")
def test_a_task_that_is_cancelled_leaves_its_place_but_not_its_connection(
    server: FakeServer, arrived: threading.Event
) -> None:
    async def main() -> None:
        async with get_async_client(1, os_auth_token="t", watcher_url=server.url, max_retries=0) as watcher:
            await watcher.goal.get("first")
            slow = asyncio.create_task(watcher.goal.get("slow"))
            assert await asyncio.to_thread(arrived.wait, 10)
            slow.cancel()
            with pytest.raises(asyncio.CancelledError):
                await slow
            assert (await watcher.goal.get("fast")).uuid == Reply.recorded("goal").json["uuid"]

    asyncio.run(main())
    assert server.connections == 2


def test_a_connection_that_was_idle_for_long_is_not_used_again(
    watcher: Client, server: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("watcherclient._sync.connection", "watcherclient._async.connection"):
        monkeypatch.setattr(f"{module}.IDLE_SECONDS", 0.0)
    server.answer = lambda request: Reply.recorded("goal")
    for _ in range(3):
        watcher.goal.get("g")
    assert server.connections == 3


def test_a_call_under_way_ends_well_when_the_client_is_closed(server: FakeServer, arrived: threading.Event) -> None:
    watcher = get_client(1, os_auth_token="t", watcher_url=server.url, max_retries=0)
    watcher.goal.get("first")
    with ThreadPoolExecutor(1) as threads:
        slow = threads.submit(watcher.goal.get, "slow")
        assert arrived.wait(10)
        watcher.close()
        server.stopping.set()
        assert slow.result(10).name == Reply.recorded("goal").json["name"]
    assert server.connections_close_within(5)


@pytest.fixture
def _left_open() -> Iterator[None]:
    """Loops that end with connections open leave them to the garbage collector, which warns of them."""
    with warnings.catch_warnings(action="ignore", category=ResourceWarning):
        yield
        gc.collect()


@pytest.mark.usefixtures("_left_open")
def test_an_asynchronous_client_goes_on_in_another_event_loop(server: FakeServer) -> None:
    server.answer = lambda request: Reply.recorded("goal")
    watcher = get_async_client(1, os_auth_token="t", watcher_url=server.url, max_retries=0)
    for _ in range(3):
        assert asyncio.run(watcher.goal.get("g")).name == Reply.recorded("goal").json["name"]
    asyncio.run(watcher.aclose())
    assert server.connections == 3


@pytest.mark.usefixtures("_left_open")
def test_event_loops_at_the_same_time_do_not_mix_their_connections(server: FakeServer) -> None:
    server.answer = lambda request: Reply.of({**Reply.recorded("goal").json, "name": request.path[-1]})
    watcher = get_async_client(1, os_auth_token="t", watcher_url=server.url, max_retries=0)

    async def ask(name: str) -> set[str]:
        return {(await watcher.goal.get(name)).name for _ in range(50)}

    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(lambda name: asyncio.run(ask(name)), "abcd")) == [{"a"}, {"b"}, {"c"}, {"d"}]


def test_threads_that_make_a_pool_at_the_same_time_share_one() -> None:
    """As after a fork, where several may call a client that was used before."""
    together = threading.Barrier(2)

    def make_pool(endpoint: Endpoint, tls: Tls) -> ConnectionPool:
        together.wait(10)
        return ConnectionPool(endpoint, tls)

    credentials = TokenCredentials("t0ken", "http://127.0.0.1:9")
    session = ClientSession(credentials, Options(version=parse_requested(1, "version")), make_pool)
    with ThreadPoolExecutor(2) as threads:
        first, second = threads.map(lambda _: session.pool(), range(2))
    assert first is second
    assert session.pool() is first
    session.close()
