"""The enumeration AuditTemplateSortKey.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Literal, TypeAlias

from ..types import unknown_member


class AuditTemplateSortKey(StrEnum):
    """Key to sort audit templates by. With goal_uuid, goal_name, strategy_uuid and strategy_name the server sorts
    inside each page only, and with the strategy keys it answers 500 as soon as a template on the page has no
    strategy. Left out are goal and strategy, which the server answers with 500, and keys that give no useful
    order (database keys, scope, default_parameters).

    A value that the document does not know is read as a member of its own, and compares equal to its text.
    """

    ID = "id"
    """The order of creation."""

    UUID = "uuid"
    """The UUID of the audit template."""

    NAME = "name"
    """The name of the audit template, unique among those that are not deleted."""

    DESCRIPTION = "description"
    """What the template is for; None when it was not given."""

    CREATED_AT = "created_at"
    """When the audit template was created (aware, in UTC)."""

    UPDATED_AT = "updated_at"
    """When the audit template last changed (aware, in UTC); None while it never changed."""

    GOAL_UUID = "goal_uuid"
    """The UUID of the goal that audits made from this template follow; None once the server lost that goal."""

    GOAL_NAME = "goal_name"
    """The name of the goal that audits made from this template follow; None once the server lost that goal."""

    STRATEGY_UUID = "strategy_uuid"
    """The UUID of the strategy to use; None leaves the choice to Watcher (also once the server lost the strategy)."""

    STRATEGY_NAME = "strategy_name"
    """The name of the strategy to use; None leaves the choice to Watcher (also once the server lost the strategy)."""

    @classmethod
    def _missing_(cls, value: object) -> AuditTemplateSortKey | None:
        return unknown_member(cls, value)


AUDIT_TEMPLATE_SORT_KEY_BY_VALUE: Final = {member.value: member for member in AuditTemplateSortKey}
"""The documented members; one look here takes a fifth of the time of calling the class."""

AuditTemplateSortKeyValue: TypeAlias = Literal[
    "id",
    "uuid",
    "name",
    "description",
    "created_at",
    "updated_at",
    "goal_uuid",
    "goal_name",
    "strategy_uuid",
    "strategy_name",
]
"""The documented values as plain text, for annotations of what a caller may pass."""
