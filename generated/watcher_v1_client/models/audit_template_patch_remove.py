"""The model AuditTemplatePatchRemove.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define

from ..models.audit_template_patch_remove_path import (
    AUDIT_TEMPLATE_PATCH_REMOVE_PATH_BY_VALUE,
    AuditTemplatePatchRemovePath,
)
from ..types import Model, to_json

_NAMES = frozenset(
    (
        "op",
        "path",
    )
)


@define(repr=False)
class AuditTemplatePatchRemove(Model):
    """Part of a patch: reset a property. The goal and the name cannot be removed.

    Attributes:
        op (Literal['remove']): The operation: remove.
        path (AuditTemplatePatchRemovePath): Which property to reset. /default_parameters needs 1.7.
    """

    path: AuditTemplatePatchRemovePath
    """Which property to reset. /default_parameters needs 1.7."""

    op: Literal["remove"] = "remove"
    """The operation: remove."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        fields: dict[str, Any] = {
            "op": self.op,
            "path": to_json(self.path),
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
        self.op = source["op"]
        self.path = AUDIT_TEMPLATE_PATCH_REMOVE_PATH_BY_VALUE.get(source["path"]) or AuditTemplatePatchRemovePath(
            source["path"]
        )
        known = 2
        if len(source) != known:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self
