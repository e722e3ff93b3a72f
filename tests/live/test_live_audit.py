"""Audits that run once: made, found, changed, deleted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from waiting import wait_for_audit

from watcherclient import exc
from watcherclient.v1.audit import Audit
from watcherclient.v1.audit_template import AuditTemplate
from watcherclient.v1.client import Client

MakeAudit = Callable[..., Audit]
MakeTemplate = Callable[..., AuditTemplate]


def test_create_with_a_goal(watcher: Client, make_audit: MakeAudit) -> None:
    goal, strategy = watcher.goal.get("dummy"), watcher.strategy.get("dummy")

    audit = make_audit(audit_type="ONESHOT", goal=goal.uuid, strategy="dummy", parameters={"para1": 1.5}, force=True)

    assert audit.audit_type == "ONESHOT"
    assert audit.state == "PENDING"
    assert (audit.goal_uuid, audit.goal_name) == (goal.uuid, "dummy")
    assert (audit.strategy_uuid, audit.strategy_name) == (strategy.uuid, "dummy")
    assert audit.parameters == {"para1": 1.5, "para2": "hello"}
    assert (audit.force, audit.auto_trigger, audit.interval) == (True, False, None)
    assert (audit.start_time, audit.end_time, audit.next_run_time) == (None, None, None)


def test_create_with_a_template(watcher: Client, make_template: MakeTemplate, make_audit: MakeAudit) -> None:
    template = make_template(goal="dummy", strategy="dummy", default_parameters={"para1": 1.5, "para2": "hi"})

    preset = make_audit(audit_type="EVENT", audit_template_uuid=template.uuid)
    by_name = make_audit(audit_type="EVENT", audit_template=template.name)
    own = make_audit(audit_type="EVENT", audit_template=template, parameters={"para1": 2.5})

    assert (preset.goal_name, preset.strategy_name) == ("dummy", "dummy")
    assert preset.parameters == by_name.parameters == {"para1": 1.5, "para2": "hi"}
    assert own.parameters["para1"] == 2.5


def test_create_without_a_name(watcher: Client, make_audit: MakeAudit) -> None:
    audit = make_audit(audit_type="EVENT", goal="dummy", name=None)

    assert watcher.audit.get(audit.name) == audit


def test_get_by_uuid_and_by_name(watcher: Client, make_audit: MakeAudit) -> None:
    audit = make_audit(audit_type="EVENT", goal="dummy", strategy="dummy")

    assert watcher.audit.get(audit.uuid) == audit
    assert watcher.audit.get(audit.name) == audit


def test_it_runs_and_is_deleted(watcher: Client, make_audit: MakeAudit) -> None:
    audit = make_audit(audit_type="ONESHOT", goal="dummy", strategy="dummy", force=True)

    done = wait_for_audit(watcher, audit.uuid)
    (plan,) = watcher.action_plan.list(audit=audit.uuid)
    watcher.action_plan.delete(plan.uuid)
    watcher.audit.delete(audit.name)

    assert done.state == "SUCCEEDED"
    assert done.hostname
    assert done.updated_at
    assert done.updated_at >= done.created_at
    with pytest.raises(exc.NotFound, match=f"Audit {audit.uuid} could not be found"):
        watcher.audit.get(audit.uuid)
    assert audit.uuid not in [row.uuid for row in watcher.audit.list()]


def test_list(watcher: Client, make_audit: MakeAudit) -> None:
    audit = make_audit(audit_type="EVENT", goal="dummy", strategy="dummy")

    (summary,) = [row for row in watcher.audit.list() if row.uuid == audit.uuid]
    (detailed,) = [row for row in watcher.audit.list(detail=True) if row.uuid == audit.uuid]

    assert (summary.name, summary.state, summary.audit_type) == (audit.name, "PENDING", "EVENT")
    assert detailed.parameters == audit.parameters
    assert detailed.created_at == audit.created_at


def test_update(watcher: Client, make_audit: MakeAudit, new_name: Callable[[], str]) -> None:
    audit = make_audit(audit_type="EVENT", goal="dummy", strategy="dummy")
    name = new_name()

    changed = watcher.audit.update(audit.name, name=name, auto_trigger=True, force=True, parameters={"para1": 2.5})

    assert (changed.uuid, changed.name) == (audit.uuid, name)
    assert (changed.auto_trigger, changed.force) == (True, True)
    assert changed.parameters["para1"] == 2.5
    assert watcher.audit.get(audit) == changed


def test_update_with_a_raw_patch(watcher: Client, make_audit: MakeAudit) -> None:
    audit = make_audit(audit_type="EVENT", goal="dummy")

    changed = watcher.audit.update(audit, [{"op": "replace", "path": "/state", "value": "CANCELLED"}])

    assert changed.state == "CANCELLED"


def test_cancel(watcher: Client, make_audit: MakeAudit) -> None:
    audit = make_audit(audit_type="EVENT", goal="dummy")

    cancelled = watcher.audit.cancel(audit)

    assert cancelled.state == "CANCELLED"
    assert watcher.audit.get(audit.name) == cancelled


def test_cancel_tells_the_truth_about_an_audit_that_was_taken(watcher: Client, make_audit: MakeAudit) -> None:
    """The server answers CANCELLED in any case; whether it stays so depends on who was first."""
    told: dict[str, bool] = {}
    for _ in range(5):
        audit = make_audit(audit_type="ONESHOT", goal="dummy", strategy="dummy", force=True)
        try:
            told[audit.uuid] = watcher.audit.cancel(audit).state == "CANCELLED"
        except exc.ResourceFailure as error:
            told[audit.uuid] = error.resource is None or error.resource.state == "CANCELLED"
        except exc.BadRequest:
            continue  # it had ended already

    for uuid, is_cancelled in told.items():
        assert (wait_for_audit(watcher, uuid).state == "CANCELLED") is is_cancelled


def test_what_the_state_does_not_allow(watcher: Client, make_audit: MakeAudit) -> None:
    audit = make_audit(audit_type="EVENT", goal="dummy")

    with pytest.raises(exc.BadRequest, match="Couldn't delete when state is 'PENDING'"):
        watcher.audit.delete(audit)
    with pytest.raises(exc.BadRequest, match="is PENDING and cannot become SUSPENDED"):
        watcher.audit.suspend(audit)
    watcher.audit.cancel(audit, confirm=0)
    with pytest.raises(exc.BadRequest, match="is CANCELLED already and cannot become PENDING"):
        watcher.audit.update(audit, state="PENDING")


def test_a_name_that_exists(watcher: Client, make_audit: MakeAudit) -> None:
    audit = make_audit(audit_type="EVENT", goal="dummy")

    with pytest.raises(exc.Conflict, match="already exists"):
        watcher.audit.create(audit_type="EVENT", goal="dummy", name=audit.name)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"audit_template_uuid": "00000000-1111-2222-3333-444444444444"}, "audit template UUID"),
        ({"goal": "dummy", "strategy": "dummy", "parameters": {"para1": 99}}, "99 is greater than"),
        ({"goal": "dummy", "parameters": {"para1": 2}}, "Specify parameters but no predefined"),
    ],
)
def test_what_the_server_does_not_take(make_audit: MakeAudit, arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(exc.BadRequest, match=message):
        make_audit(audit_type="EVENT", **arguments)


@pytest.mark.parametrize("name", [None, "with a name"])
@pytest.mark.parametrize(
    "arguments", [{"goal": "no-such-thing"}, {"goal": "dummy", "strategy": "no-such-thing"}], ids=["goal", "strategy"]
)
def test_a_goal_or_strategy_that_does_not_exist(
    make_audit: MakeAudit, new_name: Callable[[], str], name: str | None, arguments: dict[str, str]
) -> None:
    # With a name the server ignores an unknown strategy, and fails with 500 for an unknown goal.
    with pytest.raises(exc.HTTPClientError, match="no-such-thing"):
        make_audit(audit_type="EVENT", name=name and new_name(), **arguments)


def test_an_audit_that_does_not_exist(watcher: Client) -> None:
    message = "Audit no-such-audit could not be found"
    with pytest.raises(exc.NotFound, match=message):
        watcher.audit.get("no-such-audit")
    with pytest.raises(exc.NotFound, match=message):
        watcher.audit.cancel("no-such-audit")
    with pytest.raises(exc.NotFound, match=message):
        watcher.audit.delete("no-such-audit")
