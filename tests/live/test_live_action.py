"""Actions: found, and skipped before they run."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from actions import nop, sleep
from waiting import wait_for_plan

from watcherclient import exc
from watcherclient.v1.action_plan import ActionPlan
from watcherclient.v1.client import Client

Recommend = Callable[..., ActionPlan]

MISSING = "00000000-1111-2222-3333-444444444444"


def test_get(watcher: Client, recommend: Recommend) -> None:
    plan = recommend(nop("hello"), sleep(1))
    before, after = watcher.action.list(action_plan=plan.uuid)

    action = watcher.action.get(after.uuid)

    assert action.action_plan_uuid == plan.uuid
    assert action.action_type == "sleep"
    assert action.input_parameters == {"duration": 1}
    assert action.parents == [before.uuid]
    assert action.state == "PENDING"


def test_list_of_a_plan_and_of_an_audit(watcher: Client, recommend: Recommend) -> None:
    plan, other = recommend(nop("first"), nop("second")), recommend(nop())

    for detail in (False, True):
        actions = watcher.action.list(action_plan=plan.uuid, detail=detail)

        assert [action.action_type for action in actions] == ["nop", "nop"]
        assert {action.action_plan_uuid for action in actions} == {plan.uuid}
        assert watcher.action.list(audit=plan.audit_uuid, detail=detail) == actions
        everything = {action.action_plan_uuid for action in watcher.action.list(detail=detail)}
        assert {plan.uuid, other.uuid} <= everything


def test_details_of_a_list(watcher: Client, recommend: Recommend) -> None:
    plan = recommend(nop("hello"))

    (action,) = watcher.action.list(action_plan=plan.uuid, detail=True)

    assert action == watcher.action.get(action.uuid)
    assert action.input_parameters["message"] == "hello"


def test_sorting_limit_and_marker_hold_with_a_filter(watcher: Client, recommend: Recommend) -> None:
    plan = recommend(nop("first"), nop("second"), nop("third"))

    for detail in (False, True):
        everything = watcher.action.list(action_plan=plan.uuid, sort_key="uuid", sort_dir="desc", detail=detail)
        first = watcher.action.list(action_plan=plan.uuid, sort_key="uuid", sort_dir="desc", detail=detail, limit=1)
        rest = watcher.action.list(
            action_plan=plan.uuid, sort_key="uuid", sort_dir="desc", detail=detail, marker=first[0].uuid
        )

        assert len(everything) == 3
        assert first + rest == everything
        assert [row.uuid for row in everything] == sorted((row.uuid for row in everything), reverse=True)


def test_lists_of_what_does_not_exist(watcher: Client) -> None:
    assert watcher.action.list(action_plan=MISSING) == []
    assert watcher.action.list(audit=MISSING) == []


def test_a_plan_and_an_audit_exclude_each_other(watcher: Client) -> None:
    with pytest.raises(exc.ValidationError, match="action_plan and audit cannot be given together"):
        watcher.action.list(action_plan=MISSING, audit=MISSING)


def test_skip_with_a_reason(watcher: Client, recommend: Recommend) -> None:
    plan = recommend(nop(), sleep(1))
    kept, skipped = watcher.action.list(action_plan=plan)

    action = watcher.action.skip(skipped, reason="no time")
    later = watcher.action.update(
        skipped.uuid, [{"op": "replace", "path": "/status_message", "value": "no time today"}]
    )

    assert action.state == "SKIPPED"
    assert action.status_message == "Action skipped by user. Reason: no time"
    assert later.status_message == "Action skipped by user. Reason: no time today"
    assert [row.uuid for row in watcher.action.list(action_plan=plan, state="SKIPPED")] == [skipped.uuid]
    watcher.action_plan.start(plan)
    assert wait_for_plan(watcher, plan.uuid).state == "SUCCEEDED"
    assert watcher.action.get(kept).state == "SUCCEEDED"
    assert watcher.action.get(skipped).state == "SKIPPED"


def test_skip_without_a_reason(watcher: Client, recommend: Recommend) -> None:
    plan = recommend(nop())
    (action,) = watcher.action.list(action_plan=plan)

    assert watcher.action.skip(action.uuid).state == "SKIPPED"


def test_the_longest_reason(watcher: Client, recommend: Recommend) -> None:
    plan = recommend(nop())
    (action,) = watcher.action.list(action_plan=plan)
    reason = "x" * 223

    assert str(watcher.action.skip(action, reason=reason).status_message).endswith(reason)
    with pytest.raises(exc.ValidationError, match="at most 223 characters; got 224"):
        watcher.action.skip(action, reason=reason + "x")


def test_what_the_state_does_not_allow(watcher: Client, recommend: Recommend) -> None:
    plan = recommend(nop())
    (action,) = watcher.action.list(action_plan=plan)

    with pytest.raises(exc.Conflict, match="status_message update only allowed when action state is SKIPPED"):
        watcher.action.update(action, [{"op": "replace", "path": "/status_message", "value": "no time"}])
    watcher.action_plan.cancel(plan)
    with pytest.raises(exc.Conflict, match="is CANCELLED already and cannot become SKIPPED"):
        watcher.action.skip(action)


def test_an_action_that_does_not_exist(watcher: Client) -> None:
    with pytest.raises(exc.NotFound, match=f"Action {MISSING} could not be found"):
        watcher.action.get(MISSING)
    with pytest.raises(exc.NotFound, match=f"Action {MISSING} could not be found"):
        watcher.action.skip(MISSING)
