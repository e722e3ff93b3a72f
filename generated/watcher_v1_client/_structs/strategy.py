"""How msgspec reads Strategy; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any

from msgspec import Struct
from msgspec.json import Decoder

from ..models.strategy import Strategy
from ..types import SHARED
from .link import LinkStruct, link_from_structs

_new = object.__new__


class StrategyStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    uuid: Any
    name: Any
    display_name: Any
    goal_uuid: Any
    goal_name: Any
    parameters_spec: Any
    links: list[LinkStruct]


def strategy_from_structs(structs: list[StrategyStruct]) -> list[Strategy]:
    """Make models from structs, in one loop."""
    models: list[Strategy] = []
    for struct in structs:
        model = _new(Strategy)
        model._unknown = None
        model.uuid = struct.uuid
        model.name = struct.name
        model.display_name = struct.display_name
        model.goal_uuid = SHARED[struct.goal_uuid]
        model.goal_name = SHARED[struct.goal_name]
        model.parameters_spec = struct.parameters_spec
        model.links = link_from_structs(struct.links)
        models.append(model)
    return models


_decode = Decoder(StrategyStruct).decode


def read(body: bytes) -> Strategy:
    """Read an answer that is exactly as documented; anything else raises whatever comes up."""
    return strategy_from_structs([_decode(body)])[0]
