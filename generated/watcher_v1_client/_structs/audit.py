"""How msgspec reads Audit; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from datetime import datetime
from typing import Any

from msgspec import UNSET as MISSING
from msgspec import Struct, UnsetType
from msgspec.json import Decoder

from ..models.audit import Audit
from ..models.audit_state import AUDIT_STATE_BY_VALUE, AuditState
from ..models.audit_type import AUDIT_TYPE_BY_VALUE, AuditType
from ..types import SHARED, UNSET, in_utc
from .link import LinkStruct, link_from_structs

_new = object.__new__


class AuditStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    uuid: Any
    name: Any
    audit_type: Any
    state: Any
    goal_uuid: Any
    goal_name: Any
    strategy_uuid: Any
    strategy_name: Any
    parameters: Any
    interval: Any
    scope: Any
    auto_trigger: Any
    next_run_time: datetime | None
    hostname: Any
    force: Any
    links: list[LinkStruct]
    created_at: datetime
    updated_at: datetime | None
    deleted_at: datetime | None
    start_time: datetime | None | UnsetType = MISSING
    end_time: datetime | None | UnsetType = MISSING
    status_message: Any = UNSET


def audit_from_structs(structs: list[AuditStruct]) -> list[Audit]:
    """Make models from structs, in one loop."""
    models: list[Audit] = []
    for struct in structs:
        model = _new(Audit)
        model._unknown = None
        model.uuid = struct.uuid
        model.name = struct.name
        model.audit_type = AUDIT_TYPE_BY_VALUE.get(struct.audit_type) or AuditType(struct.audit_type)
        model.state = AUDIT_STATE_BY_VALUE.get(struct.state) or AuditState(struct.state)
        model.goal_uuid = SHARED[struct.goal_uuid]
        model.goal_name = SHARED[struct.goal_name]
        model.strategy_uuid = SHARED[struct.strategy_uuid]
        model.strategy_name = SHARED[struct.strategy_name]
        model.parameters = struct.parameters
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
        model.hostname = SHARED[struct.hostname]
        model.force = struct.force
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
        model.start_time = (
            None
            if struct.start_time is None
            else UNSET
            if struct.start_time is MISSING
            else struct.start_time
            if struct.start_time.tzinfo is not None
            else in_utc(struct.start_time)
        )
        model.end_time = (
            None
            if struct.end_time is None
            else UNSET
            if struct.end_time is MISSING
            else struct.end_time
            if struct.end_time.tzinfo is not None
            else in_utc(struct.end_time)
        )
        model.status_message = struct.status_message
        models.append(model)
    return models


_decode = Decoder(AuditStruct).decode


def read(body: bytes) -> Audit:
    """Read an answer that is exactly as documented; anything else raises whatever comes up."""
    return audit_from_structs([_decode(body)])[0]
