"""Actions: the steps of an action plan."""

# Derived from watcherclient/aio/v1/action.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from watcher_v1_client.api.action import get_action, update_action
from watcher_v1_client.models.action import Action
from watcher_v1_client.models.action_patch_add import ActionPatchAdd
from watcher_v1_client.models.action_patch_add_path import ActionPatchAddPath
from watcher_v1_client.models.action_patch_replace import ActionPatchReplace
from watcher_v1_client.models.action_patch_replace_path import ActionPatchReplacePath
from watcher_v1_client.models.action_state import ActionState, ActionStateValue
from watcher_v1_client.models.action_summary import ActionSummary
from watcherclient import exc
from watcherclient._api import arguments
from watcherclient._api.patch import Shape, operations, remove_or_replace
from watcherclient._concurrency.blocking import Callback
from watcherclient._sync._generated.action_lists import ActionLists

if TYPE_CHECKING:
    from watcherclient.typing import ActionRef

__all__ = (
    "Action",
    "ActionManager",
    "ActionOperation",
    "ActionState",
    "ActionSummary",
)


def __dir__() -> list[str]:
    return list(__all__)


ActionOperation: TypeAlias = ActionPatchAdd | ActionPatchReplace
"""An operation of a patch."""

_PATCH: Shape[ActionOperation] = {
    "add": (ActionPatchAdd, ActionPatchAddPath),
    "replace": (ActionPatchReplace, ActionPatchReplacePath),
}


REASON_LENGTH = 223
"""The server keeps 255 characters, of which it fills some itself."""


class ActionManager(ActionLists):
    """Reads actions, and skips those that have not run yet."""

    def get(self, action_id: ActionRef) -> Action:
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

    def update(self, action_id: ActionRef, patch: Iterable[ActionOperation | Mapping[str, Any]]) -> Action:
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

    def skip(self, action: ActionRef, *, reason: str | None = None) -> Action:
        """Skip an action that is PENDING while its plan is RECOMMENDED or PENDING. Since microversion 1.5.

        Args:
            action: The action, or its uuid.
            reason: Why, in at most 223 characters; comes back in status_message.

        Returns:
            The action, SKIPPED.

        Raises:
            watcherclient.exc.ValidationError: The reason is too long, or the identifier no identifier.
            watcherclient.exc.UnsupportedVersion: The server offers less than 1.5.
            watcherclient.exc.NotFound: There is no such action.
            watcherclient.exc.Conflict: The state of the action or its plan does not allow it.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        if reason is not None and len(reason) > REASON_LENGTH:
            raise exc.ValidationError(f"reason must have at most {REASON_LENGTH} characters; got {len(reason)}")
        fields = {"state": ActionState.SKIPPED, "status_message": arguments.optional(reason)}
        return self.update(arguments.identifier("action", action), remove_or_replace(fields))

    def wait(
        self,
        action_id: ActionRef,
        *,
        until: ActionState | ActionStateValue | Iterable[ActionState | ActionStateValue] | None = None,
        timeout: float = 600.0,
        interval: float = 5.0,
        progress: Callback[[Action], object] | bool | None = None,
        poll: Callback[[int, Action], float] | None = None,
    ) -> Action:
        """Wait until an action has ended, or until it is in another state.

        Polls at once, again after 0.1 seconds, and then with growing pauses, up to the interval. Transient
        errors (5xx, 429, a lost connection) are retried.

        Args:
            action_id: The action, or its uuid.
            until: The state to wait for, or several. Left out: the end, SUCCEEDED or SKIPPED.
            timeout: Seconds to wait at most; 0 asks once.
            interval: The longest pause between two polls, in seconds; the first pauses are shorter.
            progress: Called with the action when it is first seen, and each time its state has changed. True shows
                a bar in a terminal or notebook (with the extra "progress"), and lines on stderr elsewhere.
            poll: Called with the number of the poll, from 1, and the action as it was just seen; returns the
                seconds until the next poll, at least 0.01, instead of the interval.

        Returns:
            The action, in a state that was waited for.

        Raises:
            watcherclient.exc.ResourceFailure: It FAILED, or ended in a state that was not asked for. The error's
                `resource` is the action, here and below.
            watcherclient.exc.ResourceCancelled: It was CANCELLED or DELETED.
            watcherclient.exc.ResourceTimeout: The time is up; the server goes on. Where it could not be read even
                once, the error of the last attempt is raised instead.
            watcherclient.exc.ValidationError: An argument cannot be used; nothing was sent.
            watcherclient.exc.NotFound: There is no such action, or no more.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
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
            poll=poll,
        )
