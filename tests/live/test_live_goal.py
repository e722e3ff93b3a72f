"""Goals."""

from __future__ import annotations

import datetime

import pytest

from watcherclient import exc
from watcherclient.v1.client import Client


def test_list(watcher: Client) -> None:
    goals = {goal.name: goal for goal in watcher.goal.list()}

    assert goals["dummy"].display_name == "Dummy goal"
    assert goals["dummy"].efficacy_specification == []
    assert {link.rel for link in goals["dummy"].links} == {"self", "bookmark"}
    indicators = {indicator.name: indicator for indicator in goals["server_consolidation"].efficacy_specification}
    assert indicators["compute_nodes_count"].description


def test_list_with_details(watcher: Client) -> None:
    goals = watcher.goal.list(detail=True)

    assert [goal.uuid for goal in goals] == [goal.uuid for goal in watcher.goal.list()]
    assert all(goal.created_at <= datetime.datetime.now(datetime.UTC) for goal in goals)


def test_get_by_uuid_and_by_name(watcher: Client) -> None:
    goal = watcher.goal.get("dummy")

    assert goal.name == "dummy"
    assert goal.deleted_at is None
    assert watcher.goal.get(goal.uuid) == goal


@pytest.mark.parametrize("detail", [False, True])
def test_sorting(watcher: Client, detail: bool) -> None:
    ascending = [goal.name for goal in watcher.goal.list(sort_key="name", detail=detail)]
    descending = [goal.name for goal in watcher.goal.list(sort_key="name", sort_dir="desc", detail=detail)]

    assert ascending == sorted(ascending)
    assert descending == ascending[::-1]


@pytest.mark.parametrize("detail", [False, True])
def test_limit_and_marker(watcher: Client, detail: bool) -> None:
    everything = watcher.goal.list(detail=detail)

    first = watcher.goal.list(limit=3, detail=detail)
    rest = watcher.goal.list(marker=first[-1].uuid, detail=detail)

    assert len(first) == 3
    assert first + rest == everything
    assert watcher.goal.list(marker=everything[-1].uuid, detail=detail) == []


def test_limit_0_means_all(watcher: Client) -> None:
    assert watcher.goal.list(limit=0) == watcher.goal.list()


def test_a_marker_that_does_not_exist(watcher: Client) -> None:
    with pytest.raises(exc.NotFound, match="could not be found"):
        watcher.goal.list(marker="00000000-1111-2222-3333-444444444444")


def test_a_goal_that_does_not_exist(watcher: Client) -> None:
    with pytest.raises(exc.NotFound, match="Goal no-such-goal could not be found"):
        watcher.goal.get("no-such-goal")


@pytest.mark.parametrize("name", ["no such goal", "no/such/goal", "nö", "a?b=c", "a#b", "100%", "../audits"])
def test_any_name_stays_a_name(watcher: Client, name: str) -> None:
    # Each is escaped, so none of them leads to another path; the server finds nothing.
    with pytest.raises(exc.NotFound):
        watcher.goal.get(name)
