"""The model Versions.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..types import Model, items, to_json

_NAMES = frozenset(
    (
        "name",
        "description",
        "versions",
        "default_version",
    )
)


@define(repr=False)
class Versions(Model):
    """The root document: which versions of the API this server has.

    Attributes:
        name (str): The name of the API: OpenStack Watcher API.
        description (str): What the service is for, in one sentence.
        versions (list[Version]): Every major version that the server has.
        default_version (Version): The version that is used when a path names none.
    """

    name: str
    """The name of the API: OpenStack Watcher API."""

    description: str
    """What the service is for, in one sentence."""

    versions: list[Version]
    """Every major version that the server has."""

    default_version: Version
    """The version that is used when a path names none."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        fields: dict[str, Any] = {
            "name": self.name,
            "description": self.description,
            "versions": to_json(self.versions),
            "default_version": to_json(self.default_version),
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
        self.name = source["name"]
        self.description = source["description"]
        self.versions = [Version.from_dict(item) for item in items(source["versions"])]
        self.default_version = Version.from_dict(source["default_version"])
        known = 4
        if len(source) != known:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self


from ..models.version import Version
