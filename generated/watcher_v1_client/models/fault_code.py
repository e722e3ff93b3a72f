"""The enumeration FaultCode.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Literal, TypeAlias

from ..types import unknown_member


class FaultCode(StrEnum):
    """Whose fault an error is: of the Client or of the Server.

    A value that the document does not know is read as a member of its own, and compares equal to its text.
    """

    CLIENT = "Client"
    """The request was wrong."""

    SERVER = "Server"
    """The server failed."""

    @classmethod
    def _missing_(cls, value: object) -> FaultCode | None:
        return unknown_member(cls, value)


FAULT_CODE_BY_VALUE: Final = {member.value: member for member in FaultCode}
"""The documented members; one look here takes a fifth of the time of calling the class."""

FaultCodeValue: TypeAlias = Literal[
    "Client",
    "Server",
]
"""The documented values as plain text, for annotations of what a caller may pass."""
