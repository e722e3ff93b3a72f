"""How msgspec reads ActionDetailList; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any

from msgspec import Struct
from msgspec.json import Decoder

from ..models.action_detail_list import ActionDetailList
from ..types import UNSET
from .action import ActionStruct, action_from_structs

_new = object.__new__


class ActionDetailListStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    actions: list[ActionStruct]
    next: Any = UNSET


def action_detail_list_from_structs(structs: list[ActionDetailListStruct]) -> list[ActionDetailList]:
    """Make models from structs, in one loop."""
    models: list[ActionDetailList] = []
    for struct in structs:
        model = _new(ActionDetailList)
        model._unknown = None
        model.actions = action_from_structs(struct.actions)
        model.next = struct.next
        models.append(model)
    return models


_decode = Decoder(ActionDetailListStruct).decode


def read(body: bytes) -> ActionDetailList:
    """Read an answer that is exactly as documented; anything else raises whatever comes up."""
    return action_detail_list_from_structs([_decode(body)])[0]
