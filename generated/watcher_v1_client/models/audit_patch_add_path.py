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
    """The name of the audit, unique among those that are not deleted."""

    INTERVAL = "/interval"
    """How often a CONTINUOUS audit runs: seconds as text ("3600") or a cron expression ("0 3 * * *"); None for other
    types."""

    AUTO_TRIGGER = "/auto_trigger"
    """Whether the action plan starts by itself as soon as the audit succeeded."""

    FORCE = "/force"
    """Whether the audit runs although an action plan is ongoing. Always present, but only true to fact in full
    answers at 1.2 or later: plain lists and lower microversions always say false."""

    PARAMETERS = "/parameters"
    """The parameters of the strategy, defaults filled in; empty when it takes none."""

    SCOPE = "/scope"
    """Which part of the cluster the audit looks at, taken from its template; empty for all of it."""

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
