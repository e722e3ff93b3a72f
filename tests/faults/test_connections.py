"""Connections: kept and used again, shared by copies of a client, and not shared with a process that was forked."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from faults import plays
from faults.calls import Kind, running
from faults.keystone import PASSWORD, USER
from faults.plays import answering
from faults.replies import fault, html
from faults.stage import Stage
from faults.wire import Play, Received, Wire
from watcherclient import exc
from watcherclient.client import get_async_client
from watcherclient.options import Timeouts


def test_one_connection_for_many_calls(stage: Stage, watcher: Any) -> None:
    for _ in range(10):
        watcher.goal.get("dummy")
    assert (stage.server.connections, stage.keystone.connections) == (1, 1)


def test_copies_share_connections_token_and_version(stage: Stage, watcher: Any) -> None:
    stage.watcher.offer(4)
    watcher.goal.get("dummy")
    copy = watcher.with_options(timeout=5, max_retries=0, retry_interval=0.1)
    copy.goal.get("dummy")
    copy.with_options(api_version="1.2").goal.get("dummy")
    watcher.goal.get("dummy")
    sent = [request.headers["openstack-api-version"].removeprefix("infra-optim ") for request in stage.server.requests]
    assert sent == ["1.7", "1.4", "1.4", "1.2", "1.4"]
    assert (stage.server.connections, stage.keystone.logins) == (1, 1)


def test_a_copy_keeps_its_options_to_itself(stage: Stage, kind: Kind) -> None:
    """Copies of a client that was never used, so that nothing is shared by chance."""
    stage.server.play = plays.close
    with running(kind, stage.arguments()) as client:
        for each, attempts in ((client.with_options(max_retries=0), 1), (client, 4)):
            stage.server.requests.clear()
            with pytest.raises(exc.ConnectionError):
                each.goal.get("dummy")
            assert len(stage.server.requests) == attempts


def test_a_copy_with_a_pinned_version_that_the_server_lacks(stage: Stage, watcher: Any) -> None:
    stage.watcher.offer(4)
    with pytest.raises(exc.UnsupportedVersion, match=r"1\.0 to 1\.4"):
        watcher.with_options(api_version="1.7").goal.get("dummy")
    assert watcher.goal.get("dummy").name == "dummy"


def test_a_connection_that_was_closed_while_idle_is_replaced(stage: Stage, watcher: Any) -> None:
    """Also for writes: the server has not seen anything yet."""

    def play(wire: Wire, request: Received) -> None:
        stage.watcher.play(wire, request)
        wire.close()

    stage.server.play = play
    for number in range(5):
        assert watcher.audit.create(audit_type="ONESHOT", goal="dummy", name=f"n{number}").name == f"n{number}"
        stage.server.wait_until_idle()
    assert len(stage.server.requests) == 5


@pytest.mark.parametrize(
    "play",
    [
        answering(fault(404, "none")),
        answering(html(500, "Broken")),
        answering(fault(409, "taken")),
    ],
    ids=["404", "500", "409"],
)
def test_an_error_does_not_cost_the_connection(play: Any, stage: Stage, watcher: Any) -> None:
    stage.server.play = play
    for _ in range(3):
        with pytest.raises(exc.HttpError):
            watcher.goal.get("dummy")
    assert stage.server.connections == 1


def test_the_total_timeout_holds_for_a_create_and_its_lookup(stage: Stage, kind: Kind) -> None:
    """The create gets lost after 0.6 s, and its lookup has the rest of the second."""
    stage.server.play = plays.silent
    stage.options["timeout"] = Timeouts(connect=1, read=0.6, total=1)
    with running(kind, stage.arguments()) as client:
        began = time.monotonic()
        with pytest.raises(exc.Timeout):
            client.audit.create(audit_type="ONESHOT", goal="dummy", name="n")
        assert time.monotonic() - began < 1.3


def test_the_total_timeout_holds_while_keystone_drips(stage: Stage) -> None:
    """For the asynchronous client: a blocking one cannot take keystoneauth1's thread away, as Timeouts says."""
    reply = bytes(stage.keystone.given("t0ken"))

    def play(wire: Wire, request: Received) -> None:
        wire.drip(reply[:100], 0.02)
        wire.send(reply[100:])

    stage.keystone.play = play
    stage.options["timeout"] = Timeouts(connect=0.3, read=0.3, total=0.5)
    with running("async", stage.arguments()) as client:
        began = time.monotonic()
        with pytest.raises(exc.Timeout):
            client.goal.get("dummy")
        assert time.monotonic() - began < 1.5
    assert stage.server.requests == []


