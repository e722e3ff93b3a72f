"""Checks how a list is wanted: how many rows, after which one, in which order."""

from __future__ import annotations

import builtins
from collections.abc import Callable
from enum import StrEnum
from typing import Any, Final, Generic, NamedTuple, TypeVar

from watcher_v1_client.models.sort_direction import SortDirection
from watcher_v1_client.types import UNSET, Unset
from watcherclient._api import arguments

Key = TypeVar("Key", bound=StrEnum)
Row = TypeVar("Row")

WITHIN_PAGE: Final = frozenset(
    ("goal_uuid", "goal_name", "strategy_uuid", "strategy_name", "audit_uuid", "action_plan_uuid")
)
"""What the server sorts by only within each page (and fails to, where one has none)."""


class Window(NamedTuple):
    """Which rows are wanted.

    Attributes:
        limit: How many at most; None means all.
        marker: The uuid or id of the row after which to start, or None.
        page_size: How many to ask for at a time; None leaves it to the server.
    """

    limit: int | None
    marker: str | int | None
    page_size: int | None


def window(limit: int | None, marker: str | int | None, page_size: int | None) -> Window:
    """Check which rows are wanted.

    Raises:
        exc.ValidationError: A number is negative, or the marker is no identifier.
    """
    arguments.optional_identifier("marker", marker)
    return Window(arguments.count("limit", limit), marker, arguments.count("page_size", page_size))


class Order(NamedTuple, Generic[Key]):
    """In which order the rows are wanted.

    Attributes:
        key: The field that the server is asked to sort by.
        direction: The direction that the server is asked for.
        key_here: The field to sort by here, from all rows, where the server gets it wrong; None otherwise.
        descending: Whether the largest comes first.
    """

    key: Key | Unset
    direction: SortDirection | Unset
    key_here: str | None
    descending: bool

    def apply(self, rows: builtins.list[Row]) -> builtins.list[Row]:
        """Return the rows in the order that is made here; those without the field come last."""
        key = self.key_here
        if key is None:
            return rows
        known = [row for row in rows if getattr(row, key) is not None]
        unknown = [row for row in rows if getattr(row, key) is None]
        return sorted(known, key=lambda row: str(getattr(row, key)), reverse=self.descending) + unknown


def order(keys: type[Key], sort_key: str | None, sort_dir: str | None) -> Order[Key]:
    """Check in which order the rows are wanted.

    Raises:
        exc.ValidationError: The server would refuse it; the message names what it takes.
    """
    key = arguments.optional_choice("sort_key", keys, sort_key)
    direction = arguments.optional_choice("sort_dir", SortDirection, sort_dir)
    descending = direction == SortDirection.DESC
    if key in WITHIN_PAGE:
        return Order(UNSET, UNSET, str(key), descending)
    return Order(key, direction, None, descending)


def matching(*, goal: str | Unset = UNSET, **fields: str | Unset) -> Callable[[Any], bool] | None:
    """Return what picks the rows with these values, for filters that the server lacks; None when there are none.

    Args:
        goal: The uuid or the name of the row's goal, or UNSET.
        fields: Values of the row's fields, or UNSET.
    """
    wanted = {name: value for name, value in fields.items() if not isinstance(value, Unset)}
    if not wanted and isinstance(goal, Unset):
        return None

    def keep(row: Any) -> bool:
        return (isinstance(goal, Unset) or goal in (row.goal_uuid, row.goal_name)) and all(
            getattr(row, name) == value for name, value in wanted.items()
        )

    return keep
