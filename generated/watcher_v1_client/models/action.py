"""The model Action.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..models.action_state import ACTION_STATE_BY_VALUE, ActionState
from ..types import SHARED, UNSET, Model, Unset, items, parse_datetime, to_json

_NAMES = frozenset(
    (
        "uuid",
        "action_plan_uuid",
        "state",
        "action_type",
        "description",
        "input_parameters",
        "parents",
        "links",
        "created_at",
        "updated_at",
        "deleted_at",
        "status_message",
    )
)


@define(repr=False)
class Action(Model):
    """An action: one step of an action plan. In full, as answers about a single one and detail lists carry it.

    Attributes:
        uuid (str): The UUID of the action.
        action_plan_uuid (str): The UUID of the plan that the action belongs to.
        state (ActionState): Where an action stands: PENDING, ONGOING, SUCCEEDED, FAILED, CANCELLING, CANCELLED,
            SKIPPED (since 1.5: left out by a user or by the applier) or DELETED.
        action_type (str): What kind of action it is, such as migrate, resize or nop.
        description (str): What actions of this type do; empty when the server does not know the type.
        input_parameters (ActionInputParameters): What the action works on; the keys depend on its type.
        parents (list[str]): The UUIDs of the actions that must end before this one starts; empty when it may
            start at once.
        links (list[Link]): Links to this resource: rel self below /v1, rel bookmark without the version.
        created_at (datetime.datetime): When the action was created (aware, in UTC).
        updated_at (datetime.datetime | None): When the action last changed (aware, in UTC); None while it never
            changed.
        deleted_at (datetime.datetime | None): When the action was deleted (aware, in UTC); None as long as it
            exists.
        status_message (None | str | Unset): Why the action is in its state; for a skipped one "Action skipped by
            user." and the reason that was given. None when there is nothing to say. Since 1.5. UNSET below
            microversion 1.5; from there on the server always sends it.
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

    description: str
    """What actions of this type do; empty when the server does not know the type."""

    input_parameters: ActionInputParameters
    """What the action works on; the keys depend on its type."""

    parents: list[str]
    """The UUIDs of the actions that must end before this one starts; empty when it may start at once."""

    links: list[Link]
    """Links to this resource: rel self below /v1, rel bookmark without the version."""

    created_at: datetime.datetime
    """When the action was created (aware, in UTC)."""

    updated_at: datetime.datetime | None
    """When the action last changed (aware, in UTC); None while it never changed."""

    deleted_at: datetime.datetime | None
    """When the action was deleted (aware, in UTC); None as long as it exists."""

    status_message: None | str | Unset = UNSET
    """Why the action is in its state; for a skipped one "Action skipped by user." and the reason that was given.
    None when there is nothing to say. Since 1.5. UNSET below microversion 1.5; from there on the server always
    sends it."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        fields: dict[str, Any] = {
            "uuid": self.uuid,
            "action_plan_uuid": self.action_plan_uuid,
            "state": to_json(self.state),
            "action_type": self.action_type,
            "description": self.description,
            "input_parameters": self.input_parameters,
            "parents": to_json(self.parents),
            "links": to_json(self.links),
            "created_at": to_json(self.created_at),
            "updated_at": to_json(self.updated_at),
            "deleted_at": to_json(self.deleted_at),
        }
        if self.status_message is not UNSET:
            fields["status_message"] = to_json(self.status_message)
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
        self.description = source["description"]
        self.input_parameters = source["input_parameters"]
        self.parents = source["parents"]
        self.links = [Link.from_dict(item) for item in items(source["links"])]
        self.created_at = parse_datetime(source["created_at"])
        self.updated_at = None if source["updated_at"] is None else parse_datetime(source["updated_at"])
        self.deleted_at = None if source["deleted_at"] is None else parse_datetime(source["deleted_at"])
        self.status_message = source.get("status_message", UNSET)
        known = 11 + (self.status_message is not UNSET)
        if len(source) != known:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self


from ..models.action_input_parameters import ActionInputParameters
from ..models.link import Link
