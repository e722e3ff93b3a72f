"""How msgspec reads ScoringEngineList; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any

from msgspec import Struct
from msgspec.json import Decoder

from ..models.scoring_engine_list import ScoringEngineList
from ..types import UNSET
from .scoring_engine_summary import ScoringEngineSummaryStruct, scoring_engine_summary_from_structs

_new = object.__new__


class ScoringEngineListStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    scoring_engines: list[ScoringEngineSummaryStruct]
    next: Any = UNSET


def scoring_engine_list_from_structs(structs: list[ScoringEngineListStruct]) -> list[ScoringEngineList]:
    """Make models from structs, in one loop."""
    models: list[ScoringEngineList] = []
    for struct in structs:
        model = _new(ScoringEngineList)
        model._unknown = None
        model.scoring_engines = scoring_engine_summary_from_structs(struct.scoring_engines)
        model.next = struct.next
        models.append(model)
    return models


_decode = Decoder(ScoringEngineListStruct).decode


def read(body: bytes) -> ScoringEngineList:
    """Read an answer that is exactly as documented; anything else raises whatever comes up."""
    return scoring_engine_list_from_structs([_decode(body)])[0]
