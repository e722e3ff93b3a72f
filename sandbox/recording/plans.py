"""Action plans and their actions, through the states that they can reach."""

from typing import Any

from .audits import create, is_in
from .recorder import Recorder

PATH = "/v1/action_plans"
ACTUATOR = {"audit_type": "ONESHOT", "goal": "unclassified", "strategy": "actuator"}
DUMMY = {"audit_type": "ONESHOT", "goal": "dummy", "strategy": "dummy"}


def _state(value: str, op: str = "replace") -> list[dict[str, Any]]:
    return [{"op": op, "path": "/state", "value": value}]


def new_plan(recorder: Recorder, name: str, body: dict[str, Any] | None = None, **more: Any) -> str:
    """Run an audit and return the uuid of its action plan."""
    audit = create(recorder, name, {**(body or DUMMY), **more, "name": name}, expect=201)
    recorder.until(f"audits: {name} ended", f"/v1/audits/{name}", is_in("SUCCEEDED", "FAILED", "CANCELLED"))
    found = recorder.peek(f"{PATH}?audit_uuid={audit['uuid']}")["action_plans"]
    return str(found[0]["uuid"])


def actions_of(recorder: Recorder, what: str, plan: str, **options: Any) -> list[dict[str, Any]]:
    """Keep the actions of a plan in full, in the order of their creation; return them."""
    found = recorder.get(f"actions: {what}", f"/v1/actions/detail?action_plan_uuid={plan}", **options)
    return list(found["actions"])


def by_version(recorder: Recorder, newest: int) -> None:
    """Start, cancel and delete plans, and skip actions, at each microversion."""
    for minor in range(newest + 1):
        version = f"1.{minor}"
        plan = new_plan(recorder, f"plan-{minor}", parameters={"para1": 1})
        where = f"{PATH}/{plan}"
        recorder.get(f"plans: recommended at {version}", where, version=version)
        first, *_ = actions_of(recorder, f"recommended at {version}", plan, version=version)
        steps = [*_state("SKIPPED"), {"op": "add", "path": "/status_message", "value": "not now"}]
        recorder.call(f"actions: skip at {version}", "PATCH", f"/v1/actions/{first['uuid']}", steps, version=version)
        recorder.get(f"actions: skipped at {version}", f"/v1/actions/{first['uuid']}", version=version)
        recorder.call(f"plans: cancel at {version}", "PATCH", where, _state("CANCELLED"), version=version, expect=200)
        recorder.call(f"plans: start cancelled at {version}", "POST", f"{where}/start", version=version, expect=400)
        recorder.call(f"plans: delete at {version}", "DELETE", where, version=version, expect=204)
        recorder.call(f"plans: deleted at {version}", "GET", where, version=version, expect=404)


def run(recorder: Recorder) -> None:
    """A plan that is started and runs to its end, with one action skipped; then its audit goes."""
    plan = new_plan(recorder, "plan-that-runs", parameters={"para1": 2})
    where, audit = f"{PATH}/{plan}", "/v1/audits/plan-that-runs"
    rows = actions_of(recorder, "of a plan that runs", plan)
    recorder.get("plans: in a list", f"{PATH}?audit_uuid={recorder.peek(audit)['uuid']}")
    first, second = (f"/v1/actions/{row['uuid']}" for row in rows[:2])
    message = [{"op": "replace", "path": "/status_message", "value": "a better reason"}]
    recorder.call("actions: message while pending", "PATCH", second, message, expect=409)
    recorder.call("actions: skip", "PATCH", first, _state("SKIPPED", "add"), expect=200)
    recorder.call("actions: message while skipped", "PATCH", first, message, expect=200)
    for what, steps in {
        "unknown state": _state("NOPE"),
        "other property": [{"op": "replace", "path": "/action_type", "value": "x"}],
        "remove state": [{"op": "remove", "path": "/state"}],
    }.items():
        recorder.call(f"actions: change {what}", "PATCH", second, steps, expect=400)
    recorder.call("actions: state not allowed", "PATCH", second, _state("SUCCEEDED"), expect=409)
    for what, steps in {
        "unknown state": _state("NOPE"),
        "state not allowed": _state("SUCCEEDED"),
        "other property": [{"op": "replace", "path": "/hostname", "value": "x"}],
    }.items():
        recorder.call(f"plans: change {what}", "PATCH", where, steps, expect=400)
    recorder.call("plans: start", "POST", f"{where}/start", expect=200)
    recorder.call("plans: start again", "POST", f"{where}/start", expect=400)
    recorder.until("plans: ongoing", where, is_in("ONGOING"))
    recorder.call("plans: delete ongoing", "DELETE", where, expect=400)
    sleep = f"/v1/actions/{rows[2]['uuid']}"
    recorder.until("actions: ongoing", sleep, is_in("ONGOING"))
    create(recorder, "while a plan is ongoing", {**DUMMY, "name": "while-ongoing"}, expect=201)
    recorder.until("audits: cancelled by an ongoing plan", "/v1/audits/while-ongoing", is_in("CANCELLED"))
    recorder.until("plans: succeeded", where, is_in("SUCCEEDED"))
    actions_of(recorder, "of a plan that ran", plan)
    recorder.call("actions: skip after the run", "PATCH", second, _state("SKIPPED"), expect=409)
    recorder.call("plans: delete its audit", "DELETE", audit, expect=204)
    recorder.get("plans: of a deleted audit", where)
    recorder.get("plans: of a deleted audit in a list", f"{PATH}?limit=100")
    recorder.call("plans: delete succeeded", "DELETE", where, expect=204)


