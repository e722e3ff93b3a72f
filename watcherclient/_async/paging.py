"""One list as it was asked for: page by page, row by row or whole, and complete whatever the server leaves out."""

from __future__ import annotations

import builtins
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, Generic, Protocol, TypeAlias, TypeVar
from urllib.parse import parse_qs, urlsplit

from attrs import frozen

from watcher_v1_client.types import UNSET, Model, Request, Unset
from watcherclient import exc
from watcherclient._api.listing import Filters, Order, Window
from watcherclient._async.transport import AsyncTransport
from watcherclient.results import ResultList


class _Page(Protocol):
    next: str | Unset


LookUp: TypeAlias = Callable[[], Awaitable[dict[str, str]]]
"""Asks the server for the values of its filters."""

Page = TypeVar("Page", bound=_Page)
Row = TypeVar("Row", bound=Model)


@frozen(eq=False, repr=False)
class AsyncQuery(Generic[Page, Row]):
    """What to ask for, and what to do with the rows that come.

    Of the server's link to the next page only the marker is used: the link drops the filters, and the path below which
    the API is mounted; and the marker is not always the last row shown.

    Attributes:
        transport: Sends the requests.
        build: Makes the request of a page from limit=, marker=, sort_key=, sort_dir= and the server's filters.
        parse: Reads a page.
        rows: Returns the rows of a page.
        noun: What the rows are, in the plural.
        window: Which rows are wanted.
        order: In which order.
        filters: Which rows count.
        look_up: Gives more of the server's filters, before the first page; None when there are none.
        refused: Those of the server's filters that some servers refuse; the client then applies them.
        check_references: Whether an empty list of a goal or strategy that does not exist is an error.
    """

    transport: AsyncTransport
    build: Callable[..., Request]
    parse: Callable[[Any], Page]
    rows: Callable[[Page], builtins.list[Row]]
    noun: str
    window: Window
    order: Order[Any]
    filters: Filters
    look_up: LookUp | None = None
    refused: frozenset[str] = frozenset()
    check_references: bool = True

    async def list(self) -> ResultList[Row]:
        """Return all rows, or the first `limit` ones."""
        limit = self.window.limit
        found: builtins.list[Row] = []
        request_ids: builtins.list[str] = []
        manager = self.parse.__module__.split(".")[-2]  # the generated operations of audits are in api.audit
        with self.transport.operation(f"{manager}.list"):
            async for page in self._pages(None if self.order.key_here else limit, request_ids):
                found += page
        return ResultList(self.order.apply(found)[:limit], noun=self.noun, request_ids=request_ids)

    def pages(self) -> AsyncIterator[ResultList[Row]]:
        """Return the rows page by page.

        Raises:
            exc.ValidationError: The order needs all rows at once.
        """
        if self.order.key_here:
            raise exc.ValidationError(
                f"sort_key {self.order.key_here} needs all rows at once, "
                "because the server sorts by it only within a page: use list()"
            )
        return self._pages(self.window.limit, [])

    def iter(self) -> AsyncIterator[Row]:
        """Return the rows one by one; one page is held at a time.

        Raises:
            exc.ValidationError: As pages().
        """
        return self._rows(self.pages())

    async def _rows(self, pages: AsyncIterator[ResultList[Row]]) -> AsyncIterator[Row]:
        async for page in pages:
            for row in page:
                yield row
            del page  # before the next page is read, so that there are never two

    async def _pages(self, limit: int | None, request_ids: builtins.list[str]) -> AsyncIterator[ResultList[Row]]:
        """Return the pages that have rows, and add the id of each request, also of one that gave none, to a list."""
        filters = self.filters
        if self.look_up is not None:
            filters = filters._replace(server={**filters.server, **await self.look_up()})
        rest = limit
        empty = True
        marker = self.window.marker
        seen = {str(marker)}
        while True:
            size = self.window.page_size
            if rest is not None and not filters.client:
                size = min(rest, size or rest)
            request = self.build(
                limit=UNSET if size is None else size,
                marker=marker,
                sort_key=self.order.key,
                sort_dir=self.order.direction,
                **filters.server,
            )
            try:
                answer = await self.transport.send(request)
            except exc.BadRequest as error:
                refused = {name for name in self.refused & filters.server.keys() if name in error.message}
                if not refused:
                    raise
                filters = filters.without(refused)
                continue
            page = answer.read(self.parse)
            rows = ResultList(self.rows(page), noun=self.noun, request_ids=filter(None, (answer.request_id,)))
            request_ids += rows.request_ids
            if filters.client:
                rows = ResultList(filter(filters.keep, rows), noun=self.noun, request_ids=rows.request_ids)
            if rest is not None:
                rows = rows[:rest]
                rest -= len(rows)
            link = page.next
            del page
            if rows:
                empty = False
                yield rows
            del rows
            if isinstance(link, Unset) or rest == 0:
                if empty and self.check_references:
                    await self._check_references()
                return
            marker = _marker_of(link)
            if not marker or marker in seen:
                raise answer.invalid(f"the link to the next page leads nowhere: {link}")
            del answer
            seen.add(marker)

    async def _check_references(self) -> None:
        """Tell an empty list from one of a goal or strategy that does not exist: the server says nothing about it.

        Raises:
            exc.NotFound: There is no such goal or strategy.
        """
        asked = {**self.filters.client, **self.filters.server}  # of a goal and a strategy the client applies one
        if "goal" in asked:
            from watcher_v1_client.api.goal import get_goal

            await self.transport.send(get_goal.build_request(asked["goal"]))
        if "strategy" in asked:
            from watcher_v1_client.api.strategy import get_strategy

            await self.transport.send(get_strategy.build_request(asked["strategy"]))


def _marker_of(link: object) -> str:
    """Return the marker in a link, or "" when it has none."""
    try:
        return parse_qs(urlsplit(link).query).get("marker", [""])[-1] if isinstance(link, str) else ""
    except ValueError:
        return ""
