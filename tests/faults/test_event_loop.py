"""The event loop goes on while Keystone is slow, and a cancelled call harms no other."""

from __future__ import annotations

import asyncio
import threading
from functools import partial

import pytest

from faults.stage import Stage
from watcherclient.client import get_async_client

TASKS = 50


def whether_it_goes_on(loop: asyncio.AbstractEventLoop, found: list[bool]) -> None:
    """Note whether the loop runs something for another thread."""
    try:
        asyncio.run_coroutine_threadsafe(asyncio.sleep(0.01), loop).result(timeout=10)
    except TimeoutError:
        found.append(False)
    else:
        found.append(True)


def test_the_loop_goes_on_while_keystone_is_slow(stage: Stage) -> None:
    goes_on: list[bool] = []

    async def main() -> None:
        stage.keystone.before_login = partial(whether_it_goes_on, asyncio.get_running_loop(), goes_on)
        async with get_async_client(1, **stage.arguments()) as client:
            assert (await client.goal.get("dummy")).name == "dummy"

    asyncio.run(main())
    assert goes_on == [True]


def test_the_loop_goes_on_while_keystone_gives_another_token(stage: Stage) -> None:
    stage.watcher.accepts = stage.keystone.valid
    goes_on: list[bool] = []

    async def main() -> None:
        async with get_async_client(1, **stage.arguments()) as client:
            await client.goal.get("dummy")
            stage.keystone.before_login = partial(whether_it_goes_on, asyncio.get_running_loop(), goes_on)
            stage.keystone.valid.clear()
            await asyncio.gather(*(client.goal.get("dummy") for _ in range(TASKS)))

    asyncio.run(main())
    assert goes_on == [True]
    assert stage.keystone.logins == 2


def test_a_cancelled_call_leaves_the_client_usable(stage: Stage) -> None:
    """Also one that was to log in, or to negotiate the version, for the others."""
    cancelled = threading.Event()
    stage.keystone.before_login = lambda: cancelled.wait(10)
    stage.watcher.offer(4)

    async def main() -> None:
        async with get_async_client(1, **stage.arguments()) as client:
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(client.goal.get("dummy"), 0.05)
            cancelled.set()
            found = await asyncio.gather(*(client.goal.get("dummy") for _ in range(TASKS)))
            assert {goal.name for goal in found} == {"dummy"}

    asyncio.run(main())
    assert stage.keystone.logins == 1
    refused = [each for each in stage.server.requests if each.headers["openstack-api-version"] == "infra-optim 1.7"]
    assert len(refused) == 1
