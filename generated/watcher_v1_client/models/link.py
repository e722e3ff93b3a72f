"""The model Link.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..types import SHARED, UNSET, Model, Unset

_NAMES = frozenset(
    (
        "href",
        "rel",
        "type",
    )
)


@define(repr=False)
class Link(Model):
    """A link to a resource or a document.

    Attributes:
        href (str): The address the link points to. Behind a proxy or below a path prefix it may not be reachable
            as it stands.
        rel (str): What the link is: self, bookmark or describedby.
        type (str | Unset): The media type of the target; only links to documents have one. UNSET when the link
            leads to no document.
    """

    href: str
    """The address the link points to. Behind a proxy or below a path prefix it may not be reachable as it stands."""

    rel: str
    """What the link is: self, bookmark or describedby."""

    type: str | Unset = UNSET
    """The media type of the target; only links to documents have one. UNSET when the link leads to no document."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        fields: dict[str, Any] = {
            "href": self.href,
            "rel": self.rel,
        }
        if self.type is not UNSET:
            fields["type"] = self.type
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
        self.href = source["href"]
        self.rel = SHARED[source["rel"]]
        self.type = source.get("type", UNSET)
        known = 2 + (self.type is not UNSET)
        if len(source) != known:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self
