"""Lists of action plans.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any, Literal, overload

from watcherclient._api import arguments
from watcherclient._async.manager import AsyncManager

if TYPE_CHECKING:
    from uuid import UUID

    from watcher_v1_client.models.action_plan import ActionPlan
    from watcher_v1_client.models.action_plan_sort_key import ActionPlanSortKey, ActionPlanSortKeyValue
    from watcher_v1_client.models.action_plan_state import ActionPlanState, ActionPlanStateValue
    from watcher_v1_client.models.action_plan_summary import ActionPlanSummary
    from watcher_v1_client.models.sort_direction import SortDirection, SortDirectionValue
    from watcherclient._async.paging import AsyncQuery
    from watcherclient.results import ResultList
    from watcherclient.typing import AuditRef, StrategyRef

__all__ = ("AsyncActionPlanLists",)


class AsyncActionPlanLists(AsyncManager):
    """Lists action plans."""

    @overload
    async def list(
        self,
        *,
        detail: Literal[False] = False,
        audit: AuditRef | None = None,
        strategy: StrategyRef | None = None,
        state: ActionPlanState | ActionPlanStateValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ActionPlanSortKey | ActionPlanSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> ResultList[ActionPlanSummary]: ...

    @overload
    async def list(
        self,
        *,
        detail: Literal[True],
        audit: AuditRef | None = None,
        strategy: StrategyRef | None = None,
        state: ActionPlanState | ActionPlanStateValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ActionPlanSortKey | ActionPlanSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> ResultList[ActionPlan]: ...

    @overload
    async def list(
        self,
        *,
        detail: bool,
        audit: AuditRef | None = None,
        strategy: StrategyRef | None = None,
        state: ActionPlanState | ActionPlanStateValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ActionPlanSortKey | ActionPlanSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> ResultList[ActionPlanSummary] | ResultList[ActionPlan]: ...

    @arguments.keywords_of("action_plan.list")
    async def list(
        self,
        *,
        detail: bool = False,
        audit: AuditRef | None = None,
        strategy: StrategyRef | None = None,
        state: ActionPlanState | ActionPlanStateValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ActionPlanSortKey | ActionPlanSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> ResultList[ActionPlanSummary] | ResultList[ActionPlan]:
        """List action plans, from all pages.

        Args:
            detail: Return full action plans, with created_at, hostname and status_message, instead of summaries.
            audit: Only those of this audit.
            strategy: Only those of this strategy.
            state: Only action plans in this state. Filtered by the client, from all rows: the server has no such
                filter.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the action plan after which to start.
            page_size: How many to ask the server for at a time; None leaves it to the server.
            sort_key: The field to sort by; the order of creation when left out. By audit_uuid, strategy_uuid and
                strategy_name the client sorts: the server does so within a page only.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            The action plans; an empty list when there are none.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no action plan; or there are no rows, and no such strategy.
        """
        return await self._query(
            detail,
            audit=audit,
            strategy=strategy,
            state=state,
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
        audit: AuditRef | None = None,
        strategy: StrategyRef | None = None,
        state: ActionPlanState | ActionPlanStateValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ActionPlanSortKey | ActionPlanSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> AsyncIterator[ActionPlanSummary]: ...

    @overload
    def iter(
        self,
        *,
        detail: Literal[True],
        audit: AuditRef | None = None,
        strategy: StrategyRef | None = None,
        state: ActionPlanState | ActionPlanStateValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ActionPlanSortKey | ActionPlanSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> AsyncIterator[ActionPlan]: ...

    @overload
    def iter(
        self,
        *,
        detail: bool,
        audit: AuditRef | None = None,
        strategy: StrategyRef | None = None,
        state: ActionPlanState | ActionPlanStateValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ActionPlanSortKey | ActionPlanSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> AsyncIterator[ActionPlanSummary] | AsyncIterator[ActionPlan]: ...

    @arguments.keywords_of("action_plan.iter")
    def iter(
        self,
        *,
        detail: bool = False,
        audit: AuditRef | None = None,
        strategy: StrategyRef | None = None,
        state: ActionPlanState | ActionPlanStateValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ActionPlanSortKey | ActionPlanSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> AsyncIterator[ActionPlanSummary] | AsyncIterator[ActionPlan]:
        """Go through action plans one by one; one page is held at a time.

        Args:
            detail: Return full action plans, with created_at, hostname and status_message, instead of summaries.
            audit: Only those of this audit.
            strategy: Only those of this strategy.
            state: Only action plans in this state. Filtered by the client, from all rows: the server has no such
                filter.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the action plan after which to start.
            page_size: How many to ask the server for at a time; None leaves it to the server.
            sort_key: The field to sort by; the order of creation when left out. Not audit_uuid, strategy_uuid or
                strategy_name, which need all rows at once: list() takes these.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            An iterator; it sends a request for each page when it gets there.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no action plan; or there are no rows, and no such strategy.
        """
        return self._query(
            detail,
            audit=audit,
            strategy=strategy,
            state=state,
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
        audit: AuditRef | None = None,
        strategy: StrategyRef | None = None,
        state: ActionPlanState | ActionPlanStateValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ActionPlanSortKey | ActionPlanSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> AsyncIterator[ResultList[ActionPlanSummary]]: ...

    @overload
    def pages(
        self,
        *,
        detail: Literal[True],
        audit: AuditRef | None = None,
        strategy: StrategyRef | None = None,
        state: ActionPlanState | ActionPlanStateValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ActionPlanSortKey | ActionPlanSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> AsyncIterator[ResultList[ActionPlan]]: ...

    @overload
    def pages(
        self,
        *,
        detail: bool,
        audit: AuditRef | None = None,
        strategy: StrategyRef | None = None,
        state: ActionPlanState | ActionPlanStateValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ActionPlanSortKey | ActionPlanSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> AsyncIterator[ResultList[ActionPlanSummary]] | AsyncIterator[ResultList[ActionPlan]]: ...

    @arguments.keywords_of("action_plan.pages")
    def pages(
        self,
        *,
        detail: bool = False,
        audit: AuditRef | None = None,
        strategy: StrategyRef | None = None,
        state: ActionPlanState | ActionPlanStateValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ActionPlanSortKey | ActionPlanSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> AsyncIterator[ResultList[ActionPlanSummary]] | AsyncIterator[ResultList[ActionPlan]]:
        """Go through action plans page by page.

        Args:
            detail: Return full action plans, with created_at, hostname and status_message, instead of summaries.
            audit: Only those of this audit.
            strategy: Only those of this strategy.
            state: Only action plans in this state. Filtered by the client, from all rows: the server has no such
                filter.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the action plan after which to start.
            page_size: How many to ask the server for at a time; None leaves it to the server.
            sort_key: The field to sort by; the order of creation when left out. Not audit_uuid, strategy_uuid or
                strategy_name, which need all rows at once: list() takes these.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            An iterator over lists, none of which is empty; it sends a request for each page when it gets there.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no action plan; or there are no rows, and no such strategy.
        """
        return self._query(
            detail,
            audit=audit,
            strategy=strategy,
            state=state,
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
        audit: AuditRef | None,
        strategy: StrategyRef | None,
        state: ActionPlanState | ActionPlanStateValue | None,
        limit: int | None,
        marker: str | UUID | None,
        page_size: int | None,
        sort_key: ActionPlanSortKey | ActionPlanSortKeyValue | None,
        sort_dir: SortDirection | SortDirectionValue | None,
    ) -> AsyncQuery[Any, ActionPlanSummary] | AsyncQuery[Any, ActionPlan]:
        # What only lists need is imported with the first of them.
        from watcher_v1_client.api.action_plan import list_action_plans, list_action_plans_detail
        from watcher_v1_client.models.action_plan_sort_key import ActionPlanSortKey
        from watcher_v1_client.models.action_plan_state import ActionPlanState
        from watcherclient._api import listing
        from watcherclient._async.paging import AsyncQuery

        window = listing.window(limit, marker, page_size)
        order = listing.order(
            ActionPlanSortKey, sort_key, sort_dir, within_page=("audit_uuid", "strategy_uuid", "strategy_name")
        )
        filters = listing.filters(
            server={
                "strategy": arguments.optional_identifier("strategy", strategy),
            },
            client={
                "state": arguments.optional_choice("state", ActionPlanState, state),
            },
        )
        look_up = self._look_up_audit(audit)
        if detail:
            return AsyncQuery(
                self._transport,
                list_action_plans_detail.build_request,
                list_action_plans_detail.parse,
                lambda page: page.action_plans,
                "action plans",
                window,
                order,
                filters,
                look_up,
            )
        return AsyncQuery(
            self._transport,
            list_action_plans.build_request,
            list_action_plans.parse,
            lambda page: page.action_plans,
            "action plans",
            window,
            order,
            filters,
            look_up,
        )
