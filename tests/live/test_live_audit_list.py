"""Lists of audits: filters, also those that the server lacks, and orders that it gets wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from watcherclient import exc
from watcherclient.v1.audit import Audit
from watcherclient.v1.audit_template import AuditTemplate
from watcherclient.v1.client import Client

MakeAudit = Callable[..., Audit]
MakeTemplate = Callable[..., AuditTemplate]


def test_filters(watcher: Client, make_audit: MakeAudit) -> None:
    dummy = make_audit(audit_type="EVENT", goal="dummy", strategy="dummy")
    scorer = make_audit(audit_type="EVENT", goal="dummy", strategy="dummy_with_scorer")
    basic = make_audit(audit_type="EVENT", goal="server_consolidation", strategy="basic")
    ours = {dummy.uuid, scorer.uuid, basic.uuid}

    def found(**filters: Any) -> set[str]:
        summaries = ours & {row.uuid for row in watcher.audit.list(**filters)}
        assert summaries == ours & {row.uuid for row in watcher.audit.list(**filters, detail=True)}
        return summaries

    assert found() == ours
    assert found(goal="dummy") == {dummy.uuid, scorer.uuid}
    assert found(goal=dummy.goal_uuid) == {dummy.uuid, scorer.uuid}
    assert found(strategy="dummy") == {dummy.uuid}
    assert found(strategy=str(dummy.strategy_uuid)) == {dummy.uuid}
    with pytest.raises(exc.NotFound, match="no-such-strategy could not be found"):
        found(strategy="no-such-strategy")
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


def test_goal_and_strategy_together(watcher: Client, make_audit: MakeAudit) -> None:
    # The server answers these two together with wrong rows.
    other, first, second = (
        make_audit(audit_type="EVENT", goal="dummy", strategy=strategy)
        for strategy in ("dummy_with_scorer", "dummy", "dummy")
    )

    for detail in (False, True):
        rows = watcher.audit.list(goal="dummy", strategy="dummy", detail=detail)

        assert {(row.goal_name, row.strategy_name) for row in rows} == {("dummy", "dummy")}
        assert {first.uuid, second.uuid} <= {row.uuid for row in rows}
        assert other.uuid not in [row.uuid for row in rows]
        assert watcher.audit.list(goal=first.goal_uuid, strategy=first.strategy_uuid, detail=detail) == rows
        assert watcher.audit.list(goal="dummy", strategy="dummy", detail=detail, limit=1) == rows[:1]
        assert watcher.audit.list(goal="server_consolidation", strategy="dummy", detail=detail) == []


def test_sorting_limit_and_marker_hold_with_a_filter(watcher: Client, make_audit: MakeAudit) -> None:
    # A goal that nothing else uses: their rows might come and go in between.
    for goal in ("airflow_optimization", "dummy", "airflow_optimization"):
        make_audit(audit_type="EVENT", goal=goal)

    for detail in (False, True):
        everything = watcher.audit.list(goal="airflow_optimization", sort_key="name", sort_dir="desc", detail=detail)
        first = watcher.audit.list(
            goal="airflow_optimization", sort_key="name", sort_dir="desc", detail=detail, limit=1
        )
        rest = watcher.audit.list(
            goal="airflow_optimization", sort_key="name", sort_dir="desc", detail=detail, marker=first[0].uuid
        )

        assert first + rest == everything
        assert [row.name for row in everything] == sorted((row.name for row in everything), reverse=True)
        assert {row.goal_name for row in everything} == {"airflow_optimization"}
