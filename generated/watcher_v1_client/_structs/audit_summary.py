"""How msgspec reads AuditSummary; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from datetime import datetime
from typing import Any

from msgspec import Struct

from ..models.audit_state import AUDIT_STATE_BY_VALUE, AuditState
from ..models.audit_summary import AuditSummary
from ..models.audit_type import AUDIT_TYPE_BY_VALUE, AuditType
from ..types import SHARED, in_utc
from .link import LinkStruct, link_from_structs

_new = object.__new__


class AuditSummaryStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    uuid: Any
    name: Any
    audit_type: Any
    state: Any
    goal_uuid: Any
    goal_name: Any
    strategy_uuid: Any
    strategy_name: Any
    interval: Any
    scope: Any
    auto_trigger: Any
    next_run_time: datetime | None
    force: Any
    links: list[LinkStruct]


def audit_summary_from_structs(structs: list[AuditSummaryStruct]) -> list[AuditSummary]:
    """Make models from structs, in one loop."""
    models: list[AuditSummary] = []
    for struct in structs:
        model = _new(AuditSummary)
        model._unknown = None
        model.uuid = struct.uuid
        model.name = struct.name
        model.audit_type = AUDIT_TYPE_BY_VALUE.get(struct.audit_type) or AuditType(struct.audit_type)
        model.state = AUDIT_STATE_BY_VALUE.get(struct.state) or AuditState(struct.state)
        model.goal_uuid = SHARED[struct.goal_uuid]
        model.goal_name = SHARED[struct.goal_name]
        model.strategy_uuid = SHARED[struct.strategy_uuid]
        model.strategy_name = SHARED[struct.strategy_name]
        model.interval = struct.interval
        model.scope = struct.scope
        model.auto_trigger = struct.auto_trigger
        model.next_run_time = (
            None
            if struct.next_run_time is None
            else struct.next_run_time
            if struct.next_run_time.tzinfo is not None
            else in_utc(struct.next_run_time)
        )
        model.force = struct.force
        model.links = link_from_structs(struct.links)
        models.append(model)
    return models
