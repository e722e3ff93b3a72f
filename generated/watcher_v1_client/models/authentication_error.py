"""The model AuthenticationError.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..types import Model, to_json

_NAMES = frozenset(("error",))


@define(repr=False)
class AuthenticationError(Model):
    """The body of an answer to a missing, unknown or expired token.

    Attributes:
        error (AuthenticationErrorDetail): What went wrong.
    """

    error: AuthenticationErrorDetail
    """What went wrong."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        fields: dict[str, Any] = {
            "error": to_json(self.error),
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
        self.error = AuthenticationErrorDetail.from_dict(source["error"])
        known = 1
        if len(source) != known:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self


from ..models.authentication_error_detail import AuthenticationErrorDetail
