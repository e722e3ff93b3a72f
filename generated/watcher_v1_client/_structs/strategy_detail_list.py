"""How msgspec reads StrategyDetailList; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any

from msgspec import Struct
from msgspec.json import Decoder

from ..models.strategy_detail_list import StrategyDetailList
from ..types import UNSET
from .strategy import StrategyStruct, strategy_from_structs

_new = object.__new__


class StrategyDetailListStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    strategies: list[StrategyStruct]
    next: Any = UNSET


def strategy_detail_list_from_structs(structs: list[StrategyDetailListStruct]) -> list[StrategyDetailList]:
    """Make models from structs, in one loop."""
    models: list[StrategyDetailList] = []
    for struct in structs:
        model = _new(StrategyDetailList)
        model._unknown = None
        model.strategies = strategy_from_structs(struct.strategies)
        model.next = struct.next
        models.append(model)
    return models


_decode = Decoder(StrategyDetailListStruct).decode


def read(body: bytes) -> StrategyDetailList:
    """Read an answer that is exactly as documented; anything else raises whatever comes up."""
    return strategy_detail_list_from_structs([_decode(body)])[0]
