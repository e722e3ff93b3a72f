"""How msgspec reads AuditList; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any

from msgspec import Struct
from msgspec.json import Decoder

from ..models.audit_list import AuditList
from ..types import UNSET
from .audit_summary import AuditSummaryStruct, audit_summary_from_structs

_new = object.__new__


class AuditListStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    audits: list[AuditSummaryStruct]
    next: Any = UNSET


def audit_list_from_structs(structs: list[AuditListStruct]) -> list[AuditList]:
    """Make models from structs, in one loop."""
    models: list[AuditList] = []
    for struct in structs:
        model = _new(AuditList)
        model._unknown = None
        model.audits = audit_summary_from_structs(struct.audits)
        model.next = struct.next
        models.append(model)
    return models


_decode = Decoder(AuditListStruct).decode


def read(body: bytes) -> AuditList:
    """Read an answer that is exactly as documented; anything else raises whatever comes up."""
    return audit_list_from_structs([_decode(body)])[0]
