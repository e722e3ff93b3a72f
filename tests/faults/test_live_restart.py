"""Live, in an instance of its own: Watcher is killed and started again while three clients wait for something."""

from __future__ import annotations

import asyncio
import contextlib
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from faults.proxy import Proxy
from faults.sandboxes import kill_watcher, login, own_instance, start_watcher
from watcherclient import exc
from watcherclient.client import get_async_client, get_client
from watcherclient.options import Timeouts

pytestmark = pytest.mark.live


@pytest.fixture(scope="module")
def sandbox() -> Iterator[dict[str, Any]]:
    with own_instance() as described:
        yield described


class Pollers:
    """Three clients that ask for the same template again and again, and count what they are told.

    Two retry for long enough to notice nothing; the hasty one never retries, and counts its errors too.
    """

    def __init__(self, arguments: dict[str, Any]) -> None:
        self._patient = {**arguments, "max_retries": 30, "retry_interval": 0.1, "timeout": Timeouts(total=45)}
        self._hasty = {**arguments, "max_retries": 0, "timeout": 10}
        self.told: Counter[str] = Counter()
        self.ends = threading.Event()

    def blocking(self) -> None:
        with get_client(1, **self._patient) as client:
            while not self.ends.wait(0.05):
                assert client.audit_template.get("restart").name == "restart"
                self.told["blocking"] += 1

    async def task(self) -> None:
        async with get_async_client(1, **self._patient) as client:
            while not self.ends.is_set():
                assert (await client.audit_template.get("restart")).name == "restart"
                self.told["task"] += 1
                await asyncio.sleep(0.05)

    def hasty(self) -> None:
        with get_client(1, **self._hasty) as client:
            while not self.ends.wait(0.05):
                try:
                    client.audit_template.get("restart")
                    self.told["hasty"] += 1
                except exc.ConnectionError as error:
                    self.told[type(error).__name__] += 1

    def all_answered_since(self, before: Counter[str]) -> Callable[[], bool]:
        return lambda: all(self.told[each] > before[each] + 2 for each in ("blocking", "task", "hasty"))


def test_watcher_may_be_killed_and_started_again_in_the_middle_of_a_wait(sandbox: dict[str, Any]) -> None:
    """One waits for an audit, and all poll; all through a proxy that fails nothing, but goes down for a while too.

    The proxy stands between, because Watcher comes back at another port.
    """
    with ThreadPoolExecutor(4) as pool, contextlib.ExitStack() as stack:
        with Proxy(sandbox["watcher_url"], seed=0, share=0) as front:
            arguments = {**login(sandbox), "os_endpoint_override": front.url}
            client = stack.enter_context(get_client(1, **arguments))
            client.audit_template.create(name="restart", goal="dummy")
            audit = client.audit.create(audit_type="EVENT", goal="dummy", strategy="dummy", parameters={"para1": 1})
            pollers = Pollers(arguments)
            stack.callback(pollers.ends.set)
            polls = [
                pool.submit(pollers.blocking),
                pool.submit(pollers.hasty),
                pool.submit(asyncio.run, pollers.task()),
            ]
            waiting = pool.submit(client.audit.wait, audit, timeout=60, interval=0.2)
            until(pollers.all_answered_since(Counter()))
            kill_watcher(sandbox["name"])
            until(lambda: pollers.told["ConnectionError"] > 2)
        until(lambda: pollers.told["ConnectionRefused"] > 2)
        before = pollers.told.copy()
        with Proxy(start_watcher(sandbox["name"]), seed=0, share=0, port=front.port):
            until(pollers.all_answered_since(before))
            pollers.ends.set()
            for poll in polls:
                poll.result()
            assert not waiting.done()
            client.audit.trigger(audit)
            assert waiting.result().state == "SUCCEEDED"


def until(condition: Callable[[], bool]) -> None:
    """Wait for it, for 30 seconds at most."""
    end = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < end, "it does not come about"
        time.sleep(0.02)
