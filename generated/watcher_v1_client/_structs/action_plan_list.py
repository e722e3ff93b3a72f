"""How msgspec reads ActionPlanList; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any

from msgspec import Struct
from msgspec.json import Decoder

from ..models.action_plan_list import ActionPlanList
from ..types import UNSET
from .action_plan_summary import ActionPlanSummaryStruct, action_plan_summary_from_structs

_new = object.__new__


class ActionPlanListStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    action_plans: list[ActionPlanSummaryStruct]
    next: Any = UNSET


def action_plan_list_from_structs(structs: list[ActionPlanListStruct]) -> list[ActionPlanList]:
    """Make models from structs, in one loop."""
    models: list[ActionPlanList] = []
    for struct in structs:
        model = _new(ActionPlanList)
        model._unknown = None
        model.action_plans = action_plan_summary_from_structs(struct.action_plans)
        model.next = struct.next
        models.append(model)
    return models


_decode = Decoder(ActionPlanListStruct).decode


def read(body: bytes) -> ActionPlanList:
    """Read an answer that is exactly as documented; anything else raises whatever comes up."""
    return action_plan_list_from_structs([_decode(body)])[0]
