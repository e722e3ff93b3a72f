"""The model ActionPatchReplace.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define

from ..models.action_patch_replace_path import ACTION_PATCH_REPLACE_PATH_BY_VALUE, ActionPatchReplacePath
from ..types import Model, to_json

_NAMES = frozenset(
    (
        "op",
        "path",
        "value",
    )
)


@define(repr=False)
class ActionPatchReplace(Model):
    """Part of a patch: set a property. Both properties are always there, so add and replace do the same.

    Attributes:
        op (Literal['replace']): The operation: replace.
        path (ActionPatchReplacePath): Which property to set.
        value (str): SKIPPED for /state; for /status_message the reason in words, at most 223 characters, which
            comes back as "Action skipped by user. Reason: ...".
    """

    path: ActionPatchReplacePath
    """Which property to set."""

    value: str
    """SKIPPED for /state; for /status_message the reason in words, at most 223 characters, which comes back as
    "Action skipped by user. Reason: ..."."""

    op: Literal["replace"] = "replace"
    """The operation: replace."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        fields: dict[str, Any] = {
            "op": self.op,
            "path": to_json(self.path),
            "value": self.value,
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
        self.path = ACTION_PATCH_REPLACE_PATH_BY_VALUE.get(source["path"]) or ActionPatchReplacePath(source["path"])
        self.value = source["value"]
        known = 3
        if len(source) != known:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self
