"""Garbage collection waits while a large answer is read: with threads, forks and a program that switches it too."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from watcherclient._http.answer import LARGE, Answer

LARGE_ANSWER = Answer("GET", "http://x", 200, {}, json.dumps(["x" * 100] * (LARGE // 100)).encode())


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.enable()
    assert gc.get_threshold() == before


def read(during: Callable[[], Any]) -> None:
    LARGE_ANSWER.read(lambda data: during())


def test_it_waits_and_goes_on() -> None:
    before, seen = gc.get_threshold(), []
    read(lambda: seen.append(gc.get_threshold()[0]))
    assert seen[0] > 1_000_000_000
    assert gc.get_threshold() == before


def test_it_goes_on_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError):
        read(lambda: 1 // 0)


def test_two_threads_at_once() -> None:
    """The second one ends after the first; in between there is still one."""
    first_may_end, second_reads = threading.Event(), threading.Event()
    first = threading.Thread(target=read, args=(lambda: first_may_end.wait(10),))
    seen: list[int] = []

    def second() -> None:
        second_reads.set()
        first.join(10)
        seen.append(gc.get_threshold()[0])

    first.start()
    other = threading.Thread(target=read, args=(second,))
    other.start()
    assert second_reads.wait(10)
    first_may_end.set()
    other.join(10)
    assert seen[0] > 1_000_000_000


@pytest.mark.parametrize("switch", [gc.disable, gc.enable])
def test_what_the_program_switches_meanwhile_stays(switch: Callable[[], None]) -> None:
    (gc.enable if switch is gc.disable else gc.disable)()
    read(switch)
    assert gc.isenabled() is (switch is gc.enable)


def test_a_threshold_that_the_program_sets_meanwhile_stays() -> None:
    before = gc.get_threshold()
    read(lambda: gc.set_threshold(123, 4, 5))
    assert gc.get_threshold()[:2] == (123, 4)
    gc.set_threshold(*before)


FORKING = """
import gc, os, sys, threading
from faults.test_collector import read
before = gc.get_threshold()
reads, may_end = threading.Event(), threading.Event()

def during():
    reads.set()
    may_end.wait(30)

thread = threading.Thread(target=read, args=(during,))
thread.start()
reads.wait(30)
children = []
for _ in range(20):
    child = os.fork()
    if not child:
        fine = gc.get_threshold() == before and gc.isenabled()
        read(lambda: None)
        os._exit(0 if fine and gc.get_threshold() == before else 1)
    children.append(child)
codes = [os.waitpid(child, 0)[1] for child in children]
may_end.set()
thread.join()
assert codes == [0] * 20, codes
assert gc.get_threshold() == before
"""


def test_a_fork_while_another_thread_reads() -> None:
    path = os.pathsep.join(sys.path)
    command = [sys.executable, "-W", "ignore::DeprecationWarning", "-c", FORKING]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=120, env={**os.environ, "PYTHONPATH": path}
    )
    assert done.returncode == 0, done.stderr
