"""Audits of each type, through the states that they can reach, and what is refused."""

from typing import Any

from .recorder import Recorder

PATH = "/v1/audits"
START, END = "2031-01-01T00:00:00+00:00", "2032-01-01T00:00:00+00:00"


def _replace(path: str, value: object) -> list[dict[str, Any]]:
    return [{"op": "replace", "path": path, "value": value}]


def is_in(*states: str) -> Any:
    """Tell whether an answer shows one of the states."""
    return lambda found: found["state"] in states


def create(recorder: Recorder, what: str, body: dict[str, Any], **options: Any) -> dict[str, Any]:
    """Create an audit and keep the exchange; return it, also when the server only may have made it."""
    answer = recorder.call(f"audits: create {what}", "POST", PATH, body, **options)
    return answer.json if answer.text else {}


def by_version(recorder: Recorder, newest: int) -> None:
    """The same life at each microversion, with what it can hold there."""
    for minor in range(newest + 1):
        version, name = f"1.{minor}", f"audit-{minor}"
        body: dict[str, Any] = {"name": name, "audit_type": "EVENT", "goal": "dummy", "strategy": "dummy"}
        # Accepted at each microversion, shown since 1.2.
        body["force"] = True
        create(recorder, f"at {version}", body, version=version, expect=201)
        where = f"{PATH}/{name}"
        recorder.get(f"audits: forced at {version}", where, version=version)
        steps = _replace("/auto_trigger", True)
        recorder.call(f"audits: change at {version}", "PATCH", where, steps, version=version, expect=200)
        # Cancelled audits may be deleted.
        recorder.call(f"audits: cancel at {version}", "PATCH", where, _replace("/state", "CANCELLED"), version=version)
        recorder.call(f"audits: delete at {version}", "DELETE", where, version=version, expect=204)
        recorder.call(f"audits: deleted at {version}", "GET", where, version=version, expect=404)


def continuous(recorder: Recorder, planned: bool) -> None:
    """A CONTINUOUS audit that has not begun yet: its times, and each change that the API takes.

    `planned`: there is a decision engine, which plans its next run.
    """
    body = {
        "name": "continuous",
        "audit_type": "CONTINUOUS",
        "goal": "dummy",
        "strategy": "dummy",
        "interval": "0 3 * * *",
        "start_time": START,
        "end_time": END,
        "parameters": {"para1": 1.5},
    }
    create(recorder, "continuous at 1.0", body, version="1.0", expect=406)
    create(recorder, "continuous", body, version="1.1", expect=201)
    where = f"{PATH}/continuous"
    if planned:
        # The decision engine notices it and notes its own name.
        recorder.until("audits: continuous", where, lambda found: found["hostname"] and found["updated_at"])
    recorder.get("audits: continuous at 1.0", where, version="1.0")
    for what, steps in {
        "interval": _replace("/interval", "3600"),
        "interval by name": [{"op": "add", "path": "/interval", "value": "@hourly"}],
        "name": [{"op": "add", "path": "/name", "value": "continuous"}],
        "name by replace": _replace("/name", "continuous"),
        "force": _replace("/force", True),
        "force by add": [{"op": "add", "path": "/force", "value": True}],
        "auto_trigger by add": [{"op": "add", "path": "/auto_trigger", "value": True}],
        "parameters by add": [{"op": "add", "path": "/parameters", "value": {"para1": 2.5}}],
        "scope by add": [{"op": "add", "path": "/scope", "value": [{"compute": []}]}],
        "parameters": _replace("/parameters", {"para1": 2.5}),
        "scope": _replace("/scope", [{"compute": []}]),
        "start_time": _replace("/start_time", "2031-06-01T00:00:00Z"),
        "end_time": _replace("/end_time", "2032-06-01T00:00:00Z"),
        "remove end_time": [{"op": "remove", "path": "/end_time"}],
        "remove force": [{"op": "remove", "path": "/force"}],
        "remove scope": [{"op": "remove", "path": "/scope"}],
        "remove parameters": [{"op": "remove", "path": "/parameters"}],
        "remove auto_trigger": [{"op": "remove", "path": "/auto_trigger"}],
        "nothing": [],
    }.items():
        recorder.call(f"audits: change {what}", "PATCH", where, steps, expect=200)
    wrong: dict[str, Any] = {
        "unknown property": _replace("/color", "red"),
        "internal property": _replace("/uuid", "x"),
        "unknown state": _replace("/state", "NOPE"),
        "state not allowed": _replace("/state", "ONGOING"),
        "both times": _replace("/start_time", START) + _replace("/end_time", END),
        "no list": {"name": "x"},
    }
    for what, body in wrong.items():
        recorder.call(f"audits: change {what}", "PATCH", where, body)
    # Now it may begin, and what it shows changes by itself: nothing more is asked of it.
    steps = [{"op": "remove", "path": "/start_time"}]
    recorder.call("audits: change remove start_time", "PATCH", where, steps, expect=200)
    if planned:
        recorder.until("audits: continuous, planned", where, lambda found: found["next_run_time"])
    recorder.call("audits: end continuous", "PATCH", where, _replace("/state", "CANCELLED"), expect=200)
    recorder.call("audits: delete continuous", "DELETE", where, expect=204)


