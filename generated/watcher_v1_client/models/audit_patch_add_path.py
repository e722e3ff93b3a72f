"""The enumeration AuditPatchAddPath.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Literal, TypeAlias

from ..types import unknown_member


class AuditPatchAddPath(StrEnum):
    """Which property to set.

    A value that the document does not know is read as a member of its own, and compares equal to its text.
    """

    NAME = "/name"
    INTERVAL = "/interval"
    AUTO_TRIGGER = "/auto_trigger"
    FORCE = "/force"
    PARAMETERS = "/parameters"
    SCOPE = "/scope"

    @classmethod
    def _missing_(cls, value: object) -> AuditPatchAddPath | None:
        return unknown_member(cls, value)


AUDIT_PATCH_ADD_PATH_BY_VALUE: Final = {member.value: member for member in AuditPatchAddPath}
"""The documented members; one look here takes a fifth of the time of calling the class."""

AuditPatchAddPathValue: TypeAlias = Literal[
    "/name",
    "/interval",
    "/auto_trigger",
    "/force",
    "/parameters",
    "/scope",
]
"""The documented values as plain text, for annotations of what a caller may pass."""
