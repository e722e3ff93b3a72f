"""The model DataModel.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..types import Model, items, to_json

_NAMES = frozenset(("context",))


@define(repr=False)
class DataModel(Model):
    """The cluster as the decision engine sees it.

    Attributes:
        context (list[DataModelRow]): One row per server, and one per node without servers.
    """

    context: list[DataModelRow]
    """One row per server, and one per node without servers."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        fields: dict[str, Any] = {
            "context": to_json(self.context),
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
        self.context = [DataModelRow.from_dict(item) for item in items(source["context"])]
        known = 1
        if len(source) != known:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self


from ..models.data_model_row import DataModelRow
