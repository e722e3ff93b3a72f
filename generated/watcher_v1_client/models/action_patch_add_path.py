"""The enumeration ActionPatchAddPath.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Literal, TypeAlias

from ..types import unknown_member


class ActionPatchAddPath(StrEnum):
    """Which property to set.

    A value that the document does not know is read as a member of its own, and compares equal to its text.
    """

    STATE = "/state"
    """Where an action stands: PENDING, ONGOING, SUCCEEDED, FAILED, CANCELLING, CANCELLED, SKIPPED (since 1.5: left
    out by a user or by the applier) or DELETED."""

    STATUS_MESSAGE = "/status_message"
    """Why the action is in its state; for a skipped one "Action skipped by user." and the reason that was given.
    None when there is nothing to say. Since 1.5."""

    @classmethod
    def _missing_(cls, value: object) -> ActionPatchAddPath | None:
        return unknown_member(cls, value)


ACTION_PATCH_ADD_PATH_BY_VALUE: Final = {member.value: member for member in ActionPatchAddPath}
"""The documented members; one look here takes a fifth of the time of calling the class."""

ActionPatchAddPathValue: TypeAlias = Literal[
    "/state",
    "/status_message",
]
"""The documented values as plain text, for annotations of what a caller may pass."""
