"""The model ScoringEngineSummary.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..types import Model, items, to_json

_NAMES = frozenset(
    (
        "uuid",
        "name",
        "description",
        "links",
    )
)


@define(repr=False)
class ScoringEngineSummary(Model):
    """A scoring engine: it computes metrics for strategies. A row of a plain list; the other properties come with
    ScoringEngine.

    Attributes:
        uuid (str): The UUID of the scoring engine.
        name (str): The name of the scoring engine, unique and usable in place of its UUID.
        description (str): What the scoring engine computes.
        links (list[Link]): Links to this resource: rel self below /v1, rel bookmark without the version.
    """

    uuid: str
    """The UUID of the scoring engine."""

    name: str
    """The name of the scoring engine, unique and usable in place of its UUID."""

    description: str
    """What the scoring engine computes."""

    links: list[Link]
    """Links to this resource: rel self below /v1, rel bookmark without the version."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        fields: dict[str, Any] = {
            "uuid": self.uuid,
            "name": self.name,
            "description": self.description,
            "links": to_json(self.links),
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
        self.uuid = source["uuid"]
        self.name = source["name"]
        self.description = source["description"]
        self.links = [Link.from_dict(item) for item in items(source["links"])]
        known = 4
        if len(source) != known:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self


from ..models.link import Link
