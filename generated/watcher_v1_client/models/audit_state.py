"""The enumeration AuditState.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Literal, TypeAlias

from ..types import unknown_member


class AuditState(StrEnum):
    """Where an audit stands: PENDING (waits for the decision engine), ONGOING (its strategy runs, or a CONTINUOUS
    audit is active), SUCCEEDED, FAILED, CANCELLED, SUSPENDED (a CONTINUOUS audit that rests) or DELETED.

    A value that the document does not know is read as a member of its own, and compares equal to its text.
    """

    PENDING = "PENDING"
    """Waits for the decision engine."""

    ONGOING = "ONGOING"
    """Its strategy runs, or a CONTINUOUS audit is active."""

    SUCCEEDED = "SUCCEEDED"
    """Its strategy has run; what it recommends is in an action plan."""

    FAILED = "FAILED"
    """Its strategy failed; status_message says why."""

    CANCELLED = "CANCELLED"
    """A user cancelled it, or it was created without force while an action plan was ONGOING."""

    SUSPENDED = "SUSPENDED"
    """A CONTINUOUS audit that rests; it cannot become CANCELLED."""

    DELETED = "DELETED"
    """It was deleted."""

    @classmethod
    def _missing_(cls, value: object) -> AuditState | None:
        return unknown_member(cls, value)


AUDIT_STATE_BY_VALUE: Final = {member.value: member for member in AuditState}
"""The documented members; one look here takes a fifth of the time of calling the class."""

AuditStateValue: TypeAlias = Literal[
    "PENDING",
    "ONGOING",
    "SUCCEEDED",
    "FAILED",
    "CANCELLED",
    "SUSPENDED",
    "DELETED",
]
"""The documented values as plain text, for annotations of what a caller may pass."""
