"""Checks how a list is wanted: which rows, how many, after which one, in which order."""

from __future__ import annotations

import builtins
from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Final, Generic, NamedTuple, TypeVar

from watcher_v1_client.models.sort_direction import SortDirection
from watcher_v1_client.types import UNSET, Unset
from watcherclient._api import arguments

Key = TypeVar("Key", bound=StrEnum)
Row = TypeVar("Row")

REFERENCES: Final = ("goal", "strategy")
"""Filters by another resource, which a row names by uuid and by name."""


class Window(NamedTuple):
    """Which rows are wanted.

    Attributes:
        limit: How many at most; None means all.
        marker: The uuid or id of the row after which to start, or UNSET.
        page_size: How many to ask for at a time; None leaves it to the server.
    """

    limit: int | None
    marker: str | Unset
    page_size: int | None


def window(limit: int | None, marker: object, page_size: int | None) -> Window:
    """Check which rows are wanted.

    Raises:
        exc.ValidationError: A number is negative, or the marker is not an identifier.
    """
    after = arguments.optional_identifier("marker", marker)
    return Window(arguments.count("limit", limit), after, arguments.count("page_size", page_size))


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


def order(
    keys: type[Key], sort_key: str | None, sort_dir: str | None, *, within_page: tuple[str, ...] = ()
) -> Order[Key]:
    """Check in which order the rows are wanted.

    Args:
        keys: The sort keys of the list.
        sort_key: As the caller gave it.
        sort_dir: As the caller gave it.
        within_page: The keys that the server sorts by only within each page (and fails to, where a row has none).

    Raises:
        exc.ValidationError: The server would refuse it; the message names what it takes.
    """
    key = arguments.optional_choice("sort_key", keys, sort_key)
    direction = arguments.optional_choice("sort_dir", SortDirection, sort_dir)
    descending = direction == SortDirection.DESC
    if key in within_page:
        return Order(UNSET, UNSET, str(key), descending)
    return Order(key, direction, None, descending)


class Filters(NamedTuple):
    """Which rows count.

    Attributes:
        server: What the server is asked for, by its parameter.
        client: What the client picks from the rows that come, by field or reference.
    """

    server: Mapping[str, str]
    client: Mapping[str, str]

    def without(self, parameters: Collection[str]) -> Filters:
        """Return the same filters, where the client applies these instead of the server."""
        moved = {name: value for name, value in self.server.items() if name in parameters}
        kept = {name: value for name, value in self.server.items() if name not in parameters}
        return Filters(kept, {**self.client, **moved})

    def keep(self, row: object) -> bool:
        """Whether a row is one of those that the client picks."""
        return all(value in _values(row, name) for name, value in self.client.items())


def _values(row: object, name: str) -> tuple[object, ...]:
    names = (f"{name}_uuid", f"{name}_name") if name in REFERENCES else (name,)
    return tuple(getattr(row, each) for each in names)


def filters(
    *,
    server: Mapping[str, str | Unset],
    client: Mapping[str, str | Unset],
    wrong_together: tuple[str, str] | None = None,
) -> Filters:
    """Return the filters that were given.

    Args:
        server: Those that the server has, by its parameter.
        client: Those that it lacks, by the row's field.
        wrong_together: Two of the server's, to which it answers with wrong rows when it gets both: it gets the first,
            and the client applies the second.
    """
    filters = Filters(_given(server), _given(client))
    if wrong_together and filters.server.keys() >= set(wrong_together):
        return filters.without(wrong_together[1:])
    return filters


def _given(values: Mapping[str, str | Unset]) -> dict[str, str]:
    return {name: value for name, value in values.items() if not isinstance(value, Unset)}
