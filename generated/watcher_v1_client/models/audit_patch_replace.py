"""The model AuditPatchReplace.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define

from ..models.audit_patch_replace_path import AUDIT_PATCH_REPLACE_PATH_BY_VALUE, AuditPatchReplacePath
from ..types import Model, to_json

_NAMES = frozenset(
    (
        "op",
        "path",
        "value",
    )
)


@define(repr=False)
class AuditPatchReplace(Model):
    """Part of a patch: set a property. Not offered for audit_type, which could leave a CONTINUOUS audit without an
    interval. The server does not check parameters and scope here.

    Attributes:
        op (Literal['replace']): The operation: replace.
        path (AuditPatchReplacePath): Which property to set.
        value (bool | JsonObject | list[ScopeRule] | str): The new value: a text for name, state and interval, a
            date-time for start_time and end_time, a boolean for auto_trigger and force, an object for parameters, a
            list of rules for scope. Send UTC (offset +00:00 or Z): a time without an offset is read in the time zone
            of the server, and servers of release 14 and older ignore the offset and do the same.
    """

    path: AuditPatchReplacePath
    """Which property to set."""

    value: bool | JsonObject | list[ScopeRule] | str
    """The new value: a text for name, state and interval, a date-time for start_time and end_time, a boolean for
    auto_trigger and force, an object for parameters, a list of rules for scope. Send UTC (offset +00:00 or Z): a
    time without an offset is read in the time zone of the server, and servers of release 14 and older ignore the
    offset and do the same."""

    op: Literal["replace"] = "replace"
    """The operation: replace."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        fields: dict[str, Any] = {
            "op": self.op,
            "path": to_json(self.path),
            "value": to_json(self.value),
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
        self.path = AUDIT_PATCH_REPLACE_PATH_BY_VALUE.get(source["path"]) or AuditPatchReplacePath(source["path"])
        self.value = source["value"]
        known = 3
        if len(source) != known:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self


from ..models.json_object import JsonObject
from ..models.scope_rule import ScopeRule
