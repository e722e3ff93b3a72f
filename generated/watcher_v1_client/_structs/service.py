"""How msgspec reads Service; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from datetime import datetime
from typing import Any

from msgspec import Struct
from msgspec.json import Decoder

from ..models.service import Service
from ..models.service_status import SERVICE_STATUS_BY_VALUE, ServiceStatus
from ..types import in_utc
from .link import LinkStruct, link_from_structs

_new = object.__new__


class ServiceStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    id: Any
    name: Any
    host: Any
    status: Any
    last_seen_up: datetime | None
    links: list[LinkStruct]
    created_at: datetime
    updated_at: datetime | None
    deleted_at: datetime | None


def service_from_structs(structs: list[ServiceStruct]) -> list[Service]:
    """Make models from structs, in one loop."""
    models: list[Service] = []
    for struct in structs:
        model = _new(Service)
        model._unknown = None
        model.id = struct.id
        model.name = struct.name
        model.host = struct.host
        model.status = SERVICE_STATUS_BY_VALUE.get(struct.status) or ServiceStatus(struct.status)
        model.last_seen_up = (
            None
            if struct.last_seen_up is None
            else struct.last_seen_up
            if struct.last_seen_up.tzinfo is not None
            else in_utc(struct.last_seen_up)
        )
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


_decode = Decoder(ServiceStruct).decode


def read(body: bytes) -> Service:
    """Read an answer that is exactly as documented; anything else raises whatever comes up."""
    return service_from_structs([_decode(body)])[0]
