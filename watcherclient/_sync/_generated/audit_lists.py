"""Lists of audits.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

# Derived from watcherclient/_async/_generated/audit_lists.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal, overload

from watcherclient._api import arguments
from watcherclient._sync.manager import Manager

if TYPE_CHECKING:
    from uuid import UUID

    from watcher_v1_client.models.audit import Audit
    from watcher_v1_client.models.audit_sort_key import AuditSortKey, AuditSortKeyValue
    from watcher_v1_client.models.audit_state import AuditState, AuditStateValue
    from watcher_v1_client.models.audit_summary import AuditSummary
    from watcher_v1_client.models.audit_type import AuditType, AuditTypeValue
    from watcher_v1_client.models.sort_direction import SortDirection, SortDirectionValue
    from watcherclient._sync.paging import Query
    from watcherclient.results import ResultList
    from watcherclient.typing import AuditTemplateRef, GoalRef, StrategyRef

__all__ = ("AuditLists",)


class AuditLists(Manager):
    """Lists audits."""

    @overload
    def list(
        self,
        *,
        detail: Literal[False] = False,
        goal: GoalRef | None = None,
        strategy: StrategyRef | None = None,
        audit_template: AuditTemplateRef | None = None,
        name: str | None = None,
        state: AuditState | AuditStateValue | None = None,
        audit_type: AuditType | AuditTypeValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: AuditSortKey | AuditSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> ResultList[AuditSummary]: ...

    @overload
    def list(
        self,
        *,
        detail: Literal[True],
        goal: GoalRef | None = None,
        strategy: StrategyRef | None = None,
        audit_template: AuditTemplateRef | None = None,
        name: str | None = None,
        state: AuditState | AuditStateValue | None = None,
        audit_type: AuditType | AuditTypeValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: AuditSortKey | AuditSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> ResultList[Audit]: ...

    @overload
    def list(
        self,
        *,
        detail: bool,
        goal: GoalRef | None = None,
        strategy: StrategyRef | None = None,
        audit_template: AuditTemplateRef | None = None,
        name: str | None = None,
        state: AuditState | AuditStateValue | None = None,
        audit_type: AuditType | AuditTypeValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: AuditSortKey | AuditSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> ResultList[AuditSummary] | ResultList[Audit]: ...

    @arguments.keywords_of("audit.list")
    def list(
        self,
        *,
        detail: bool = False,
        goal: GoalRef | None = None,
        strategy: StrategyRef | None = None,
        audit_template: AuditTemplateRef | None = None,
        name: str | None = None,
        state: AuditState | AuditStateValue | None = None,
        audit_type: AuditType | AuditTypeValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: AuditSortKey | AuditSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> ResultList[AuditSummary] | ResultList[Audit]:
        """List audits, from all pages.

        Args:
            detail: Return full audits, with parameters, times and status_message, instead of summaries.
            goal: Only those of this goal.
            strategy: Only those of this strategy. With detail, servers of release 14 and older, 15.0.0 to 15.1.2
                and 16.0.0 to 16.0.1 refuse it; the client filters then.
            audit_template: Only audits with the goal and, if it has one, the strategy of this template; audits do
                not tell which template they were made from. Not together with goal or strategy.
            name: Only the audit with this name. Filtered by the client, from all rows: the server has no such
                filter.
            state: Only audits in this state. Filtered by the client, from all rows: the server has no such filter.
            audit_type: Only audits of this type. Filtered by the client, from all rows: the server has no such
                filter.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the audit after which to start.
            page_size: How many to ask the server for at a time; None leaves it to the server.
            sort_key: The field to sort by; the order of creation when left out. By goal_uuid, goal_name,
                strategy_uuid and strategy_name the client sorts: the server does so within a page only.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            The audits; an empty list when there are none.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no audit; or there are no rows, and no such goal or
                strategy.
        """
        return self._query(
            detail,
            goal=goal,
            strategy=strategy,
            audit_template=audit_template,
            name=name,
            state=state,
            audit_type=audit_type,
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
        audit_template: AuditTemplateRef | None = None,
        name: str | None = None,
        state: AuditState | AuditStateValue | None = None,
        audit_type: AuditType | AuditTypeValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: AuditSortKey | AuditSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[AuditSummary]: ...

    @overload
    def iter(
        self,
        *,
        detail: Literal[True],
        goal: GoalRef | None = None,
        strategy: StrategyRef | None = None,
        audit_template: AuditTemplateRef | None = None,
        name: str | None = None,
        state: AuditState | AuditStateValue | None = None,
        audit_type: AuditType | AuditTypeValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: AuditSortKey | AuditSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[Audit]: ...

    @overload
    def iter(
        self,
        *,
        detail: bool,
        goal: GoalRef | None = None,
        strategy: StrategyRef | None = None,
        audit_template: AuditTemplateRef | None = None,
        name: str | None = None,
        state: AuditState | AuditStateValue | None = None,
        audit_type: AuditType | AuditTypeValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: AuditSortKey | AuditSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[AuditSummary] | Iterator[Audit]: ...

    @arguments.keywords_of("audit.iter")
    def iter(
        self,
        *,
        detail: bool = False,
        goal: GoalRef | None = None,
        strategy: StrategyRef | None = None,
        audit_template: AuditTemplateRef | None = None,
        name: str | None = None,
        state: AuditState | AuditStateValue | None = None,
        audit_type: AuditType | AuditTypeValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: AuditSortKey | AuditSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[AuditSummary] | Iterator[Audit]:
        """Go through audits one by one; one page is held at a time.

        Args:
            detail: Return full audits, with parameters, times and status_message, instead of summaries.
            goal: Only those of this goal.
            strategy: Only those of this strategy. With detail, servers of release 14 and older, 15.0.0 to 15.1.2
                and 16.0.0 to 16.0.1 refuse it; the client filters then.
            audit_template: Only audits with the goal and, if it has one, the strategy of this template; audits do
                not tell which template they were made from. Not together with goal or strategy.
            name: Only the audit with this name. Filtered by the client, from all rows: the server has no such
                filter.
            state: Only audits in this state. Filtered by the client, from all rows: the server has no such filter.
            audit_type: Only audits of this type. Filtered by the client, from all rows: the server has no such
                filter.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the audit after which to start.
            page_size: How many to ask the server for at a time; None leaves it to the server.
            sort_key: The field to sort by; the order of creation when left out. Not goal_uuid, goal_name,
                strategy_uuid or strategy_name, which need all rows at once: list() takes these.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            An iterator; it sends a request for each page when it gets there.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no audit; or there are no rows, and no such goal or
                strategy.
        """
        return self._query(
            detail,
            goal=goal,
            strategy=strategy,
            audit_template=audit_template,
            name=name,
            state=state,
            audit_type=audit_type,
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
        audit_template: AuditTemplateRef | None = None,
        name: str | None = None,
        state: AuditState | AuditStateValue | None = None,
        audit_type: AuditType | AuditTypeValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: AuditSortKey | AuditSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[ResultList[AuditSummary]]: ...

    @overload
    def pages(
        self,
        *,
        detail: Literal[True],
        goal: GoalRef | None = None,
        strategy: StrategyRef | None = None,
        audit_template: AuditTemplateRef | None = None,
        name: str | None = None,
        state: AuditState | AuditStateValue | None = None,
        audit_type: AuditType | AuditTypeValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: AuditSortKey | AuditSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[ResultList[Audit]]: ...

    @overload
    def pages(
        self,
        *,
        detail: bool,
        goal: GoalRef | None = None,
        strategy: StrategyRef | None = None,
        audit_template: AuditTemplateRef | None = None,
        name: str | None = None,
        state: AuditState | AuditStateValue | None = None,
        audit_type: AuditType | AuditTypeValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: AuditSortKey | AuditSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[ResultList[AuditSummary]] | Iterator[ResultList[Audit]]: ...

    @arguments.keywords_of("audit.pages")
    def pages(
        self,
        *,
        detail: bool = False,
        goal: GoalRef | None = None,
        strategy: StrategyRef | None = None,
        audit_template: AuditTemplateRef | None = None,
        name: str | None = None,
        state: AuditState | AuditStateValue | None = None,
        audit_type: AuditType | AuditTypeValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: AuditSortKey | AuditSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[ResultList[AuditSummary]] | Iterator[ResultList[Audit]]:
        """Go through audits page by page.

        Args:
            detail: Return full audits, with parameters, times and status_message, instead of summaries.
            goal: Only those of this goal.
            strategy: Only those of this strategy. With detail, servers of release 14 and older, 15.0.0 to 15.1.2
                and 16.0.0 to 16.0.1 refuse it; the client filters then.
            audit_template: Only audits with the goal and, if it has one, the strategy of this template; audits do
                not tell which template they were made from. Not together with goal or strategy.
            name: Only the audit with this name. Filtered by the client, from all rows: the server has no such
                filter.
            state: Only audits in this state. Filtered by the client, from all rows: the server has no such filter.
            audit_type: Only audits of this type. Filtered by the client, from all rows: the server has no such
                filter.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the audit after which to start.
            page_size: How many to ask the server for at a time; None leaves it to the server.
            sort_key: The field to sort by; the order of creation when left out. Not goal_uuid, goal_name,
                strategy_uuid or strategy_name, which need all rows at once: list() takes these.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            An iterator over lists, none of which is empty; it sends a request for each page when it gets there.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no audit; or there are no rows, and no such goal or
                strategy.
        """
        return self._query(
            detail,
            goal=goal,
            strategy=strategy,
            audit_template=audit_template,
            name=name,
            state=state,
            audit_type=audit_type,
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
        audit_template: AuditTemplateRef | None,
        name: str | None,
        state: AuditState | AuditStateValue | None,
        audit_type: AuditType | AuditTypeValue | None,
        limit: int | None,
        marker: str | UUID | None,
        page_size: int | None,
        sort_key: AuditSortKey | AuditSortKeyValue | None,
        sort_dir: SortDirection | SortDirectionValue | None,
    ) -> Query[Any, AuditSummary] | Query[Any, Audit]:
        # What only lists need is imported with the first of them.
        from watcher_v1_client.api.audit import list_audits, list_audits_detail
        from watcher_v1_client.models.audit_sort_key import AuditSortKey
        from watcher_v1_client.models.audit_state import AuditState
        from watcher_v1_client.models.audit_type import AuditType
        from watcherclient._api import listing
        from watcherclient._sync.paging import Query

        arguments.not_together(audit_template=audit_template, goal=goal, why="the audit template has its own")
        arguments.not_together(audit_template=audit_template, strategy=strategy, why="the audit template has its own")
        window = listing.window(limit, marker, page_size)
        order = listing.order(
            AuditSortKey, sort_key, sort_dir, within_page=("goal_uuid", "goal_name", "strategy_uuid", "strategy_name")
        )
        filters = listing.filters(
            server={
                "goal": arguments.optional_identifier("goal", goal),
                "strategy": arguments.optional_identifier("strategy", strategy),
            },
            client={
                "name": arguments.optional(name),
                "state": arguments.optional_choice("state", AuditState, state),
                "audit_type": arguments.optional_choice("audit_type", AuditType, audit_type),
            },
            wrong_together=("strategy", "goal"),
        )
        look_up = self._look_up_audit_template(audit_template)
        if detail:
            return Query(
                self._transport,
                list_audits_detail.build_request,
                list_audits_detail.parse,
                lambda page: page.audits,
                "audits",
                window,
                order,
                filters,
                look_up,
                refused=frozenset(("strategy",)),
            )
        return Query(
            self._transport,
            list_audits.build_request,
            list_audits.parse,
            lambda page: page.audits,
            "audits",
            window,
            order,
            filters,
            look_up,
        )
