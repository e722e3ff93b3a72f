"""How msgspec reads AuditTemplateDetailList; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any

from msgspec import Struct
from msgspec.json import Decoder

from ..models.audit_template_detail_list import AuditTemplateDetailList
from ..types import UNSET
from .audit_template import AuditTemplateStruct, audit_template_from_structs

_new = object.__new__


class AuditTemplateDetailListStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    audit_templates: list[AuditTemplateStruct]
    next: Any = UNSET


def audit_template_detail_list_from_structs(
    structs: list[AuditTemplateDetailListStruct],
) -> list[AuditTemplateDetailList]:
    """Make models from structs, in one loop."""
    models: list[AuditTemplateDetailList] = []
    for struct in structs:
        model = _new(AuditTemplateDetailList)
        model._unknown = None
        model.audit_templates = audit_template_from_structs(struct.audit_templates)
        model.next = struct.next
        models.append(model)
    return models


_decode = Decoder(AuditTemplateDetailListStruct).decode


def read(body: bytes) -> AuditTemplateDetailList:
    """Read an answer that is exactly as documented; anything else raises whatever comes up."""
    return audit_template_detail_list_from_structs([_decode(body)])[0]
