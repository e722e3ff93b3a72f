"""A blocking client goes on after interrupts, at whatever moment they come."""

from __future__ import annotations

import subprocess
import sys

import pytest

from faults.stage import Stage

INTERRUPTED = """
import gc, random, signal, sys, threading
from watcherclient import client
from watcherclient._concurrency.blocking import Slots
from watcherclient._sync.pool import MOST_CONNECTIONS

inside = False

def interrupt(number, frame):
    if inside:
        raise KeyboardInterrupt

signal.signal(signal.SIGALRM, interrupt)
random.seed(14)
watcher = client.get_client(1, os_auth_token="token", watcher_url=sys.argv[1], max_retries=0, timeout=20)
watcher.goal.get("dummy")
interrupts = 0
for _ in range(20_000):
    try:
        inside = True
        signal.setitimer(signal.ITIMER_REAL, random.uniform(0.00001, 0.0006))
        watcher.goal.get("dummy")
        inside = False
    except KeyboardInterrupt:
        inside = False
        interrupts += 1
    if interrupts == 1000:
        break
signal.setitimer(signal.ITIMER_REAL, 0)
assert interrupts == 1000, interrupts

# As many calls at a time as there are places, but for those few that interrupts may have cost.
failures = []
together = threading.Barrier(MOST_CONNECTIONS - 10)

def get():
    together.wait()
    try:
        assert watcher.goal.get("dummy").name == "dummy"
    except Exception as error:
        failures.append(error)

threads = [threading.Thread(target=get) for _ in range(together.parties)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert not failures, failures[:3]
places = [each for each in gc.get_objects() if isinstance(each, Slots)]
assert len(places) == 1
free = places[0]._free.qsize()
assert free >= MOST_CONNECTIONS - 10, free
"""


@pytest.mark.many_threads
def test_a_thousand_interrupts_leave_nothing_locked(stage: Stage) -> None:
    """Each costs one of a hundred places at worst, and hardly ever does."""
    stage.uses_token = True
    command = [sys.executable, "-c", INTERRUPTED, stage.server.url]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr[-2000:]
