"""How msgspec reads DataModelRow; imported by nothing but the reader of the extra "speed".

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from typing import Any

from msgspec import Struct

from ..models.data_model_row import DataModelRow
from ..types import UNSET

_new = object.__new__


class DataModelRowStruct(Struct, forbid_unknown_fields=True, gc=False, kw_only=True):
    """The fields as msgspec fills them; what it need not look at is Any."""

    node_uuid: Any
    node_hostname: Any
    node_status: Any
    node_disabled_reason: Any
    node_state: Any
    node_memory: Any
    node_memory_mb_reserved: Any
    node_disk: Any
    node_disk_gb_reserved: Any
    node_vcpus: Any
    node_vcpu_reserved: Any
    node_memory_ratio: Any
    node_vcpu_ratio: Any
    node_disk_ratio: Any
    server_uuid: Any = UNSET
    server_name: Any = UNSET
    server_state: Any = UNSET
    server_watcher_exclude: Any = UNSET
    server_memory: Any = UNSET
    server_disk: Any = UNSET
    server_vcpus: Any = UNSET
    server_metadata: Any = UNSET
    server_project_id: Any = UNSET
    server_locked: Any = UNSET
    server_pinned_az: Any = UNSET
    server_flavor_extra_specs: Any = UNSET


def data_model_row_from_structs(structs: list[DataModelRowStruct]) -> list[DataModelRow]:
    """Make models from structs, in one loop."""
    models: list[DataModelRow] = []
    for struct in structs:
        model = _new(DataModelRow)
        model._unknown = None
        model.node_uuid = struct.node_uuid
        model.node_hostname = struct.node_hostname
        model.node_status = struct.node_status
        model.node_disabled_reason = struct.node_disabled_reason
        model.node_state = struct.node_state
        model.node_memory = struct.node_memory
        model.node_memory_mb_reserved = struct.node_memory_mb_reserved
        model.node_disk = struct.node_disk
        model.node_disk_gb_reserved = struct.node_disk_gb_reserved
        model.node_vcpus = struct.node_vcpus
        model.node_vcpu_reserved = struct.node_vcpu_reserved
        model.node_memory_ratio = struct.node_memory_ratio
        model.node_vcpu_ratio = struct.node_vcpu_ratio
        model.node_disk_ratio = struct.node_disk_ratio
        model.server_uuid = struct.server_uuid
        model.server_name = struct.server_name
        model.server_state = struct.server_state
        model.server_watcher_exclude = struct.server_watcher_exclude
        model.server_memory = struct.server_memory
        model.server_disk = struct.server_disk
        model.server_vcpus = struct.server_vcpus
        model.server_metadata = struct.server_metadata
        model.server_project_id = struct.server_project_id
        model.server_locked = struct.server_locked
        model.server_pinned_az = struct.server_pinned_az
        model.server_flavor_extra_specs = struct.server_flavor_extra_specs
        models.append(model)
    return models
