"""How msgspec reads StrategyList; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any

from msgspec import Struct
from msgspec.json import Decoder

from ..models.strategy_list import StrategyList
from ..types import UNSET
from .strategy_summary import StrategySummaryStruct, strategy_summary_from_structs

_new = object.__new__


class StrategyListStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    strategies: list[StrategySummaryStruct]
    next: Any = UNSET


def strategy_list_from_structs(structs: list[StrategyListStruct]) -> list[StrategyList]:
    """Make models from structs, in one loop."""
    models: list[StrategyList] = []
    for struct in structs:
        model = _new(StrategyList)
        model._unknown = None
        model.strategies = strategy_summary_from_structs(struct.strategies)
        model.next = struct.next
        models.append(model)
    return models


_decode = Decoder(StrategyListStruct).decode


def read(body: bytes) -> StrategyList:
    """Read an answer that is exactly as documented; anything else raises whatever comes up."""
    return strategy_list_from_structs([_decode(body)])[0]
