"""Audits: how they are made, changed, deleted and triggered."""

from __future__ import annotations

from datetime import datetime

from watcherclient.testing import _parameters, _patch
from watcherclient.testing._arguments import (
    Attribute,
    ReadOnly,
    WrongTypeError,
    attributes,
    body,
    boolean,
    date_time,
    in_utc,
    interval,
    mapping,
    text,
    uuid,
)
from watcherclient.testing._clock import is_integer, is_uuid
from watcherclient.testing._errors import ApiError, invalid
from watcherclient.testing._messages import Request
from watcherclient.testing._state import Row, State

TYPES = ("ONESHOT", "CONTINUOUS", "EVENT")

TRANSITIONS = {
    "PENDING": ("ONGOING", "CANCELLED"),
    "ONGOING": ("FAILED", "SUCCEEDED", "CANCELLED", "SUSPENDED"),
    "FAILED": ("DELETED",),
    "SUCCEEDED": ("DELETED",),
    "CANCELLED": ("DELETED",),
    "SUSPENDED": ("ONGOING", "DELETED"),
}

_BODY: dict[str, Attribute] = {
    "name": text,
    "goal": text,
    "strategy": text,
    "audit_template_uuid": uuid,
    "audit_type": text,
    "state": ReadOnly,
    "parameters": mapping,
    "interval": interval,
    "scope": ReadOnly,
    "auto_trigger": boolean,
    "hostname": ReadOnly,
    "start_time": date_time,
    "end_time": date_time,
    "force": boolean,
}


def read(request: Request) -> Row | None:
    """Read the body that an audit is made from.

    Raises:
        ApiError: 400, 415; 500 where the server has a fault.
    """
    content = body(request, "audit_p")
    return None if content is None else attributes("audit_p", content, _BODY, ("audit_type",))


def create(state: State, given: Row | None, minor: int) -> Row:
    """Make an audit from what read() returned; it is PENDING.

    Raises:
        ApiError: 400, 404, 406, 409; 500 where the server has a fault.
    """
    if given is None:
        raise ApiError(500, "'NoneType' object has no attribute 'as_audit'")
    _check(given, minor)
    template: Row | None = None
    if given.get("audit_template_uuid"):
        template = state.table("audit_templates").find(uuid=given["audit_template_uuid"])
        if template is None:
            raise ApiError(400, "The audit template UUID or name specified is invalid")
    goal, strategy = _goal_and_strategy(state, given, template)
    name = given.get("name") or _made_up_name(state, given, template, goal, strategy)
    is_null = "parameters" in given and given["parameters"] is None
    parameters: Row = given.get("parameters") or {}
    if template is not None:
        parameters = {**template["default_parameters"], **parameters}
    spec: Row = strategy["parameters_spec"] if strategy else {}
    if spec and not (is_null and not parameters):
        parameters = _parameters.check(spec, parameters, "parameters")
    elif parameters:
        raise ApiError(
            400,
            "Specify parameters but no predefined strategy for audit, or no parameter spec in predefined strategy",
        )
    if "auto_trigger" in given and given["auto_trigger"] is None:
        raise ApiError(500, "Field `auto_trigger' cannot be None")
    if state.table("audits").find(name=name[:63]):
        raise ApiError(409, f"An audit with UUID or name {name[:63]} already exists")
    if goal is None:
        raise ApiError(500, "(sqlite3.IntegrityError) NOT NULL constraint failed: audits.goal_id")
    columns: Row = {
        "name": name[:63],
        "audit_type": given["audit_type"],
        "state": "PENDING",
        "parameters": parameters,
        "interval": given.get("interval"),
        "scope": template["scope"] if template else [],
        "goal_id": goal["id"],
        "strategy_id": strategy and strategy["id"],
        "auto_trigger": given.get("auto_trigger", False),
        "next_run_time": None,
        "hostname": None,
        "start_time": _time(state, given.get("start_time")),
        "end_time": _time(state, given.get("end_time")),
        "force": bool(given.get("force")),
        "status_message": None,
    }
    return state.add("audits", columns)


def _check(given: Row, minor: int) -> None:
    kind = given["audit_type"]
    if kind not in TYPES:
        raise ApiError(400, f"Audit type {kind} could not be found")
    if not given.get("audit_template_uuid") and not given.get("goal"):
        raise ApiError(400, "A valid goal or audit_template_id must be provided")
    if given.get("audit_template_uuid") and given.get("goal"):
        raise ApiError(400, "Either audit_template_uuid or goal should be provided.")
    if kind == "ONESHOT" and given.get("interval") is not None:
        raise ApiError(400, f"Interval of audit must not be set for {kind}.")
    if kind == "CONTINUOUS" and given.get("interval") is None:
        raise ApiError(400, f"Interval of audit must be specified for {kind}.")
    times = [name for name in ("start_time", "end_time") if given.get(name) is not None]
    if kind == "ONESHOT" and times:
        raise ApiError(400, f"Start or End time of audit must not be set for {kind}.")
    if times and minor < 1:
        raise ApiError(406, "Request not acceptable.")


