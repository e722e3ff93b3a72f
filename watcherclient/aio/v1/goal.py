"""Goals: what an audit can optimise for."""

from __future__ import annotations

import builtins
from collections.abc import AsyncIterator
from functools import partial
from typing import TYPE_CHECKING, Any, Literal, TypedDict, Unpack, overload

from watcher_v1_client.api.goal import get_goal, list_goals, list_goals_detail
from watcher_v1_client.models.goal import Goal
from watcher_v1_client.models.goal_sort_key import GoalSortKey, GoalSortKeyValue
from watcher_v1_client.models.goal_summary import GoalSummary
from watcher_v1_client.models.sort_direction import SortDirection, SortDirectionValue
from watcherclient._api import arguments, listing
from watcherclient._async.manager import AsyncManager
from watcherclient._async.paging import AsyncQuery

if TYPE_CHECKING:
    from watcherclient.typing import GoalRef

__all__ = (
    "AsyncGoalManager",
    "Goal",
    "GoalSummary",
)


class GoalQuery(TypedDict, total=False):
    """What list(), iter() and pages() of goals take besides detail; list() says what each means."""

    limit: int | None
    marker: str | None
    page_size: int | None
    sort_key: GoalSortKey | GoalSortKeyValue | None
    sort_dir: SortDirection | SortDirectionValue | None


class AsyncGoalManager(AsyncManager):
    """Reads goals; they come with the server and cannot be made."""

    @overload
    async def list(self, *, detail: Literal[False] = ..., **query: Unpack[GoalQuery]) -> builtins.list[GoalSummary]: ...

    @overload
    async def list(self, *, detail: Literal[True], **query: Unpack[GoalQuery]) -> builtins.list[Goal]: ...

    @overload
    async def list(
        self, *, detail: bool, **query: Unpack[GoalQuery]
    ) -> builtins.list[GoalSummary] | builtins.list[Goal]: ...

    async def list(
        self, *, detail: bool = False, **query: Unpack[GoalQuery]
    ) -> builtins.list[GoalSummary] | builtins.list[Goal]:
        """List goals, all pages of them.

        Args:
            detail: Return full goals, with their times, instead of summaries.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the goal after which to start.
            page_size: How many to ask the server for at a time; None leaves it to the server.
            sort_key: The field to sort by; the server's own order (by id) when left out.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            The goals; an empty list when there are none.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no goal.
        """
        return await self._query(detail, **query).list()

    @overload
    def iter(self, *, detail: Literal[False] = ..., **query: Unpack[GoalQuery]) -> AsyncIterator[GoalSummary]: ...

    @overload
    def iter(self, *, detail: Literal[True], **query: Unpack[GoalQuery]) -> AsyncIterator[Goal]: ...

    @overload
    def iter(self, *, detail: bool, **query: Unpack[GoalQuery]) -> AsyncIterator[GoalSummary] | AsyncIterator[Goal]: ...

    def iter(
        self, *, detail: bool = False, **query: Unpack[GoalQuery]
    ) -> AsyncIterator[GoalSummary] | AsyncIterator[Goal]:
        """Go through goals one by one, holding one page at a time; takes what list() takes.

        Raises:
            watcherclient.exc.ValidationError: As list(); also for a sort_key that needs all rows at once.
        """
        return self._query(detail, **query).iter()

    @overload
    def pages(
        self, *, detail: Literal[False] = ..., **query: Unpack[GoalQuery]
    ) -> AsyncIterator[builtins.list[GoalSummary]]: ...

    @overload
    def pages(self, *, detail: Literal[True], **query: Unpack[GoalQuery]) -> AsyncIterator[builtins.list[Goal]]: ...

    @overload
    def pages(
        self, *, detail: bool, **query: Unpack[GoalQuery]
    ) -> AsyncIterator[builtins.list[GoalSummary]] | AsyncIterator[builtins.list[Goal]]: ...

    def pages(
        self, *, detail: bool = False, **query: Unpack[GoalQuery]
    ) -> AsyncIterator[builtins.list[GoalSummary]] | AsyncIterator[builtins.list[Goal]]:
        """Go through goals page by page; takes what list() takes.

        Raises:
            watcherclient.exc.ValidationError: As list(); also for a sort_key that needs all rows at once.
        """
        return self._query(detail, **query).pages()

    def _query(
        self,
        detail: bool,
        *,
        limit: int | None = None,
        marker: str | None = None,
        page_size: int | None = None,
        sort_key: GoalSortKey | GoalSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> AsyncQuery[Any, GoalSummary] | AsyncQuery[Any, Goal]:
        window = listing.window(limit, marker, page_size)
        order = listing.order(GoalSortKey, sort_key, sort_dir)
        if detail:
            return AsyncQuery(
                self._transport,
                partial(list_goals_detail.build_request, sort_key=order.key, sort_dir=order.direction),
                list_goals_detail.parse,
                lambda page: page.goals,
                window,
                order,
            )
        return AsyncQuery(
            self._transport,
            partial(list_goals.build_request, sort_key=order.key, sort_dir=order.direction),
            list_goals.parse,
            lambda page: page.goals,
            window,
            order,
        )

    async def get(self, goal: GoalRef) -> Goal:
        """Return one goal.

        Args:
            goal: Its uuid or name.

        Raises:
            watcherclient.exc.ValidationError: The identifier is empty, "." or "..".
            watcherclient.exc.NotFound: There is no such goal.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        return await self._transport.call(get_goal.build_request(arguments.identifier("goal", goal)), get_goal.parse)
