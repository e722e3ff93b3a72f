"""How msgspec reads ActionPlanSummary; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from datetime import datetime
from typing import Any

from msgspec import Struct

from ..models.action_plan_state import ACTION_PLAN_STATE_BY_VALUE, ActionPlanState
from ..models.action_plan_summary import ActionPlanSummary
from ..types import SHARED, in_utc
from .efficacy_indicator import EfficacyIndicatorStruct, efficacy_indicator_from_structs
from .global_efficacy import GlobalEfficacyStruct, global_efficacy_from_structs
from .link import LinkStruct, link_from_structs

_new = object.__new__


class ActionPlanSummaryStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    uuid: Any
    audit_uuid: Any = None
    strategy_uuid: Any = None
    strategy_name: Any = None
    state: Any
    efficacy_indicators: list[EfficacyIndicatorStruct]
    global_efficacy: list[GlobalEfficacyStruct]
    updated_at: datetime | None
    links: list[LinkStruct]


def action_plan_summary_from_structs(structs: list[ActionPlanSummaryStruct]) -> list[ActionPlanSummary]:
    """Make models from structs, in one loop."""
    models: list[ActionPlanSummary] = []
    for struct in structs:
        model = _new(ActionPlanSummary)
        model._unknown = None
        model.uuid = struct.uuid
        model.audit_uuid = struct.audit_uuid
        model.strategy_uuid = SHARED[struct.strategy_uuid]
        model.strategy_name = SHARED[struct.strategy_name]
        model.state = ACTION_PLAN_STATE_BY_VALUE.get(struct.state) or ActionPlanState(struct.state)
        model.efficacy_indicators = efficacy_indicator_from_structs(struct.efficacy_indicators)
        model.global_efficacy = global_efficacy_from_structs(struct.global_efficacy)
        model.updated_at = (
            None
            if struct.updated_at is None
            else struct.updated_at
            if struct.updated_at.tzinfo is not None
            else in_utc(struct.updated_at)
        )
        model.links = link_from_structs(struct.links)
        models.append(model)
    return models
