"""Removes what a test made, in whatever state the test left it."""

from __future__ import annotations

from contextlib import suppress

from waiting import RUNNING, wait_for_plan

from watcherclient import exc
from watcherclient.v1.client import Client


def remove_audit(watcher: Client, uuid: str) -> None:
    """Delete an audit and its action plans."""
    with suppress(exc.NotFound):
        with suppress(exc.BadRequest):  # It has ended already.
            watcher.audit.cancel(uuid)
        for plan in watcher.action_plan.list(audit=uuid):
            remove_plan(watcher, plan.uuid)
        watcher.audit.delete(uuid)


def remove_plan(watcher: Client, uuid: str) -> None:
    """Delete an action plan, which ends first if it runs."""
    with suppress(exc.NotFound):
        if watcher.action_plan.get(uuid).state in RUNNING:
            with suppress(exc.BadRequest):  # It has ended in between.
                watcher.action_plan.cancel(uuid)
            wait_for_plan(watcher, uuid)
        watcher.action_plan.delete(uuid)


def remove_template(watcher: Client, uuid: str) -> None:
    """Delete an audit template."""
    with suppress(exc.NotFound):
        watcher.audit_template.delete(uuid)
