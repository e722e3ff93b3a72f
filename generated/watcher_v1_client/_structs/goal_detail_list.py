"""How msgspec reads GoalDetailList; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any

from msgspec import Struct
from msgspec.json import Decoder

from ..models.goal_detail_list import GoalDetailList
from ..types import UNSET
from .goal import GoalStruct, goal_from_structs

_new = object.__new__


class GoalDetailListStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    goals: list[GoalStruct]
    next: Any = UNSET


def goal_detail_list_from_structs(structs: list[GoalDetailListStruct]) -> list[GoalDetailList]:
    """Make models from structs, in one loop."""
    models: list[GoalDetailList] = []
    for struct in structs:
        model = _new(GoalDetailList)
        model._unknown = None
        model.goals = goal_from_structs(struct.goals)
        model.next = struct.next
        models.append(model)
    return models


_decode = Decoder(GoalDetailListStruct).decode


def read(body: bytes) -> GoalDetailList:
    """Read an answer that is exactly as documented; anything else raises whatever comes up."""
    return goal_detail_list_from_structs([_decode(body)])[0]
