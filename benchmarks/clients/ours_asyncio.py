"""This project, the asynchronous client under asyncio."""

from __future__ import annotations

import asyncio

from parameters import TOKEN, state_of_attribute

IMPORT = "import watcherclient\nfrom watcherclient import client"

state = state_of_attribute
_runner = asyncio.Runner()


def connect(way, url):
    from watcherclient import client

    if way == "token":
        return client.get_async_client(1, os_auth_token=TOKEN, watcher_url=url)
    from parameters import keystone_session

    return client.get_async_client(1, session=keystone_session(url))


def get(client, uuid, times):
    async def run():
        for _ in range(times):
            found = await client.audit.get(uuid)
        return found

    return _runner.run(run())


def fetch_all(client):
    async def run():
        return await client.audit.list(detail=True)

    return _runner.run(run())


def count(client):
    async def run():
        rows = 0
        async for _ in client.audit.iter(detail=True):
            rows += 1
        return rows

    return _runner.run(run())


def create(client, times):
    async def run():
        for number in range(times):
            made = await client.audit.create(goal="dummy", audit_type="ONESHOT", name=f"audit-{number}")
        return made

    return _runner.run(run())


def at_once(client, uuid, times, n):
    async def run():
        limit = asyncio.Semaphore(n)

        async def one():
            async with limit:
                return await client.audit.get(uuid)

        return (await asyncio.gather(*(one() for _ in range(times))))[-1]

    return _runner.run(run())
