"""The enumeration DataModelType.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Literal, TypeAlias

from ..types import unknown_member


class DataModelType(StrEnum):
    """Which cluster model to show. Watcher only offers compute.

    A value that the document does not know is read as a member of its own, and compares equal to its text.
    """

    COMPUTE = "compute"
    """The compute nodes and their servers."""

    @classmethod
    def _missing_(cls, value: object) -> DataModelType | None:
        return unknown_member(cls, value)


DATA_MODEL_TYPE_BY_VALUE: Final = {member.value: member for member in DataModelType}
"""The documented members; one look here takes a fifth of the time of calling the class."""

DataModelTypeValue: TypeAlias = Literal["compute",]
"""The documented values as plain text, for annotations of what a caller may pass."""
