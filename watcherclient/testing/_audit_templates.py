"""Audit templates: how they are made, changed and deleted."""

from __future__ import annotations

from typing import Any

from watcherclient.testing import _parameters, _patch
from watcherclient.testing._arguments import (
    WrongTypeError,
    anything,
    attributes,
    body,
    mapping,
    text,
)
from watcherclient.testing._audits import lookup
from watcherclient.testing._errors import ApiError, invalid
from watcherclient.testing._json import is_list, is_object
from watcherclient.testing._messages import Request
from watcherclient.testing._state import Row, State

ARGUMENT = "audit_template_postdata"


def read(state: State, request: Request) -> Row | None:
    """Read the body that a template is made from; goal and strategy become keys.

    Raises:
        ApiError: 400, 415; 500 where the server has a fault.
    """
    content = body(request, ARGUMENT)
    if content is None:
        return None
    known = {"name": text, "description": text, "goal": text, "strategy": text, "scope": anything}
    if state.release.knows_default_parameters:
        known["default_parameters"] = mapping
    given = attributes(ARGUMENT, content, known, ("name", "goal"))
    goal = _goal(state, content, given["goal"])
    scope = _parameters.check_scope(given["scope"]) if given.get("scope") else []
    _check_scope(content, scope)
    strategy = _strategy(state, content, given.get("strategy"), goal)
    return {**given, "goal_id": goal["id"], "strategy_id": strategy and strategy["id"], "scope": scope}


def create(state: State, given: Row | None, minor: int) -> Row:
    """Make an audit template from what read() returned.

    Raises:
        ApiError: 400, 406, 409; 500 where the server has a fault.
    """
    if given is None:
        old = not state.release.knows_default_parameters
        attribute = "as_audit_template" if old else "strategy" if minor >= 7 else "default_parameters"
        raise ApiError(500, f"'NoneType' object has no attribute '{attribute}'")
    defaults: Row = given.get("default_parameters") or {}
    if defaults and minor < 7:
        raise ApiError(406, "Request not acceptable.")
    key = given["strategy_id"]
    _check_defaults(state.table("strategies").find(id=key) if key else None, defaults)
    if given["name"] is None:
        raise ApiError(500, "Field `name' cannot be None")
    if state.table("audit_templates").find(name=given["name"]):
        raise ApiError(409, f"An audit_template with UUID or name {given['name']} already exists")
    kept = ("name", "goal_id", "strategy_id", "scope")
    columns: Row = {name: given[name] for name in kept}
    return state.add(
        "audit_templates", {**columns, "description": given.get("description"), "default_parameters": defaults}
    )


def _goal(state: State, content: Any, given: str) -> Row:
    goals = state.table("goals")
    found = goals.find(uuid=given) or goals.find(name=given)
    if found is None:
        raise invalid(ARGUMENT, content, f"Goal {given} is invalid")
    return found


def _strategy(state: State, content: Any, given: str | None, goal: Row) -> Row | None:
    if given is None:
        return None
    if not given:
        raise ApiError(500, "invalid literal for int() with base 10: ''")
    found = lookup(state, "strategies", given)
    if found is None:
        raise invalid(ARGUMENT, content, f"Strategy {given} is invalid")
    if found["goal_id"] != goal["id"]:
        choices = ", ".join(f"'{row['uuid']}' ({row['name']})" for row in state.table("strategies").rows)
        why = f"'{found['name']}' strategy does relate to the '{goal['name']}' goal. Possible choices: {choices}"
        raise invalid(ARGUMENT, content, why)
    return found


def _check_scope(content: Any, scope: list[Any]) -> None:
    if not scope:
        return
    rules = scope[0].get("compute")
    if rules is None:
        raise ApiError(500, "'compute'")
    known = ("host_aggregates", "availability_zones", "exclude")
    if not is_list(rules):
        raise ApiError(500, f"{rules!r} is not of type 'array'")
    for rule in rules:
        if not is_object(rule):
            raise ApiError(500, f"{rule!r} is not of type 'object'")
        for name in rule:
            if name not in known:
                raise ApiError(500, f"Additional properties are not allowed ('{name}' was unexpected)")
    excluded = [resource for rule in rules for resource in rule.get("exclude", [])]
    if any("host_aggregates" in rule for rule in rules) and any("host_aggregates" in each for each in excluded):
        raise invalid(ARGUMENT, content, "host_aggregates can't be included and excluded together")


def _check_defaults(strategy: Row | None, defaults: Row) -> None:
    if not defaults:
        return
    if strategy is None:
        raise ApiError(400, "default_parameters requires a strategy to be specified")
    if strategy["parameters_spec"]:
        _parameters.check(strategy["parameters_spec"], defaults, "default_parameters")


def patch_steps(state: State, request: Request) -> list[_patch.Step]:
    """Read the steps of a patch of a template; goal and strategy become keys."""

    def check(step: _patch.Step) -> None:
        what = step["path"][1:]
        if what == "goal" and step["op"] == "remove":
            status = 403 if state.release.newest < 5 else 400
            raise ApiError(status, "Cannot remove 'goal' attribute from an audit template")
        if what not in ("goal", "strategy"):
            return
        step["path"] = f"/{what}_id"
        value = step.get("value")
        if value:
            rows = state.table("goals" if what == "goal" else "strategies").rows
            found = next((row for row in rows if value in (row["uuid"], row["name"])), None)
            if found is None:
                raise ValueError(f"{what.capitalize()} {value} is invalid")
            step["value"] = found["id"]

    return _patch.steps(request, check)


def update(state: State, template: Row, patch: list[_patch.Step], minor: int) -> None:
    """Change an audit template.

    Raises:
        ApiError: 400, 406, 409; 500 where the server has a fault.
    """
    paths = {step["path"] for step in patch}
    gives_defaults = "/default_parameters" in paths
    if gives_defaults and minor < 7 and state.release.knows_default_parameters:
        raise ApiError(406, "Request not acceptable.")
    if template["default_parameters"] and not gives_defaults and paths & {"/goal_id", "/strategy_id"}:
        raise ApiError(
            409,
            "Updating goal or strategy on a template that has default_parameters requires providing updated "
            "default_parameters in the same request",
        )
    changed = _patch.applied(template, patch)
    for name in ("name", "description"):
        value = changed.get(name)
        if value is not None and not isinstance(value, str):
            raise invalid(name, value, str(WrongTypeError(str, value)))
    for name in ("name", "goal_id"):
        if changed.get(name) is None:
            raise ApiError(500, f"Field `{name}' cannot be None")
    defaults: Row = changed.get("default_parameters") or {}
    key = changed.get("strategy_id")
    _check_defaults(state.table("strategies").find(id=key) if key else None, defaults)
    other = state.table("audit_templates").find(name=changed["name"])
    if other is not None and other is not template:
        why = "(sqlite3.IntegrityError) UNIQUE constraint failed: audit_templates.name, audit_templates.deleted"
        raise ApiError(500, why)
    final = {name: changed.get(name) for name in template}
    final["scope"], final["default_parameters"] = final["scope"] or [], defaults
    if final != template:
        state.save(template, **final)
