"""Lists of audit templates.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

# Derived from watcherclient/_async/_generated/audit_template_lists.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal, overload

from watcherclient._api import arguments
from watcherclient._sync.manager import Manager

if TYPE_CHECKING:
    from uuid import UUID

    from watcher_v1_client.models.audit_template import AuditTemplate
    from watcher_v1_client.models.audit_template_sort_key import AuditTemplateSortKey, AuditTemplateSortKeyValue
    from watcher_v1_client.models.audit_template_summary import AuditTemplateSummary
    from watcher_v1_client.models.sort_direction import SortDirection, SortDirectionValue
    from watcherclient._sync.paging import Query
    from watcherclient.results import ResultList
    from watcherclient.typing import GoalRef, StrategyRef

__all__ = ("AuditTemplateLists",)


class AuditTemplateLists(Manager):
    """Lists audit templates."""

    @overload
    def list(
        self,
        *,
        detail: Literal[False] = False,
        goal: GoalRef | None = None,
        strategy: StrategyRef | None = None,
        name: str | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: AuditTemplateSortKey | AuditTemplateSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> ResultList[AuditTemplateSummary]: ...

    @overload
    def list(
        self,
        *,
        detail: Literal[True],
        goal: GoalRef | None = None,
        strategy: StrategyRef | None = None,
        name: str | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: AuditTemplateSortKey | AuditTemplateSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> ResultList[AuditTemplate]: ...

    @overload
    def list(
        self,
        *,
        detail: bool,
        goal: GoalRef | None = None,
        strategy: StrategyRef | None = None,
        name: str | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: AuditTemplateSortKey | AuditTemplateSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> ResultList[AuditTemplateSummary] | ResultList[AuditTemplate]: ...

    @arguments.keywords_of("audit_template.list")
    def list(
        self,
        *,
        detail: bool = False,
        goal: GoalRef | None = None,
        strategy: StrategyRef | None = None,
        name: str | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: AuditTemplateSortKey | AuditTemplateSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> ResultList[AuditTemplateSummary] | ResultList[AuditTemplate]:
        """List audit templates, from all pages.

        Args:
            detail: Return full audit templates, with description, default_parameters and times, instead of
                summaries.
            goal: Only those of this goal.
            strategy: Only those of this strategy.
            name: Only the audit template with this name. Filtered by the client, from all rows: the server has no
                such filter.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the audit template after which to start.
            page_size: How many to ask the server for at a time; None leaves it to the server.
            sort_key: The field to sort by; the order of creation when left out. By goal_uuid, goal_name,
                strategy_uuid and strategy_name the client sorts: the server does so within a page only.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            The audit templates; an empty list when there are none.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no audit template; or there are no rows, and no such goal
                or strategy.
        """
        return self._query(
            detail,
            goal=goal,
            strategy=strategy,
            name=name,
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
        strategy: StrategyRef | None = None,
        name: str | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: AuditTemplateSortKey | AuditTemplateSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[AuditTemplateSummary]: ...

    @overload
    def iter(
        self,
        *,
        detail: Literal[True],
        goal: GoalRef | None = None,
        strategy: StrategyRef | None = None,
        name: str | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: AuditTemplateSortKey | AuditTemplateSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[AuditTemplate]: ...

    @overload
    def iter(
        self,
        *,
        detail: bool,
        goal: GoalRef | None = None,
        strategy: StrategyRef | None = None,
        name: str | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: AuditTemplateSortKey | AuditTemplateSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[AuditTemplateSummary] | Iterator[AuditTemplate]: ...

    @arguments.keywords_of("audit_template.iter")
    def iter(
        self,
        *,
        detail: bool = False,
        goal: GoalRef | None = None,
        strategy: StrategyRef | None = None,
        name: str | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: AuditTemplateSortKey | AuditTemplateSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[AuditTemplateSummary] | Iterator[AuditTemplate]:
        """Go through audit templates one by one; one page is held at a time.

        Args:
            detail: Return full audit templates, with description, default_parameters and times, instead of
                summaries.
            goal: Only those of this goal.
            strategy: Only those of this strategy.
            name: Only the audit template with this name. Filtered by the client, from all rows: the server has no
                such filter.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the audit template after which to start.
            page_size: How many to ask the server for at a time; None leaves it to the server.
            sort_key: The field to sort by; the order of creation when left out. Not goal_uuid, goal_name,
                strategy_uuid or strategy_name, which need all rows at once: list() takes these.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            An iterator; it sends a request for each page when it gets there.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no audit template; or there are no rows, and no such goal
                or strategy.
        """
        return self._query(
            detail,
            goal=goal,
            strategy=strategy,
            name=name,
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
        strategy: StrategyRef | None = None,
        name: str | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: AuditTemplateSortKey | AuditTemplateSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[ResultList[AuditTemplateSummary]]: ...

    @overload
    def pages(
        self,
        *,
        detail: Literal[True],
        goal: GoalRef | None = None,
        strategy: StrategyRef | None = None,
        name: str | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: AuditTemplateSortKey | AuditTemplateSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[ResultList[AuditTemplate]]: ...

    @overload
    def pages(
        self,
        *,
        detail: bool,
        goal: GoalRef | None = None,
        strategy: StrategyRef | None = None,
        name: str | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: AuditTemplateSortKey | AuditTemplateSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[ResultList[AuditTemplateSummary]] | Iterator[ResultList[AuditTemplate]]: ...

    @arguments.keywords_of("audit_template.pages")
    def pages(
        self,
        *,
        detail: bool = False,
        goal: GoalRef | None = None,
        strategy: StrategyRef | None = None,
        name: str | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: AuditTemplateSortKey | AuditTemplateSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[ResultList[AuditTemplateSummary]] | Iterator[ResultList[AuditTemplate]]:
        """Go through audit templates page by page.

        Args:
            detail: Return full audit templates, with description, default_parameters and times, instead of
                summaries.
            goal: Only those of this goal.
            strategy: Only those of this strategy.
            name: Only the audit template with this name. Filtered by the client, from all rows: the server has no
                such filter.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the audit template after which to start.
            page_size: How many to ask the server for at a time; None leaves it to the server.
            sort_key: The field to sort by; the order of creation when left out. Not goal_uuid, goal_name,
                strategy_uuid or strategy_name, which need all rows at once: list() takes these.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            An iterator over lists, none of which is empty; it sends a request for each page when it gets there.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no audit template; or there are no rows, and no such goal
                or strategy.
        """
        return self._query(
            detail,
            goal=goal,
            strategy=strategy,
            name=name,
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
        strategy: StrategyRef | None,
        name: str | None,
        limit: int | None,
        marker: str | UUID | None,
        page_size: int | None,
        sort_key: AuditTemplateSortKey | AuditTemplateSortKeyValue | None,
        sort_dir: SortDirection | SortDirectionValue | None,
    ) -> Query[Any, AuditTemplateSummary] | Query[Any, AuditTemplate]:
        # What only lists need is imported with the first of them.
        from watcher_v1_client.api.audit_template import list_audit_templates, list_audit_templates_detail
        from watcher_v1_client.models.audit_template_sort_key import AuditTemplateSortKey
        from watcherclient._api import listing
        from watcherclient._sync.paging import Query

        window = listing.window(limit, marker, page_size)
        order = listing.order(
            AuditTemplateSortKey,
            sort_key,
            sort_dir,
            within_page=("goal_uuid", "goal_name", "strategy_uuid", "strategy_name"),
        )
        filters = listing.filters(
            server={
                "goal": arguments.optional_identifier("goal", goal),
                "strategy": arguments.optional_identifier("strategy", strategy),
            },
            client={
                "name": arguments.optional(name),
            },
            wrong_together=("strategy", "goal"),
        )
        if detail:
            return Query(
                self._transport,
                list_audit_templates_detail.build_request,
                list_audit_templates_detail.parse,
                lambda page: page.audit_templates,
                "audit templates",
                window,
                order,
                filters,
            )
        return Query(
            self._transport,
            list_audit_templates.build_request,
            list_audit_templates.parse,
            lambda page: page.audit_templates,
            "audit templates",
            window,
            order,
            filters,
        )
