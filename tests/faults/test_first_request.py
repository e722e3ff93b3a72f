"""Many callers with a fresh client, whose first request goes alone: none waits longer than its own time says."""

from __future__ import annotations

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from faults import plays
from faults.stage import Stage
from watcherclient import exc
from watcherclient.client import get_async_client, get_client
from watcherclient.options import Timeouts

pytestmark = pytest.mark.many_threads

CALLERS = 15


def in_threads(arguments: dict[str, Any]) -> list[tuple[str, float]]:
    """Let threads call at once; return how each call ended, and when."""

    def call(_: int) -> tuple[str, float]:
        began = time.monotonic()
        try:
            client.goal.get("dummy")
        except exc.Timeout as error:
            return str(error.request_sent), time.monotonic() - began
        return "result", time.monotonic() - began

    with get_client(1, **arguments) as client, ThreadPoolExecutor(CALLERS) as pool:
        return list(pool.map(call, range(CALLERS)))


def in_tasks(arguments: dict[str, Any]) -> list[tuple[str, float]]:
    """As in_threads(), with tasks."""

    async def main() -> list[tuple[str, float]]:
        async def call() -> tuple[str, float]:
            began = time.monotonic()
            try:
                await client.goal.get("dummy")
            except exc.Timeout as error:
                return str(error.request_sent), time.monotonic() - began
            return "result", time.monotonic() - began

        async with get_async_client(1, **arguments) as client:
            return list(await asyncio.gather(*(call() for _ in range(CALLERS))))

    return asyncio.run(main())


@pytest.mark.parametrize("call_all", [in_threads, in_tasks], ids=["threads", "tasks"])
@pytest.mark.parametrize(
    ("timeout", "most"),
    [(0.5, 1.5), (Timeouts(connect=0.4, read=0.4, total=30), 2.0)],
    ids=["a number", "each step"],
)
def test_a_silent_server_is_not_waited_for_one_by_one(
    call_all: Any, timeout: float | Timeouts, most: float, stage: Stage
) -> None:
    """One by one, the last of 15 would wait 6 or 7.5 seconds."""
    stage.uses_token = True
    stage.server.play = plays.silent
    stage.options.update(timeout=timeout, max_retries=0)
    ends = call_all(stage.arguments())
    assert "result" not in {outcome for outcome, _ in ends}
    assert max(seconds for _, seconds in ends) < most, ends


@pytest.mark.parametrize("call_all", [in_threads, in_tasks], ids=["threads", "tasks"])
def test_those_that_waited_go_on_together_when_the_first_fails(call_all: Any, stage: Stage) -> None:
    stage.uses_token = True
    plays.once(plays.silent)(stage)
    stage.options.update(timeout=Timeouts(connect=0.4, read=0.4, total=30), max_retries=0)
    ends = call_all(stage.arguments())
    assert [outcome for outcome, _ in ends].count("result") == CALLERS - 1
    assert max(seconds for _, seconds in ends) < 2.0, ends


def test_a_number_limits_a_call_with_all_its_attempts(stage: Stage, watcher: Any) -> None:
    stage.server.play = plays.reset
    began = time.monotonic()
    with pytest.raises(exc.ConnectionError):
        watcher.with_options(timeout=0.5, max_retries=1000, retry_interval=0.05).goal.get("dummy")
    assert time.monotonic() - began < 1.5
