"""Lists of action plans, and one by one; action_plan.py has the rest of the manager."""

from __future__ import annotations

import builtins
from collections.abc import AsyncIterator
from functools import partial
from typing import TYPE_CHECKING, Any, Literal, TypedDict, Unpack, overload

from watcher_v1_client.api.action_plan import (
    get_action_plan,
    list_action_plans,
    list_action_plans_detail,
)
from watcher_v1_client.models.action_plan import ActionPlan
from watcher_v1_client.models.action_plan_sort_key import ActionPlanSortKey, ActionPlanSortKeyValue
from watcher_v1_client.models.action_plan_state import ActionPlanState, ActionPlanStateValue
from watcher_v1_client.models.action_plan_summary import ActionPlanSummary
from watcher_v1_client.models.sort_direction import SortDirection, SortDirectionValue
from watcherclient._api import arguments, listing
from watcherclient._api.listing import matching
from watcherclient._async.manager import AsyncManager
from watcherclient._async.paging import AsyncQuery

if TYPE_CHECKING:
    from watcherclient.typing import ActionPlanRef, AuditRef, StrategyRef

__all__ = ("ActionPlanQuery", "AsyncActionPlanLists")


class ActionPlanQuery(TypedDict, total=False):
    """What list(), iter() and pages() of action plans take besides detail; list() says what each means."""

    audit: AuditRef | None
    strategy: StrategyRef | None
    state: ActionPlanState | ActionPlanStateValue | None
    limit: int | None
    marker: str | None
    page_size: int | None
    sort_key: ActionPlanSortKey | ActionPlanSortKeyValue | None
    sort_dir: SortDirection | SortDirectionValue | None


class AsyncActionPlanLists(AsyncManager):
    """Reads them: lists, and one by one."""

    @overload
    async def list(
        self, *, detail: Literal[False] = ..., **query: Unpack[ActionPlanQuery]
    ) -> builtins.list[ActionPlanSummary]: ...

    @overload
    async def list(self, *, detail: Literal[True], **query: Unpack[ActionPlanQuery]) -> builtins.list[ActionPlan]: ...

    @overload
    async def list(
        self, *, detail: bool, **query: Unpack[ActionPlanQuery]
    ) -> builtins.list[ActionPlanSummary] | builtins.list[ActionPlan]: ...

    async def list(
        self, *, detail: bool = False, **query: Unpack[ActionPlanQuery]
    ) -> builtins.list[ActionPlanSummary] | builtins.list[ActionPlan]:
        """List action plans, all pages of them.

        Args:
            detail: Return full action plans instead of summaries.
            audit: Only those of this audit.
            strategy: Only those of this strategy.
            state: Only those in this state. Picked out here, from all rows: the server has no such filter.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the action plan after which to start.
            page_size: How many to ask the server for at a time; None leaves it to the server.
            sort_key: The field to sort by; the server's own order (by id) when left out.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            The action plans; an empty list when there are none.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no action plan.
        """
        return await self._query(detail, **query).list()

    @overload
    def iter(
        self, *, detail: Literal[False] = ..., **query: Unpack[ActionPlanQuery]
    ) -> AsyncIterator[ActionPlanSummary]: ...

    @overload
    def iter(self, *, detail: Literal[True], **query: Unpack[ActionPlanQuery]) -> AsyncIterator[ActionPlan]: ...

    @overload
    def iter(
        self, *, detail: bool, **query: Unpack[ActionPlanQuery]
    ) -> AsyncIterator[ActionPlanSummary] | AsyncIterator[ActionPlan]: ...

    def iter(
        self, *, detail: bool = False, **query: Unpack[ActionPlanQuery]
    ) -> AsyncIterator[ActionPlanSummary] | AsyncIterator[ActionPlan]:
        """Go through action plans one by one, holding one page at a time; takes what list() takes.

        Raises:
            watcherclient.exc.ValidationError: As list(); also for a sort_key that needs all rows at once.
        """
        return self._query(detail, **query).iter()

    @overload
    def pages(
        self, *, detail: Literal[False] = ..., **query: Unpack[ActionPlanQuery]
    ) -> AsyncIterator[builtins.list[ActionPlanSummary]]: ...

    @overload
    def pages(
        self, *, detail: Literal[True], **query: Unpack[ActionPlanQuery]
    ) -> AsyncIterator[builtins.list[ActionPlan]]: ...

    @overload
    def pages(
        self, *, detail: bool, **query: Unpack[ActionPlanQuery]
    ) -> AsyncIterator[builtins.list[ActionPlanSummary]] | AsyncIterator[builtins.list[ActionPlan]]: ...

    def pages(
        self, *, detail: bool = False, **query: Unpack[ActionPlanQuery]
    ) -> AsyncIterator[builtins.list[ActionPlanSummary]] | AsyncIterator[builtins.list[ActionPlan]]:
        """Go through action plans page by page; takes what list() takes.

        Raises:
            watcherclient.exc.ValidationError: As list(); also for a sort_key that needs all rows at once.
        """
        return self._query(detail, **query).pages()

    def _query(
        self,
        detail: bool,
        *,
        audit: AuditRef | None = None,
        strategy: StrategyRef | None = None,
        state: ActionPlanState | ActionPlanStateValue | None = None,
        limit: int | None = None,
        marker: str | None = None,
        page_size: int | None = None,
        sort_key: ActionPlanSortKey | ActionPlanSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> AsyncQuery[Any, ActionPlanSummary] | AsyncQuery[Any, ActionPlan]:
        window = listing.window(limit, marker, page_size)
        order = listing.order(ActionPlanSortKey, sort_key, sort_dir)
        asked_strategy = arguments.optional_identifier("strategy", strategy)
        prepare = None if audit is None else self._lookup_audit(audit)
        keep = matching(state=arguments.optional_choice("state", ActionPlanState, state))
        if detail:
            return AsyncQuery(
                self._transport,
                partial(
                    list_action_plans_detail.build_request,
                    strategy=asked_strategy,
                    sort_key=order.key,
                    sort_dir=order.direction,
                ),
                list_action_plans_detail.parse,
                lambda page: page.action_plans,
                window,
                order,
                keep,
                prepare,
            )
        return AsyncQuery(
            self._transport,
            partial(
                list_action_plans.build_request, strategy=asked_strategy, sort_key=order.key, sort_dir=order.direction
            ),
            list_action_plans.parse,
            lambda page: page.action_plans,
            window,
            order,
            keep,
            prepare,
        )

    async def get(self, action_plan_id: ActionPlanRef) -> ActionPlan:
        """Return one action plan.

        Args:
            action_plan_id: Its uuid.

        Raises:
            watcherclient.exc.ValidationError: The identifier is empty, "." or "..".
            watcherclient.exc.NotFound: There is no such action plan.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        return await self._transport.call(
            get_action_plan.build_request(arguments.identifier("action_plan_id", action_plan_id)), get_action_plan.parse
        )