def test_the_total_timeout_holds_while_another_call_goes_first(stage: Stage) -> None:
    """Callers wait for the one that negotiates the version for all; but not beyond their own time."""
    stage.server.play = pausing(stage, 1.5)
    with running("sync", stage.arguments()) as client, ThreadPoolExecutor(1) as pool:
        began = time.monotonic()
        first = pool.submit(client.goal.get, "dummy")
        arrival = time.monotonic() + 5
        while not stage.server.requests and time.monotonic() < arrival:
            time.sleep(0.01)
        with pytest.raises(exc.Timeout):
            client.with_options(timeout=Timeouts(connect=0.3, read=0.3, total=0.3)).goal.get("dummy")
        assert time.monotonic() - began < 1.2
        assert first.result().name == "dummy"


def pausing(stage: Stage, seconds: float) -> Play:
    def play(wire: Wire, request: Received) -> None:
        wire.stopping.wait(seconds)
        stage.watcher.play(wire, request)

    return play


FORKING = """
import os, sys
from watcherclient import client
watcher = client.get_client(1, os_username=sys.argv[1], os_password=sys.argv[2], os_auth_url=sys.argv[3],
                            os_project_name="demo", os_cacert=sys.argv[4])
assert watcher.goal.get("dummy").name == "dummy"
child = os.fork()
if not child:
    try:
        for _ in range(5):
            assert watcher.goal.get("dummy").name == "dummy"
        watcher.close()
        os._exit(0)
    finally:
        os._exit(1)
for _ in range(5):
    assert watcher.goal.get("dummy").name == "dummy"
assert os.waitpid(child, 0)[1] == 0
assert watcher.goal.get("dummy").name == "dummy"
watcher.close()
"""


def _fork(stage: Stage) -> None:
    """Run parent and child; when they block each other, both are ended."""
    command = [sys.executable, "-W", "error", "-c", FORKING, USER, PASSWORD, stage.auth_url, stage.certificates.ca]
    with subprocess.Popen(command, start_new_session=True, stderr=subprocess.PIPE, text=True) as parent:
        try:
            _, errors = parent.communicate(timeout=10)
        except subprocess.TimeoutExpired:
            os.killpg(parent.pid, signal.SIGKILL)
            raise
    assert parent.returncode == 0, errors


def test_a_child_opens_a_connection_of_its_own(stage: Stage) -> None:
    _fork(stage)
    assert stage.server.connections == 2
    by_connection = dict.fromkeys((1, 2), 0)
    for request in stage.server.requests:
        by_connection[request.connection] += 1
    assert by_connection == {1: 7, 2: 5}
    assert stage.keystone.logins == 1


def test_a_child_that_logs_in_anew_does_not_use_its_parents_connection_to_keystone(stage: Stage) -> None:
    """Parent and child both find their token revoked, each in its own time."""
    stage.watcher.accepts = stage.keystone.valid
    numbers: list[int] = []

    def play(wire: Wire, request: Received) -> None:
        numbers.append(request.connection)
        stage.watcher.play(wire, request)
        if len(numbers) == 1:
            stage.keystone.valid.clear()

    stage.server.play = play
    _fork(stage)
    assert stage.keystone.logins == 3
    used = [request.connection for request in stage.keystone.requests]
    assert len(set(used)) >= 2, "parent and child logged in over the same connection"
    assert used[1] != used[2]


def test_the_total_timeout_holds_while_a_large_body_is_sent(stage: Stage, kind: Kind) -> None:
    """To a server that reads a little at a time, so that each write gets something done; within half a second.

    A busy machine may make one call late, not each of several: the quickest counts.
    """
    stage.uses_token = True

    def seconds() -> float:
        with slow_reader() as port:
            arguments = {**stage.arguments(), "watcher_url": f"http://127.0.0.1:{port}"}
            with running(kind, arguments) as client:
                hasty = client.with_options(timeout=Timeouts(connect=1, read=1, total=1))
                parameters = {"a": "x" * 30_000_000}
                began = time.monotonic()
                with pytest.raises(exc.Timeout):
                    hasty.audit.create(audit_type="ONESHOT", goal="dummy", name="n", parameters=parameters)
                return time.monotonic() - began

    assert any(1 <= seconds() < 1.5 for _ in range(5))


def test_a_reset_while_a_large_body_is_sent(stage: Stage, kind: Kind) -> None:
    """The server may have acted on what it has read: the create is looked up, and its outcome stays unknown."""
    error, methods = reset_create(stage, kind, b"")
    assert methods == ["POST", "GET"]
    assert isinstance(error, exc.ConnectionError)
    assert error.request_sent
    assert error.outcome_unknown


