"""The model Goal.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..types import Model, items, parse_datetime, to_json

_NAMES = frozenset(
    (
        "uuid",
        "name",
        "display_name",
        "efficacy_specification",
        "links",
        "created_at",
        "updated_at",
        "deleted_at",
    )
)


@define(repr=False)
class Goal(Model):
    """A goal: what an optimisation is to reach. In full, as answers about a single one and detail lists carry it.

    Attributes:
        uuid (str): The UUID of the goal.
        name (str): The name of the goal, unique and usable in place of its UUID.
        display_name (str): The name of the goal for people.
        efficacy_specification (list[EfficacySpecification]): The efficacy indicators that strategies for this
            goal report; empty when there are none.
        links (list[Link]): Links to this resource: rel self below /v1, rel bookmark without the version.
        created_at (datetime.datetime): When the goal was created (aware, in UTC).
        updated_at (datetime.datetime | None): When the goal last changed (aware, in UTC); None while it never
            changed.
        deleted_at (datetime.datetime | None): When the goal was deleted (aware, in UTC); None as long as it
            exists.
    """

    uuid: str
    """The UUID of the goal."""

    name: str
    """The name of the goal, unique and usable in place of its UUID."""

    display_name: str
    """The name of the goal for people."""

    efficacy_specification: list[EfficacySpecification]
    """The efficacy indicators that strategies for this goal report; empty when there are none."""

    links: list[Link]
    """Links to this resource: rel self below /v1, rel bookmark without the version."""

    created_at: datetime.datetime
    """When the goal was created (aware, in UTC)."""

    updated_at: datetime.datetime | None
    """When the goal last changed (aware, in UTC); None while it never changed."""

    deleted_at: datetime.datetime | None
    """When the goal was deleted (aware, in UTC); None as long as it exists."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        fields: dict[str, Any] = {
            "uuid": self.uuid,
            "name": self.name,
            "display_name": self.display_name,
            "efficacy_specification": to_json(self.efficacy_specification),
            "links": to_json(self.links),
            "created_at": to_json(self.created_at),
            "updated_at": to_json(self.updated_at),
            "deleted_at": to_json(self.deleted_at),
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
        self.display_name = source["display_name"]
        self.efficacy_specification = [
            EfficacySpecification.from_dict(item) for item in items(source["efficacy_specification"])
        ]
        self.links = [Link.from_dict(item) for item in items(source["links"])]
        self.created_at = parse_datetime(source["created_at"])
        self.updated_at = None if source["updated_at"] is None else parse_datetime(source["updated_at"])
        self.deleted_at = None if source["deleted_at"] is None else parse_datetime(source["deleted_at"])
        known = 8
        if len(source) != known:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self


from ..models.efficacy_specification import EfficacySpecification
from ..models.link import Link
