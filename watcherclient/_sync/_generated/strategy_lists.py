"""Lists of strategies.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

# Derived from watcherclient/_async/_generated/strategy_lists.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal, overload

from watcherclient._api import arguments
from watcherclient._sync.manager import Manager

if TYPE_CHECKING:
    from uuid import UUID

    from watcher_v1_client.models.sort_direction import SortDirection, SortDirectionValue
    from watcher_v1_client.models.strategy import Strategy
    from watcher_v1_client.models.strategy_sort_key import StrategySortKey, StrategySortKeyValue
    from watcher_v1_client.models.strategy_summary import StrategySummary
    from watcherclient._sync.paging import Query
    from watcherclient.results import ResultList
    from watcherclient.typing import GoalRef

__all__ = ("StrategyLists",)


class StrategyLists(Manager):
    """Lists strategies."""

    @overload
    def list(
        self,
        *,
        detail: Literal[False] = False,
        goal: GoalRef | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: StrategySortKey | StrategySortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> ResultList[StrategySummary]: ...

    @overload
    def list(
        self,
        *,
        detail: Literal[True],
        goal: GoalRef | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: StrategySortKey | StrategySortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> ResultList[Strategy]: ...

    @overload
    def list(
        self,
        *,
        detail: bool,
        goal: GoalRef | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: StrategySortKey | StrategySortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> ResultList[StrategySummary] | ResultList[Strategy]: ...

    @arguments.keywords_of("strategy.list")
    def list(
        self,
        *,
        detail: bool = False,
        goal: GoalRef | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: StrategySortKey | StrategySortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> ResultList[StrategySummary] | ResultList[Strategy]:
        """List strategies, from all pages.

        Args:
            detail: Return full strategies, with their parameters_spec, instead of summaries.
            goal: Only those of this goal.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the strategy after which to start.
            page_size: How many to ask the server for at a time; None leaves it to the server.
            sort_key: The field to sort by; the order of creation when left out. By goal_uuid and goal_name the
                client sorts: the server does so within a page only.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            The strategies; an empty list when there are none.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no strategy; or there are no rows, and no such goal.
        """
        return self._query(
            detail,
            goal=goal,
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
        goal: GoalRef | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: StrategySortKey | StrategySortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[StrategySummary]: ...

    @overload
    def iter(
        self,
        *,
        detail: Literal[True],
        goal: GoalRef | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: StrategySortKey | StrategySortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[Strategy]: ...

    @overload
    def iter(
        self,
        *,
        detail: bool,
        goal: GoalRef | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: StrategySortKey | StrategySortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[StrategySummary] | Iterator[Strategy]: ...

    @arguments.keywords_of("strategy.iter")
    def iter(
        self,
        *,
        detail: bool = False,
        goal: GoalRef | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: StrategySortKey | StrategySortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[StrategySummary] | Iterator[Strategy]:
        """Go through strategies one by one; one page is held at a time.

        Args:
            detail: Return full strategies, with their parameters_spec, instead of summaries.
            goal: Only those of this goal.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the strategy after which to start.
            page_size: How many to ask the server for at a time; None leaves it to the server.
            sort_key: The field to sort by; the order of creation when left out. Not goal_uuid or goal_name, which
                need all rows at once: list() takes these.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            An iterator; it sends a request for each page when it gets there.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no strategy; or there are no rows, and no such goal.
        """
        return self._query(
            detail,
            goal=goal,
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
        goal: GoalRef | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: StrategySortKey | StrategySortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[ResultList[StrategySummary]]: ...

    @overload
    def pages(
        self,
        *,
        detail: Literal[True],
        goal: GoalRef | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: StrategySortKey | StrategySortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[ResultList[Strategy]]: ...

    @overload
    def pages(
        self,
        *,
        detail: bool,
        goal: GoalRef | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: StrategySortKey | StrategySortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[ResultList[StrategySummary]] | Iterator[ResultList[Strategy]]: ...

    @arguments.keywords_of("strategy.pages")
    def pages(
        self,
        *,
        detail: bool = False,
        goal: GoalRef | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: StrategySortKey | StrategySortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[ResultList[StrategySummary]] | Iterator[ResultList[Strategy]]:
        """Go through strategies page by page.

        Args:
            detail: Return full strategies, with their parameters_spec, instead of summaries.
            goal: Only those of this goal.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the strategy after which to start.
            page_size: How many to ask the server for at a time; None leaves it to the server.
            sort_key: The field to sort by; the order of creation when left out. Not goal_uuid or goal_name, which
                need all rows at once: list() takes these.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            An iterator over lists, none of which is empty; it sends a request for each page when it gets there.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no strategy; or there are no rows, and no such goal.
        """
        return self._query(
            detail,
            goal=goal,
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
        goal: GoalRef | None,
        limit: int | None,
        marker: str | UUID | None,
        page_size: int | None,
        sort_key: StrategySortKey | StrategySortKeyValue | None,
        sort_dir: SortDirection | SortDirectionValue | None,
    ) -> Query[Any, StrategySummary] | Query[Any, Strategy]:
        # What only lists need is imported with the first of them.
        from watcher_v1_client.api.strategy import list_strategies, list_strategies_detail
        from watcher_v1_client.models.strategy_sort_key import StrategySortKey
        from watcherclient._api import listing
        from watcherclient._sync.paging import Query

        window = listing.window(limit, marker, page_size)
        order = listing.order(StrategySortKey, sort_key, sort_dir, within_page=("goal_uuid", "goal_name"))
        filters = listing.filters(
            server={
                "goal": arguments.optional_identifier("goal", goal),
            },
            client={},
        )
        if detail:
            return Query(
                self._transport,
                list_strategies_detail.build_request,
                list_strategies_detail.parse,
                lambda page: page.strategies,
                "strategies",
                window,
                order,
                filters,
            )
        return Query(
            self._transport,
            list_strategies.build_request,
            list_strategies.parse,
            lambda page: page.strategies,
            "strategies",
            window,
            order,
            filters,
        )
