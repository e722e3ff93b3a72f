"""Waits for audits, action plans and actions, and how they end when what is waited for does not come."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from actions import nop

from watcherclient import exc
from watcherclient.v1.action_plan import ActionPlan
from watcherclient.v1.audit import Audit
from watcherclient.v1.client import Client

MakeAudit = Callable[..., Audit]
Recommend = Callable[..., ActionPlan]


def test_an_audit_that_succeeds(watcher: Client, make_audit: MakeAudit) -> None:
    audit = make_audit(audit_type="ONESHOT", goal="dummy", strategy="dummy", force=True)
    seen: list[str] = []

    done = watcher.audit.wait(audit, progress=lambda audit: seen.append(audit.state))

    assert done.state == "SUCCEEDED"
    assert seen[-1] == "SUCCEEDED"
    assert len(set(seen)) == len(seen)
    assert watcher.audit.wait(audit.name, timeout=0).state == "SUCCEEDED"


def test_an_audit_that_is_not_triggered(watcher: Client, make_audit: MakeAudit) -> None:
    audit = make_audit(audit_type="EVENT", goal="dummy")

    assert watcher.audit.wait(audit, until="PENDING").uuid == audit.uuid
    with pytest.raises(exc.ResourceTimeout, match="is still PENDING after 0.2 seconds") as caught:
        watcher.audit.wait(audit, timeout=0.2)

    assert caught.value.resource.uuid == audit.uuid


def test_an_audit_that_is_cancelled(watcher: Client, make_audit: MakeAudit) -> None:
    audit = make_audit(audit_type="EVENT", goal="dummy")
    watcher.audit.cancel(audit, confirm=0)

    with pytest.raises(exc.ResourceCancelled, match=f"The audit {audit.uuid} is CANCELLED") as caught:
        watcher.audit.wait(audit)

    assert caught.value.resource.state == "CANCELLED"


def test_an_action_plan_that_fails(watcher: Client, recommend: Recommend) -> None:
    plan = recommend(nop("first"), nop("second", fail=True))
    first, second = watcher.action.list(action_plan=plan)
    assert watcher.action_plan.progress(plan) == {"PENDING": 2}

    watcher.action_plan.start(plan)
    with pytest.raises(exc.ResourceFailure, match=f"The action plan {plan.uuid} is FAILED") as of_plan:
        watcher.action_plan.wait(plan)
    with pytest.raises(exc.ResourceFailure, match="Action failed in execute") as of_action:
        watcher.action.wait(second)

    assert of_plan.value.resource == watcher.action_plan.get(plan)
    assert of_action.value.resource == watcher.action.get(second)
    assert watcher.action.wait(first.uuid).state == "SUCCEEDED"
    assert watcher.action_plan.progress(plan) == {"SUCCEEDED": 1, "FAILED": 1}


def test_an_action_that_is_skipped(watcher: Client, recommend: Recommend) -> None:
    (action,) = watcher.action.list(action_plan=recommend(nop()))
    watcher.action.skip(action)

    assert watcher.action.wait(action).state == "SKIPPED"
    assert watcher.action.wait(action, until=["SKIPPED", "FAILED"], timeout=0).state == "SKIPPED"


@pytest.mark.parametrize("manager", ["audit", "action_plan", "action"])
def test_what_does_not_exist(watcher: Client, manager: str) -> None:
    with pytest.raises(exc.NotFound, match="could not be found"):
        getattr(watcher, manager).wait("00000000-1111-2222-3333-444444444444")
