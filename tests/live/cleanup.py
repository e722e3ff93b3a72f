"""Removes what a test made, in whatever state the test left it."""

from __future__ import annotations

from contextlib import suppress

from waiting import RUNNING, wait_for, wait_for_plan

from watcherclient import exc
from watcherclient.v1.client import Client


def remove_audit(watcher: Client, uuid: str) -> None:
    """Delete an audit and its action plans.

    A cancel is not believed: the server answers CANCELLED, and a decision engine that has taken the audit writes
    ONGOING and SUCCEEDED over it. An audit that runs once ends by itself; others are cancelled until they can be
    deleted.
    """
    with suppress(exc.NotFound):
        runs_once = watcher.audit.get(uuid).audit_type == "ONESHOT"

        def is_deleted() -> bool:
            for plan in watcher.action_plan.list(audit=uuid):
                remove_plan(watcher, plan.uuid)
            try:
                watcher.audit.delete(uuid)
            except exc.BadRequest:  # it runs
                if not runs_once:
                    with suppress(exc.BadRequest, exc.ResourceError):
                        watcher.audit.cancel(uuid, confirm=0)
                return False
            return True

        wait_for(is_deleted, bool)


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
