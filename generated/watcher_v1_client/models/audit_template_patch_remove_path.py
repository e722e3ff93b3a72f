"""The enumeration AuditTemplatePatchRemovePath.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, TypeAlias

from ..types import unknown_member


class AuditTemplatePatchRemovePath(StrEnum):
    """Which property to reset. /default_parameters needs 1.7.

    A value that the document does not know is read as a member of its own, and compares equal to its text.
    """

    DESCRIPTION = "/description"
    STRATEGY = "/strategy"
    SCOPE = "/scope"
    DEFAULT_PARAMETERS = "/default_parameters"

    @classmethod
    def _missing_(cls, value: object) -> AuditTemplatePatchRemovePath | None:
        return unknown_member(cls, value)


AuditTemplatePatchRemovePathValue: TypeAlias = Literal[
    "/description",
    "/strategy",
    "/scope",
    "/default_parameters",
]
"""The documented values as plain text, for annotations of what a caller may pass."""
