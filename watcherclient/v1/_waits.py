"""What runs can be waited for: audits, action plans and actions; their managers build on this."""

# Derived from watcherclient/aio/v1/_waits.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from watcherclient._api import arguments
from watcherclient._concurrency.blocking import Callback
from watcherclient._sync.manager import Manager

if TYPE_CHECKING:
    from watcher_v1_client.models.action import Action
    from watcher_v1_client.models.action_plan import ActionPlan
    from watcher_v1_client.models.action_plan_state import ActionPlanState, ActionPlanStateValue
    from watcher_v1_client.models.action_state import ActionState, ActionStateValue
    from watcher_v1_client.models.audit import Audit
    from watcher_v1_client.models.audit_state import AuditState, AuditStateValue
    from watcherclient.typing import ActionPlanRef, ActionRef, AuditRef

__all__ = ("ActionPlanWaits", "ActionWaits", "AuditWaits")


class AuditWaits(Manager):
    """Waits for audits."""

    def wait(
        self,
        audit: AuditRef,
        *,
        until: AuditState | AuditStateValue | Iterable[AuditState | AuditStateValue] | None = None,
        timeout: float = 600.0,
        interval: float = 5.0,
        progress: Callback[[Audit], object] | None = None,
    ) -> Audit:
        """Wait until an audit has ended, or until it is in another state.

        The server is asked at once, again after 0.1 seconds, and then ever more slowly, up to the interval. Errors that
        pass (5xx, 429, a lost connection) are outlived.

        Args:
            audit: The audit, or its uuid or name.
            until: The state to wait for, or several. Left out: the end, SUCCEEDED or SUSPENDED. A CONTINUOUS
                audit stays ONGOING: wait for that. Others may be ONGOING too shortly to be seen: wait for
                ("ONGOING", "SUCCEEDED"), as an audit that has ended otherwise is an error.
            timeout: Seconds to wait at most; 0 asks once.
            interval: Seconds between two questions, once the pauses have grown so far.
            progress: Called with the audit when it is first seen, and each time its state has changed.

        Returns:
            The audit, in a state that was waited for.

        Raises:
            watcherclient.exc.ResourceFailure: It FAILED, or ended in a state that was not asked for. The error's
                `resource` is the audit, here and below.
            watcherclient.exc.ResourceCancelled: It was CANCELLED (by the server too, when a plan runs) or DELETED.
            watcherclient.exc.ResourceTimeout: The time is up; the server goes on.
            watcherclient.exc.ValidationError: An argument cannot be used; nothing was sent.
            watcherclient.exc.NotFound: There is no such audit, or no more.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        from watcher_v1_client.api.audit import get_audit  # not above: not all who use a manager wait
        from watcherclient._api.run_states import AUDIT
        from watcherclient._sync.waiting import wait_for

        identifier = arguments.identifier("audit", audit)
        return wait_for(
            self._transport,
            AUDIT,
            identifier,
            get_audit.build_request(identifier),
            get_audit.parse,
            until=until,
            timeout=timeout,
            interval=interval,
            progress=progress,
        )


class ActionPlanWaits(Manager):
    """Waits for action plans."""

    def wait(
        self,
        action_plan_id: ActionPlanRef,
        *,
        until: ActionPlanState | ActionPlanStateValue | Iterable[ActionPlanState | ActionPlanStateValue] | None = None,
        timeout: float = 600.0,
        interval: float = 5.0,
        progress: Callback[[ActionPlan], object] | None = None,
    ) -> ActionPlan:
        """Wait until an action plan has ended, or until it is in another state.

        The server is asked at once, again after 0.1 seconds, and then ever more slowly, up to the interval. Errors that
        pass (5xx, 429, a lost connection) are outlived.

        Args:
            action_plan_id: The action plan, or its uuid.
            until: The state to wait for, or several. Left out: the end, SUCCEEDED. A RECOMMENDED plan does not
                run before start().
            timeout: Seconds to wait at most; 0 asks once.
            interval: Seconds between two questions, once the pauses have grown so far.
            progress: Called with the action plan when it is first seen, and each time its state has changed.

        Returns:
            The action plan, in a state that was waited for.

        Raises:
            watcherclient.exc.ResourceFailure: It FAILED, or ended in a state that was not asked for. The error's
                `resource` is the action plan, here and below.
            watcherclient.exc.ResourceCancelled: It was CANCELLED, SUPERSEDED or DELETED.
            watcherclient.exc.ResourceTimeout: The time is up; the server goes on.
            watcherclient.exc.ValidationError: An argument cannot be used; nothing was sent.
            watcherclient.exc.NotFound: There is no such action plan, or no more.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        from watcher_v1_client.api.action_plan import get_action_plan  # not above: not all who use a manager wait
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
        )


class ActionWaits(Manager):
    """Waits for actions."""

    def wait(
        self,
        action_id: ActionRef,
        *,
        until: ActionState | ActionStateValue | Iterable[ActionState | ActionStateValue] | None = None,
        timeout: float = 600.0,
        interval: float = 5.0,
        progress: Callback[[Action], object] | None = None,
    ) -> Action:
        """Wait until an action has ended, or until it is in another state.

        The server is asked at once, again after 0.1 seconds, and then ever more slowly, up to the interval. Errors that
        pass (5xx, 429, a lost connection) are outlived.

        Args:
            action_id: The action, or its uuid.
            until: The state to wait for, or several. Left out: the end, SUCCEEDED or SKIPPED.
            timeout: Seconds to wait at most; 0 asks once.
            interval: Seconds between two questions, once the pauses have grown so far.
            progress: Called with the action when it is first seen, and each time its state has changed.

        Returns:
            The action, in a state that was waited for.

        Raises:
            watcherclient.exc.ResourceFailure: It FAILED, or ended in a state that was not asked for. The error's
                `resource` is the action, here and below.
            watcherclient.exc.ResourceCancelled: It was CANCELLED or DELETED.
            watcherclient.exc.ResourceTimeout: The time is up; the server goes on.
            watcherclient.exc.ValidationError: An argument cannot be used; nothing was sent.
            watcherclient.exc.NotFound: There is no such action, or no more.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        from watcher_v1_client.api.action import get_action  # not above: not all who use a manager wait
        from watcherclient._api.run_states import ACTION
        from watcherclient._sync.waiting import wait_for

        identifier = arguments.identifier("action_id", action_id)
        return wait_for(
            self._transport,
            ACTION,
            identifier,
            get_action.build_request(identifier),
            get_action.parse,
            until=until,
            timeout=timeout,
            interval=interval,
            progress=progress,
        )
