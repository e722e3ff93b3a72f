"""Waits for what the server does on its own: the API can only be asked again."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

import pytest

from watcherclient.v1.action_plan import ActionPlan
from watcherclient.v1.audit import Audit
from watcherclient.v1.client import Client

T = TypeVar("T")

PAUSE = 0.05
"""Seconds between two polls."""

RUNNING = ("PENDING", "ONGOING", "CANCELLING")
"""The states of audits and action plans that end by themselves."""


def wait_for(fetch: Callable[[], T], condition: Callable[[T], bool], timeout: float = 30.0) -> T:
    """Fetch again and again until the condition holds, and return what was fetched last."""
    deadline = time.monotonic() + timeout
    while not condition(value := fetch()):
        if time.monotonic() > deadline:
            pytest.fail(f"After {timeout:g} seconds there is still {value}")
        time.sleep(PAUSE)
    return value


def wait_for_audit(watcher: Client, uuid: str, *states: str) -> Audit:
    """Wait until an audit is in one of the states, by default until it has ended."""
    return wait_for(
        lambda: watcher.audit.get(uuid),
        lambda audit: audit.state in states if states else audit.state not in RUNNING,
    )


def wait_for_plan(watcher: Client, uuid: str, *states: str) -> ActionPlan:
    """Wait until an action plan is in one of the states, by default until it has ended."""
    return wait_for(
        lambda: watcher.action_plan.get(uuid),
        lambda plan: plan.state in states if states else plan.state not in RUNNING,
    )
