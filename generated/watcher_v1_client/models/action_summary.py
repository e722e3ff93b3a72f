"""The model ActionSummary.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..models.action_state import ACTION_STATE_BY_VALUE, ActionState
from ..types import SHARED, Model, items, to_json

_NAMES = frozenset(
    (
        "uuid",
        "action_plan_uuid",
        "state",
        "action_type",
        "parents",
        "links",
    )
)


@define(repr=False)
class ActionSummary(Model):
    """An action: one step of an action plan. A row of a plain list; the other properties come with Action.

    Attributes:
        uuid (str): The UUID of the action.
        action_plan_uuid (str): The UUID of the plan that the action belongs to.
        state (ActionState): Where an action stands: PENDING, ONGOING, SUCCEEDED, FAILED, CANCELLING, CANCELLED,
            SKIPPED (since 1.5: left out by a user or by the applier) or DELETED.
        action_type (str): What kind of action it is, such as migrate, resize or nop.
        parents (list[str]): The UUIDs of the actions that must end before this one starts; empty when it may
            start at once.
        links (list[Link]): Links to this resource: rel self below /v1, rel bookmark without the version.
    """

    uuid: str
    """The UUID of the action."""

    action_plan_uuid: str
    """The UUID of the plan that the action belongs to."""

    state: ActionState
    """Where an action stands: PENDING, ONGOING, SUCCEEDED, FAILED, CANCELLING, CANCELLED, SKIPPED (since 1.5: left
    out by a user or by the applier) or DELETED."""

    action_type: str
    """What kind of action it is, such as migrate, resize or nop."""

    parents: list[str]
    """The UUIDs of the actions that must end before this one starts; empty when it may start at once."""

    links: list[Link]
    """Links to this resource: rel self below /v1, rel bookmark without the version."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        fields: dict[str, Any] = {
            "uuid": self.uuid,
            "action_plan_uuid": self.action_plan_uuid,
            "state": to_json(self.state),
            "action_type": self.action_type,
            "parents": to_json(self.parents),
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
        self.action_plan_uuid = SHARED[source["action_plan_uuid"]]
        self.state = ACTION_STATE_BY_VALUE.get(source["state"]) or ActionState(source["state"])
        self.action_type = SHARED[source["action_type"]]
        self.parents = source["parents"]
        self.links = [Link.from_dict(item) for item in items(source["links"])]
        known = 6
        if len(source) != known:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self


from ..models.link import Link
