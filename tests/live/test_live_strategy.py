"""Strategies, and what they need from the cloud."""

from __future__ import annotations

import pytest

from watcherclient import exc
from watcherclient.models import RequirementType
from watcherclient.v1.client import Client


def test_list(watcher: Client) -> None:
    strategies = {strategy.name: strategy for strategy in watcher.strategy.list()}

    assert strategies["dummy"].display_name == "Dummy strategy"
    assert strategies["dummy"].goal_name == "dummy"
    assert strategies["host_maintenance"].goal_name == "cluster_maintaining"


def test_list_of_a_goal_by_name_and_by_uuid(watcher: Client) -> None:
    goal = watcher.goal.get("dummy")

    strategies = watcher.strategy.list(goal="dummy")

    assert {"dummy", "dummy_with_scorer", "dummy_with_resize"} <= {strategy.name for strategy in strategies}
    assert {strategy.goal_uuid for strategy in strategies} == {goal.uuid}
    assert watcher.strategy.list(goal=goal.uuid) == strategies


def test_list_of_a_goal_that_does_not_exist(watcher: Client) -> None:
    with pytest.raises(exc.NotFound, match="Goal no-such-goal could not be found"):
        watcher.strategy.list(goal="no-such-goal")


def test_list_with_details(watcher: Client) -> None:
    (strategy,) = [row for row in watcher.strategy.list(goal="dummy", detail=True) if row.name == "dummy"]

    assert strategy.parameters_spec == watcher.strategy.get("dummy").parameters_spec


def test_get_by_uuid_and_by_name(watcher: Client) -> None:
    strategy = watcher.strategy.get("dummy")

    assert watcher.strategy.get(strategy.uuid) == strategy
    assert strategy.parameters_spec["properties"]["para1"]["default"] == 3.2


def test_sorting(watcher: Client) -> None:
    names = [strategy.name for strategy in watcher.strategy.list(sort_key="name", sort_dir="desc")]

    assert names == sorted(names, reverse=True)


@pytest.mark.parametrize("detail", [False, True])
def test_limit_and_marker_of_one_goal(watcher: Client, detail: bool) -> None:
    everything = watcher.strategy.list(goal="dummy", detail=detail)

    first = watcher.strategy.list(goal="dummy", limit=1, detail=detail)
    rest = watcher.strategy.list(goal="dummy", marker=first[-1].uuid, detail=detail)

    assert first + rest == everything


def test_a_strategy_that_does_not_exist(watcher: Client) -> None:
    with pytest.raises(exc.NotFound, match="Strategy no-such-strategy could not be found"):
        watcher.strategy.get("no-such-strategy")


def test_state_by_name_and_by_uuid(watcher: Client) -> None:
    requirements = {row.type: row for row in watcher.strategy.state("workload_balance")}

    assert requirements[RequirementType.NAME].state == "workload_balance"
    assert requirements[RequirementType.DATASOURCE].mandatory is True
    assert {"compute_model": "available"} in requirements[RequirementType.CDM].state
    uuid = watcher.strategy.get("workload_balance").uuid
    assert watcher.strategy.state(uuid) == list(requirements.values())


def test_state_of_a_strategy_that_does_not_exist(watcher: Client) -> None:
    with pytest.raises(exc.NotFound, match="Strategy no-such-strategy could not be found"):
        watcher.strategy.state("no-such-strategy")
