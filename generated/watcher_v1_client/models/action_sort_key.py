"""The enumeration ActionSortKey.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Literal, TypeAlias

from ..types import unknown_member


class ActionSortKey(StrEnum):
    """Key to sort actions by. With action_plan_uuid the server sorts inside each page only. Left out are
    action_plan, which the server answers with 500, and keys that give no useful order (database keys,
    input_parameters, parents, status_message).

    A value that the document does not know is read as a member of its own, and compares equal to its text.
    """

    ID = "id"
    """The order of creation."""

    UUID = "uuid"
    """The UUID of the action."""

    ACTION_TYPE = "action_type"
    """What kind of action it is, such as migrate, resize or nop."""

    STATE = "state"
    """Where an action stands: PENDING, ONGOING, SUCCEEDED, FAILED, CANCELLING, CANCELLED, SKIPPED (since 1.5: left
    out by a user or by the applier) or DELETED."""

    CREATED_AT = "created_at"
    """When the action was created (aware, in UTC)."""

    UPDATED_AT = "updated_at"
    """When the action last changed (aware, in UTC); None while it never changed."""

    ACTION_PLAN_UUID = "action_plan_uuid"
    """The UUID of the plan that the action belongs to."""

    @classmethod
    def _missing_(cls, value: object) -> ActionSortKey | None:
        return unknown_member(cls, value)


ACTION_SORT_KEY_BY_VALUE: Final = {member.value: member for member in ActionSortKey}
"""The documented members; one look here takes a fifth of the time of calling the class."""

ActionSortKeyValue: TypeAlias = Literal[
    "id",
    "uuid",
    "action_type",
    "state",
    "created_at",
    "updated_at",
    "action_plan_uuid",
]
"""The documented values as plain text, for annotations of what a caller may pass."""
