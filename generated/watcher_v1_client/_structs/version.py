"""How msgspec reads Version; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any

from msgspec import Struct

from ..models.version import Version
from ..models.version_status import VERSION_STATUS_BY_VALUE, VersionStatus
from .link import LinkStruct, link_from_structs

_new = object.__new__


class VersionStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    id: Any
    status: Any
    max_version: Any
    min_version: Any
    links: list[LinkStruct]


def version_from_structs(structs: list[VersionStruct]) -> list[Version]:
    """Make models from structs, in one loop."""
    models: list[Version] = []
    for struct in structs:
        model = _new(Version)
        model._unknown = None
        model.id = struct.id
        model.status = VERSION_STATUS_BY_VALUE.get(struct.status) or VersionStatus(struct.status)
        model.max_version = struct.max_version
        model.min_version = struct.min_version
        model.links = link_from_structs(struct.links)
        models.append(model)
    return models
