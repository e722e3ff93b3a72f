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
    """The order of creation."""

    UUID = "uuid"
    """The UUID of the audit."""

    NAME = "name"
    """The name of the audit, unique among those that are not deleted."""

    AUDIT_TYPE = "audit_type"
    """When an audit runs: ONESHOT once, at once; CONTINUOUS again and again at its interval; EVENT each time its
    webhook is triggered."""

    STATE = "state"
    """Where an audit stands: PENDING (waits for the decision engine), ONGOING (its strategy runs, or a CONTINUOUS
    audit is active), SUCCEEDED, FAILED, CANCELLED, SUSPENDED (a CONTINUOUS audit that rests) or DELETED."""

    INTERVAL = "interval"
    """How often a CONTINUOUS audit runs: seconds as text ("3600") or a cron expression ("0 3 * * *"); None for other
    types."""

    AUTO_TRIGGER = "auto_trigger"
    """Whether the action plan starts by itself as soon as the audit succeeded."""

    NEXT_RUN_TIME = "next_run_time"
    """When a CONTINUOUS audit runs next: aware, in UTC; None when no run is planned."""

    HOSTNAME = "hostname"
    """The host of the decision engine that ran the audit; None before the first run."""

    START_TIME = "start_time"
    """When a CONTINUOUS audit may start: aware, in UTC; None for at once. Since 1.1."""

    END_TIME = "end_time"
    """When a CONTINUOUS audit ends: aware, in UTC; None for never. Since 1.1."""

    FORCE = "force"
    """Whether the audit runs although an action plan is ongoing. Always present, but only true to fact in full
    answers at 1.2 or later: plain lists and lower microversions always say false."""

    CREATED_AT = "created_at"
    """When the audit was created (aware, in UTC)."""

    UPDATED_AT = "updated_at"
    """When the audit last changed (aware, in UTC); None while it never changed."""

    GOAL_UUID = "goal_uuid"
    """The UUID of the goal that the audit follows; None once the server lost that goal."""

    GOAL_NAME = "goal_name"
    """The name of the goal that the audit follows; None once the server lost that goal."""

    STRATEGY_UUID = "strategy_uuid"
    """The UUID of the strategy that was asked for; None leaves the choice to Watcher (also once the server lost the
    strategy)."""

    STRATEGY_NAME = "strategy_name"
    """The name of the strategy that was asked for; None leaves the choice to Watcher (also once the server lost the
    strategy)."""

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
