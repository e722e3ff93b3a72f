"""Live, in an instance of its own: tokens of 15 seconds under threads, tasks and a list that is walked."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from keystoneauth1.identity.v3 import Password

from faults.sandboxes import login, own_instance
from watcherclient.client import get_async_client, get_client

pytestmark = pytest.mark.live

LIFETIME = 15
SECONDS = 17
THREADS, TASKS = 8, 50


@pytest.fixture(scope="module")
def sandbox() -> Iterator[dict[str, Any]]:
    with own_instance("--token-lifetime", str(LIFETIME)) as described:
        yield described


def trusting(sandbox: dict[str, Any]) -> dict[str, Any]:
    """Return the arguments of a client that uses its token until Watcher refuses it, as with a clock that is behind.

    Otherwise keystoneauth1 gets another token in time: it takes none that expires within two minutes.
    """
    account = sandbox["users"]["admin"]
    plugin = Password(
        sandbox["auth_url"],
        username=account["username"],
        password=account["password"],
        project_name=account["project_name"],
        user_domain_id=account["user_domain_id"],
        project_domain_id=account["project_domain_id"],
    )
    plugin.MIN_TOKEN_LIFE_SECONDS = -3600
    return {"auth": plugin}


def test_work_goes_on_beyond_the_life_of_a_token(sandbox: dict[str, Any]) -> None:
    """8 threads, 50 tasks, and a list that is walked page by page; each token lives 15 seconds, and all work for 17."""
    with get_client(1, **login(sandbox)) as client:
        names = [f"walk-{number}" for number in range(12)]
        for name in names:
            client.audit_template.create(name=name, goal="dummy")
    done: Counter[str] = Counter()
    with ThreadPoolExecutor(4) as pool:
        walks = [pool.submit(walk, trusting(sandbox)), pool.submit(walk, login(sandbox))]
        threads = pool.submit(in_threads, trusting(sandbox), done)
        tasks = pool.submit(asyncio.run, in_tasks(trusting(sandbox), done))
        threads.result()
        tasks.result()
        for found in walks:
            assert found.result() == names
    assert done["threads"] >= THREADS
    assert done["tasks"] >= TASKS


def walk(arguments: dict[str, Any]) -> list[str]:
    """Walk a list of three pages so slowly that the token of the first page is dead at the last."""
    found: list[str] = []
    with get_client(1, **arguments) as client:
        for page in client.audit_template.pages(page_size=5):
            found += [row.name for row in page]
            if len(found) < 12:
                time.sleep(8)
    return [name for name in found if name.startswith("walk-")]


def in_threads(arguments: dict[str, Any], done: Counter[str]) -> None:
    end = time.monotonic() + SECONDS
    with get_client(1, **arguments) as client, ThreadPoolExecutor(THREADS) as pool:

        def work(number: int) -> None:
            while time.monotonic() < end:
                assert client.audit_template.get(f"walk-{number}").name == f"walk-{number}"
                done["threads"] += 1

        list(pool.map(work, range(THREADS)))


async def in_tasks(arguments: dict[str, Any], done: Counter[str]) -> None:
    end = time.monotonic() + SECONDS
    async with get_async_client(1, **arguments) as client:

        async def work(number: int) -> None:
            while time.monotonic() < end:
                assert (await client.goal.get("dummy")).name == "dummy"
                done["tasks"] += 1

        await asyncio.gather(*(work(number) for number in range(TASKS)))