def _goal_and_strategy(state: State, given: Row, template: Row | None) -> tuple[Row | None, Row | None]:
    """Return what an audit is for; what is given and unknown is None here."""
    found: list[Row | None] = []
    for what, table in (("goal", "goals"), ("strategy", "strategies")):
        if given.get(what):
            found.append(lookup(state, table, given[what]))
        else:
            key = template and template[f"{what}_id"]
            found.append(state.table(table).find(id=key) if key else None)
    return found[0], found[1]


def lookup(state: State, table: str, identifier: str) -> Row | None:
    """Return the row with a key, uuid or name, or None."""
    if is_integer(identifier):
        return state.table(table).find(id=int(identifier))
    return state.table(table).find(**{"uuid" if is_uuid(identifier) else "name": identifier})


def _made_up_name(state: State, given: Row, template: Row | None, goal: Row | None, strategy: Row | None) -> str:
    """Return the name of an audit that was given none; only here the server looks whether what names it exists."""
    named = strategy
    if given.get("strategy") and strategy is None:
        named = state.table("strategies").identified(given["strategy"])  # which raises the server's error
    elif strategy is None:
        named = template or goal or state.table("goals").identified(given["goal"])
    return f"{named['name'] if named else ''}-{state.clock.naive_stamp()}"


def _time(state: State, value: datetime | None) -> str | None:
    return None if value is None else in_utc(value, state.release.ignores_offsets)


def _check_step(state: State) -> _patch.Check:
    def check(step: _patch.Step) -> None:
        is_none = step["path"] == "/state" and step["op"] == "replace" and step.get("value", "") is None
        if step["path"] in ("/audit_template_uuid", "/type") or is_none:
            shown = {"path": step["path"], "op": step["op"], "value": step.get("value", "Unset")}
            raise ValueError(f"Couldn't apply patch '{shown}'. Reason: {step['path']} can't be updated.")

    return check


_KINDS: dict[str, type] = {
    "name": str,
    "audit_type": str,
    "state": str,
    "interval": str,
    "hostname": str,
    "auto_trigger": bool,
    "force": bool,
    "parameters": dict,
}
_DEFAULTS: Row = {"auto_trigger": False, "force": False, "parameters": {}, "scope": []}


def patch_steps(state: State, request: Request) -> list[_patch.Step]:
    """Read the steps of a patch of an audit."""
    internal = (*_patch.INTERNAL, "/status_message") if state.release.newest >= 5 else _patch.INTERNAL
    return _patch.steps(request, _check_step(state), internal)


def update(state: State, audit: Row, patch: list[_patch.Step]) -> None:
    """Change an audit.

    Raises:
        ApiError: 400; 500 where the server has a fault.
    """
    replaced = {step["path"]: step["value"] for step in reversed(patch) if step["op"] == "replace"}
    wanted = replaced.get("/state")
    if wanted is not None and wanted not in TRANSITIONS.get(audit["state"], ()):
        raise _patch.refused(patch, f"State transition not allowed: ({audit['state']} -> {wanted})")
    # The server reads a time only if it is the first thing that a patch replaces.
    first = next((step["path"] for step in patch if step["op"] == "replace"), None)
    times: Row = {}
    if first in ("/start_time", "/end_time"):
        value = replaced[first]
        try:
            times[first[1:]] = in_utc(date_time(value), state.release.ignores_offsets)
        except ValueError as error:
            raise ApiError(500, str(error)) from None
    changed = _patch.applied({**audit, "goal": None, "strategy": None}, patch)
    if times:
        changed.update(times)
    for name in ("start_time", "end_time"):
        if name in changed and changed[name] != audit[name] and name not in times and changed[name] is not None:
            raise invalid(name, changed[name], str(WrongTypeError(datetime, changed[name])))
    for name, kind in _KINDS.items():
        value = changed.get(name)
        if value is not None and not isinstance(value, kind):
            raise invalid(name, value, str(WrongTypeError(kind, value)))
    for name in ("name", "audit_type", "state"):
        if changed.get(name) is None:
            raise ApiError(500, f"Field `{name}' cannot be None")
    other = state.table("audits").find(name=changed["name"])
    if other is not None and other is not audit:
        raise ApiError(500, "(sqlite3.IntegrityError) UNIQUE constraint failed: audits.name, audits.deleted")
    final = {name: changed.get(name, _DEFAULTS.get(name)) for name in audit}
    for name, table in (("goal_id", "goals"), ("strategy_id", "strategies")):
        if state.table(table).find(id=final[name]) is None:  # the server takes no other
            final[name] = audit[name]
    for name, default in _DEFAULTS.items():
        final[name] = default if final[name] is None else final[name]
    if final != audit:
        state.save(audit, **final)


def delete(state: State, audit: Row) -> None:
    """Delete an audit; its action plans stay.

    Raises:
        ApiError: 400, it may still run.
    """
    if "DELETED" not in TRANSITIONS.get(audit["state"], ()):
        raise ApiError(400, f"Couldn't delete when state is '{audit['state']}'.")
    state.delete(audit)


def check_trigger(audit: Row) -> None:
    """Refuse a webhook for an audit that takes none.

    Raises:
        ApiError: 400.
    """
    if audit["audit_type"] != "EVENT":
        raise ApiError(400, f"Audit type {audit['audit_type']} is disallowed.")
    if audit["state"] not in ("PENDING", "SUCCEEDED"):
        raise ApiError(400, f"Audit state {audit['state']} is disallowed.")
