"""How msgspec reads ServiceDetailList; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any

from msgspec import Struct
from msgspec.json import Decoder

from ..models.service_detail_list import ServiceDetailList
from ..types import UNSET
from .service import ServiceStruct, service_from_structs

_new = object.__new__


class ServiceDetailListStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    services: list[ServiceStruct]
    next: Any = UNSET


def service_detail_list_from_structs(structs: list[ServiceDetailListStruct]) -> list[ServiceDetailList]:
    """Make models from structs, in one loop."""
    models: list[ServiceDetailList] = []
    for struct in structs:
        model = _new(ServiceDetailList)
        model._unknown = None
        model.services = service_from_structs(struct.services)
        model.next = struct.next
        models.append(model)
    return models


_decode = Decoder(ServiceDetailListStruct).decode


def read(body: bytes) -> ServiceDetailList:
    """Read an answer that is exactly as documented; anything else raises whatever comes up."""
    return service_detail_list_from_structs([_decode(body)])[0]
