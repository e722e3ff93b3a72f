"""A thousand mixed calls through a proxy that fails one in five: what was reported as made is what the server holds."""

from __future__ import annotations

import asyncio
import inspect
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from faults.calls import Blocking, Kind
from faults.certificates import Certificates
from faults.keystone import Keystone
from faults.mixed import AUDITS, TEMPLATES, Ledger, Worker
from faults.proxy import WAYS, Proxy
from faults.watcher import Watcher
from faults.wire import Server
from watcherclient.client import get_async_client, get_client

pytestmark = pytest.mark.many_threads

SEED = 20261124
WORKERS, CALLS = 8, 125


def work_in_threads(arguments: dict[str, Any], workers: list[Worker]) -> None:
    with get_client(1, **arguments) as client, ThreadPoolExecutor(len(workers)) as pool:

        def run(worker: Worker) -> None:
            for _ in range(CALLS):
                worker.step(client)

        list(pool.map(run, workers))


def work_in_tasks(arguments: dict[str, Any], workers: list[Worker]) -> None:
    """The workers are written for a blocking client: each runs in a thread, and its calls as tasks of one loop."""

    async def main() -> None:
        loop = asyncio.get_running_loop()
        async with get_async_client(1, **arguments) as client:
            blocking = Blocking(client, lambda call: asyncio.run_coroutine_threadsafe(_awaited(call), loop).result())

            def run(worker: Worker) -> None:
                for _ in range(CALLS):
                    worker.step(blocking)

            await asyncio.gather(*(asyncio.to_thread(run, worker) for worker in workers))

    asyncio.run(main())


async def _awaited(call: Any) -> Any:
    assert inspect.isawaitable(call)
    return await call


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_thousand_mixed_calls(kind: Kind, certificates: Certificates) -> None:
    watcher = Watcher()
    workers = [Worker(number, SEED, [AUDITS, TEMPLATES]) for number in range(WORKERS)]
    with Server(watcher.play) as server, Proxy(server.url, SEED) as proxy, Keystone(infra_optim=proxy.url) as keystone:
        arguments = {**keystone.credentials(), "os_cacert": certificates.ca, "retry_interval": 0.001, "timeout": 10}
        (work_in_threads if kind == "sync" else work_in_tasks)(arguments, workers)
    held = {
        "parameters": [row["parameters"].get("para2") for row in watcher.rows("audits") if row["name"] != "a1"],
        "description": [row["description"] for row in watcher.rows("audit_templates") if row["name"] != "t1"],
    }
    for name, marks in held.items():
        for worker in workers:
            mine = [mark for mark in marks if mark.startswith(worker.prefix)]
            assert worker.ledgers[name].contradictions(mine) == []
    told = sum((ledger.told for worker in workers for ledger in worker.ledgers.values()), Counter[str]())
    assert sum(told.values()) == WORKERS * CALLS
    assert proxy.failed.keys() == {way.__name__ for way in WAYS}
    assert told["create: result"] > 300


def test_the_comparison_notices_what_it_is_for() -> None:
    ledger = Ledger(there={"a": "1", "b": "2", "c": "3"}, gone={"d"}, absent={"e"}, open={"f", "g"})
    assert ledger.contradictions(["a", "b", "c", "f"]) == []
    assert ledger.contradictions(["a", "a", "b", "d", "e", "x"]) == [
        "a is there 2 times",
        "c was reported as made, and is missing",
        "d was reported as deleted, and is there",
        "e was reported as not made, and is there",
        "x is there, and was never reported",
    ]
