"""The model TokenCheckUnavailable.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..types import Model

_NAMES = frozenset(
    (
        "message",
        "code",
        "title",
    )
)


@define(repr=False)
class TokenCheckUnavailable(Model):
    """The body of an answer when the identity service cannot check the token.

    Attributes:
        message (str): What went wrong, in words with HTML tags.
        code (str): The HTTP status with its name, as text: 503 Service Unavailable.
        title (str): The name of the status, Service Unavailable.
    """

    message: str
    """What went wrong, in words with HTML tags."""

    code: str
    """The HTTP status with its name, as text: 503 Service Unavailable."""

    title: str
    """The name of the status, Service Unavailable."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        fields: dict[str, Any] = {
            "message": self.message,
            "code": self.code,
            "title": self.title,
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
        self.message = source["message"]
        self.code = source["code"]
        self.title = source["title"]
        known = 3
        if len(source) != known:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self
