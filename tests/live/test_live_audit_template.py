"""Audit templates: made, found, changed, deleted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from watcherclient import exc
from watcherclient.v1.audit_template import AuditTemplate
from watcherclient.v1.client import Client

MakeTemplate = Callable[..., AuditTemplate]

SCOPE = [{"compute": [{"host_aggregates": [{"name": "sandbox-aggregate"}]}]}]


def test_create_with_what_is_needed(watcher: Client, new_name: Callable[[], str]) -> None:
    name = new_name()

    template = watcher.audit_template.create(name=name, goal="dummy")

    try:
        assert template.name == name
        assert template.goal_name == "dummy"
        assert template.strategy_name is None
        assert template.scope == []
        assert template.default_parameters == {}
        assert watcher.audit_template.get(name) == template
    finally:
        watcher.audit_template.delete(name)
    with pytest.raises(exc.NotFound, match=f"AuditTemplate {template.uuid} could not be found"):
        watcher.audit_template.get(template.uuid)


def test_create_with_everything(watcher: Client, make_template: MakeTemplate) -> None:
    goal, strategy = watcher.goal.get("dummy"), watcher.strategy.get("dummy")

    template = make_template(
        goal=goal.uuid,
        strategy=strategy.uuid,
        description="What the tests look at",
        scope=SCOPE,
        default_parameters={"para1": 1.5},
    )

    assert (template.goal_uuid, template.goal_name) == (goal.uuid, "dummy")
    assert (template.strategy_uuid, template.strategy_name) == (strategy.uuid, "dummy")
    assert template.description == "What the tests look at"
    assert template.scope == SCOPE
    assert template.default_parameters
    assert template.default_parameters["para1"] == 1.5
    assert watcher.audit_template.get(template.uuid) == template


def test_list(watcher: Client, make_template: MakeTemplate) -> None:
    template = make_template(goal="dummy", strategy="dummy", default_parameters={"para1": 1.5})

    (summary,) = [row for row in watcher.audit_template.list() if row.uuid == template.uuid]
    (detailed,) = [row for row in watcher.audit_template.list(detail=True) if row.uuid == template.uuid]

    assert summary.name == template.name
    assert detailed == template


def test_filters(watcher: Client, make_template: MakeTemplate) -> None:
    dummy = make_template(goal="dummy", strategy="dummy")
    scorer = make_template(goal="dummy", strategy="dummy_with_scorer")
    basic = make_template(goal="server_consolidation", strategy="basic")
    ours = {dummy.uuid, scorer.uuid, basic.uuid}

    def found(**filters: Any) -> set[str]:
        summaries = ours & {row.uuid for row in watcher.audit_template.list(**filters)}
        assert summaries == ours & {row.uuid for row in watcher.audit_template.list(**filters, detail=True)}
        return summaries

    assert found() == ours
    assert found(goal="dummy") == {dummy.uuid, scorer.uuid}
    assert found(goal=dummy.goal_uuid) == {dummy.uuid, scorer.uuid}
    assert found(strategy="dummy") == {dummy.uuid}
    assert found(strategy=str(dummy.strategy_uuid)) == {dummy.uuid}
    assert found(goal=watcher.goal.get("dummy"), strategy=watcher.strategy.get("dummy")) == {dummy.uuid}
    with pytest.raises(exc.NotFound, match="Goal no-such-goal could not be found"):
        found(goal="no-such-goal")


def test_goal_and_strategy_together(watcher: Client, make_template: MakeTemplate) -> None:
    # The server answers these two together with wrong rows.
    other, first, second = (
        make_template(goal="dummy", strategy=strategy) for strategy in ("dummy_with_scorer", "dummy", "dummy")
    )

    for detail in (False, True):
        rows = watcher.audit_template.list(goal="dummy", strategy="dummy", detail=detail)

        assert {(row.goal_name, row.strategy_name) for row in rows} == {("dummy", "dummy")}
        assert {first.uuid, second.uuid} <= {row.uuid for row in rows}
        assert other.uuid not in [row.uuid for row in rows]
        by_uuid = watcher.audit_template.list(goal=first.goal_uuid, strategy=first.strategy_uuid, detail=detail)
        assert by_uuid == rows
        assert watcher.audit_template.list(goal="dummy", strategy="dummy", detail=detail, limit=1) == rows[:1]
        assert watcher.audit_template.list(goal="server_consolidation", strategy="dummy", detail=detail) == []


def test_sorting_limit_and_marker_hold_with_a_filter(watcher: Client, make_template: MakeTemplate) -> None:
    # A goal that nothing else uses: their rows might come and go in between.
    for goal in ("airflow_optimization", "dummy", "airflow_optimization"):
        make_template(goal=goal)

    everything = watcher.audit_template.list(goal="airflow_optimization", sort_key="name", sort_dir="desc")
    first = watcher.audit_template.list(goal="airflow_optimization", sort_key="name", sort_dir="desc", limit=1)
    rest = watcher.audit_template.list(
        goal="airflow_optimization", sort_key="name", sort_dir="desc", marker=first[0].uuid
    )

    assert first + rest == everything
    assert [row.name for row in everything] == sorted((row.name for row in everything), reverse=True)
    assert {row.goal_name for row in everything} == {"airflow_optimization"}


def test_get_or_create(watcher: Client, make_template: MakeTemplate, new_name: Callable[[], str]) -> None:
    template = make_template(goal="dummy", strategy="dummy")

    assert watcher.audit_template.get_or_create(name=template.name, goal="dummy") == template
    with pytest.raises(exc.Conflict, match="another strategy: dummy"):
        watcher.audit_template.get_or_create(name=template.name, goal="dummy", strategy="dummy_with_scorer")
    name = new_name()
    made = watcher.audit_template.get_or_create(name=name, goal="dummy")
    try:
        assert watcher.audit_template.get_or_create(name=name, goal=str(made.goal_uuid)) == made
    finally:
        watcher.audit_template.delete(made)


def test_update(watcher: Client, make_template: MakeTemplate, new_name: Callable[[], str]) -> None:
    template = make_template(goal="dummy", description="old")
    name = new_name()

    changed = watcher.audit_template.update(
        template.name, name=name, description="new", goal="server_consolidation", strategy="basic", scope=SCOPE
    )

    assert (changed.uuid, changed.name, changed.description) == (template.uuid, name, "new")
    assert (changed.goal_name, changed.strategy_name) == ("server_consolidation", "basic")
    assert changed.scope == SCOPE
    assert changed.updated_at is not None
    assert watcher.audit_template.get(template) == changed


def test_update_removes_what_becomes_none(watcher: Client, make_template: MakeTemplate) -> None:
    template = make_template(goal="dummy", strategy="dummy", description="old", scope=SCOPE)

    changed = watcher.audit_template.update(template, description=None, strategy=None, scope=None)

    assert changed.description is None
    assert changed.strategy_uuid is None
    assert changed.scope == []


def test_update_with_a_raw_patch(watcher: Client, make_template: MakeTemplate) -> None:
    template = make_template(goal="dummy", description="old")

    changed = watcher.audit_template.update(
        template.uuid,
        [{"op": "add", "path": "/strategy", "value": "dummy"}, {"op": "remove", "path": "/description"}],
    )

    assert (changed.strategy_name, changed.description) == ("dummy", None)


def test_update_of_default_parameters_and_strategy(watcher: Client, make_template: MakeTemplate) -> None:
    template = make_template(goal="dummy", strategy="dummy", default_parameters={"para1": 1.5})

    changed = watcher.audit_template.update(template, default_parameters={"para1": 2.5})
    with pytest.raises(exc.Conflict, match="default_parameters"):
        watcher.audit_template.update(template, strategy="dummy_with_scorer")
    moved = watcher.audit_template.update(template, strategy="dummy_with_scorer", default_parameters={"param1": 4})

    assert changed.default_parameters
    assert moved.default_parameters
    assert changed.default_parameters["para1"] == 2.5
    assert moved.strategy_name == "dummy_with_scorer"
    assert moved.default_parameters["param1"] == 4


def test_a_name_that_exists(watcher: Client, make_template: MakeTemplate) -> None:
    template = make_template(goal="dummy")

    with pytest.raises(exc.Conflict, match=f"name {template.name} already exists"):
        watcher.audit_template.create(name=template.name, goal="dummy")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"goal": "no-such-goal"}, "no-such-goal"),
        ({"goal": "dummy", "strategy": "no-such-strategy"}, "no-such-strategy"),
        ({"goal": "dummy", "strategy": "basic"}, "'basic' strategy does relate to the 'dummy' goal"),
        ({"goal": "dummy", "strategy": "dummy", "default_parameters": {"para1": 99}}, "99 is greater than the maximum"),
    ],
)
def test_what_the_server_does_not_take(
    watcher: Client, new_name: Callable[[], str], arguments: dict[str, Any], message: str
) -> None:
    with pytest.raises(exc.BadRequest, match=message):
        watcher.audit_template.create(name=new_name(), **arguments)


def test_a_template_that_does_not_exist(watcher: Client) -> None:
    message = "AuditTemplate no-such-template could not be found"
    with pytest.raises(exc.NotFound, match=message):
        watcher.audit_template.get("no-such-template")
    with pytest.raises(exc.NotFound, match=message):
        watcher.audit_template.update("no-such-template", name="x")
    with pytest.raises(exc.NotFound, match=message):
        watcher.audit_template.delete("no-such-template")
