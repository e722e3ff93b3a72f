"""How msgspec reads Goal; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from datetime import datetime
from typing import Any

from msgspec import Struct
from msgspec.json import Decoder

from ..models.goal import Goal
from ..types import in_utc
from .efficacy_specification import EfficacySpecificationStruct, efficacy_specification_from_structs
from .link import LinkStruct, link_from_structs

_new = object.__new__


class GoalStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    uuid: Any
    name: Any
    display_name: Any
    efficacy_specification: list[EfficacySpecificationStruct]
    links: list[LinkStruct]
    created_at: datetime
    updated_at: datetime | None
    deleted_at: datetime | None


def goal_from_structs(structs: list[GoalStruct]) -> list[Goal]:
    """Make models from structs, in one loop."""
    models: list[Goal] = []
    for struct in structs:
        model = _new(Goal)
        model._unknown = None
        model.uuid = struct.uuid
        model.name = struct.name
        model.display_name = struct.display_name
        model.efficacy_specification = efficacy_specification_from_structs(struct.efficacy_specification)
        model.links = link_from_structs(struct.links)
        model.created_at = struct.created_at if struct.created_at.tzinfo is not None else in_utc(struct.created_at)
        model.updated_at = (
            None
            if struct.updated_at is None
            else struct.updated_at
            if struct.updated_at.tzinfo is not None
            else in_utc(struct.updated_at)
        )
        model.deleted_at = (
            None
            if struct.deleted_at is None
            else struct.deleted_at
            if struct.deleted_at.tzinfo is not None
            else in_utc(struct.deleted_at)
        )
        models.append(model)
    return models


_decode = Decoder(GoalStruct).decode


def read(body: bytes) -> Goal:
    """Read an answer that is exactly as documented; anything else raises whatever comes up."""
    return goal_from_structs([_decode(body)])[0]
