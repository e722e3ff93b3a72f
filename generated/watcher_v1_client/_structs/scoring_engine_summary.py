"""How msgspec reads ScoringEngineSummary; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any

from msgspec import Struct

from ..models.scoring_engine_summary import ScoringEngineSummary
from .link import LinkStruct, link_from_structs

_new = object.__new__


class ScoringEngineSummaryStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    uuid: Any
    name: Any
    description: Any
    links: list[LinkStruct]


def scoring_engine_summary_from_structs(structs: list[ScoringEngineSummaryStruct]) -> list[ScoringEngineSummary]:
    """Make models from structs, in one loop."""
    models: list[ScoringEngineSummary] = []
    for struct in structs:
        model = _new(ScoringEngineSummary)
        model._unknown = None
        model.uuid = struct.uuid
        model.name = struct.name
        model.description = struct.description
        model.links = link_from_structs(struct.links)
        models.append(model)
    return models
