"""Lists of actions.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

# Derived from watcherclient/_async/_generated/action_lists.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal, overload

from watcherclient._api import arguments
from watcherclient._sync.manager import Manager

if TYPE_CHECKING:
    from uuid import UUID

    from watcher_v1_client.models.action import Action
    from watcher_v1_client.models.action_sort_key import ActionSortKey, ActionSortKeyValue
    from watcher_v1_client.models.action_state import ActionState, ActionStateValue
    from watcher_v1_client.models.action_summary import ActionSummary
    from watcher_v1_client.models.sort_direction import SortDirection, SortDirectionValue
    from watcherclient._sync.paging import Query
    from watcherclient.results import ResultList
    from watcherclient.typing import ActionPlanRef, AuditRef

__all__ = ("ActionLists",)


class ActionLists(Manager):
    """Lists actions."""

    @overload
    def list(
        self,
        *,
        detail: Literal[False] = False,
        action_plan: ActionPlanRef | None = None,
        audit: AuditRef | None = None,
        state: ActionState | ActionStateValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ActionSortKey | ActionSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> ResultList[ActionSummary]: ...

    @overload
    def list(
        self,
        *,
        detail: Literal[True],
        action_plan: ActionPlanRef | None = None,
        audit: AuditRef | None = None,
        state: ActionState | ActionStateValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ActionSortKey | ActionSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> ResultList[Action]: ...

    @overload
    def list(
        self,
        *,
        detail: bool,
        action_plan: ActionPlanRef | None = None,
        audit: AuditRef | None = None,
        state: ActionState | ActionStateValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ActionSortKey | ActionSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> ResultList[ActionSummary] | ResultList[Action]: ...

    @arguments.keywords_of("action.list")
    def list(
        self,
        *,
        detail: bool = False,
        action_plan: ActionPlanRef | None = None,
        audit: AuditRef | None = None,
        state: ActionState | ActionStateValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ActionSortKey | ActionSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> ResultList[ActionSummary] | ResultList[Action]:
        """List actions, from all pages.

        Args:
            detail: Return full actions, with their input parameters, description and times, instead of summaries.
            action_plan: Only those of this action plan; not together with audit.
            audit: Only those of this audit; not together with action_plan.
            state: Only actions in this state. Filtered by the client, from all rows: the server has no such filter.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the action after which to start.
            page_size: How many to ask the server for at a time; None leaves it to the server.
            sort_key: The field to sort by; the order of creation when left out. By action_plan_uuid the client
                sorts: the server does so within a page only.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            The actions; an empty list when there are none.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no action.
        """
        return self._query(
            detail,
            action_plan=action_plan,
            audit=audit,
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
        action_plan: ActionPlanRef | None = None,
        audit: AuditRef | None = None,
        state: ActionState | ActionStateValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ActionSortKey | ActionSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[ActionSummary]: ...

    @overload
    def iter(
        self,
        *,
        detail: Literal[True],
        action_plan: ActionPlanRef | None = None,
        audit: AuditRef | None = None,
        state: ActionState | ActionStateValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ActionSortKey | ActionSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[Action]: ...

    @overload
    def iter(
        self,
        *,
        detail: bool,
        action_plan: ActionPlanRef | None = None,
        audit: AuditRef | None = None,
        state: ActionState | ActionStateValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ActionSortKey | ActionSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[ActionSummary] | Iterator[Action]: ...

    @arguments.keywords_of("action.iter")
    def iter(
        self,
        *,
        detail: bool = False,
        action_plan: ActionPlanRef | None = None,
        audit: AuditRef | None = None,
        state: ActionState | ActionStateValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ActionSortKey | ActionSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[ActionSummary] | Iterator[Action]:
        """Go through actions one by one; one page is held at a time.

        Args:
            detail: Return full actions, with their input parameters, description and times, instead of summaries.
            action_plan: Only those of this action plan; not together with audit.
            audit: Only those of this audit; not together with action_plan.
            state: Only actions in this state. Filtered by the client, from all rows: the server has no such filter.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the action after which to start.
            page_size: How many to ask the server for at a time; None leaves it to the server.
            sort_key: The field to sort by; the order of creation when left out. Not action_plan_uuid, which need
                all rows at once: list() takes these.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            An iterator; it sends a request for each page when it gets there.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no action.
        """
        return self._query(
            detail,
            action_plan=action_plan,
            audit=audit,
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
        action_plan: ActionPlanRef | None = None,
        audit: AuditRef | None = None,
        state: ActionState | ActionStateValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ActionSortKey | ActionSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[ResultList[ActionSummary]]: ...

    @overload
    def pages(
        self,
        *,
        detail: Literal[True],
        action_plan: ActionPlanRef | None = None,
        audit: AuditRef | None = None,
        state: ActionState | ActionStateValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ActionSortKey | ActionSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[ResultList[Action]]: ...

    @overload
    def pages(
        self,
        *,
        detail: bool,
        action_plan: ActionPlanRef | None = None,
        audit: AuditRef | None = None,
        state: ActionState | ActionStateValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ActionSortKey | ActionSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[ResultList[ActionSummary]] | Iterator[ResultList[Action]]: ...

    @arguments.keywords_of("action.pages")
    def pages(
        self,
        *,
        detail: bool = False,
        action_plan: ActionPlanRef | None = None,
        audit: AuditRef | None = None,
        state: ActionState | ActionStateValue | None = None,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ActionSortKey | ActionSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[ResultList[ActionSummary]] | Iterator[ResultList[Action]]:
        """Go through actions page by page.

        Args:
            detail: Return full actions, with their input parameters, description and times, instead of summaries.
            action_plan: Only those of this action plan; not together with audit.
            audit: Only those of this audit; not together with action_plan.
            state: Only actions in this state. Filtered by the client, from all rows: the server has no such filter.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the action after which to start.
            page_size: How many to ask the server for at a time; None leaves it to the server.
            sort_key: The field to sort by; the order of creation when left out. Not action_plan_uuid, which need
                all rows at once: list() takes these.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            An iterator over lists, none of which is empty; it sends a request for each page when it gets there.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no action.
        """
        return self._query(
            detail,
            action_plan=action_plan,
            audit=audit,
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
        action_plan: ActionPlanRef | None,
        audit: AuditRef | None,
        state: ActionState | ActionStateValue | None,
        limit: int | None,
        marker: str | UUID | None,
        page_size: int | None,
        sort_key: ActionSortKey | ActionSortKeyValue | None,
        sort_dir: SortDirection | SortDirectionValue | None,
    ) -> Query[Any, ActionSummary] | Query[Any, Action]:
        # What only lists need is imported with the first of them.
        from watcher_v1_client.api.action import list_actions, list_actions_detail
        from watcher_v1_client.models.action_sort_key import ActionSortKey
        from watcher_v1_client.models.action_state import ActionState
        from watcherclient._api import listing
        from watcherclient._sync.paging import Query

        arguments.not_together(action_plan=action_plan, audit=audit, why="the action plan is narrower")
        window = listing.window(limit, marker, page_size)
        order = listing.order(ActionSortKey, sort_key, sort_dir, within_page=("action_plan_uuid",))
        filters = listing.filters(
            server={
                "action_plan_uuid": arguments.optional_identifier("action_plan", action_plan),
            },
            client={
                "state": arguments.optional_choice("state", ActionState, state),
            },
        )
        look_up = self._look_up_audit(audit)
        if detail:
            return Query(
                self._transport,
                list_actions_detail.build_request,
                list_actions_detail.parse,
                lambda page: page.actions,
                "actions",
                window,
                order,
                filters,
                look_up,
            )
        return Query(
            self._transport,
            list_actions.build_request,
            list_actions.parse,
            lambda page: page.actions,
            "actions",
            window,
            order,
            filters,
            look_up,
        )
