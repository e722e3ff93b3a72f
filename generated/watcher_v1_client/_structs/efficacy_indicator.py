"""How msgspec reads EfficacyIndicator; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any

from msgspec import Struct

from ..models.efficacy_indicator import EfficacyIndicator

_new = object.__new__


class EfficacyIndicatorStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    name: Any
    description: Any
    unit: Any
    value: Any


def efficacy_indicator_from_structs(structs: list[EfficacyIndicatorStruct]) -> list[EfficacyIndicator]:
    """Make models from structs, in one loop."""
    models: list[EfficacyIndicator] = []
    for struct in structs:
        model = _new(EfficacyIndicator)
        model._unknown = None
        model.name = struct.name
        model.description = struct.description
        model.unit = struct.unit
        model.value = struct.value
        models.append(model)
    return models
