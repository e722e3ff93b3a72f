"""Lists in pages, with the server's oddities: `next` without filters, and orders that hold within a page only."""

from __future__ import annotations

import json
from typing import Any

from watcherclient.testing import _data
from watcherclient.testing._arguments import INTEGER, TEXT, UUID, Kind
from watcherclient.testing._clock import is_uuid
from watcherclient.testing._errors import ApiError
from watcherclient.testing._messages import Request
from watcherclient.testing._state import Row, State
from watcherclient.testing._views import shown

MAX_LIMIT = 1000
"""Rows of a page at most, by default (`[api] max_limit`)."""

_UUID_MARKERS = ("audit_templates", "audits", "action_plans", "actions")
_UUID_FILTERS = ("audit_uuid", "action_plan_uuid")

# What the server also sorts by, as its database does, and the document does not offer.
_COLUMNS = {
    "goals": ("efficacy_specification",),
    "strategies": ("goal_id", "parameters_spec"),
    "audit_templates": ("goal_id", "strategy_id", "scope", "default_parameters"),
    "audits": ("goal_id", "strategy_id", "parameters", "scope", "status_message"),
    "action_plans": ("audit_id", "strategy_id", "global_efficacy", "status_message"),
    "actions": ("action_plan_id", "input_parameters", "parents", "status_message"),
    "scoring_engines": ("metainfo",),
    "services": (),
}
# Recorded as "faults: audits sorted by goal" and its like.
_RELATIONS = {
    "strategies": ("goal",),
    "audit_templates": ("goal", "strategy"),
    "audits": ("goal", "strategy"),
    "action_plans": ("audit", "strategy"),
    "actions": ("action_plan",),
}


def parameters(state: State, collection: str, full: bool) -> dict[str, Kind]:
    """Return the parameters that a list takes."""
    filters: list[str] = _data.api()[collection]["filters"]
    if collection == "audits" and full and not state.release.filters_detailed_audits_by_strategy:
        filters = ["goal"]
    marker = INTEGER if collection == "services" else UUID if collection in _UUID_MARKERS else TEXT
    kinds = {name: UUID if name in _UUID_FILTERS else TEXT for name in filters}
    return {"marker": marker, "limit": INTEGER, "sort_key": TEXT, "sort_dir": TEXT, **kinds}


def page(state: State, request: Request, collection: str, *, minor: int, full: bool, given: Row, most: int) -> Row:
    """Return a page of a list.

    Args:
        state: What there is.
        request: The request.
        collection: Whose list it is.
        minor: The microversion.
        full: Whether rows come with all their fields.
        given: The parameters, as query() returned them.
        most: How many rows the server shows at once.

    Raises:
        ApiError: 400, 404; 500 where the server has a fault.
    """
    sort_key, descending = given.get("sort_key", "id"), given.get("sort_dir", "asc") == "desc"
    sorts_page = _check(collection, given)
    limit = min(given.get("limit", most), most)
    rows = [row for row in state.table(collection).rows if _matches(state, collection, row, given)]
    order = _Order(None if sorts_page else sort_key)
    rows.sort(key=order, reverse=descending)
    if given.get("marker"):
        by = "id" if collection == "services" else "uuid"
        mark = order(state.table(collection).get(**{by: given["marker"]}))
        rows = [row for row in rows if (order(row) < mark if descending else order(row) > mark)]
    rows = rows[:limit]
    found = [shown(state, request, collection, row, minor=minor, full=full) for row in rows]
    answer: Row = {collection: found}
    if rows and len(rows) == limit:
        path = f"{collection}/detail" if full else collection
        marker = rows[-1]["id" if collection == "services" else "uuid"]
        arguments = f"sort_key={sort_key}&sort_dir={given.get('sort_dir', 'asc')}&limit={limit}&marker={marker}"
        answer["next"] = f"{request.host}/v1/{path}?{arguments}"
    if sorts_page:
        found.sort(key=lambda row: str(row["uuid"]), reverse=descending)
        try:
            found.sort(key=lambda row: row[sort_key], reverse=descending)
        except TypeError as error:  # the server's own fault, and its words
            raise ApiError(500, str(error)) from None
    return answer


def _check(collection: str, given: Row) -> bool:
    """Refuse wrong values; tell whether the server sorts within the page only."""
    sort_key = given.get("sort_key", "id")
    known = _data.api()[collection]["sort_keys"]
    if sort_key in _RELATIONS.get(collection, ()):
        raise ApiError(500, "<function is_ at 0x7f0123456789>")
    if sort_key not in (*known, *_COLUMNS[collection], "deleted_at"):
        raise ApiError(400, f"Invalid sort key: {sort_key}")
    if given.get("limit", 1) <= 0:
        raise ApiError(400, "Limit must be positive")
    if given.get("sort_dir", "asc") not in ("asc", "desc"):
        direction = given["sort_dir"]
        raise ApiError(400, f"Invalid sort direction: {direction}. Acceptable values are 'asc' or 'desc'")
    return str(sort_key).endswith(("_uuid", "goal_name", "strategy_name"))


class _Order:
    """The key that rows are sorted by: a column, nulls first, then the order of creation."""

    def __init__(self, column: str | None) -> None:
        self._column = column or "id"

    def __call__(self, row: Row) -> tuple[bool, Any, int]:
        value = row.get(self._column)
        if isinstance(value, dict | list):
            value = json.dumps(value)
        return value is not None, 0 if value is None else value, row["id"]


def _matches(state: State, collection: str, row: Row, given: Row) -> bool:
    """Whether a row passes the filters; an unknown value passes none."""
    goal, strategy = given.get("goal"), given.get("strategy")
    if goal and not _is(state, "goals", row["goal_id"], goal):
        return False
    if strategy and goal:
        # The server joins the strategy through the goal: any row of that goal passes.
        return any(
            _is(state, "strategies", each["id"], strategy) and bool(each["goal_id"] == row["goal_id"])
            for each in state.table("strategies").rows
        )
    if strategy and not _is(state, "strategies", row["strategy_id"], strategy):
        return False
    if plan := given.get("action_plan_uuid"):
        return bool(state.uuid_of("action_plans", row["action_plan_id"]) == plan)
    if audit := given.get("audit_uuid"):
        plan_row = state.table("action_plans").find(id=row["action_plan_id"]) if collection == "actions" else row
        return plan_row is not None and bool(state.uuid_of("audits", plan_row["audit_id"]) == audit)
    return True


def _is(state: State, collection: str, key: int | None, wanted: str) -> bool:
    return wanted == (state.uuid_of if is_uuid(wanted) else state.name_of)(collection, key)
