"""The enumeration VersionStatus.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Literal, TypeAlias

from ..types import unknown_member


class VersionStatus(StrEnum):
    """How mature a version of the API is. Watcher only ever answers CURRENT.

    A value that the document does not know is read as a member of its own, and compares equal to its text.
    """

    CURRENT = "CURRENT"
    """The version to use."""

    SUPPORTED = "SUPPORTED"
    """An older version that still works."""

    DEPRECATED = "DEPRECATED"
    """A version that is going away."""

    EXPERIMENTAL = "EXPERIMENTAL"
    """A version that may change."""

    @classmethod
    def _missing_(cls, value: object) -> VersionStatus | None:
        return unknown_member(cls, value)


VERSION_STATUS_BY_VALUE: Final = {member.value: member for member in VersionStatus}
"""The documented members; one look here takes a fifth of the time of calling the class."""

VersionStatusValue: TypeAlias = Literal[
    "CURRENT",
    "SUPPORTED",
    "DEPRECATED",
    "EXPERIMENTAL",
]
"""The documented values as plain text, for annotations of what a caller may pass."""
