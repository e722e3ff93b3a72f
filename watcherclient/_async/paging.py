"""One list as it was asked for: page by page, row by row or whole, and complete whatever the server leaves out."""

from __future__ import annotations

import builtins
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, Generic, Protocol, TypeVar
from urllib.parse import parse_qs, urlsplit

from attrs import frozen

from watcher_v1_client.types import UNSET, Model, Request, Unset
from watcherclient import exc
from watcherclient._api.listing import Order, Window
from watcherclient._async.transport import AsyncTransport
from watcherclient.results import ResultList


class _Page(Protocol):
    next: str | Unset


Page = TypeVar("Page", bound=_Page)
Row = TypeVar("Row", bound=Model)


@frozen(eq=False, repr=False)
class AsyncQuery(Generic[Page, Row]):
    """What to ask for, and what to do with the rows that come.

    Of the server's link to the next page only the marker is used: the link drops the filters, and the path below which
    the API is mounted; and the marker is not always the last row shown.

    Attributes:
        transport: Sends.
        build: Makes the request of a page from limit= and marker= and what `prepare` gives.
        parse: Reads a page.
        rows: Returns the rows of a page.
        window: Which rows are wanted.
        order: In which order.
        keep: Picks the rows that count, where the server cannot; None means all.
        prepare: Looks up what the filters need before the first page, or None.
    """

    transport: AsyncTransport
    build: Callable[..., Request]
    parse: Callable[[Any], Page]
    rows: Callable[[Page], builtins.list[Row]]
    window: Window
    order: Order[Any]
    keep: Callable[[Row], bool] | None = None
    prepare: Callable[[], Awaitable[dict[str, str]]] | None = None

    async def list(self) -> builtins.list[Row]:
        """Return all rows, or the first `limit` ones."""
        limit = self.window.limit
        found: builtins.list[Row] = []
        async for page in self._pages(None if self.order.key_here else limit):
            found += page
        return ResultList(self.order.apply(found)[:limit])

    def pages(self) -> AsyncIterator[builtins.list[Row]]:
        """Return the rows page by page.

        Raises:
            exc.ValidationError: The order needs all rows at once.
        """
        if self.order.key_here:
            raise exc.ValidationError(
                f"sort_key {self.order.key_here} needs all rows at once, "
                "because the server sorts by it only within a page: use list()"
            )
        return self._pages(self.window.limit)

    def iter(self) -> AsyncIterator[Row]:
        """Return the rows one by one; one page is held at a time.

        Raises:
            exc.ValidationError: As pages().
        """
        return self._rows(self.pages())

    async def _rows(self, pages: AsyncIterator[builtins.list[Row]]) -> AsyncIterator[Row]:
        async for page in pages:
            for row in page:
                yield row
            del page  # before the next page is read, so that there are never two

    async def _pages(self, limit: int | None) -> AsyncIterator[builtins.list[Row]]:
        extra = await self.prepare() if self.prepare else {}
        rest = limit
        marker: str | int | Unset = UNSET if self.window.marker is None else self.window.marker
        seen = {str(marker)}
        while True:
            size = self.window.page_size
            if rest is not None and not self.keep:
                size = min(rest, size or rest)
            request = self.build(limit=UNSET if size is None else size, marker=marker, **extra)
            answer = await self.transport.send(request)
            page = answer.read(self.parse)
            rows = [row for row in self.rows(page) if self.keep(row)] if self.keep else self.rows(page)
            if rest is not None:
                rows = rows[:rest]
                rest -= len(rows)
            link = page.next
            del page
            if rows:
                yield rows
            del rows
            if isinstance(link, Unset) or rest == 0:
                return
            marker = _marker_of(link)
            if not marker or marker in seen:
                raise answer.invalid(f"the link to the next page leads nowhere: {link}")
            del answer
            seen.add(marker)


def _marker_of(link: object) -> str:
    """Return the marker in a link, or "" when it has none."""
    try:
        return parse_qs(urlsplit(link).query).get("marker", [""])[-1] if isinstance(link, str) else ""
    except ValueError:
        return ""
