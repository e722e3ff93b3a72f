"""How msgspec reads GoalList; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any

from msgspec import Struct
from msgspec.json import Decoder

from ..models.goal_list import GoalList
from ..types import UNSET
from .goal_summary import GoalSummaryStruct, goal_summary_from_structs

_new = object.__new__


class GoalListStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    goals: list[GoalSummaryStruct]
    next: Any = UNSET


def goal_list_from_structs(structs: list[GoalListStruct]) -> list[GoalList]:
    """Make models from structs, in one loop."""
    models: list[GoalList] = []
    for struct in structs:
        model = _new(GoalList)
        model._unknown = None
        model.goals = goal_summary_from_structs(struct.goals)
        model.next = struct.next
        models.append(model)
    return models


_decode = Decoder(GoalListStruct).decode


def read(body: bytes) -> GoalList:
    """Read an answer that is exactly as documented; anything else raises whatever comes up."""
    return goal_list_from_structs([_decode(body)])[0]
