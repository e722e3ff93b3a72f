"""How msgspec reads ScoringEngineDetailList; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any

from msgspec import Struct
from msgspec.json import Decoder

from ..models.scoring_engine_detail_list import ScoringEngineDetailList
from ..types import UNSET
from .scoring_engine import ScoringEngineStruct, scoring_engine_from_structs

_new = object.__new__


class ScoringEngineDetailListStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    scoring_engines: list[ScoringEngineStruct]
    next: Any = UNSET


def scoring_engine_detail_list_from_structs(
    structs: list[ScoringEngineDetailListStruct],
) -> list[ScoringEngineDetailList]:
    """Make models from structs, in one loop."""
    models: list[ScoringEngineDetailList] = []
    for struct in structs:
        model = _new(ScoringEngineDetailList)
        model._unknown = None
        model.scoring_engines = scoring_engine_from_structs(struct.scoring_engines)
        model.next = struct.next
        models.append(model)
    return models


_decode = Decoder(ScoringEngineDetailListStruct).decode


def read(body: bytes) -> ScoringEngineDetailList:
    """Read an answer that is exactly as documented; anything else raises whatever comes up."""
    return scoring_engine_detail_list_from_structs([_decode(body)])[0]
