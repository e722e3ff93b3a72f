"""How msgspec reads ActionPlanDetailList; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any

from msgspec import Struct
from msgspec.json import Decoder

from ..models.action_plan_detail_list import ActionPlanDetailList
from ..types import UNSET
from .action_plan import ActionPlanStruct, action_plan_from_structs

_new = object.__new__


class ActionPlanDetailListStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    action_plans: list[ActionPlanStruct]
    next: Any = UNSET


def action_plan_detail_list_from_structs(structs: list[ActionPlanDetailListStruct]) -> list[ActionPlanDetailList]:
    """Make models from structs, in one loop."""
    models: list[ActionPlanDetailList] = []
    for struct in structs:
        model = _new(ActionPlanDetailList)
        model._unknown = None
        model.action_plans = action_plan_from_structs(struct.action_plans)
        model.next = struct.next
        models.append(model)
    return models


_decode = Decoder(ActionPlanDetailListStruct).decode


def read(body: bytes) -> ActionPlanDetailList:
    """Read an answer that is exactly as documented; anything else raises whatever comes up."""
    return action_plan_detail_list_from_structs([_decode(body)])[0]
