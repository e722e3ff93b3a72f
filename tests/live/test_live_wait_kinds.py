"""Waits for what does not simply succeed: audits that repeat, need an event or fail, and plans that are cancelled."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from actions import sleep

from watcherclient import exc
from watcherclient.models import ActionState
from watcherclient.v1.action_plan import ActionPlan
from watcherclient.v1.audit import Audit
from watcherclient.v1.client import Client

MakeAudit = Callable[..., Audit]


def test_a_continuous_audit_until_it_is_active(watcher: Client, make_audit: MakeAudit) -> None:
    audit = make_audit(audit_type="CONTINUOUS", goal="dummy", strategy="dummy", interval=3600, force=True)

    active = watcher.audit.wait(audit, until="ONGOING", timeout=30)
    assert active.state == "ONGOING"
    with pytest.raises(exc.ResourceTimeout, match="it stays so until it is suspended"):
        watcher.audit.wait(audit, timeout=0.5)

    watcher.audit.suspend(audit)
    assert watcher.audit.wait(audit).state == "SUSPENDED"
    watcher.audit.resume(audit)
    assert watcher.audit.wait(audit, until=["ONGOING", "FAILED"]).state == "ONGOING"
    watcher.audit.cancel(audit, confirm=0)
    with pytest.raises(exc.ResourceCancelled):
        watcher.audit.wait(audit)


def test_an_event_audit_from_its_event_to_its_plan(watcher: Client, make_audit: MakeAudit) -> None:
    audit = make_audit(audit_type="EVENT", goal="dummy", strategy="dummy", force=True)
    seen: list[str] = []

    watcher.audit.trigger(audit)
    done = watcher.audit.wait(audit, progress=lambda audit: seen.append(audit.state))

    assert done.state == "SUCCEEDED"
    assert seen[-1] == "SUCCEEDED"
    assert [plan.state for plan in watcher.action_plan.list(audit=audit)] == ["RECOMMENDED"]

    # A second event makes a second action plan, but python-watcher 17.0.0 never says that the audit has ended.
    watcher.audit.trigger(audit)
    assert watcher.audit.wait(audit, until="ONGOING").state == "ONGOING"
    with pytest.raises(exc.ResourceTimeout, match="after a second event"):
        watcher.audit.wait(audit, timeout=1)
    assert len(watcher.action_plan.list(audit=audit)) == 2


def test_an_audit_that_fails(watcher: Client, make_audit: MakeAudit) -> None:
    audit = make_audit(
        audit_type="ONESHOT",
        goal="workload_balancing",
        strategy="workload_stabilization",
        parameters={"instance_metrics": {"nobody": "knows"}},  # The strategy does not find its metrics there.
        force=True,
    )

    with pytest.raises(exc.ResourceFailure, match=f"The audit {audit.uuid} is FAILED") as caught:
        watcher.audit.wait(audit)

    assert caught.value.resource == watcher.audit.get(audit)
    assert watcher.audit.wait(audit, until=["SUCCEEDED", "FAILED"]).state == "FAILED"


def test_an_action_plan_that_is_cancelled_while_it_runs(watcher: Client, recommend: Callable[..., ActionPlan]) -> None:
    plan = recommend(sleep(1.5), sleep(2.5), sleep(3.5))
    watcher.action_plan.start(plan)
    watcher.action_plan.wait(plan, until="ONGOING")
    running = watcher.action_plan.progress(plan)
    assert running.total() == 3
    assert running[ActionState.SUCCEEDED] == 0

    watcher.action_plan.cancel(plan)
    seen: list[str] = []
    with pytest.raises(exc.ResourceCancelled, match=f"The action plan {plan.uuid} is CANCELLED") as caught:
        watcher.action_plan.wait(plan, progress=lambda plan: seen.append(plan.state))

    assert seen == ["CANCELLING", "CANCELLED"]
    assert caught.value.resource == watcher.action_plan.get(plan)
    assert watcher.action_plan.wait(plan, until="CANCELLED", timeout=0).state == "CANCELLED"
    with pytest.raises(exc.ResourceCancelled):
        watcher.action_plan.wait(plan, until="SUCCEEDED", timeout=0)
    assert watcher.action_plan.progress(plan)[ActionState.CANCELLED] >= 2


def test_a_plan_that_was_cancelled_before_it_ran(watcher: Client, recommend: Callable[..., ActionPlan]) -> None:
    plan = recommend(sleep(0.1))
    watcher.action_plan.cancel(plan)

    with pytest.raises(exc.ResourceCancelled):
        watcher.action_plan.wait(plan)
