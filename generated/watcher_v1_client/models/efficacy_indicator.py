"""The model EfficacyIndicator.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..types import Model, to_json

_NAMES = frozenset(
    (
        "name",
        "description",
        "unit",
        "value",
    )
)


@define(repr=False)
class EfficacyIndicator(Model):
    """A figure that a strategy reported for an action plan.

    Attributes:
        name (str): The name of the indicator.
        description (str): What the indicator tells.
        unit (None | str): The unit of the value, such as %; None for plain numbers.
        value (float): The value.
    """

    name: str
    """The name of the indicator."""

    description: str
    """What the indicator tells."""

    unit: None | str
    """The unit of the value, such as %; None for plain numbers."""

    value: float
    """The value."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        fields: dict[str, Any] = {
            "name": self.name,
            "description": self.description,
            "unit": to_json(self.unit),
            "value": self.value,
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
        self.name = source["name"]
        self.description = source["description"]
        self.unit = source["unit"]
        self.value = source["value"]
        known = 4
        if len(source) != known:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self
