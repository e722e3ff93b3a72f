"""Action plans: what an audit recommends."""

from __future__ import annotations

import builtins
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any, Literal, TypeAlias, overload

from watcher_v1_client.api.action_plan import (
    delete_action_plan,
    get_action_plan,
    list_action_plans,
    list_action_plans_detail,
    start_action_plan,
    update_action_plan,
)
from watcher_v1_client.models.action_plan import ActionPlan
from watcher_v1_client.models.action_plan_patch_add import ActionPlanPatchAdd
from watcher_v1_client.models.action_plan_patch_add_path import ActionPlanPatchAddPath
from watcher_v1_client.models.action_plan_patch_replace import ActionPlanPatchReplace
from watcher_v1_client.models.action_plan_patch_replace_path import ActionPlanPatchReplacePath
from watcher_v1_client.models.action_plan_sort_key import ActionPlanSortKey, ActionPlanSortKeyValue
from watcher_v1_client.models.action_plan_state import ActionPlanState
from watcher_v1_client.models.action_plan_summary import ActionPlanSummary
from watcher_v1_client.models.sort_direction import SortDirection, SortDirectionValue

from watcherclient import arguments
from watcherclient.aio.v1.manager import AsyncManager
from watcherclient.patch import Shape, operations

__all__ = (
    "ActionPlan",
    "ActionPlanOperation",
    "ActionPlanState",
    "ActionPlanSummary",
    "AsyncActionPlanManager",
)


ActionPlanOperation: TypeAlias = ActionPlanPatchAdd | ActionPlanPatchReplace
"""An operation of a patch."""

_PATCH: Shape[ActionPlanOperation] = {
    "add": (ActionPlanPatchAdd, ActionPlanPatchAddPath),
    "replace": (ActionPlanPatchReplace, ActionPlanPatchReplacePath),
}


class AsyncActionPlanManager(AsyncManager):
    """Reads, starts, cancels and deletes action plans; audits make them."""

    @overload
    async def list(
        self,
        *,
        detail: Literal[False] = ...,
        audit: str | None = ...,
        strategy: str | None = ...,
        limit: int | None = ...,
        marker: str | None = ...,
        sort_key: ActionPlanSortKey | ActionPlanSortKeyValue | None = ...,
        sort_dir: SortDirection | SortDirectionValue | None = ...,
    ) -> builtins.list[ActionPlanSummary]: ...

    @overload
    async def list(
        self,
        *,
        detail: Literal[True],
        audit: str | None = ...,
        strategy: str | None = ...,
        limit: int | None = ...,
        marker: str | None = ...,
        sort_key: ActionPlanSortKey | ActionPlanSortKeyValue | None = ...,
        sort_dir: SortDirection | SortDirectionValue | None = ...,
    ) -> builtins.list[ActionPlan]: ...

    @overload
    async def list(
        self,
        *,
        detail: bool,
        audit: str | None = ...,
        strategy: str | None = ...,
        limit: int | None = ...,
        marker: str | None = ...,
        sort_key: ActionPlanSortKey | ActionPlanSortKeyValue | None = ...,
        sort_dir: SortDirection | SortDirectionValue | None = ...,
    ) -> builtins.list[ActionPlanSummary] | builtins.list[ActionPlan]: ...

    async def list(
        self,
        *,
        detail: bool = False,
        audit: str | None = None,
        strategy: str | None = None,
        limit: int | None = None,
        marker: str | None = None,
        sort_key: ActionPlanSortKey | ActionPlanSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> builtins.list[ActionPlanSummary] | builtins.list[ActionPlan]:
        """List action plans, all pages of them.

        Args:
            detail: Return full action plans instead of summaries.
            audit: Only those of this audit, by its uuid.
            strategy: Only those of this strategy, by its uuid or name.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the action plan after which to start.
            sort_key: The field to sort by; id when left out.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            The action plans; an empty list when there are none.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no action plan.
        """
        asked_audit = arguments.optional_identifier("audit", audit)
        asked_strategy = arguments.optional_identifier("strategy", strategy)
        key = arguments.optional_choice("sort_key", ActionPlanSortKey, sort_key)
        direction = arguments.optional_choice("sort_dir", SortDirection, sort_dir)
        if detail:
            return await self._list(
                partial(
                    list_action_plans_detail.build_request,
                    audit_uuid=asked_audit,
                    strategy=asked_strategy,
                    sort_key=key,
                    sort_dir=direction,
                ),
                list_action_plans_detail.parse,
                lambda page: page.action_plans,
                limit=limit,
                marker=marker,
            )
        return await self._list(
            partial(
                list_action_plans.build_request,
                audit_uuid=asked_audit,
                strategy=asked_strategy,
                sort_key=key,
                sort_dir=direction,
            ),
            list_action_plans.parse,
            lambda page: page.action_plans,
            limit=limit,
            marker=marker,
        )

    async def get(self, action_plan_id: str) -> ActionPlan:
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

    async def start(self, action_plan_id: str) -> ActionPlan:
        """Start an action plan, which the applier then runs.

        Args:
            action_plan_id: Its uuid.

        Returns:
            The action plan, PENDING.

        Raises:
            watcherclient.exc.ValidationError: The identifier is empty, "." or "..".
            watcherclient.exc.NotFound: There is no such action plan.
            watcherclient.exc.BadRequest: It is not RECOMMENDED.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        return await self._transport.call(
            start_action_plan.build_request(arguments.identifier("action_plan_id", action_plan_id)),
            start_action_plan.parse,
        )

    async def cancel(self, action_plan_id: str) -> ActionPlan:
        """Cancel an action plan: one that runs becomes CANCELLING, one that does not run yet CANCELLED.

        A plan that is in its last action may still end SUCCEEDED.

        Args:
            action_plan_id: Its uuid.

        Returns:
            The changed action plan.

        Raises:
            watcherclient.exc.ValidationError: The identifier is empty, "." or "..".
            watcherclient.exc.NotFound: There is no such action plan.
            watcherclient.exc.BadRequest: It has ended already.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        plan = await self.get(action_plan_id)
        running = plan.state == ActionPlanState.ONGOING
        state = ActionPlanState.CANCELLING if running else ActionPlanState.CANCELLED
        return await self.update(plan.uuid, [{"op": "replace", "path": "/state", "value": state}])

    async def update(self, action_plan_id: str, patch: Iterable[ActionPlanOperation | Mapping[str, Any]]) -> ActionPlan:
        """Change the state of an action plan; start() and cancel() do it in one word.

        Args:
            action_plan_id: Its uuid.
            patch: One operation, {"op": "replace", "path": "/state", "value": "PENDING"} or another state.

        Returns:
            The changed action plan.

        Raises:
            watcherclient.exc.ValidationError: The patch holds what the API does not take; nothing was sent.
            watcherclient.exc.NotFound: There is no such action plan.
            watcherclient.exc.BadRequest: The state does not allow it.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        return await self._transport.call(
            update_action_plan.build_request(
                arguments.identifier("action_plan_id", action_plan_id),
                body=operations(patch, _PATCH),
            ),
            update_action_plan.parse,
        )

    async def delete(self, action_plan_id: str) -> None:
        """Delete an action plan and its actions.

        Args:
            action_plan_id: Its uuid.

        Raises:
            watcherclient.exc.ValidationError: The identifier is empty, "." or "..".
            watcherclient.exc.NotFound: There is no such action plan.
            watcherclient.exc.BadRequest: It is PENDING or ONGOING.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        await self._transport.send(
            delete_action_plan.build_request(arguments.identifier("action_plan_id", action_plan_id))
        )
