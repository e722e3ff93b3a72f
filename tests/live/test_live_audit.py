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


@pytest.mark.parametrize("detail", [False, True])
def test_filters(watcher: Client, make_audit: MakeAudit, detail: bool) -> None:
    dummy = make_audit(audit_type="EVENT", goal="dummy", strategy="dummy")
    scorer = make_audit(audit_type="EVENT", goal="dummy", strategy="dummy_with_scorer")
    basic = make_audit(audit_type="EVENT", goal="server_consolidation", strategy="basic")
    ours = {dummy.uuid, scorer.uuid, basic.uuid}

    def found(**filters: Any) -> set[str]:
        return {row.uuid for row in watcher.audit.list(**filters, detail=detail)} & ours

    assert found() == ours
    assert found(goal="dummy") == {dummy.uuid, scorer.uuid}
    assert found(goal=dummy.goal_uuid) == {dummy.uuid, scorer.uuid}
    assert found(strategy="dummy") == {dummy.uuid}
    assert found(strategy=str(dummy.strategy_uuid)) == {dummy.uuid}
    assert found(strategy="no-such-strategy") == set()
    assert found(name=dummy.name) == {dummy.uuid}
    assert found(state="PENDING", audit_type="EVENT") == ours
    assert found(state="SUCCEEDED") == set()
    assert found(goal="dummy", audit_type="ONESHOT") == set()


def test_filter_by_the_goal_and_strategy_of_a_template(
    watcher: Client, make_template: MakeTemplate, make_audit: MakeAudit
) -> None:
    dummy, any_strategy = make_template(goal="dummy", strategy="dummy"), make_template(goal="dummy")
    audit = make_audit(audit_type="EVENT", audit_template=dummy)
    other = make_audit(audit_type="EVENT", goal="dummy", strategy="dummy_with_scorer")

    narrow = {row.uuid for row in watcher.audit.list(audit_template=dummy.name)}
    wide = {row.uuid for row in watcher.audit.list(audit_template=any_strategy)}

    assert audit.uuid in narrow
    assert other.uuid not in narrow
    assert {audit.uuid, other.uuid} <= wide


def test_sorting_by_a_field_that_may_be_missing(watcher: Client, make_audit: MakeAudit) -> None:
    # The server sorts by this one within a page only, and fails where it is missing.
    without, last, first = (
        make_audit(audit_type="EVENT", goal="dummy", strategy=strategy)
        for strategy in (None, "dummy_with_scorer", "dummy")
    )

    uuids = [row.uuid for row in watcher.audit.list(goal="dummy", sort_key="strategy_name")]

    assert uuids.index(first.uuid) < uuids.index(last.uuid) < uuids.index(without.uuid)
    with pytest.raises(exc.ValidationError, match="sort_key strategy_name needs all rows at once"):
        watcher.audit.iter(sort_key="strategy_name")


@pytest.mark.parametrize("detail", [False, True])
def test_goal_and_strategy_together(watcher: Client, make_audit: MakeAudit, detail: bool) -> None:
    # The server answers these two together with wrong rows.
    other, first, second = (
        make_audit(audit_type="EVENT", goal="dummy", strategy=strategy)
        for strategy in ("dummy_with_scorer", "dummy", "dummy")
    )

    rows = watcher.audit.list(goal="dummy", strategy="dummy", detail=detail)

    assert {(row.goal_name, row.strategy_name) for row in rows} == {("dummy", "dummy")}
    assert {first.uuid, second.uuid} <= {row.uuid for row in rows}
    assert other.uuid not in [row.uuid for row in rows]
    assert watcher.audit.list(goal=first.goal_uuid, strategy=first.strategy_uuid, detail=detail) == rows
    assert watcher.audit.list(goal="dummy", strategy="dummy", detail=detail, limit=1) == rows[:1]
    assert watcher.audit.list(goal="server_consolidation", strategy="dummy", detail=detail) == []


@pytest.mark.parametrize("detail", [False, True])
def test_sorting_limit_and_marker_hold_with_a_filter(watcher: Client, make_audit: MakeAudit, detail: bool) -> None:
    for goal in ("dummy", "server_consolidation", "dummy"):
        make_audit(audit_type="EVENT", goal=goal)

    everything = watcher.audit.list(goal="dummy", sort_key="name", sort_dir="desc", detail=detail)
    first = watcher.audit.list(goal="dummy", sort_key="name", sort_dir="desc", detail=detail, limit=1)
    rest = watcher.audit.list(goal="dummy", sort_key="name", sort_dir="desc", detail=detail, marker=first[0].uuid)

    assert first + rest == everything
    assert [row.name for row in everything] == sorted((row.name for row in everything), reverse=True)
    assert {row.goal_name for row in everything} == {"dummy"}


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


def test_what_the_state_does_not_allow(watcher: Client, make_audit: MakeAudit) -> None:
    audit = make_audit(audit_type="EVENT", goal="dummy")

    with pytest.raises(exc.BadRequest, match="Couldn't delete when state is 'PENDING'"):
        watcher.audit.delete(audit)
    with pytest.raises(exc.BadRequest, match=r"State transition not allowed: \(PENDING -> SUSPENDED\)"):
        watcher.audit.suspend(audit)
    watcher.audit.cancel(audit)
    with pytest.raises(exc.BadRequest, match=r"State transition not allowed: \(CANCELLED -> PENDING\)"):
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
