"""This project, the asynchronous client under asyncio."""

from __future__ import annotations

import asyncio

from parameters import TOKEN, state_of_attribute

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

IMPORT = "import watcherclient\nfrom watcherclient import client"

state = state_of_attribute
_runner = asyncio.Runner()


def connect(way: str, url: str) -> Any:
    from watcherclient import client

    if way == "token":
        return client.get_async_client(1, os_auth_token=TOKEN, watcher_url=url)
    from parameters import keystone_session

    return client.get_async_client(1, session=keystone_session(url))


def get(client: Any, uuid: str, times: int) -> Any:
    async def run() -> Any:
        for _ in range(times):
            found = await client.audit.get(uuid)
        return found

    return _runner.run(run())


def fetch_all(client: Any) -> Any:
    async def run() -> Any:
        return await client.audit.list(detail=True)

    return _runner.run(run())


def count(client: Any) -> int:
    async def run() -> int:
        rows = 0
        async for _ in client.audit.iter(detail=True):
            rows += 1
        return rows

    return _runner.run(run())


def create(client: Any, times: int) -> Any:
    async def run() -> Any:
        for number in range(times):
            made = await client.audit.create(goal="dummy", audit_type="ONESHOT", name=f"audit-{number}")
        return made

    return _runner.run(run())


def at_once(client: Any, uuid: str, times: int, n: int) -> Any:
    async def run() -> Any:
        limit = asyncio.Semaphore(n)

        async def one() -> Any:
            async with limit:
                return await client.audit.get(uuid)

        return (await asyncio.gather(*(one() for _ in range(times))))[-1]

    return _runner.run(run())


def preview(client: Any, uuid: str) -> int:
    async def run() -> int:
        return len((await client.action_plan.preview(uuid)).instances)

    return _runner.run(run())
