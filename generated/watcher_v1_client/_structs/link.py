"""How msgspec reads Link; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any

from msgspec import Struct

from ..models.link import Link
from ..types import SHARED, UNSET

_new = object.__new__


class LinkStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    href: Any
    rel: Any
    type: Any = UNSET


def link_from_structs(structs: list[LinkStruct]) -> list[Link]:
    """Make models from structs, in one loop."""
    models: list[Link] = []
    for struct in structs:
        model = _new(Link)
        model._unknown = None
        model.href = struct.href
        model.rel = SHARED[struct.rel]
        model.type = struct.type
        models.append(model)
    return models
