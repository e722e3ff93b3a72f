"""Action plans: what an audit recommends."""

# Derived from watcherclient/aio/v1/action_plan.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

from watcher_v1_client.api.action_plan import (
    delete_action_plan,
    get_action_plan,
    start_action_plan,
    update_action_plan,
)
from watcher_v1_client.models.action_plan import ActionPlan
from watcher_v1_client.models.action_plan_patch_add import ActionPlanPatchAdd
from watcher_v1_client.models.action_plan_patch_add_path import ActionPlanPatchAddPath
from watcher_v1_client.models.action_plan_patch_replace import ActionPlanPatchReplace
from watcher_v1_client.models.action_plan_patch_replace_path import ActionPlanPatchReplacePath
from watcher_v1_client.models.action_plan_state import ActionPlanState, ActionPlanStateValue
from watcher_v1_client.models.action_plan_summary import ActionPlanSummary
from watcherclient import exc
from watcherclient._api import arguments
from watcherclient._api.patch import Shape, operations
from watcherclient._concurrency.blocking import Callback
from watcherclient._sync._generated.action_plan_lists import ActionPlanLists

if TYPE_CHECKING:
    from watcher_v1_client.models.action_state import ActionState, ActionStateValue
    from watcherclient.preview import Preview
    from watcherclient.typing import ActionPlanRef

__all__ = (
    "ActionPlan",
    "ActionPlanManager",
    "ActionPlanOperation",
    "ActionPlanState",
    "ActionPlanSummary",
)


def __dir__() -> list[str]:
    return list(__all__)


ActionPlanOperation: TypeAlias = ActionPlanPatchAdd | ActionPlanPatchReplace
"""An operation of a patch."""

_PATCH: Shape[ActionPlanOperation] = {
    "add": (ActionPlanPatchAdd, ActionPlanPatchAddPath),
    "replace": (ActionPlanPatchReplace, ActionPlanPatchReplacePath),
}