def cancelled(recorder: Recorder) -> None:
    """A plan that is stopped while it runs."""
    plan = new_plan(recorder, "plan-to-stop", ACTUATOR, parameters={"actions": [
        {"action_type": "sleep", "input_parameters": {"duration": 3}},
        {"action_type": "sleep", "input_parameters": {"duration": 1}},
    ]})  # fmt: skip
    where = f"{PATH}/{plan}"
    recorder.call("plans: pending by patch", "PATCH", where, _state("PENDING", "add"), expect=200)
    rows = actions_of(recorder, "of a plan that is stopped", plan)
    recorder.until("actions: ongoing in a plan to stop", f"/v1/actions/{rows[0]['uuid']}", is_in("ONGOING"))
    recorder.call("plans: cancelling", "PATCH", where, _state("CANCELLING", "add"), expect=200)
    recorder.until("plans: cancelled", where, is_in("CANCELLED"))
    actions_of(recorder, "of a stopped plan", plan)
    for op, state in (("replace", "PENDING"), ("add", "CANCELLED")):
        plan = new_plan(recorder, f"plan-{op}-{state}", parameters={"para1": 1})
        where = f"{PATH}/{plan}"
        recorder.call(f"plans: {op} {state}", "PATCH", where, _state(state, op), expect=200)
        recorder.until(f"plans: {op} {state}, ended", where, is_in("SUCCEEDED", "CANCELLED"))
    plan = new_plan(recorder, "plan-to-stop-too", ACTUATOR, parameters={"actions": [
        {"action_type": "sleep", "input_parameters": {"duration": 2}},
        {"action_type": "sleep", "input_parameters": {"duration": 1}},
    ]})  # fmt: skip
    where = f"{PATH}/{plan}"
    recorder.call("plans: start one to stop", "POST", f"{where}/start", expect=200)
    recorder.until("plans: ongoing, to stop", where, is_in("ONGOING"))
    recorder.call("plans: cancelling by replace", "PATCH", where, _state("CANCELLING"), expect=200)
    recorder.until("plans: cancelled by replace", where, is_in("CANCELLED", "SUCCEEDED"))


def others(recorder: Recorder) -> None:
    """Real figures, a plan that fails, one that starts by itself, one without actions."""
    plan = new_plan(
        recorder, "figures", {"audit_type": "ONESHOT", "goal": "server_consolidation"},
        strategy="node_resource_consolidation",
    )  # fmt: skip
    recorder.get("plans: with figures", f"{PATH}/{plan}")
    rows = actions_of(recorder, "that move servers", plan)
    recorder.get("actions: that moves a server", f"/v1/actions/{rows[0]['uuid']}")
    recorder.call("plans: give up", "PATCH", f"{PATH}/{plan}", _state("CANCELLED"), expect=200)

    plan = new_plan(recorder, "plan-that-fails", ACTUATOR, parameters={"actions": [
        {"action_type": "nop", "input_parameters": {"message": "good"}},
        {"action_type": "nop", "input_parameters": {"message": "bad", "fail_execute": True}},
    ]})  # fmt: skip
    recorder.call("plans: start one that fails", "POST", f"{PATH}/{plan}/start", expect=200)
    recorder.until("plans: failed", f"{PATH}/{plan}", is_in("FAILED"))
    actions_of(recorder, "of a plan that failed", plan)

    plan = new_plan(recorder, "starts-by-itself", auto_trigger=True, parameters={"para1": 1})
    recorder.until("plans: started by itself", f"{PATH}/{plan}", is_in("SUCCEEDED"))
    recorder.get("audits: that starts its plan", "/v1/audits/starts-by-itself")
