"""How msgspec reads GoalSummary; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any

from msgspec import Struct

from ..models.goal_summary import GoalSummary
from .efficacy_specification import EfficacySpecificationStruct, efficacy_specification_from_structs
from .link import LinkStruct, link_from_structs

_new = object.__new__


class GoalSummaryStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    uuid: Any
    name: Any
    display_name: Any
    efficacy_specification: list[EfficacySpecificationStruct]
    links: list[LinkStruct]


def goal_summary_from_structs(structs: list[GoalSummaryStruct]) -> list[GoalSummary]:
    """Make models from structs, in one loop."""
    models: list[GoalSummary] = []
    for struct in structs:
        model = _new(GoalSummary)
        model._unknown = None
        model.uuid = struct.uuid
        model.name = struct.name
        model.display_name = struct.display_name
        model.efficacy_specification = efficacy_specification_from_structs(struct.efficacy_specification)
        model.links = link_from_structs(struct.links)
        models.append(model)
    return models
