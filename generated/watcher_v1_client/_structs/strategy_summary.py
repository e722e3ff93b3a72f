"""How msgspec reads StrategySummary; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any

from msgspec import Struct

from ..models.strategy_summary import StrategySummary
from ..types import SHARED
from .link import LinkStruct, link_from_structs

_new = object.__new__


class StrategySummaryStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    uuid: Any
    name: Any
    display_name: Any
    goal_uuid: Any
    goal_name: Any
    links: list[LinkStruct]


def strategy_summary_from_structs(structs: list[StrategySummaryStruct]) -> list[StrategySummary]:
    """Make models from structs, in one loop."""
    models: list[StrategySummary] = []
    for struct in structs:
        model = _new(StrategySummary)
        model._unknown = None
        model.uuid = struct.uuid
        model.name = struct.name
        model.display_name = struct.display_name
        model.goal_uuid = SHARED[struct.goal_uuid]
        model.goal_name = SHARED[struct.goal_name]
        model.links = link_from_structs(struct.links)
        models.append(model)
    return models
