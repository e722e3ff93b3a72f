"""The enumeration AuditType.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Literal, TypeAlias

from ..types import unknown_member


class AuditType(StrEnum):
    """When an audit runs: ONESHOT once, at once; CONTINUOUS again and again at its interval; EVENT each time its
    webhook is triggered.

    A value that the document does not know is read as a member of its own, and compares equal to its text.
    """

    ONESHOT = "ONESHOT"
    """Runs once, at once."""

    CONTINUOUS = "CONTINUOUS"
    """Runs again and again, at its interval."""

    EVENT = "EVENT"
    """Runs each time its webhook is triggered."""

    @classmethod
    def _missing_(cls, value: object) -> AuditType | None:
        return unknown_member(cls, value)


AUDIT_TYPE_BY_VALUE: Final = {member.value: member for member in AuditType}
"""The documented members; one look here takes a fifth of the time of calling the class."""

AuditTypeValue: TypeAlias = Literal[
    "ONESHOT",
    "CONTINUOUS",
    "EVENT",
]
"""The documented values as plain text, for annotations of what a caller may pass."""
