"""The enumeration ActionPlanState.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Literal, TypeAlias

from ..types import unknown_member


class ActionPlanState(StrEnum):
    """Where an action plan stands: RECOMMENDED (may be started), PENDING (started, waits for the applier), ONGOING,
    SUCCEEDED, FAILED, CANCELLING, CANCELLED, SUPERSEDED (a newer plan took its place) or DELETED.

    A value that the document does not know is read as a member of its own, and compares equal to its text.
    """

    RECOMMENDED = "RECOMMENDED"
    """Made by an audit; it may be started."""

    PENDING = "PENDING"
    """It was started and waits for the applier."""

    ONGOING = "ONGOING"
    """The applier runs its actions."""

    SUCCEEDED = "SUCCEEDED"
    """Its actions have run, or it has none."""

    FAILED = "FAILED"
    """An action failed; status_message may say why."""

    CANCELLING = "CANCELLING"
    """It was cancelled while ONGOING; its running actions come to an end."""

    CANCELLED = "CANCELLED"
    """It was cancelled; not all of its actions have run."""

    SUPERSEDED = "SUPERSEDED"
    """A newer action plan took its place."""

    DELETED = "DELETED"
    """It was deleted."""

    @classmethod
    def _missing_(cls, value: object) -> ActionPlanState | None:
        return unknown_member(cls, value)


ACTION_PLAN_STATE_BY_VALUE: Final = {member.value: member for member in ActionPlanState}
"""The documented members; one look here takes a fifth of the time of calling the class."""

ActionPlanStateValue: TypeAlias = Literal[
    "RECOMMENDED",
    "PENDING",
    "ONGOING",
    "SUCCEEDED",
    "FAILED",
    "CANCELLING",
    "CANCELLED",
    "SUPERSEDED",
    "DELETED",
]
"""The documented values as plain text, for annotations of what a caller may pass."""
