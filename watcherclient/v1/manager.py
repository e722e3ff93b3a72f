"""What the managers share: the transport, and lists that are complete."""

# Derived from watcherclient/aio/v1/manager.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

import builtins
from collections.abc import Callable
from typing import Any, Protocol, TypeVar
from urllib.parse import parse_qs, urlsplit

from watcher_v1_client.types import UNSET, Request, Unset

from watcherclient import arguments, exc
from watcherclient.transport import Transport


class _Page(Protocol):
    next: str | Unset


Page = TypeVar("Page", bound=_Page)
Row = TypeVar("Row")


class Manager:
    """The base of all managers."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def _list(
        self,
        build: Callable[..., Request],
        parse: Callable[[Any], Page],
        rows: Callable[[Page], builtins.list[Row]],
        *,
        limit: int | None,
        marker: str | int | None,
        keep: Callable[[Row], bool] | None = None,
    ) -> builtins.list[Row]:
        """Return the rows of all pages, or the first `limit` ones.

        Of the server's link to the next page only the marker is used: the link drops the filters, and the path below
        which the API is mounted.

        Args:
            build: Makes the request of a page from limit= and marker=; filters and order are in it.
            parse: Reads a page.
            rows: Returns the rows of a page.
            limit: How many rows at most; None and 0 mean all.
            marker: The uuid or id of the row after which to start, or None.
            keep: Picks the rows that count, where the server cannot; None means all.
        """
        wanted = arguments.limit(limit)
        found: builtins.list[Row] = []
        arguments.optional_identifier("marker", marker)
        position: str | int | Unset = UNSET if marker is None else marker
        while True:
            rest = UNSET if wanted is None or keep else wanted - len(found)
            page = self._transport.call(build(limit=rest, marker=position), parse)
            found += filter(keep, rows(page)) if keep else rows(page)
            if isinstance(page.next, Unset) or (wanted is not None and len(found) >= wanted):
                return found[:wanted]
            position = _next_marker(page.next, position)


def _next_marker(link: str, previous: str | int | Unset) -> str:
    marker = parse_qs(urlsplit(link).query).get("marker", [""])[-1]
    if not marker or marker == str(previous):
        raise exc.InvalidResponse(f"The link to the next page leads nowhere: {link}")
    return marker
