"""How msgspec reads AuditTemplate; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from datetime import datetime
from typing import Any

from msgspec import Struct
from msgspec.json import Decoder

from ..models.audit_template import AuditTemplate
from ..types import SHARED, UNSET, in_utc
from .link import LinkStruct, link_from_structs

_new = object.__new__


class AuditTemplateStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    uuid: Any
    name: Any
    description: Any
    goal_uuid: Any
    goal_name: Any
    strategy_uuid: Any
    strategy_name: Any
    scope: Any
    links: list[LinkStruct]
    created_at: datetime
    updated_at: datetime | None
    deleted_at: datetime | None
    default_parameters: Any = UNSET


def audit_template_from_structs(structs: list[AuditTemplateStruct]) -> list[AuditTemplate]:
    """Make models from structs, in one loop."""
    models: list[AuditTemplate] = []
    for struct in structs:
        model = _new(AuditTemplate)
        model._unknown = None
        model.uuid = struct.uuid
        model.name = struct.name
        model.description = struct.description
        model.goal_uuid = SHARED[struct.goal_uuid]
        model.goal_name = SHARED[struct.goal_name]
        model.strategy_uuid = SHARED[struct.strategy_uuid]
        model.strategy_name = SHARED[struct.strategy_name]
        model.scope = struct.scope
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
        model.default_parameters = struct.default_parameters
        models.append(model)
    return models


_decode = Decoder(AuditTemplateStruct).decode


def read(body: bytes) -> AuditTemplate:
    """Read an answer that is exactly as documented; anything else raises whatever comes up."""
    return audit_template_from_structs([_decode(body)])[0]
