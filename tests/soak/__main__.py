"""Runs the soak: python -m soak [SECONDS], in the folder tests; a quarter of an hour unless told otherwise.

The last line has the figures. The exit status is 1 when any of them but the first two is not zero: calls, faults;
creates that were reported as made and are not there (lost), that were made twice (doubled), whose error did not say
that they may have been made (unsaid); answers that belong to another call (swapped); descriptors left open; kilobytes
of memory that each further minute takes, where they can be told from noise (memory).
"""

from __future__ import annotations

import asyncio
import gc
import http.client
import json
import os
import random
import subprocess
import sys
import threading
import time
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from watcherclient import exc
from watcherclient.client import get_async_client, get_client

WORKERS = 6
"""Threads, and as many tasks."""

NOISE = 150.0
"""Kilobytes a minute that the memory of a Python program may seem to grow by in such a time."""


class Figures:
    """What was counted, by all workers."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.mark = random.randbytes(4).hex()
        self.calls = self.lost = self.doubled = self.unsaid = self.swapped = 0
        self.memory: list[tuple[float, float]] = []

    def add(self, **counts: int) -> None:
        with self.lock:
            for name, count in counts.items():
                setattr(self, name, getattr(self, name) + count)


class Control:
    """Asks the server itself, past the proxy and the client."""

    def __init__(self, server: str) -> None:
        self._address = urlsplit(server).netloc

    def made(self, name: str) -> tuple[int, bool]:
        """Return how often an audit of that name was made, and whether it is there."""
        connection = http.client.HTTPConnection(self._address, timeout=60)
        try:
            connection.request("GET", f"/made/{name}")
            found = json.loads(connection.getresponse().read())
        finally:
            connection.close()
        return found["made"], found["is_there"]

    def judge(self, name: str, error: exc.ClientException | None, figures: Figures) -> None:
        """Compare what a caller was told of a create with the truth."""
        made, is_there = self.made(name)
        if made > 1:
            figures.add(doubled=1)
        if error is None and not is_there:
            figures.add(lost=1)
        if error is not None and made and not error.outcome_unknown:
            figures.add(unsaid=1)


def work(client: Any, number: int, ends: float, control: Control, figures: Figures) -> None:
    """Make calls with the blocking client."""
    turn = 0
    while time.monotonic() < ends:
        turn += 1
        name = f"thread-{number}-{turn}-{figures.mark}"
        error: exc.ClientException | None = None
        try:
            if client.audit.create(audit_type="ONESHOT", goal="dummy", name=name).name != name:
                figures.add(swapped=1)
        except exc.ClientException as caught:
            error = caught
        control.judge(name, error, figures)
        calls = 1
        for call in (partial(client.audit.get, name), partial(client.audit.list, detail=True)):
            calls += 1
            try:
                found = call()
            except exc.ClientException:
                continue
            if not isinstance(found, list) and found.name != name:
                figures.add(swapped=1)
        for _ in range(5):
            calls += 1
            try:
                client.audit.delete(name)
            except exc.NotFound:
                break
            except exc.ClientException:
                continue
            break
        figures.add(calls=calls)


async def work_later(client: Any, number: int, ends: float, control: Control, figures: Figures) -> None:
    """Make calls with the asynchronous client, one create in ten cancelled in the middle."""
    chance = random.Random(number)
    turn = 0
    while time.monotonic() < ends:
        turn += 1
        name = f"task-{number}-{turn}-{figures.mark}"
        error: exc.ClientException | None = None
        create = asyncio.ensure_future(client.audit.create(audit_type="ONESHOT", goal="dummy", name=name))
        is_cancelled = chance.random() < 0.1
        if is_cancelled:
            await asyncio.sleep(chance.random() * 0.02)
            create.cancel()
        try:
            if (await create).name != name:
                figures.add(swapped=1)
            is_cancelled = False
        except asyncio.CancelledError:
            pass
        except exc.ClientException as caught:
            error, is_cancelled = caught, False
        if not is_cancelled:  # a create that its caller has cancelled reports nothing
            await asyncio.to_thread(control.judge, name, error, figures)
        calls = 1
        for call in (client.audit.get(name), client.audit.list(detail=True)):
            calls += 1
            try:
                found = await call
            except exc.ClientException:
                continue
            if not isinstance(found, list) and found.name != name:
                figures.add(swapped=1)
        for _ in range(5):
            calls += 1
            try:
                await client.audit.delete(name)
            except exc.NotFound:
                break
            except exc.ClientException:
                continue
            break
        figures.add(calls=calls)


def watch_memory(began: float, ends: float, figures: Figures) -> None:
    """Note the memory of this process each few seconds, once it has settled."""
    page = os.sysconf("SC_PAGE_SIZE") / 1024
    settled = began + (ends - began) * 0.4
    while time.monotonic() < ends:
        time.sleep(2)
        if time.monotonic() > settled:
            resident = int(Path("/proc/self/statm").read_text().split()[1]) * page
            figures.memory.append(((time.monotonic() - began) / 60, resident))


def slope(points: list[tuple[float, float]]) -> float:
    """Return by how much the second number grows with the first, by least squares."""
    if len(points) < 2:
        return 0.0
    mean_x = sum(x for x, _ in points) / len(points)
    mean_y = sum(y for _, y in points) / len(points)
    spread = sum((x - mean_x) ** 2 for x, _ in points)
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / spread


def run(seconds: float, urls: dict[str, str], figures: Figures) -> None:
    """Let all workers work."""
    arguments: dict[str, Any] = {
        "os_auth_token": "t",
        "watcher_url": urls["proxy"],
        "retry_interval": 0.01,
    }
    control = Control(urls["server"])
    began = time.monotonic()
    ends = began + seconds

    async def later() -> None:
        async with get_async_client(1, **arguments) as client:
            await asyncio.gather(*(work_later(client, number, ends, control, figures) for number in range(WORKERS)))

    with get_client(1, **arguments) as client:
        threads = [
            threading.Thread(target=work, args=(client, number, ends, control, figures)) for number in range(WORKERS)
        ]
        threads += [
            threading.Thread(target=asyncio.run, args=(later(),)),
            threading.Thread(target=watch_memory, args=(began, ends, figures)),
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()


def descriptors() -> int:
    gc.collect()
    return len(os.listdir("/proc/self/fd"))


def main(seconds: float) -> int:
    """Run the soak and print its figures; return the exit status."""
    command = [sys.executable, "-m", "soak.store"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        urls = json.loads(server.stdout.readline())
        run(2, urls, Figures())  # what is made once, such as the certificates of the system
        before = descriptors()
        figures = Figures()
        run(seconds, urls, figures)
        left = descriptors() - before
        said, _ = server.communicate()
    faults = sum(json.loads(said).values())
    grown = slope(figures.memory)
    growth = 0 if grown < NOISE else round(grown)
    bad = {
        "lost": figures.lost,
        "doubled": figures.doubled,
        "unsaid": figures.unsaid,
        "swapped": figures.swapped,
        "descriptors": left,
        "memory": growth,
    }
    print(f"slope of memory: {grown:.1f} kB a minute; the first {NOISE:.0f} are noise")
    counts = ", ".join(f"{count} {name}" for name, count in bad.items())
    print(f"soak of {seconds:.0f} s: {figures.calls} calls, {faults} faults, {counts}")
    return int(any(bad.values()))


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if sys.argv[1:] else 900.0))
