"""The enumeration ActionPlanSortKey.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Literal, TypeAlias

from ..types import unknown_member


class ActionPlanSortKey(StrEnum):
    """Key to sort action plans by. With audit_uuid, strategy_uuid and strategy_name the server sorts inside each
    page only, and it answers 500 as soon as a plan on the page has null there (its audit was deleted). Left out
    are audit and strategy, which the server answers with 500, and keys that give no useful order (database keys,
    global_efficacy, status_message).

    A value that the document does not know is read as a member of its own, and compares equal to its text.
    """

    ID = "id"
    """The order of creation."""

    UUID = "uuid"
    """The UUID of the action plan."""

    STATE = "state"
    """Where an action plan stands: RECOMMENDED (may be started), PENDING (started, waits for the applier), ONGOING,
    SUCCEEDED, FAILED, CANCELLING, CANCELLED, SUPERSEDED (a newer plan took its place) or DELETED."""

    HOSTNAME = "hostname"
    """The host of the applier that runs the plan; None before it was started."""

    CREATED_AT = "created_at"
    """When the action plan was created (aware, in UTC)."""

    UPDATED_AT = "updated_at"
    """When the action plan last changed (aware, in UTC); None while it never changed."""

    AUDIT_UUID = "audit_uuid"
    """The UUID of the audit that made the plan; None once that audit was deleted."""

    STRATEGY_UUID = "strategy_uuid"
    """The UUID of the strategy that made the plan; None once the server lost that strategy."""

    STRATEGY_NAME = "strategy_name"
    """The name of the strategy that made the plan; None once the server lost that strategy."""

    @classmethod
    def _missing_(cls, value: object) -> ActionPlanSortKey | None:
        return unknown_member(cls, value)


ACTION_PLAN_SORT_KEY_BY_VALUE: Final = {member.value: member for member in ActionPlanSortKey}
"""The documented members; one look here takes a fifth of the time of calling the class."""

ActionPlanSortKeyValue: TypeAlias = Literal[
    "id",
    "uuid",
    "state",
    "hostname",
    "created_at",
    "updated_at",
    "audit_uuid",
    "strategy_uuid",
    "strategy_name",
]
"""The documented values as plain text, for annotations of what a caller may pass."""
