"""How msgspec reads MediaType; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any

from msgspec import Struct

from ..models.media_type import MediaType

_new = object.__new__


class MediaTypeStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    base: Any
    type: Any


def media_type_from_structs(structs: list[MediaTypeStruct]) -> list[MediaType]:
    """Make models from structs, in one loop."""
    models: list[MediaType] = []
    for struct in structs:
        model = _new(MediaType)
        model._unknown = None
        model.base = struct.base
        model.type = struct.type
        models.append(model)
    return models
