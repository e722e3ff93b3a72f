"""The model RouterFault.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..types import Model, to_json

_NAMES = frozenset(
    (
        "code",
        "title",
        "description",
    )
)


@define(repr=False)
class RouterFault(Model):
    """An error of the request routing, before any resource was asked.

    Attributes:
        code (int): The HTTP status.
        title (str): The name of the status.
        description (None | str): More words; empty or None when there are none.
    """

    code: int
    """The HTTP status."""

    title: str
    """The name of the status."""

    description: None | str
    """More words; empty or None when there are none."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        fields: dict[str, Any] = {
            "code": self.code,
            "title": self.title,
            "description": to_json(self.description),
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
        self.code = source["code"]
        self.title = source["title"]
        self.description = source["description"]
        known = 3
        if len(source) != known:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self
