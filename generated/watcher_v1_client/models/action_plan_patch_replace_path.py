"""The enumeration ActionPlanPatchReplacePath.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Literal, TypeAlias

from ..types import unknown_member


class ActionPlanPatchReplacePath(StrEnum):
    """Which property to set.

    A value that the document does not know is read as a member of its own, and compares equal to its text.
    """

    STATE = "/state"
    """Where an action plan stands: RECOMMENDED (may be started), PENDING (started, waits for the applier), ONGOING,
    SUCCEEDED, FAILED, CANCELLING, CANCELLED, SUPERSEDED (a newer plan took its place) or DELETED."""

    @classmethod
    def _missing_(cls, value: object) -> ActionPlanPatchReplacePath | None:
        return unknown_member(cls, value)


ACTION_PLAN_PATCH_REPLACE_PATH_BY_VALUE: Final = {member.value: member for member in ActionPlanPatchReplacePath}
"""The documented members; one look here takes a fifth of the time of calling the class."""

ActionPlanPatchReplacePathValue: TypeAlias = Literal["/state",]
"""The documented values as plain text, for annotations of what a caller may pass."""
