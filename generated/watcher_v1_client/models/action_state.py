"""The enumeration ActionState.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Literal, TypeAlias

from ..types import unknown_member


class ActionState(StrEnum):
    """Where an action stands: PENDING, ONGOING, SUCCEEDED, FAILED, CANCELLING, CANCELLED, SKIPPED (since 1.5: left
    out by a user or by the applier) or DELETED.

    A value that the document does not know is read as a member of its own, and compares equal to its text.
    """

    PENDING = "PENDING"
    """Has not run yet."""

    ONGOING = "ONGOING"
    """The applier runs it."""

    SUCCEEDED = "SUCCEEDED"
    """It has run."""

    FAILED = "FAILED"
    """It failed; status_message may say why."""

    CANCELLING = "CANCELLING"
    """Its plan was cancelled while it ran."""

    CANCELLED = "CANCELLED"
    """Its plan was cancelled before it ran to its end."""

    SKIPPED = "SKIPPED"
    """Left out by a user or by the applier. Since 1.5."""

    DELETED = "DELETED"
    """It was deleted."""

    @classmethod
    def _missing_(cls, value: object) -> ActionState | None:
        return unknown_member(cls, value)


ACTION_STATE_BY_VALUE: Final = {member.value: member for member in ActionState}
"""The documented members; one look here takes a fifth of the time of calling the class."""

ActionStateValue: TypeAlias = Literal[
    "PENDING",
    "ONGOING",
    "SUCCEEDED",
    "FAILED",
    "CANCELLING",
    "CANCELLED",
    "SKIPPED",
    "DELETED",
]
"""The documented values as plain text, for annotations of what a caller may pass."""
