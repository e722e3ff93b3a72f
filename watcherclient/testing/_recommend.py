"""What strategies recommend: actions with efficacy, ordered as the server's planner orders them."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from typing import Any, Final

from attrs import evolve, field, frozen

from watcherclient.testing._state import Row, State

# The weights and the parallelization that the server's planner has by default.
_WEIGHTS: Final = (
    "nop", "volume_migrate", "change_nova_service_state", "sleep", "shelve", "stop", "delete", "migrate", "resize",
    "turn_host_to_acpi_s3_state", "change_node_power_state",
)  # fmt: skip
_ONE_AT_A_TIME: Final = ("nop", "sleep", "change_nova_service_state")


@frozen
class Action:
    """An action that a plan is to have."""

    action_type: str
    input_parameters: Mapping[str, Any] = field(factory=dict[str, Any])
    parents: tuple[int, ...] | None = None
    """Which actions of the plan come before it, by index; None lets the fake find an order, as the planner does."""


@frozen
class Recommendation:
    """What an audit recommends.

    Attributes:
        actions: What is to be done; the fake puts it into the order of the server's planner.
        efficacy_indicators: Rows of name, description, unit and value.
        global_efficacy: Rows of name, description, unit and value.
    """

    actions: tuple[Action, ...] = ()
    efficacy_indicators: tuple[Row, ...] = ()
    global_efficacy: tuple[Row, ...] = ()


class FailedAudit(Exception):
    """Raised by a strategy that cannot do what its parameters ask."""


def recommend(state: State, strategy: Row, parameters: Row) -> Recommendation:
    """Return what a strategy recommends by itself; most recommend nothing here.

    Raises:
        FailedAudit: The audit fails, as "audits: failed" was recorded.
    """
    match strategy["name"]:
        case "dummy":  # "actions: known"
            duration = parameters.get("para1", 3.2)
            messages = [Action("nop", {"message": text}) for text in ("hello World", parameters.get("para2", "hello"))]
            return Recommendation((*messages, Action("sleep", {"duration": duration})))
        case "actuator":  # "actions: of a plan that failed"
            rows: list[Row] = parameters.get("actions", [])
            return Recommendation(tuple(Action(row["action_type"], row.get("input_parameters", {})) for row in rows))
        case "host_maintenance":
            nodes = {row["node_hostname"] for row in state.data_model}
            if parameters.get("maintenance_node") not in nodes:
                raise FailedAudit
            return Recommendation()
        case "node_resource_consolidation":
            return _consolidation(state)
        case _:
            return Recommendation()


def _consolidation(state: State) -> Recommendation:
    """Empty the first node that has servers; recorded as "plans: with figures" and "actions: that move servers"."""
    nodes = {row["node_hostname"]: row["node_uuid"] for row in state.data_model}
    used = [row for row in state.data_model if "server_uuid" in row]
    if not used:
        return Recommendation()
    first = used[0]["node_hostname"]
    idle = [name for name in nodes if name not in {row["node_hostname"] for row in used}]

    def switch(node: str, value: str, **more: str) -> Action:
        given = {"state": value, "resource_name": node, **more, "resource_id": nodes[node]}
        return Action("change_nova_service_state", given)

    reason = "Watcher node resource consolidation strategy"
    moved = [row for row in used if row["node_hostname"] == first]
    switched = [*idle, first]
    # This strategy has a planner of its own: switch off, move one after the other, switch on.
    actions = [evolve(switch(node, "disabled", disabled_reason=reason), parents=()) for node in switched]
    before = tuple(range(len(switched)))
    for number, row in enumerate(moved):
        given: Row = {"migration_type": "live", "source_node": first}
        given |= {"resource_name": row["server_name"], "resource_id": row["server_uuid"]}
        last = (len(actions) - 1,) if number else ()
        actions.append(Action("migrate", given, (*before, *last)))
    last = (len(actions) - 1,)
    actions += [evolve(switch(node, "enabled"), parents=last) for node in switched]
    figures = (
        ("compute_nodes_count", "The total number of enabled compute nodes.", len(nodes)),
        ("released_compute_nodes_count", "The number of compute nodes to be released.", 1),
        ("instance_migrations_count", "The number of VM migrations to be performed.", len(moved)),
    )
    ratio = "Ratio of released compute nodes divided by the total number of enabled compute nodes."
    return Recommendation(
        tuple(actions),
        tuple({"name": n, "description": d, "unit": None, "value": float(v)} for n, d, v in figures),
        ({"name": "released_nodes_ratio", "description": ratio, "unit": "%", "value": 100.0 / len(nodes)},),
    )


def make_plan(state: State, audit: Row, strategy: Row, recommended: Recommendation) -> Row:
    """Make the action plan of an audit; one without actions is SUCCEEDED at once."""
    columns: Row = {
        "audit_id": audit["id"],
        "strategy_id": strategy["id"],
        "state": "RECOMMENDED" if recommended.actions else "SUCCEEDED",
        "efficacy_indicators": copy.deepcopy(list(recommended.efficacy_indicators)),
        "global_efficacy": copy.deepcopy(list(recommended.global_efficacy)),
        "hostname": None,
        "status_message": None,
    }
    plan = state.add("action_plans", columns)
    if any(action.parents is not None for action in recommended.actions):
        made: list[str] = []
        for action in recommended.actions:
            parents = [made[index] for index in action.parents or ()]
            made.append(_make_action(state, plan, action, parents)["uuid"])
        return plan
    before: list[str] = []
    for group in _groups(recommended.actions):
        before = [_make_action(state, plan, action, before)["uuid"] for action in group]
    return plan


def _make_action(state: State, plan: Row, action: Action, parents: list[str]) -> Row:
    columns: Row = {
        "action_plan_id": plan["id"],
        "action_type": action.action_type,
        "description": "",
        "input_parameters": copy.deepcopy(dict(action.input_parameters)),
        "state": "PENDING",
        "parents": list(parents),
        "status_message": None,
    }
    return state.add("actions", columns)


def _groups(actions: Iterable[Action]) -> list[list[Action]]:
    """Return the actions in the order in which they run, those together that may run side by side; equal ones merge."""
    found: list[list[Action]] = []
    distinct: list[Action] = []
    for action in actions:
        if action not in distinct:
            distinct.append(action)

    def weight(action: Action) -> int:
        known = action.action_type in _WEIGHTS
        return _WEIGHTS.index(action.action_type) if known else len(_WEIGHTS)

    for action in sorted(distinct, key=weight):
        most = 1 if action.action_type in _ONE_AT_A_TIME else 2
        if found and found[-1][0].action_type == action.action_type and len(found[-1]) < most:
            found[-1].append(action)
        else:
            found.append([action])
    return found
