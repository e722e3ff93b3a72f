"""Lists of audits, and one by one; audit.py has the rest of the manager."""

# Derived from watcherclient/_async/_generated/audit_lists.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

import builtins
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, Literal, TypedDict, Unpack, overload

from watcher_v1_client.api.audit import (
    get_audit,
    list_audits,
    list_audits_detail,
)
from watcher_v1_client.api.audit_template import get_audit_template
from watcher_v1_client.models.audit import Audit
from watcher_v1_client.models.audit_sort_key import AuditSortKey, AuditSortKeyValue
from watcher_v1_client.models.audit_state import AuditState, AuditStateValue
from watcher_v1_client.models.audit_summary import AuditSummary
from watcher_v1_client.models.audit_type import AuditType, AuditTypeValue
from watcher_v1_client.models.sort_direction import SortDirection, SortDirectionValue
from watcher_v1_client.types import UNSET, Unset
from watcherclient import exc
from watcherclient._api import arguments, listing
from watcherclient._api.listing import matching
from watcherclient._sync.manager import Manager
from watcherclient._sync.paging import Query

if TYPE_CHECKING:
    from watcherclient.typing import AuditRef, AuditTemplateRef, GoalRef, StrategyRef

__all__ = ("AuditLists", "AuditQuery")


class AuditQuery(TypedDict, total=False):
    """What list(), iter() and pages() of audits take besides detail; list() says what each means."""

    goal: GoalRef | None
    strategy: StrategyRef | None
    audit_template: AuditTemplateRef | None
    name: str | None
    state: AuditState | AuditStateValue | None
    audit_type: AuditType | AuditTypeValue | None
    limit: int | None
    marker: str | None
    page_size: int | None
    sort_key: AuditSortKey | AuditSortKeyValue | None
    sort_dir: SortDirection | SortDirectionValue | None


