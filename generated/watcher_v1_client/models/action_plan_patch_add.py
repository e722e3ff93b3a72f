"""The model ActionPlanPatchAdd.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define

from ..models.action_plan_patch_add_path import ACTION_PLAN_PATCH_ADD_PATH_BY_VALUE, ActionPlanPatchAddPath
from ..models.action_plan_state import ACTION_PLAN_STATE_BY_VALUE, ActionPlanState
from ..types import Model, to_json

_NAMES = frozenset(
    (
        "op",
        "path",
        "value",
    )
)


@define(repr=False)
class ActionPlanPatchAdd(Model):
    """Part of a patch: set a property. The state is always there, so add and replace do the same.

    Attributes:
        op (Literal['add']): The operation: add.
        path (ActionPlanPatchAddPath): Which property to set.
        value (ActionPlanState): The state to go to: PENDING starts a RECOMMENDED plan, CANCELLED gives up a
            RECOMMENDED or PENDING one, CANCELLING stops an ONGOING one.
    """

    path: ActionPlanPatchAddPath
    """Which property to set."""

    value: ActionPlanState
    """The state to go to: PENDING starts a RECOMMENDED plan, CANCELLED gives up a RECOMMENDED or PENDING one,
    CANCELLING stops an ONGOING one."""

    op: Literal["add"] = "add"
    """The operation: add."""

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
        self.path = ACTION_PLAN_PATCH_ADD_PATH_BY_VALUE.get(source["path"]) or ActionPlanPatchAddPath(source["path"])
        self.value = ACTION_PLAN_STATE_BY_VALUE.get(source["value"]) or ActionPlanState(source["value"])
        known = 3
        if len(source) != known:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self