def refused(recorder: Recorder) -> None:
    """What audits cannot be made of."""
    goal = {"goal": "dummy", "audit_type": "ONESHOT"}
    for what, body in {
        "no type": {"goal": "dummy"},
        "unknown type": {"goal": "dummy", "audit_type": "NOPE"},
        "no goal": {"audit_type": "ONESHOT"},
        "unknown goal": {"audit_type": "ONESHOT", "goal": "nope"},
        "unknown strategy": {**goal, "strategy": "nope"},
        "strategy of another goal": {**goal, "goal": "hardware_maintenance", "strategy": "dummy"},
        "unknown property": {**goal, "color": "red"},
        "goal and template": {**goal, "audit_template_uuid": "00000000-1111-2222-3333-444444444444"},
        "template by name": {"audit_type": "ONESHOT", "audit_template_uuid": "full"},
        "oneshot with interval": {**goal, "interval": "60"},
        "oneshot with start_time": {**goal, "start_time": START},
        "continuous without interval": {**goal, "audit_type": "CONTINUOUS"},
        "parameters without strategy": {**goal, "parameters": {"para1": 1}},
        "wrong parameters": {**goal, "strategy": "dummy", "parameters": {"para1": "x"}},
        "wrong scope": {**goal, "scope": "x"},
        "end before start": {
            "goal": "dummy",
            "audit_type": "CONTINUOUS",
            "interval": "60",
            "start_time": END,
            "end_time": START,
        },
    }.items():
        recorder.call(f"audits: create {what}", "POST", PATH, body)


def lives(recorder: Recorder) -> None:
    """The states that a decision engine brings: ONGOING, SUCCEEDED, FAILED, SUSPENDED, CANCELLED."""
    create(recorder, "continuous that runs", {
        "name": "runs", "audit_type": "CONTINUOUS", "goal": "dummy", "strategy": "dummy", "interval": "3600",
    }, expect=201)  # fmt: skip
    recorder.until(
        "audits: continuous, ongoing",
        f"{PATH}/runs",
        lambda found: found["state"] == "ONGOING" and found["next_run_time"],
    )
    recorder.until("plans: of the continuous audit", "/v1/action_plans", lambda found: found["action_plans"])
    recorder.get("audits: continuous in a list", f"{PATH}?limit=100")
    recorder.call("audits: delete ongoing", "DELETE", f"{PATH}/runs", expect=400)
    for state in ("SUSPENDED", "ONGOING", "SUSPENDED", "CANCELLED"):
        name = f"audits: {state} " + ("again" if f"audits: {state} first" in recorder.exchanges else "first")
        recorder.call(name, "PATCH", f"{PATH}/runs", _replace("/state", state))
    recorder.get("audits: continuous, ended", f"{PATH}/runs")

    create(recorder, "that fails", {
        "name": "fails", "audit_type": "ONESHOT", "goal": "cluster_maintaining",
        "strategy": "host_maintenance", "parameters": {"maintenance_node": "no-such-node"},
    }, expect=201)  # fmt: skip
    recorder.until("audits: failed", f"{PATH}/fails", is_in("FAILED"))
    recorder.get("audits: failed at 1.4", f"{PATH}/fails", version="1.4")
    recorder.call("audits: trigger one that is not an EVENT audit", "POST", "/v1/webhooks/fails", {}, expect=400)
    for version in ("1.0", "1.3", "1.4", recorder.newest):
        name = f"event-{version}"
        body = {"name": name, "audit_type": "EVENT", "goal": "dummy"}
        create(recorder, f"for events at {version}", body, expect=201)
        recorder.call(f"audits: trigger at {version}", "POST", f"/v1/webhooks/{name}", {}, version=version, expect=202)
        recorder.until(f"audits: triggered at {version}", f"{PATH}/{name}", is_in("SUCCEEDED", "FAILED"))
    create(recorder, "with a taken name", body, expect=409)
