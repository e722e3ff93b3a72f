"""The enumeration AuditSortKey.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Literal, TypeAlias

from ..types import unknown_member


class AuditSortKey(StrEnum):
    """Key to sort audits by. With goal_uuid, goal_name, strategy_uuid and strategy_name the server sorts inside each
    page only, and with the strategy keys it answers 500 as soon as an audit on the page has no strategy. Left out
    are goal and strategy, which the server answers with 500, and keys that give no useful order (database keys,
    scope, parameters, status_message).

    A value that the document does not know is read as a member of its own, and compares equal to its text.
    """

    ID = "id"
    UUID = "uuid"
    NAME = "name"
    AUDIT_TYPE = "audit_type"
    STATE = "state"
    INTERVAL = "interval"
    AUTO_TRIGGER = "auto_trigger"
    NEXT_RUN_TIME = "next_run_time"
    HOSTNAME = "hostname"
    START_TIME = "start_time"
    END_TIME = "end_time"
    FORCE = "force"
    CREATED_AT = "created_at"
    UPDATED_AT = "updated_at"
    GOAL_UUID = "goal_uuid"
    GOAL_NAME = "goal_name"
    STRATEGY_UUID = "strategy_uuid"
    STRATEGY_NAME = "strategy_name"

    @classmethod
    def _missing_(cls, value: object) -> AuditSortKey | None:
        return unknown_member(cls, value)


AUDIT_SORT_KEY_BY_VALUE: Final = {member.value: member for member in AuditSortKey}
"""The documented members; one look here takes a fifth of the time of calling the class."""

AuditSortKeyValue: TypeAlias = Literal[
    "id",
    "uuid",
    "name",
    "audit_type",
    "state",
    "interval",
    "auto_trigger",
    "next_run_time",
    "hostname",
    "start_time",
    "end_time",
    "force",
    "created_at",
    "updated_at",
    "goal_uuid",
    "goal_name",
    "strategy_uuid",
    "strategy_name",
]
"""The documented values as plain text, for annotations of what a caller may pass."""
