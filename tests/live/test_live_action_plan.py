"""Action plans: found, started, cancelled, deleted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from actions import nop, sleep
from waiting import wait_for_plan

from watcherclient import exc
from watcherclient.v1.action_plan import ActionPlan
from watcherclient.v1.client import Client

Recommend = Callable[..., ActionPlan]

MISSING = "00000000-1111-2222-3333-444444444444"


def test_get(watcher: Client, recommend: Recommend) -> None:
    recommended = recommend(nop())

    plan = watcher.action_plan.get(recommended.uuid)

    assert plan == recommended
    assert plan.state == "RECOMMENDED"
    assert plan.strategy_name == "actuator"
    assert plan.audit_uuid
    assert plan.hostname is None


def test_list_and_filters(watcher: Client, recommend: Recommend) -> None:
    first, second = recommend(nop()), recommend(nop())
    ours = {first.uuid, second.uuid}

    def found(**filters: Any) -> set[str]:
        summaries = ours & {row.uuid for row in watcher.action_plan.list(**filters)}
        assert summaries == ours & {row.uuid for row in watcher.action_plan.list(**filters, detail=True)}
        return summaries

    assert found() == ours
    assert found(audit=first.audit_uuid) == {first.uuid}
    assert found(strategy="actuator") == ours
    assert found(strategy=first.strategy_uuid) == ours
    assert found(strategy="dummy") == set()
    assert found(audit=MISSING) == set()
    assert found(state="RECOMMENDED") == ours
    assert found(state="SUCCEEDED") == set()


def test_preview(watcher: Client, recommend: Recommend) -> None:
    preview = watcher.action_plan.preview(recommend(nop("nothing moves")))

    assert {node.hostname for node in preview.nodes} >= {"compute-1", "compute-2", "compute-3", "compute-4"}
    assert all(node.before == node.after for node in preview.nodes)
    assert preview.moves == ()
    assert [each.action_type for each in preview.unpredicted] == ["nop"]


def test_sorting_limit_and_marker_hold_with_a_filter(watcher: Client, recommend: Recommend) -> None:
    last, first = sorted((recommend(nop()).uuid, recommend(nop()).uuid))

    for detail in (False, True):
        query: dict[str, Any] = {"strategy": "actuator", "sort_key": "uuid", "sort_dir": "desc", "detail": detail}
        uuids = [row.uuid for row in watcher.action_plan.list(**query)]
        after = [row.uuid for row in watcher.action_plan.list(**query, marker=first)]

        assert uuids == sorted(uuids, reverse=True)
        assert uuids.index(first) < uuids.index(last)
        assert last in after
        assert max(after) < first
        assert [row.uuid for row in watcher.action_plan.list(**query, marker=first, limit=1)] == after[:1]


def test_filter_by_the_name_of_an_audit(watcher: Client, recommend: Recommend) -> None:
    plan = recommend(nop())
    audit = watcher.audit.get(str(plan.audit_uuid))

    assert [row.uuid for row in watcher.action_plan.list(audit=audit.name)] == [plan.uuid]
    assert [row.uuid for row in watcher.action_plan.list(audit=audit)] == [plan.uuid]
    with pytest.raises(exc.NotFound, match="Audit no-such-audit could not be found"):
        watcher.action_plan.list(audit="no-such-audit")


def test_start(watcher: Client, recommend: Recommend) -> None:
    plan = recommend(nop())

    started = watcher.action_plan.start(plan.uuid)

    assert started.state == "PENDING"
    with pytest.raises(exc.BadRequest, match="Couldn't start when state is"):
        watcher.action_plan.start(plan.uuid)
    seen: list[str] = []
    done = watcher.action_plan.wait(plan, progress=lambda plan: seen.append(plan.state))
    assert done.state == seen[-1] == "SUCCEEDED"
    assert done.hostname
    with pytest.raises(exc.BadRequest, match="is SUCCEEDED already and cannot become CANCELLED"):
        watcher.action_plan.cancel(plan.uuid)


def test_start_by_update_a_plan_whose_action_fails(watcher: Client, recommend: Recommend) -> None:
    plan = recommend(nop(fail=True))

    started = watcher.action_plan.update(plan.uuid, [{"op": "replace", "path": "/state", "value": "PENDING"}])

    assert started.state == "PENDING"
    assert wait_for_plan(watcher, plan.uuid).state == "FAILED"
    (action,) = watcher.action.list(action_plan=plan, detail=True)
    assert action.state == "FAILED"
    assert "Action failed in execute" in str(action.status_message)


def test_cancel_before_it_runs(watcher: Client, recommend: Recommend) -> None:
    plan = recommend(nop(), sleep(1))

    cancelled = watcher.action_plan.cancel(plan.uuid)

    assert cancelled.state == "CANCELLED"
    assert {action.state for action in watcher.action.list(action_plan=plan.uuid)} == {"CANCELLED"}
    with pytest.raises(exc.BadRequest, match="Couldn't start when state is 'CANCELLED'"):
        watcher.action_plan.start(plan.uuid)


def test_cancel_while_it_runs(watcher: Client, recommend: Recommend) -> None:
    plan = recommend(nop("first"), nop("second"), nop("third"), sleep(5))
    watcher.action_plan.start(plan.uuid)
    wait_for_plan(watcher, plan.uuid, "ONGOING")
    with pytest.raises(exc.BadRequest, match="Couldn't delete when state is 'ONGOING'"):
        watcher.action_plan.delete(plan.uuid)

    cancelling = watcher.action_plan.cancel(plan.uuid)

    assert cancelling.state == "CANCELLING"
    # What is already in its last action may still succeed.
    assert wait_for_plan(watcher, plan.uuid).state in ("CANCELLED", "SUCCEEDED")


def test_delete(watcher: Client, recommend: Recommend) -> None:
    plan = recommend(nop())
    (action,) = watcher.action.list(action_plan=plan.uuid)

    watcher.action_plan.delete(plan.uuid)

    with pytest.raises(exc.NotFound, match=f"ActionPlan {plan.uuid} could not be found"):
        watcher.action_plan.get(plan.uuid)
    assert watcher.action.list(action_plan=plan.uuid) == []
    with pytest.raises(exc.NotFound, match=f"Action {action.uuid} could not be found"):
        watcher.action.get(action.uuid)


def test_a_plan_outlives_its_audit(watcher: Client, recommend: Recommend) -> None:
    plan = recommend(nop())
    assert plan.audit_uuid

    watcher.audit.delete(plan.audit_uuid)

    assert watcher.action_plan.get(plan.uuid).audit_uuid is None


def test_a_plan_that_does_not_exist(watcher: Client) -> None:
    message = f"ActionPlan {MISSING} could not be found"
    with pytest.raises(exc.NotFound, match=message):
        watcher.action_plan.get(MISSING)
    with pytest.raises(exc.NotFound, match=message):
        watcher.action_plan.start(MISSING)
    with pytest.raises(exc.NotFound, match=message):
        watcher.action_plan.cancel(MISSING)
    with pytest.raises(exc.NotFound, match=message):
        watcher.action_plan.update(MISSING, [{"op": "replace", "path": "/state", "value": "PENDING"}])
    with pytest.raises(exc.NotFound, match=message):
        watcher.action_plan.delete(MISSING)


def test_an_identifier_that_is_no_uuid(watcher: Client) -> None:
    with pytest.raises(exc.BadRequest, match="Expected a uuid but received my-plan"):
        watcher.action_plan.get("my-plan")
