"""How msgspec reads Action; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from datetime import datetime
from typing import Any

from msgspec import Struct
from msgspec.json import Decoder

from ..models.action import Action
from ..models.action_state import ACTION_STATE_BY_VALUE, ActionState
from ..types import SHARED, UNSET, in_utc
from .link import LinkStruct, link_from_structs

_new = object.__new__


class ActionStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    uuid: Any
    action_plan_uuid: Any
    state: Any
    action_type: Any
    description: Any
    input_parameters: Any
    parents: Any
    links: list[LinkStruct]
    created_at: datetime
    updated_at: datetime | None
    deleted_at: datetime | None
    status_message: Any = UNSET


def action_from_structs(structs: list[ActionStruct]) -> list[Action]:
    """Make models from structs, in one loop."""
    models: list[Action] = []
    for struct in structs:
        model = _new(Action)
        model._unknown = None
        model.uuid = struct.uuid
        model.action_plan_uuid = SHARED[struct.action_plan_uuid]
        model.state = ACTION_STATE_BY_VALUE.get(struct.state) or ActionState(struct.state)
        model.action_type = SHARED[struct.action_type]
        model.description = struct.description
        model.input_parameters = struct.input_parameters
        model.parents = struct.parents
        model.links = link_from_structs(struct.links)
        model.created_at = struct.created_at if struct.created_at.tzinfo is not None else in_utc(struct.created_at)
        model.updated_at = (
            None
            if struct.updated_at is None
            else struct.updated_at
            if struct.updated_at.tzinfo is not None
            else in_utc(struct.updated_at)
        )
        model.deleted_at = (
            None
            if struct.deleted_at is None
            else struct.deleted_at
            if struct.deleted_at.tzinfo is not None
            else in_utc(struct.deleted_at)
        )
        model.status_message = struct.status_message
        models.append(model)
    return models


_decode = Decoder(ActionStruct).decode


def read(body: bytes) -> Action:
    """Read an answer that is exactly as documented; anything else raises whatever comes up."""
    return action_from_structs([_decode(body)])[0]
