"""The model AuditList.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..types import UNSET, Model, Unset, items, to_json

_NAMES = frozenset(
    (
        "audits",
        "next",
    )
)


@define(repr=False)
class AuditList(Model):
    """A page of audits.

    Attributes:
        audits (list[AuditSummary]): The audits of this page, in the order asked for.
        next (str | Unset): Link to the next page, present when this page is exactly full (the next one may then
            be empty). It drops every filter and may lack the path prefix of the endpoint: take only its marker. UNSET
            when this is the last page.
    """

    audits: list[AuditSummary]
    """The audits of this page, in the order asked for."""

    next: str | Unset = UNSET
    """Link to the next page, present when this page is exactly full (the next one may then be empty). It drops every
    filter and may lack the path prefix of the endpoint: take only its marker. UNSET when this is the last page."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        fields: dict[str, Any] = {
            "audits": to_json(self.audits),
        }
        if self.next is not UNSET:
            fields["next"] = self.next
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
        self.audits = [AuditSummary.from_dict(item) for item in items(source["audits"])]
        self.next = source.get("next", UNSET)
        known = 1 + (self.next is not UNSET)
        if len(source) != known:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self


from ..models.audit_summary import AuditSummary
