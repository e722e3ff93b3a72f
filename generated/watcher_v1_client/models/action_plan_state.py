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
    PENDING = "PENDING"
    ONGOING = "ONGOING"
    SUCCEEDED = "SUCCEEDED"
    FAILED = "FAILED"
    CANCELLING = "CANCELLING"
    CANCELLED = "CANCELLED"
    SUPERSEDED = "SUPERSEDED"
    DELETED = "DELETED"

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