def test_an_answer_that_comes_before_the_body_was_sent(stage: Stage, kind: Kind) -> None:
    """It is what the error says; but asyncio throws away what was received before the reset."""
    error, methods = reset_create(stage, kind, bytes(html(413, "Request Entity Too Large")))
    assert methods.count("POST") == 1
    assert isinstance(error, exc.RequestEntityTooLarge) or (kind == "async" and error.outcome_unknown)


def reset_create(stage: Stage, kind: Kind, answer: bytes) -> tuple[exc.ClientException, list[str]]:
    """Return how a large create ends whose connection is reset, and the methods of the requests."""
    stage.uses_token = True
    with resetting(answer) as (port, methods):
        arguments = {**stage.arguments(), "watcher_url": f"http://127.0.0.1:{port}", "max_retries": 0, "timeout": 30}
        with running(kind, arguments) as client, pytest.raises(exc.ClientException) as raised:
            client.audit.create(audit_type="ONESHOT", goal="dummy", name="n", parameters={"a": "x" * 12_000_000})
    return raised.value, methods


@contextlib.contextmanager
def resetting(answer: bytes) -> Iterator[tuple[int, list[str]]]:
    """Read the first 64 kB of a POST, answer, and reset the connection; other requests find nothing."""
    methods: list[str] = []

    def serve() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection:
                methods.append(connection.recv(65536).decode("latin-1").partition(" ")[0])
                if methods[-1] == "POST":
                    connection.sendall(answer)
                    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                else:
                    connection.sendall(bytes(html(404, "Not Found")))

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield listener.getsockname()[1], methods
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            thread.join()


@contextlib.contextmanager
def slow_reader() -> Iterator[int]:
    """Accept connections and read 64 kB two hundred times a second, too slowly for the body; gives the port."""
    over = threading.Event()

    def read() -> None:
        while not over.is_set():
            try:
                connection, _ = listener.accept()
            except TimeoutError:
                continue
            with connection, contextlib.suppress(OSError):
                while not over.wait(0.005) and connection.recv(65536):
                    pass

    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65536)
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        listener.settimeout(0.05)
        thread = threading.Thread(target=read)
        thread.start()
        try:
            yield listener.getsockname()[1]
        finally:
            over.set()
            thread.join()


RACING = """
import os, sys, threading
from concurrent.futures import ThreadPoolExecutor
from watcherclient import client
watcher = client.get_client(1, os_auth_token="t", watcher_url=sys.argv[1], os_cacert=sys.argv[2])
watcher.goal.get("dummy")
child = os.fork()
if not child:
    try:
        together = threading.Barrier(8)
        def call(_):
            together.wait(30)
            watcher.goal.get("dummy")
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(call, range(8)))
        watcher.close()
        links = []
        for each in os.listdir("/proc/self/fd"):
            try:
                links.append(os.readlink(f"/proc/self/fd/{each}"))
            except OSError:
                pass
        assert not [each for each in links if each.startswith("socket:")], links
        os._exit(0)
    finally:
        os._exit(1)
assert os.waitpid(child, 0)[1] == 0
watcher.close()
"""


@pytest.mark.many_threads
def test_threads_of_a_forked_process_share_one_pool_and_close_leaves_nothing_open(stage: Stage) -> None:
    for _ in range(3):
        command = [sys.executable, "-c", RACING, stage.server.url, stage.certificates.ca]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
        assert done.returncode == 0, done.stderr


def test_two_event_loops_in_turn_keep_their_connections(stage: Stage) -> None:
    """One client in two event loops: each has one connection, and uses it again each time."""
    stage.uses_token = True
    client = get_async_client(1, **stage.arguments())

    async def ask() -> None:
        for _ in range(10):
            assert (await client.goal.get("dummy")).name == "dummy"

    with asyncio.Runner() as one, asyncio.Runner() as other:
        for _ in range(5):
            one.run(ask())
            other.run(ask())
        assert stage.server.connections == 2
        other.run(client.aclose())
        one.run(client.aclose())
    stage.server.wait_until_idle()


def test_closing_in_one_event_loop_closes_the_connections_of_another(stage: Stage) -> None:
    stage.uses_token = True
    client = get_async_client(1, **stage.arguments())
    asked, may_end = threading.Event(), threading.Event()

    async def ask_and_wait() -> None:
        await client.goal.get("dummy")
        asked.set()
        await asyncio.to_thread(may_end.wait, 30)

    async def ask_and_close() -> None:
        await client.goal.get("dummy")
        await client.aclose()

    other = threading.Thread(target=lambda: asyncio.run(ask_and_wait()))
    other.start()
    try:
        assert asked.wait(30)
        asyncio.run(ask_and_close())
        stage.server.wait_until_idle()
    finally:
        may_end.set()
        other.join()
