"""How msgspec reads EfficacySpecification; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any

from msgspec import Struct

from ..models.efficacy_specification import EfficacySpecification

_new = object.__new__


class EfficacySpecificationStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    name: Any
    description: Any
    unit: Any
    schema: Any


def efficacy_specification_from_structs(structs: list[EfficacySpecificationStruct]) -> list[EfficacySpecification]:
    """Make models from structs, in one loop."""
    models: list[EfficacySpecification] = []
    for struct in structs:
        model = _new(EfficacySpecification)
        model._unknown = None
        model.name = struct.name
        model.description = struct.description
        model.unit = struct.unit
        model.schema = struct.schema
        models.append(model)
    return models
