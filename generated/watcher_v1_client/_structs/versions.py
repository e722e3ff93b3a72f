"""How msgspec reads Versions; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any

from msgspec import Struct
from msgspec.json import Decoder

from ..models.versions import Versions
from .version import VersionStruct, version_from_structs

_new = object.__new__


class VersionsStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    name: Any
    description: Any
    versions: list[VersionStruct]
    default_version: VersionStruct


def versions_from_structs(structs: list[VersionsStruct]) -> list[Versions]:
    """Make models from structs, in one loop."""
    models: list[Versions] = []
    for struct in structs:
        model = _new(Versions)
        model._unknown = None
        model.name = struct.name
        model.description = struct.description
        model.versions = version_from_structs(struct.versions)
        model.default_version = version_from_structs([struct.default_version])[0]
        models.append(model)
    return models


_decode = Decoder(VersionsStruct).decode


def read(body: bytes) -> Versions:
    """Read an answer that is exactly as documented; anything else raises whatever comes up."""
    return versions_from_structs([_decode(body)])[0]
