"""The enumeration GoalSortKey.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Literal, TypeAlias

from ..types import unknown_member


class GoalSortKey(StrEnum):
    """Key to sort goals by. The stored JSON of efficacy_specification is not a useful order and left out.

    A value that the document does not know is read as a member of its own, and compares equal to its text.
    """

    ID = "id"
    """The order of creation."""

    UUID = "uuid"
    """The UUID of the goal."""

    NAME = "name"
    """The name of the goal, unique and usable in place of its UUID."""

    DISPLAY_NAME = "display_name"
    """The name of the goal for people."""

    CREATED_AT = "created_at"
    """When the goal was created (aware, in UTC)."""

    UPDATED_AT = "updated_at"
    """When the goal last changed (aware, in UTC); None while it never changed."""

    @classmethod
    def _missing_(cls, value: object) -> GoalSortKey | None:
        return unknown_member(cls, value)


GOAL_SORT_KEY_BY_VALUE: Final = {member.value: member for member in GoalSortKey}
"""The documented members; one look here takes a fifth of the time of calling the class."""

GoalSortKeyValue: TypeAlias = Literal[
    "id",
    "uuid",
    "name",
    "display_name",
    "created_at",
    "updated_at",
]
"""The documented values as plain text, for annotations of what a caller may pass."""
