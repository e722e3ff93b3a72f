"""The model MediaType.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..types import Model

_NAMES = frozenset(
    (
        "base",
        "type",
    )
)


@define(repr=False)
class MediaType(Model):
    """A media type that the API speaks.

    Attributes:
        base (str): The general media type, application/json.
        type (str): The media type of this API version.
    """

    base: str
    """The general media type, application/json."""

    type: str
    """The media type of this API version."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        fields: dict[str, Any] = {
            "base": self.base,
            "type": self.type,
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
        self.base = source["base"]
        self.type = source["type"]
        known = 2
        if len(source) != known:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self
