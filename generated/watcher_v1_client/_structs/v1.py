"""How msgspec reads V1; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any

from msgspec import Struct
from msgspec.json import Decoder

from ..models.link import Link
from ..models.v1 import V1
from ..types import UNSET, items
from .link import LinkStruct, link_from_structs
from .media_type import MediaTypeStruct, media_type_from_structs

_new = object.__new__


class V1Struct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    id: Any
    media_types: list[MediaTypeStruct]
    audit_templates: list[LinkStruct]
    audits: list[LinkStruct]
    actions: list[LinkStruct]
    action_plans: list[LinkStruct]
    scoring_engines: list[LinkStruct]
    services: list[LinkStruct]
    links: list[LinkStruct]
    data_model: Any = UNSET
    webhooks: Any = UNSET


def v1_from_structs(structs: list[V1Struct]) -> list[V1]:
    """Make models from structs, in one loop."""
    models: list[V1] = []
    for struct in structs:
        model = _new(V1)
        model._unknown = None
        model.id = struct.id
        model.media_types = media_type_from_structs(struct.media_types)
        model.audit_templates = link_from_structs(struct.audit_templates)
        model.audits = link_from_structs(struct.audits)
        model.actions = link_from_structs(struct.actions)
        model.action_plans = link_from_structs(struct.action_plans)
        model.scoring_engines = link_from_structs(struct.scoring_engines)
        model.services = link_from_structs(struct.services)
        model.links = link_from_structs(struct.links)
        model.data_model = (
            UNSET if struct.data_model is UNSET else [Link.from_dict(item) for item in items(struct.data_model)]
        )
        model.webhooks = (
            UNSET if struct.webhooks is UNSET else [Link.from_dict(item) for item in items(struct.webhooks)]
        )
        models.append(model)
    return models


_decode = Decoder(V1Struct).decode


def read(body: bytes) -> V1:
    """Read an answer that is exactly as documented; anything else raises whatever comes up."""
    return v1_from_structs([_decode(body)])[0]
