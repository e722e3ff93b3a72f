"""Action plans and their actions: how they are started, cancelled, skipped and deleted."""

from __future__ import annotations

from watcherclient.testing import _patch
from watcherclient.testing._errors import ApiError
from watcherclient.testing._messages import Request
from watcherclient.testing._state import Row, State

STATES = (
    "RECOMMENDED", "PENDING", "ONGOING", "FAILED", "SUCCEEDED", "DELETED", "CANCELLED", "SUPERSEDED", "CANCELLING",
)  # fmt: skip
ACTION_STATES = ("PENDING", "ONGOING", "FAILED", "SUCCEEDED", "SKIPPED", "DELETED", "CANCELLED", "CANCELLING")

PATCHES = {
    ("RECOMMENDED", "PENDING"),
    ("RECOMMENDED", "CANCELLED"),
    ("ONGOING", "CANCELLING"),
    ("PENDING", "CANCELLED"),
}
DELETABLE = ("SUCCEEDED", "RECOMMENDED", "FAILED", "SUPERSEDED", "CANCELLED")


def actions_of(state: State, plan: Row) -> list[Row]:
    """Return the actions of a plan, in the order of their creation."""
    return [row for row in state.table("actions").rows if row["action_plan_id"] == plan["id"]]


def _check_state(known: tuple[str, ...]) -> _patch.Check:
    def check(step: _patch.Step) -> None:
        value = step.get("value")
        if step["path"] != "/state" or not value:
            return
        if not isinstance(value, str):
            raise ApiError(500, f"attribute name must be string, not '{type(value).__name__}'")
        if value not in known:
            shown = {name: step[name] for name in ("path", "op", "value")}
            raise ValueError(f"Couldn't apply patch '{shown}'. Reason: Invalid state: {value}")

    return check


def patch_steps(state: State, request: Request) -> list[_patch.Step]:
    """Read the steps of a patch of a plan."""
    internal = (*_patch.INTERNAL, "/status_message") if state.release.newest >= 5 else _patch.INTERNAL
    return _patch.steps(request, _check_state(STATES), internal)


def update(state: State, plan: Row, patch: list[_patch.Step]) -> None:
    """Change a plan, which means its state.

    Raises:
        ApiError: 400.
    """
    changed = _patch.applied(plan, patch)
    before, after = plan["state"], changed.get("state")
    if (before, after) not in PATCHES:
        raise _patch.refused(patch, f"State transition not allowed: ({before} -> {after})")
    state.save(plan, state=after)
    if after == "CANCELLED":
        for action in actions_of(state, plan):
            state.save(action, state="CANCELLED")


def start(state: State, plan: Row) -> None:
    """Start a plan; it is PENDING then.

    Raises:
        ApiError: 400.
    """
    if plan["state"] != "RECOMMENDED":
        raise ApiError(400, f"Couldn't start when state is '{plan['state']}'.")
    state.save(plan, state="PENDING")


def delete(state: State, plan: Row) -> None:
    """Delete a plan with its actions.

    Raises:
        ApiError: 400, it may still run.
    """
    if plan["state"] not in DELETABLE:
        raise ApiError(400, f"Couldn't delete when state is '{plan['state']}'.")
    for action in actions_of(state, plan):
        state.delete(action)
    state.delete(plan)


def action_patch_steps(state: State, request: Request) -> list[_patch.Step]:
    """Read the steps of a patch of an action."""
    check_state = _check_state(ACTION_STATES)

    def check(step: _patch.Step) -> None:
        check_state(step)
        path = step["path"]
        if "/" + path.split("/")[1] not in ("/state", "/status_message"):
            raise ApiError(400, f"'{path}' is not an allowed attribute and can not be updated")
        if step["op"] == "remove":
            raise ApiError(400, f"'{path}' is a mandatory attribute and can not be removed")

    return _patch.steps(request, check)


def update_action(state: State, action: Row, patch: list[_patch.Step]) -> None:
    """Skip an action, or say why it is skipped.

    Raises:
        ApiError: 400, 409.
    """
    changed = _patch.applied(action, patch)
    before, after = action["state"], changed["state"]
    if after != before:
        if (before, after) != ("PENDING", "SKIPPED"):
            raise ApiError(409, f"State transition not allowed: ({before} -> {after})")
        plan = state.table("action_plans").find(id=action["action_plan_id"])
        if plan is not None and plan["state"] not in ("RECOMMENDED", "PENDING"):
            raise ApiError(409, f"State update not allowed for actionplan state: {plan['state']}")
    message = "Action skipped by user."
    if changed["status_message"] != action["status_message"]:
        if after == before and before != "SKIPPED":
            raise ApiError(409, "status_message update only allowed when action state is SKIPPED")
        message = f"{message} Reason: {changed['status_message']}"
    state.save(action, state=after, status_message=message)
