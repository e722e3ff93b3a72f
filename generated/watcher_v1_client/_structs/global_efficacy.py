"""How msgspec reads GlobalEfficacy; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any

from msgspec import Struct

from ..models.global_efficacy import GlobalEfficacy

_new = object.__new__


class GlobalEfficacyStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    name: Any
    description: Any
    unit: Any
    value: Any


def global_efficacy_from_structs(structs: list[GlobalEfficacyStruct]) -> list[GlobalEfficacy]:
    """Make models from structs, in one loop."""
    models: list[GlobalEfficacy] = []
    for struct in structs:
        model = _new(GlobalEfficacy)
        model._unknown = None
        model.name = struct.name
        model.description = struct.description
        model.unit = struct.unit
        model.value = struct.value
        models.append(model)
    return models
