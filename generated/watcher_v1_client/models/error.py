"""The model Error.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..types import Model

_NAMES = frozenset(("error_message",))


@define(repr=False)
class Error(Model):
    """The body of an error that the API answers.

    Attributes:
        error_message (str): What went wrong: JSON text, an object as FaultText says. A router error may hold
            plain text or HTML instead when the Accept header asks for it.
    """

    error_message: str
    """What went wrong: JSON text, an object as FaultText says. A router error may hold plain text or HTML instead
    when the Accept header asks for it."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        fields: dict[str, Any] = {
            "error_message": self.error_message,
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
        self.error_message = source["error_message"]
        known = 1
        if len(source) != known:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self
