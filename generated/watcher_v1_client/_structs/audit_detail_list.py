"""How msgspec reads AuditDetailList; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any

from msgspec import Struct
from msgspec.json import Decoder

from ..models.audit_detail_list import AuditDetailList
from ..types import UNSET
from .audit import AuditStruct, audit_from_structs

_new = object.__new__


class AuditDetailListStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    audits: list[AuditStruct]
    next: Any = UNSET


def audit_detail_list_from_structs(structs: list[AuditDetailListStruct]) -> list[AuditDetailList]:
    """Make models from structs, in one loop."""
    models: list[AuditDetailList] = []
    for struct in structs:
        model = _new(AuditDetailList)
        model._unknown = None
        model.audits = audit_from_structs(struct.audits)
        model.next = struct.next
        models.append(model)
    return models


_decode = Decoder(AuditDetailListStruct).decode


def read(body: bytes) -> AuditDetailList:
    """Read an answer that is exactly as documented; anything else raises whatever comes up."""
    return audit_detail_list_from_structs([_decode(body)])[0]
