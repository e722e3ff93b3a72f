"""How msgspec reads AuditTemplateSummary; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any

from msgspec import Struct

from ..models.audit_template_summary import AuditTemplateSummary
from ..types import SHARED
from .link import LinkStruct, link_from_structs

_new = object.__new__


class AuditTemplateSummaryStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    uuid: Any
    name: Any
    goal_uuid: Any
    goal_name: Any
    strategy_uuid: Any
    strategy_name: Any
    scope: Any
    links: list[LinkStruct]


def audit_template_summary_from_structs(structs: list[AuditTemplateSummaryStruct]) -> list[AuditTemplateSummary]:
    """Make models from structs, in one loop."""
    models: list[AuditTemplateSummary] = []
    for struct in structs:
        model = _new(AuditTemplateSummary)
        model._unknown = None
        model.uuid = struct.uuid
        model.name = struct.name
        model.goal_uuid = SHARED[struct.goal_uuid]
        model.goal_name = SHARED[struct.goal_name]
        model.strategy_uuid = SHARED[struct.strategy_uuid]
        model.strategy_name = SHARED[struct.strategy_name]
        model.scope = struct.scope
        model.links = link_from_structs(struct.links)
        models.append(model)
    return models
