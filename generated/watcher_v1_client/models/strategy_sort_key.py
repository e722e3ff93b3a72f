"""The enumeration StrategySortKey.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Literal, TypeAlias

from ..types import unknown_member


class StrategySortKey(StrEnum):
    """Key to sort strategies by. With goal_uuid and goal_name the server sorts inside each page only. Left out are
    goal, which the server answers with 500, and keys that give no useful order (database keys, parameters_spec).

    A value that the document does not know is read as a member of its own, and compares equal to its text.
    """

    ID = "id"
    """The order of creation."""

    UUID = "uuid"
    """The UUID of the strategy."""

    NAME = "name"
    """The name of the strategy, unique and usable in place of its UUID."""

    DISPLAY_NAME = "display_name"
    """The name of the strategy for people."""

    CREATED_AT = "created_at"
    """When the strategy was created."""

    UPDATED_AT = "updated_at"
    """When the strategy last changed."""

    GOAL_UUID = "goal_uuid"
    """The UUID of the goal that the strategy serves."""

    GOAL_NAME = "goal_name"
    """The name of the goal that the strategy serves."""

    @classmethod
    def _missing_(cls, value: object) -> StrategySortKey | None:
        return unknown_member(cls, value)


STRATEGY_SORT_KEY_BY_VALUE: Final = {member.value: member for member in StrategySortKey}
"""The documented members; one look here takes a fifth of the time of calling the class."""

StrategySortKeyValue: TypeAlias = Literal[
    "id",
    "uuid",
    "name",
    "display_name",
    "created_at",
    "updated_at",
    "goal_uuid",
    "goal_name",
]
"""The documented values as plain text, for annotations of what a caller may pass."""
