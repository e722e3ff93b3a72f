"""How msgspec reads ScoringEngine; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any

from msgspec import Struct
from msgspec.json import Decoder

from ..models.scoring_engine import ScoringEngine
from .link import LinkStruct, link_from_structs

_new = object.__new__


class ScoringEngineStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    uuid: Any
    name: Any
    description: Any
    metainfo: Any
    links: list[LinkStruct]


def scoring_engine_from_structs(structs: list[ScoringEngineStruct]) -> list[ScoringEngine]:
    """Make models from structs, in one loop."""
    models: list[ScoringEngine] = []
    for struct in structs:
        model = _new(ScoringEngine)
        model._unknown = None
        model.uuid = struct.uuid
        model.name = struct.name
        model.description = struct.description
        model.metainfo = struct.metainfo
        model.links = link_from_structs(struct.links)
        models.append(model)
    return models


_decode = Decoder(ScoringEngineStruct).decode


def read(body: bytes) -> ScoringEngine:
    """Read an answer that is exactly as documented; anything else raises whatever comes up."""
    return scoring_engine_from_structs([_decode(body)])[0]