class AuditLists(Manager):
    """Reads them: lists, and one by one."""

    @overload
    def list(self, *, detail: Literal[False] = ..., **query: Unpack[AuditQuery]) -> builtins.list[AuditSummary]: ...

    @overload
    def list(self, *, detail: Literal[True], **query: Unpack[AuditQuery]) -> builtins.list[Audit]: ...

    @overload
    def list(
        self, *, detail: bool, **query: Unpack[AuditQuery]
    ) -> builtins.list[AuditSummary] | builtins.list[Audit]: ...

    def list(
        self, *, detail: bool = False, **query: Unpack[AuditQuery]
    ) -> builtins.list[AuditSummary] | builtins.list[Audit]:
        """List audits, all pages of them.

        Args:
            detail: Return full audits, with parameters and times, instead of summaries.
            goal: Only those of this goal.
            strategy: Only those of this strategy; servers before 15 refuse it together with detail.
            audit_template: Only those with the goal and, if it has one, the strategy of this template; audits do not
                tell which template they were made from. Not together with goal and strategy.
            name: Only the one of this name. Picked out here, from all rows: the server has no such filter.
            state: Only those in this state. Picked out here, from all rows: the server has no such filter.
            audit_type: Only those of this type. Picked out here, from all rows: the server has no such filter.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the audit after which to start.
            page_size: How many to ask the server for at a time; None leaves it to the server.
            sort_key: The field to sort by; the server's own order (by id) when left out.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            The audits; an empty list when there are none.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no audit.
        """
        return self._query(detail, **query).list()

    @overload
    def iter(self, *, detail: Literal[False] = ..., **query: Unpack[AuditQuery]) -> Iterator[AuditSummary]: ...

    @overload
    def iter(self, *, detail: Literal[True], **query: Unpack[AuditQuery]) -> Iterator[Audit]: ...

    @overload
    def iter(self, *, detail: bool, **query: Unpack[AuditQuery]) -> Iterator[AuditSummary] | Iterator[Audit]: ...

    def iter(self, *, detail: bool = False, **query: Unpack[AuditQuery]) -> Iterator[AuditSummary] | Iterator[Audit]:
        """Go through audits one by one, holding one page at a time; takes what list() takes.

        Raises:
            watcherclient.exc.ValidationError: As list(); also for a sort_key that needs all rows at once.
        """
        return self._query(detail, **query).iter()

    @overload
    def pages(
        self, *, detail: Literal[False] = ..., **query: Unpack[AuditQuery]
    ) -> Iterator[builtins.list[AuditSummary]]: ...

    @overload
    def pages(self, *, detail: Literal[True], **query: Unpack[AuditQuery]) -> Iterator[builtins.list[Audit]]: ...

    @overload
    def pages(
        self, *, detail: bool, **query: Unpack[AuditQuery]
    ) -> Iterator[builtins.list[AuditSummary]] | Iterator[builtins.list[Audit]]: ...

    def pages(
        self, *, detail: bool = False, **query: Unpack[AuditQuery]
    ) -> Iterator[builtins.list[AuditSummary]] | Iterator[builtins.list[Audit]]:
        """Go through audits page by page; takes what list() takes.

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
        audit_template: AuditTemplateRef | None = None,
        name: str | None = None,
        state: AuditState | AuditStateValue | None = None,
        audit_type: AuditType | AuditTypeValue | None = None,
        limit: int | None = None,
        marker: str | None = None,
        page_size: int | None = None,
        sort_key: AuditSortKey | AuditSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Query[Any, AuditSummary] | Query[Any, Audit]:
        window = listing.window(limit, marker, page_size)
        order = listing.order(AuditSortKey, sort_key, sort_dir)
        asked_goal = arguments.optional_identifier("goal", goal)
        asked_strategy = arguments.optional_identifier("strategy", strategy)
        goal_here: str | Unset = UNSET
        if asked_goal is not UNSET and asked_strategy is not UNSET:
            # The server answers both together wrongly: it is asked for the strategy, and the goal is picked out here.
            asked_goal, goal_here = UNSET, asked_goal
        if audit_template is not None and (goal is not None or strategy is not None):
            raise exc.ValidationError("audit_template cannot be given together with goal or strategy, which it names")
        prepare = self._filters(asked_goal, asked_strategy, audit_template)
        keep = matching(
            goal=goal_here,
            name=arguments.optional(name),
            state=arguments.optional_choice("state", AuditState, state),
            audit_type=arguments.optional_choice("audit_type", AuditType, audit_type),
        )
        if detail:
            return Query(
                self._transport,
                partial(list_audits_detail.build_request, sort_key=order.key, sort_dir=order.direction),
                list_audits_detail.parse,
                lambda page: page.audits,
                window,
                order,
                keep,
                prepare,
            )
        return Query(
            self._transport,
            partial(list_audits.build_request, sort_key=order.key, sort_dir=order.direction),
            list_audits.parse,
            lambda page: page.audits,
            window,
            order,
            keep,
            prepare,
        )

    def _filters(
        self, goal: str | Unset, strategy: str | Unset, audit_template: AuditTemplateRef | None
    ) -> Callable[[], dict[str, str]]:
        """Return what gives the server's filters; those of a template are looked up."""
        identifier = arguments.optional_identifier("audit_template", audit_template)

        def prepare() -> dict[str, str]:
            if isinstance(identifier, Unset):
                asked = {"goal": goal, "strategy": strategy}
                return {name: value for name, value in asked.items() if not isinstance(value, Unset)}
            template = self._transport.call(get_audit_template.build_request(identifier), get_audit_template.parse)
            if template.strategy_uuid is not None:
                return {"strategy": template.strategy_uuid}
            return {"goal": str(template.goal_uuid)}

        return prepare

    def get(self, audit: AuditRef) -> Audit:
        """Return one audit.

        Args:
            audit: Its uuid or name.

        Raises:
            watcherclient.exc.ValidationError: The identifier is empty, "." or "..".
            watcherclient.exc.NotFound: There is no such audit.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        return self._transport.call(get_audit.build_request(arguments.identifier("audit", audit)), get_audit.parse)
