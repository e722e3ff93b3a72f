"""How msgspec reads ActionList; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any

from msgspec import Struct
from msgspec.json import Decoder

from ..models.action_list import ActionList
from ..types import UNSET
from .action_summary import ActionSummaryStruct, action_summary_from_structs

_new = object.__new__


class ActionListStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    actions: list[ActionSummaryStruct]
    next: Any = UNSET


def action_list_from_structs(structs: list[ActionListStruct]) -> list[ActionList]:
    """Make models from structs, in one loop."""
    models: list[ActionList] = []
    for struct in structs:
        model = _new(ActionList)
        model._unknown = None
        model.actions = action_summary_from_structs(struct.actions)
        model.next = struct.next
        models.append(model)
    return models


_decode = Decoder(ActionListStruct).decode


def read(body: bytes) -> ActionList:
    """Read an answer that is exactly as documented; anything else raises whatever comes up."""
    return action_list_from_structs([_decode(body)])[0]
