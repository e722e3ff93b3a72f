"""Lists of goals.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

# Derived from watcherclient/_async/_generated/goal_lists.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal, overload

from watcherclient._api import arguments
from watcherclient._sync.manager import Manager

if TYPE_CHECKING:
    from uuid import UUID

    from watcher_v1_client.models.goal import Goal
    from watcher_v1_client.models.goal_sort_key import GoalSortKey, GoalSortKeyValue
    from watcher_v1_client.models.goal_summary import GoalSummary
    from watcher_v1_client.models.sort_direction import SortDirection, SortDirectionValue
    from watcherclient._sync.paging import Query
    from watcherclient.results import ResultList

__all__ = ("GoalLists",)


class GoalLists(Manager):
    """Lists goals."""

    @overload
    def list(
        self,
        *,
        detail: Literal[False] = False,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: GoalSortKey | GoalSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> ResultList[GoalSummary]: ...

    @overload
    def list(
        self,
        *,
        detail: Literal[True],
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: GoalSortKey | GoalSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> ResultList[Goal]: ...

    @overload
    def list(
        self,
        *,
        detail: bool,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: GoalSortKey | GoalSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> ResultList[GoalSummary] | ResultList[Goal]: ...

    @arguments.keywords_of("goal.list")
    def list(
        self,
        *,
        detail: bool = False,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: GoalSortKey | GoalSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> ResultList[GoalSummary] | ResultList[Goal]:
        """List goals, from all pages.

        Args:
            detail: Return full goals, with their times, instead of summaries.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the goal after which to start.
            page_size: How many to ask the server for at a time; None leaves it to the server.
            sort_key: The field to sort by; the order of creation when left out.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            The goals; an empty list when there are none.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no goal.
        """
        return self._query(
            detail,
            limit=limit,
            marker=marker,
            page_size=page_size,
            sort_key=sort_key,
            sort_dir=sort_dir,
        ).list()

    @overload
    def iter(
        self,
        *,
        detail: Literal[False] = False,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: GoalSortKey | GoalSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[GoalSummary]: ...

    @overload
    def iter(
        self,
        *,
        detail: Literal[True],
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: GoalSortKey | GoalSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[Goal]: ...

    @overload
    def iter(
        self,
        *,
        detail: bool,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: GoalSortKey | GoalSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[GoalSummary] | Iterator[Goal]: ...

    @arguments.keywords_of("goal.iter")
    def iter(
        self,
        *,
        detail: bool = False,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: GoalSortKey | GoalSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[GoalSummary] | Iterator[Goal]:
        """Go through goals one by one; one page is held at a time.

        Args:
            detail: Return full goals, with their times, instead of summaries.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the goal after which to start.
            page_size: How many to ask the server for at a time; None leaves it to the server.
            sort_key: The field to sort by; the order of creation when left out.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            An iterator; it sends a request for each page when it gets there.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no goal.
        """
        return self._query(
            detail,
            limit=limit,
            marker=marker,
            page_size=page_size,
            sort_key=sort_key,
            sort_dir=sort_dir,
        ).iter()

    @overload
    def pages(
        self,
        *,
        detail: Literal[False] = False,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: GoalSortKey | GoalSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[ResultList[GoalSummary]]: ...

    @overload
    def pages(
        self,
        *,
        detail: Literal[True],
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: GoalSortKey | GoalSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[ResultList[Goal]]: ...

    @overload
    def pages(
        self,
        *,
        detail: bool,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: GoalSortKey | GoalSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[ResultList[GoalSummary]] | Iterator[ResultList[Goal]]: ...

    @arguments.keywords_of("goal.pages")
    def pages(
        self,
        *,
        detail: bool = False,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: GoalSortKey | GoalSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[ResultList[GoalSummary]] | Iterator[ResultList[Goal]]:
        """Go through goals page by page.

        Args:
            detail: Return full goals, with their times, instead of summaries.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the goal after which to start.
            page_size: How many to ask the server for at a time; None leaves it to the server.
            sort_key: The field to sort by; the order of creation when left out.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            An iterator over lists, none of which is empty; it sends a request for each page when it gets there.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no goal.
        """
        return self._query(
            detail,
            limit=limit,
            marker=marker,
            page_size=page_size,
            sort_key=sort_key,
            sort_dir=sort_dir,
        ).pages()

    def _query(
        self,
        detail: bool,
        *,
        limit: int | None,
        marker: str | UUID | None,
        page_size: int | None,
        sort_key: GoalSortKey | GoalSortKeyValue | None,
        sort_dir: SortDirection | SortDirectionValue | None,
    ) -> Query[Any, GoalSummary] | Query[Any, Goal]:
        # What only lists need is imported with the first of them.
        from watcher_v1_client.api.goal import list_goals, list_goals_detail
        from watcher_v1_client.models.goal_sort_key import GoalSortKey
        from watcherclient._api import listing
        from watcherclient._sync.paging import Query

        window = listing.window(limit, marker, page_size)
        order = listing.order(GoalSortKey, sort_key, sort_dir)
        filters = listing.filters(
            server={},
            client={},
        )
        if detail:
            return Query(
                self._transport,
                list_goals_detail.build_request,
                list_goals_detail.parse,
                lambda page: page.goals,
                "goals",
                window,
                order,
                filters,
            )
        return Query(
            self._transport,
            list_goals.build_request,
            list_goals.parse,
            lambda page: page.goals,
            "goals",
            window,
            order,
            filters,
        )
