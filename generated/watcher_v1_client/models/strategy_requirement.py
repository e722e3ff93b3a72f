"""The model StrategyRequirement.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..models.requirement_type import REQUIREMENT_TYPE_BY_VALUE, RequirementType
from ..types import Model, to_json

_NAMES = frozenset(
    (
        "type",
        "state",
        "mandatory",
        "comment",
    )
)


@define(repr=False)
class StrategyRequirement(Model):
    """One requirement of a strategy and whether it is met now.

    Attributes:
        type (RequirementType): What a row of the strategy state tells: Datasource (is the source of metrics
            there), Metrics (which metrics it has), CDM (which cluster data models there are), Name (only names the
            strategy).
        state (list[Availability] | str): A text for Datasource and Name; for Metrics and CDM a list of objects
            with one key each, such as {"compute_model": "available"}.
        mandatory (bool | str): Whether the strategy cannot run without it; an empty text in the Name row.
        comment (str): A remark; empty so far.
    """

    type: RequirementType
    """What a row of the strategy state tells: Datasource (is the source of metrics there), Metrics (which metrics it
    has), CDM (which cluster data models there are), Name (only names the strategy)."""

    state: list[Availability] | str
    """A text for Datasource and Name; for Metrics and CDM a list of objects with one key each, such as
    {"compute_model": "available"}."""

    mandatory: bool | str
    """Whether the strategy cannot run without it; an empty text in the Name row."""

    comment: str
    """A remark; empty so far."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        fields: dict[str, Any] = {
            "type": to_json(self.type),
            "state": to_json(self.state),
            "mandatory": to_json(self.mandatory),
            "comment": self.comment,
        }
        if self._unknown:
            fields.update(self._unknown)
        return fields

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        """Read the JSON object of an answer.

        Raises:
            KeyError: A required field is missing.
            TypeError, ValueError, AttributeError: A field has a type that cannot be read.
        """
        self = cls.__new__(cls)
        self._unknown = None
        self.type = REQUIREMENT_TYPE_BY_VALUE.get(source["type"]) or RequirementType(source["type"])
        self.state = source["state"]
        self.mandatory = source["mandatory"]
        self.comment = source["comment"]
        known = 4
        if len(source) != known:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self


from ..models.availability import Availability
