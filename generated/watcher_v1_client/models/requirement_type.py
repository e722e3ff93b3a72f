"""The enumeration RequirementType.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Literal, TypeAlias

from ..types import unknown_member


class RequirementType(StrEnum):
    """What a row of the strategy state tells: Datasource (is the source of metrics there), Metrics (which metrics it
    has), CDM (which cluster data models there are), Name (only names the strategy).

    A value that the document does not know is read as a member of its own, and compares equal to its text.
    """

    DATASOURCE = "Datasource"
    """Whether the source of the metrics is there."""

    METRICS = "Metrics"
    """Which metrics the source has."""

    CDM = "CDM"
    """Which cluster data models there are."""

    NAME = "Name"
    """Only names the strategy."""

    @classmethod
    def _missing_(cls, value: object) -> RequirementType | None:
        return unknown_member(cls, value)


REQUIREMENT_TYPE_BY_VALUE: Final = {member.value: member for member in RequirementType}
"""The documented members; one look here takes a fifth of the time of calling the class."""

RequirementTypeValue: TypeAlias = Literal[
    "Datasource",
    "Metrics",
    "CDM",
    "Name",
]
"""The documented values as plain text, for annotations of what a caller may pass."""
