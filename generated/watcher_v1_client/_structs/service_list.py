"""How msgspec reads ServiceList; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any

from msgspec import Struct
from msgspec.json import Decoder

from ..models.service_list import ServiceList
from ..types import UNSET
from .service_summary import ServiceSummaryStruct, service_summary_from_structs

_new = object.__new__


class ServiceListStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    services: list[ServiceSummaryStruct]
    next: Any = UNSET


def service_list_from_structs(structs: list[ServiceListStruct]) -> list[ServiceList]:
    """Make models from structs, in one loop."""
    models: list[ServiceList] = []
    for struct in structs:
        model = _new(ServiceList)
        model._unknown = None
        model.services = service_summary_from_structs(struct.services)
        model.next = struct.next
        models.append(model)
    return models


_decode = Decoder(ServiceListStruct).decode


def read(body: bytes) -> ServiceList:
    """Read an answer that is exactly as documented; anything else raises whatever comes up."""
    return service_list_from_structs([_decode(body)])[0]
