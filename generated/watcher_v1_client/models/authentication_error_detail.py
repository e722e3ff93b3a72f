"""The model AuthenticationErrorDetail.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..types import Model

_NAMES = frozenset(
    (
        "code",
        "title",
        "message",
    )
)


@define(repr=False)
class AuthenticationErrorDetail(Model):
    """What is wrong with a token.

    Attributes:
        code (int): The HTTP status, 401.
        title (str): The name of the status, Unauthorized.
        message (str): What went wrong, in words.
    """

    code: int
    """The HTTP status, 401."""

    title: str
    """The name of the status, Unauthorized."""

    message: str
    """What went wrong, in words."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        fields: dict[str, Any] = {
            "code": self.code,
            "title": self.title,
            "message": self.message,
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
        self.message = source["message"]
        known = 3
        if len(source) != known:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self
