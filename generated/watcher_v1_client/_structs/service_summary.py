"""How msgspec reads ServiceSummary; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any

from msgspec import Struct

from ..models.service_status import SERVICE_STATUS_BY_VALUE, ServiceStatus
from ..models.service_summary import ServiceSummary
from .link import LinkStruct, link_from_structs

_new = object.__new__


class ServiceSummaryStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    id: Any
    name: Any
    host: Any
    status: Any
    links: list[LinkStruct]


def service_summary_from_structs(structs: list[ServiceSummaryStruct]) -> list[ServiceSummary]:
    """Make models from structs, in one loop."""
    models: list[ServiceSummary] = []
    for struct in structs:
        model = _new(ServiceSummary)
        model._unknown = None
        model.id = struct.id
        model.name = struct.name
        model.host = struct.host
        model.status = SERVICE_STATUS_BY_VALUE.get(struct.status) or ServiceStatus(struct.status)
        model.links = link_from_structs(struct.links)
        models.append(model)
    return models
