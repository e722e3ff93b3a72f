"""The event loop goes on while Keystone is slow, and a cancelled call harms no other."""

from __future__ import annotations

import asyncio
import itertools
import time

import pytest

from faults.stage import Stage
from watcherclient.client import get_async_client

TASKS = 50


def test_the_loop_goes_on_while_keystone_is_slow(stage: Stage) -> None:
    stage.keystone.delay = 0.4
    ticks: list[float] = []

    async def tick() -> None:
        while True:
            ticks.append(time.monotonic())
            await asyncio.sleep(0.01)

    async def main() -> None:
        ticker = asyncio.create_task(tick())
        async with get_async_client(1, **stage.arguments()) as client:
            began = time.monotonic()
            assert (await client.goal.get("dummy")).name == "dummy"
            assert time.monotonic() - began >= 0.4
        ticker.cancel()

    asyncio.run(main())
    assert len(ticks) > 15
    assert max(later - earlier for earlier, later in itertools.pairwise(ticks)) < 0.4, "as long as Keystone took"


def test_the_loop_goes_on_while_keystone_gives_another_token(stage: Stage) -> None:
    stage.watcher.accepts = stage.keystone.valid
    gaps: list[float] = []

    async def tick() -> None:
        last = time.monotonic()
        while True:
            await asyncio.sleep(0.01)
            now = time.monotonic()
            gaps.append(now - last)
            last = now

    async def main() -> None:
        async with get_async_client(1, **stage.arguments()) as client:
            await client.goal.get("dummy")
            stage.keystone.delay = 0.4
            stage.keystone.valid.clear()
            ticker = asyncio.create_task(tick())
            await asyncio.gather(*(client.goal.get("dummy") for _ in range(TASKS)))
            ticker.cancel()

    asyncio.run(main())
    assert stage.keystone.logins == 2
    assert len(gaps) > 15
    assert max(gaps) < 0.4, "as long as Keystone took"


def test_a_cancelled_call_leaves_the_client_usable(stage: Stage) -> None:
    """Also one that was to log in, or to negotiate the version, for the others."""
    stage.keystone.delay = 0.3
    stage.watcher.offer(4)

    async def main() -> None:
        async with get_async_client(1, **stage.arguments()) as client:
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(client.goal.get("dummy"), 0.05)
            found = await asyncio.gather(*(client.goal.get("dummy") for _ in range(TASKS)))
            assert {goal.name for goal in found} == {"dummy"}

    asyncio.run(main())
    assert stage.keystone.logins == 1
    refused = [each for each in stage.server.requests if each.headers["openstack-api-version"] == "infra-optim 1.7"]
    assert len(refused) == 1
