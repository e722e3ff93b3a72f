"""How msgspec reads ActionSummary; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any

from msgspec import Struct

from ..models.action_state import ACTION_STATE_BY_VALUE, ActionState
from ..models.action_summary import ActionSummary
from ..types import SHARED
from .link import LinkStruct, link_from_structs

_new = object.__new__


class ActionSummaryStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    uuid: Any
    action_plan_uuid: Any
    state: Any
    action_type: Any
    parents: Any
    links: list[LinkStruct]


def action_summary_from_structs(structs: list[ActionSummaryStruct]) -> list[ActionSummary]:
    """Make models from structs, in one loop."""
    models: list[ActionSummary] = []
    for struct in structs:
        model = _new(ActionSummary)
        model._unknown = None
        model.uuid = struct.uuid
        model.action_plan_uuid = SHARED[struct.action_plan_uuid]
        model.state = ACTION_STATE_BY_VALUE.get(struct.state) or ActionState(struct.state)
        model.action_type = SHARED[struct.action_type]
        model.parents = struct.parents
        model.links = link_from_structs(struct.links)
        models.append(model)
    return models