class ActionPlanManager(ActionPlanLists):
    """Reads, starts, cancels and deletes action plans; audits make them."""

    def get(self, action_plan_id: ActionPlanRef) -> ActionPlan:
        """Return one action plan.

        Args:
            action_plan_id: Its uuid.

        Raises:
            watcherclient.exc.ValidationError: The identifier is empty, "." or "..".
            watcherclient.exc.NotFound: There is no such action plan.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        return self._transport.call(
            get_action_plan.build_request(arguments.identifier("action_plan_id", action_plan_id)), get_action_plan.parse
        )

    def start(self, action_plan_id: ActionPlanRef) -> ActionPlan:
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
        return self._transport.call(
            start_action_plan.build_request(arguments.identifier("action_plan_id", action_plan_id)),
            start_action_plan.parse,
        )

    def cancel(self, action_plan_id: ActionPlanRef) -> ActionPlan:
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
        with self._transport.operation("action_plan.cancel"):
            plan = self.get(action_plan_id)
            try:
                return self._cancel(plan)
            except exc.BadRequest:
                # The applier may have begun in between, from when on the plan must become CANCELLING.
                now = self.get(plan.uuid)
                if now.state == plan.state:
                    raise
                return self._cancel(now)

    def _cancel(self, plan: ActionPlan) -> ActionPlan:
        running = plan.state == ActionPlanState.ONGOING
        state = ActionPlanState.CANCELLING if running else ActionPlanState.CANCELLED
        return self.update(plan.uuid, [{"op": "replace", "path": "/state", "value": state}])

    def update(
        self, action_plan_id: ActionPlanRef, patch: Iterable[ActionPlanOperation | Mapping[str, Any]]
    ) -> ActionPlan:
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
        return self._transport.call(
            update_action_plan.build_request(
                arguments.identifier("action_plan_id", action_plan_id),
                body=operations(patch, _PATCH),
            ),
            update_action_plan.parse,
        )

    def delete(self, action_plan_id: ActionPlanRef) -> None:
        """Delete an action plan and its actions.

        Args:
            action_plan_id: Its uuid.

        Raises:
            watcherclient.exc.ValidationError: The identifier is empty, "." or "..".
            watcherclient.exc.NotFound: There is no such action plan.
            watcherclient.exc.BadRequest: It is PENDING or ONGOING.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        self._transport.send_without_content(
            delete_action_plan.build_request(arguments.identifier("action_plan_id", action_plan_id))
        )

    def progress(self, action_plan_id: ActionPlanRef) -> Counter[ActionState | ActionStateValue]:
        """Count the actions of an action plan by state.

        Args:
            action_plan_id: The action plan, or its uuid.

        Returns:
            How many actions are in each state, 0 where none is: `progress["FAILED"]` or
            `progress[ActionState.FAILED]`; `.total()` is how many there are.

        Raises:
            watcherclient.exc.ValidationError: The identifier is empty, "." or "..".
            watcherclient.exc.NotFound: There is no such action plan.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        from watcherclient.v1.action import ActionManager

        identifier = arguments.identifier("action_plan_id", action_plan_id)
        with self._transport.operation("action_plan.progress"):
            self._transport.call(get_action_plan.build_request(identifier), get_action_plan.parse)
            actions = ActionManager(self._transport).list(action_plan=identifier)
            return Counter(action.state for action in actions)

    def preview(self, action_plan_id: ActionPlanRef) -> Preview:
        """Predict what the cluster will look like once an action plan has run. Since microversion 1.3.

        It reads the action plan, its actions and the data model, each once, and changes nothing. The data model is a
        copy that the server renews in a period of its own (an hour unless configured otherwise): an instance that has
        moved since then is shown where it was.

        Args:
            action_plan_id: The action plan, or its uuid.

        Returns:
            The compute nodes before and after, moves, nodes that become free or would be over their capacity, and the
            actions whose effect cannot be predicted. print() shows it as a table, a notebook as a picture.

        Raises:
            watcherclient.exc.ValidationError: The identifier is empty, "." or "..".
            watcherclient.exc.UnsupportedVersion: The server offers less than 1.3.
            watcherclient.exc.NotFound: There is no such action plan.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.InternalServerError: The decision engine has no data model yet, or did not answer.
        """
        from watcherclient.preview import simulate
        from watcherclient.v1.action import ActionManager
        from watcherclient.v1.data_model import DataModelManager

        identifier = arguments.identifier("action_plan_id", action_plan_id)
        self._transport.check(("data_model.list",))
        with self._transport.operation("action_plan.preview"):
            plan = self._transport.call(get_action_plan.build_request(identifier), get_action_plan.parse)
            actions = ActionManager(self._transport).list(action_plan=identifier, detail=True)
            return simulate(DataModelManager(self._transport).list(), actions, plan)

    def _count(self, identifier: str) -> dict[str, int]:
        from watcherclient.v1.action import ActionManager

        actions = ActionManager(self._transport).list(action_plan=identifier)
        return Counter(str(action.state) for action in actions)

    def wait(
        self,
        action_plan_id: ActionPlanRef,
        *,
        until: ActionPlanState | ActionPlanStateValue | Iterable[ActionPlanState | ActionPlanStateValue] | None = None,
        timeout: float = 600.0,
        interval: float = 5.0,
        progress: Callback[[ActionPlan], object] | bool | None = None,
        poll: Callback[[int, ActionPlan], float] | None = None,
    ) -> ActionPlan:
        """Wait until an action plan has ended, or until it is in another state.

        Polls at once, again after 0.1 seconds, and then with growing pauses, up to the interval. Transient
        errors (5xx, 429, a lost connection) are retried.

        Args:
            action_plan_id: The action plan, or its uuid.
            until: The state to wait for, or several. Left out: the end, SUCCEEDED. A RECOMMENDED plan does not
                run before start().
            timeout: Seconds to wait at most; 0 asks once.
            interval: The longest pause between two polls, in seconds; the first pauses are shorter.
            progress: Called with the action plan when it is first seen, and each time its state has changed. True shows
                a bar in a terminal or notebook (with the extra "progress"), and lines on stderr elsewhere.
            poll: Called with the number of the poll, from 1, and the action plan as it was just seen; returns the
                seconds until the next poll, at least 0.01, instead of the interval.

        Returns:
            The action plan, in a state that was waited for.

        Raises:
            watcherclient.exc.ResourceFailure: It FAILED, or ended in a state that was not asked for. The error's
                `resource` is the action plan, here and below.
            watcherclient.exc.ResourceCancelled: It was CANCELLED, SUPERSEDED or DELETED.
            watcherclient.exc.ResourceTimeout: The time is up; the server goes on. Where it could not be read even
                once, the error of the last attempt is raised instead.
            watcherclient.exc.ValidationError: An argument cannot be used; nothing was sent.
            watcherclient.exc.NotFound: There is no such action plan, or no more.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        from watcherclient._api.run_states import ACTION_PLAN
        from watcherclient._sync.waiting import wait_for

        identifier = arguments.identifier("action_plan_id", action_plan_id)
        return wait_for(
            self._transport,
            ACTION_PLAN,
            identifier,
            get_action_plan.build_request(identifier),
            get_action_plan.parse,
            until=until,
            timeout=timeout,
            interval=interval,
            progress=progress,
            count=partial(self._count, identifier),
            poll=poll,
        )
