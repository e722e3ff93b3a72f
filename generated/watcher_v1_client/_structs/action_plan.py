"""How msgspec reads ActionPlan; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from datetime import datetime
from typing import Any

from msgspec import Struct
from msgspec.json import Decoder

from ..models.action_plan import ActionPlan
from ..models.action_plan_state import ACTION_PLAN_STATE_BY_VALUE, ActionPlanState
from ..types import SHARED, UNSET, in_utc
from .efficacy_indicator import EfficacyIndicatorStruct, efficacy_indicator_from_structs
from .global_efficacy import GlobalEfficacyStruct, global_efficacy_from_structs
from .link import LinkStruct, link_from_structs

_new = object.__new__


class ActionPlanStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    uuid: Any
    audit_uuid: Any = None
    strategy_uuid: Any = None
    strategy_name: Any = None
    state: Any
    efficacy_indicators: list[EfficacyIndicatorStruct]
    global_efficacy: list[GlobalEfficacyStruct]
    hostname: Any
    links: list[LinkStruct]
    created_at: datetime
    updated_at: datetime | None
    deleted_at: datetime | None
    status_message: Any = UNSET


def action_plan_from_structs(structs: list[ActionPlanStruct]) -> list[ActionPlan]:
    """Make models from structs, in one loop."""
    models: list[ActionPlan] = []
    for struct in structs:
        model = _new(ActionPlan)
        model._unknown = None
        model.uuid = struct.uuid
        model.audit_uuid = struct.audit_uuid
        model.strategy_uuid = SHARED[struct.strategy_uuid]
        model.strategy_name = SHARED[struct.strategy_name]
        model.state = ACTION_PLAN_STATE_BY_VALUE.get(struct.state) or ActionPlanState(struct.state)
        model.efficacy_indicators = efficacy_indicator_from_structs(struct.efficacy_indicators)
        model.global_efficacy = global_efficacy_from_structs(struct.global_efficacy)
        model.hostname = SHARED[struct.hostname]
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


_decode = Decoder(ActionPlanStruct).decode


def read(body: bytes) -> ActionPlan:
    """Read an answer that is exactly as documented; anything else raises whatever comes up."""
    return action_plan_from_structs([_decode(body)])[0]
