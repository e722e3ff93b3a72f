"""The model Version.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..models.version_status import VERSION_STATUS_BY_VALUE, VersionStatus
from ..types import Model, items, to_json

_NAMES = frozenset(
    (
        "id",
        "status",
        "max_version",
        "min_version",
        "links",
    )
)


@define(repr=False)
class Version(Model):
    """A major version of the API and the range of microversions it offers.

    Attributes:
        id (str): The name of the major version and its path below the endpoint: v1.
        status (VersionStatus): How mature a version of the API is. Watcher only ever answers CURRENT.
        max_version (str): The newest microversion that the server offers, such as 1.7.
        min_version (str): The oldest microversion that the server offers: 1.0.
        links (list[Link]): A self link to this version of the API.
    """

    id: str
    """The name of the major version and its path below the endpoint: v1."""

    status: VersionStatus
    """How mature a version of the API is. Watcher only ever answers CURRENT."""

    max_version: str
    """The newest microversion that the server offers, such as 1.7."""

    min_version: str
    """The oldest microversion that the server offers: 1.0."""

    links: list[Link]
    """A self link to this version of the API."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        fields: dict[str, Any] = {
            "id": self.id,
            "status": to_json(self.status),
            "max_version": self.max_version,
            "min_version": self.min_version,
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
        self.id = source["id"]
        self.status = VERSION_STATUS_BY_VALUE.get(source["status"]) or VersionStatus(source["status"])
        self.max_version = source["max_version"]
        self.min_version = source["min_version"]
        self.links = [Link.from_dict(item) for item in items(source["links"])]
        known = 5
        if len(source) != known:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self


from ..models.link import Link
