"""Lists of audit templates, and one by one; audit_template.py has the rest of the manager."""

from __future__ import annotations

import builtins
from collections.abc import AsyncIterator
from functools import partial
from typing import TYPE_CHECKING, Any, Literal, TypedDict, Unpack, overload

from watcher_v1_client.api.audit_template import (
    get_audit_template,
    list_audit_templates,
    list_audit_templates_detail,
)
from watcher_v1_client.models.audit_template import AuditTemplate
from watcher_v1_client.models.audit_template_sort_key import AuditTemplateSortKey, AuditTemplateSortKeyValue
from watcher_v1_client.models.audit_template_summary import AuditTemplateSummary
from watcher_v1_client.models.sort_direction import SortDirection, SortDirectionValue
from watcher_v1_client.types import UNSET, Unset
from watcherclient._api import arguments, listing
from watcherclient._api.listing import matching
from watcherclient._async.manager import AsyncManager
from watcherclient._async.paging import AsyncQuery

if TYPE_CHECKING:
    from watcherclient.typing import AuditTemplateRef, GoalRef, StrategyRef

__all__ = ("AsyncAuditTemplateLists", "AuditTemplateQuery")


class AuditTemplateQuery(TypedDict, total=False):
    """What list(), iter() and pages() of audit templates take besides detail; list() says what each means."""

    goal: GoalRef | None
    strategy: StrategyRef | None
    name: str | None
    limit: int | None
    marker: str | None
    page_size: int | None
    sort_key: AuditTemplateSortKey | AuditTemplateSortKeyValue | None
    sort_dir: SortDirection | SortDirectionValue | None


class AsyncAuditTemplateLists(AsyncManager):
    """Reads them: lists, and one by one."""

    @overload
    async def list(
        self, *, detail: Literal[False] = ..., **query: Unpack[AuditTemplateQuery]
    ) -> builtins.list[AuditTemplateSummary]: ...

    @overload
    async def list(
        self, *, detail: Literal[True], **query: Unpack[AuditTemplateQuery]
    ) -> builtins.list[AuditTemplate]: ...

    @overload
    async def list(
        self, *, detail: bool, **query: Unpack[AuditTemplateQuery]
    ) -> builtins.list[AuditTemplateSummary] | builtins.list[AuditTemplate]: ...

    async def list(
        self, *, detail: bool = False, **query: Unpack[AuditTemplateQuery]
    ) -> builtins.list[AuditTemplateSummary] | builtins.list[AuditTemplate]:
        """List audit templates, all pages of them.

        Args:
            detail: Return full audit templates instead of summaries.
            goal: Only those of this goal.
            strategy: Only those of this strategy.
            name: Only the one of this name. Picked out here, from all rows: the server has no such filter.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the audit template after which to start.
            page_size: How many to ask the server for at a time; None leaves it to the server.
            sort_key: The field to sort by; the server's own order (by id) when left out.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            The audit templates; an empty list when there are none.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no audit template.
        """
        return await self._query(detail, **query).list()

    @overload
    def iter(
        self, *, detail: Literal[False] = ..., **query: Unpack[AuditTemplateQuery]
    ) -> AsyncIterator[AuditTemplateSummary]: ...

    @overload
    def iter(self, *, detail: Literal[True], **query: Unpack[AuditTemplateQuery]) -> AsyncIterator[AuditTemplate]: ...

    @overload
    def iter(
        self, *, detail: bool, **query: Unpack[AuditTemplateQuery]
    ) -> AsyncIterator[AuditTemplateSummary] | AsyncIterator[AuditTemplate]: ...

    def iter(
        self, *, detail: bool = False, **query: Unpack[AuditTemplateQuery]
    ) -> AsyncIterator[AuditTemplateSummary] | AsyncIterator[AuditTemplate]:
        """Go through audit templates one by one, holding one page at a time; takes what list() takes.

        Raises:
            watcherclient.exc.ValidationError: As list(); also for a sort_key that needs all rows at once.
        """
        return self._query(detail, **query).iter()

    @overload
    def pages(
        self, *, detail: Literal[False] = ..., **query: Unpack[AuditTemplateQuery]
    ) -> AsyncIterator[builtins.list[AuditTemplateSummary]]: ...

    @overload
    def pages(
        self, *, detail: Literal[True], **query: Unpack[AuditTemplateQuery]
    ) -> AsyncIterator[builtins.list[AuditTemplate]]: ...

    @overload
    def pages(
        self, *, detail: bool, **query: Unpack[AuditTemplateQuery]
    ) -> AsyncIterator[builtins.list[AuditTemplateSummary]] | AsyncIterator[builtins.list[AuditTemplate]]: ...

    def pages(
        self, *, detail: bool = False, **query: Unpack[AuditTemplateQuery]
    ) -> AsyncIterator[builtins.list[AuditTemplateSummary]] | AsyncIterator[builtins.list[AuditTemplate]]:
        """Go through audit templates page by page; takes what list() takes.

        Raises:
            watcherclient.exc.ValidationError: As list(); also for a sort_key that needs all rows at once.
        """
        return self._query(detail, **query).pages()

    def _query(
        self,
        detail: bool,
        *,
        goal: GoalRef | None = None,
        strategy: StrategyRef | None = None,
        name: str | None = None,
        limit: int | None = None,
        marker: str | None = None,
        page_size: int | None = None,
        sort_key: AuditTemplateSortKey | AuditTemplateSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> AsyncQuery[Any, AuditTemplateSummary] | AsyncQuery[Any, AuditTemplate]:
        window = listing.window(limit, marker, page_size)
        order = listing.order(AuditTemplateSortKey, sort_key, sort_dir)
        asked_goal = arguments.optional_identifier("goal", goal)
        asked_strategy = arguments.optional_identifier("strategy", strategy)
        goal_here: str | Unset = UNSET
        if asked_goal is not UNSET and asked_strategy is not UNSET:
            # The server answers both together wrongly: it is asked for the strategy, and the goal is picked out here.
            asked_goal, goal_here = UNSET, asked_goal
        keep = matching(goal=goal_here, name=arguments.optional(name))
        if detail:
            return AsyncQuery(
                self._transport,
                partial(
                    list_audit_templates_detail.build_request,
                    goal=asked_goal,
                    strategy=asked_strategy,
                    sort_key=order.key,
                    sort_dir=order.direction,
                ),
                list_audit_templates_detail.parse,
                lambda page: page.audit_templates,
                window,
                order,
                keep,
            )
        return AsyncQuery(
            self._transport,
            partial(
                list_audit_templates.build_request,
                goal=asked_goal,
                strategy=asked_strategy,
                sort_key=order.key,
                sort_dir=order.direction,
            ),
            list_audit_templates.parse,
            lambda page: page.audit_templates,
            window,
            order,
            keep,
        )

    async def get(self, audit_template_id: AuditTemplateRef) -> AuditTemplate:
        """Return one audit template.

        Args:
            audit_template_id: Its uuid or name.

        Raises:
            watcherclient.exc.ValidationError: The identifier is empty, "." or "..".
            watcherclient.exc.NotFound: There is no such audit template.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        return await self._transport.call(
            get_audit_template.build_request(arguments.identifier("audit_template_id", audit_template_id)),
            get_audit_template.parse,
        )
