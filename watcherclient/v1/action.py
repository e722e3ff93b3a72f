"""Actions: the steps of an action plan."""

# Derived from watcherclient/aio/v1/action.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

import builtins
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any, Literal, TypeAlias, overload

from watcher_v1_client.api.action import get_action, list_actions, list_actions_detail, update_action
from watcher_v1_client.models.action import Action
from watcher_v1_client.models.action_patch_add import ActionPatchAdd
from watcher_v1_client.models.action_patch_add_path import ActionPatchAddPath
from watcher_v1_client.models.action_patch_replace import ActionPatchReplace
from watcher_v1_client.models.action_patch_replace_path import ActionPatchReplacePath
from watcher_v1_client.models.action_sort_key import ActionSortKey, ActionSortKeyValue
from watcher_v1_client.models.action_state import ActionState
from watcher_v1_client.models.action_summary import ActionSummary
from watcher_v1_client.models.sort_direction import SortDirection, SortDirectionValue

from watcherclient import arguments, exc
from watcherclient.patch import Shape, operations
from watcherclient.v1.manager import Manager

__all__ = (
    "Action",
    "ActionManager",
    "ActionOperation",
    "ActionState",
    "ActionSummary",
)


ActionOperation: TypeAlias = ActionPatchAdd | ActionPatchReplace
"""An operation of a patch."""

_PATCH: Shape[ActionOperation] = {
    "add": (ActionPatchAdd, ActionPatchAddPath),
    "replace": (ActionPatchReplace, ActionPatchReplacePath),
}


class ActionManager(Manager):
    """Reads actions, and skips those that have not run yet."""

    @overload
    def list(
        self,
        *,
        detail: Literal[False] = ...,
        action_plan: str | None = ...,
        audit: str | None = ...,
        limit: int | None = ...,
        marker: str | None = ...,
        sort_key: ActionSortKey | ActionSortKeyValue | None = ...,
        sort_dir: SortDirection | SortDirectionValue | None = ...,
    ) -> builtins.list[ActionSummary]: ...

    @overload
    def list(
        self,
        *,
        detail: Literal[True],
        action_plan: str | None = ...,
        audit: str | None = ...,
        limit: int | None = ...,
        marker: str | None = ...,
        sort_key: ActionSortKey | ActionSortKeyValue | None = ...,
        sort_dir: SortDirection | SortDirectionValue | None = ...,
    ) -> builtins.list[Action]: ...

    @overload
    def list(
        self,
        *,
        detail: bool,
        action_plan: str | None = ...,
        audit: str | None = ...,
        limit: int | None = ...,
        marker: str | None = ...,
        sort_key: ActionSortKey | ActionSortKeyValue | None = ...,
        sort_dir: SortDirection | SortDirectionValue | None = ...,
    ) -> builtins.list[ActionSummary] | builtins.list[Action]: ...

    def list(
        self,
        *,
        detail: bool = False,
        action_plan: str | None = None,
        audit: str | None = None,
        limit: int | None = None,
        marker: str | None = None,
        sort_key: ActionSortKey | ActionSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> builtins.list[ActionSummary] | builtins.list[Action]:
        """List actions, all pages of them.

        Args:
            detail: Return full actions, with their input parameters, instead of summaries.
            action_plan: Only those of this action plan, by its uuid; not together with audit.
            audit: Only those of this audit's action plans, by its uuid; not together with action_plan.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the action after which to start.
            sort_key: The field to sort by; id when left out.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            The actions; an empty list when there are none.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no action.
        """
        if action_plan is not None and audit is not None:
            raise exc.ValidationError(
                "action_plan and audit cannot be given together; the action plan alone is narrower"
            )
        asked_plan = arguments.optional_identifier("action_plan", action_plan)
        asked_audit = arguments.optional_identifier("audit", audit)
        key = arguments.optional_choice("sort_key", ActionSortKey, sort_key)
        direction = arguments.optional_choice("sort_dir", SortDirection, sort_dir)
        if detail:
            return self._list(
                partial(
                    list_actions_detail.build_request,
                    action_plan_uuid=asked_plan,
                    audit_uuid=asked_audit,
                    sort_key=key,
                    sort_dir=direction,
                ),
                list_actions_detail.parse,
                lambda page: page.actions,
                limit=limit,
                marker=marker,
            )
        return self._list(
            partial(
                list_actions.build_request,
                action_plan_uuid=asked_plan,
                audit_uuid=asked_audit,
                sort_key=key,
                sort_dir=direction,
            ),
            list_actions.parse,
            lambda page: page.actions,
            limit=limit,
            marker=marker,
        )

    def get(self, action_id: str) -> Action:
        """Return one action.

        Args:
            action_id: Its uuid.

        Raises:
            watcherclient.exc.ValidationError: The identifier is empty, "." or "..".
            watcherclient.exc.NotFound: There is no such action.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        return self._transport.call(
            get_action.build_request(arguments.identifier("action_id", action_id)), get_action.parse
        )

    def update(self, action_id: str, patch: Iterable[ActionOperation | Mapping[str, Any]]) -> Action:
        """Skip an action that is PENDING while its plan is RECOMMENDED or PENDING. Since microversion 1.5.

        Args:
            action_id: Its uuid.
            patch: {"op": "replace", "path": "/state", "value": "SKIPPED"}, and if wanted
                {"op": "replace", "path": "/status_message", "value": "why"}.

        Returns:
            The changed action.

        Raises:
            watcherclient.exc.ValidationError: The patch holds what the API does not take; nothing was sent.
            watcherclient.exc.UnsupportedVersion: The server offers less than 1.5.
            watcherclient.exc.NotFound: There is no such action.
            watcherclient.exc.Conflict: The state of the action or its plan does not allow it.
            watcherclient.exc.BadRequest: A value is not what the server takes.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        return self._transport.call(
            update_action.build_request(arguments.identifier("action_id", action_id), body=operations(patch, _PATCH)),
            update_action.parse,
            uses=("action.update",),
        )
