"""The model DataModelRow.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..types import UNSET, Model, Unset, to_json

_NAMES = frozenset(
    (
        "node_uuid",
        "node_hostname",
        "node_status",
        "node_disabled_reason",
        "node_state",
        "node_memory",
        "node_memory_mb_reserved",
        "node_disk",
        "node_disk_gb_reserved",
        "node_vcpus",
        "node_vcpu_reserved",
        "node_memory_ratio",
        "node_vcpu_ratio",
        "node_disk_ratio",
        "server_uuid",
        "server_name",
        "server_state",
        "server_watcher_exclude",
        "server_memory",
        "server_disk",
        "server_vcpus",
        "server_metadata",
        "server_project_id",
        "server_locked",
        "server_pinned_az",
        "server_flavor_extra_specs",
    )
)


@define(repr=False)
class DataModelRow(Model):
    """A server together with the compute node that it runs on. A node without servers makes one row without any
    server_ property.

    Attributes:
        node_uuid (str): The UUID of the compute node.
        node_hostname (str): The host name of the compute node.
        node_status (str): Whether new servers may be placed on the node: enabled or disabled.
        node_disabled_reason (None | str): Why the node is disabled; None when it is enabled or no reason was
            given.
        node_state (str): Whether the node answers: up or down.
        node_memory (int): Memory of the node, in MiB.
        node_memory_mb_reserved (int): Memory of the node that is kept for the host, in MiB.
        node_disk (int): Disk of the node, in GiB.
        node_disk_gb_reserved (int): Disk of the node that is kept for the host, in GiB.
        node_vcpus (int): Virtual CPUs of the node.
        node_vcpu_reserved (int): Virtual CPUs of the node that are kept for the host.
        node_memory_ratio (float): Overcommit factor of the memory.
        node_vcpu_ratio (float): Overcommit factor of the virtual CPUs.
        node_disk_ratio (float): Overcommit factor of the disk.
        server_uuid (str | Unset): The UUID of the server. UNSET when the row is a node without servers.
        server_name (str | Unset): The name of the server. UNSET when the row is a node without servers.
        server_state (str | Unset): The state of the server, such as active, paused or stopped. UNSET when the row
            is a node without servers.
        server_watcher_exclude (bool | Unset): Whether the scope of the audit keeps Watcher from moving the
            server. UNSET when the row is a node without servers.
        server_memory (int | Unset): Memory of the server, in MiB. UNSET when the row is a node without servers.
        server_disk (int | Unset): Disk of the server, in GiB. UNSET when the row is a node without servers.
        server_vcpus (int | Unset): Virtual CPUs of the server. UNSET when the row is a node without servers.
        server_metadata (DataModelRowServerMetadata | Unset): The metadata of the server: names and values. UNSET
            when the row is a node without servers.
        server_project_id (str | Unset): The id of the project that owns the server. UNSET when the row is a node
            without servers.
        server_locked (bool | Unset): Whether the server is locked against changes. UNSET when the row is a node
            without servers.
        server_pinned_az (str | Unset): The availability zone that the server is pinned to; empty when it is not.
            Since 1.6. UNSET when the row is a node without servers, and below microversion 1.6.
        server_flavor_extra_specs (DataModelRowServerFlavorExtraSpecs | Unset): The extra specs of the flavor of
            the server: names and values. Since 1.6. UNSET when the row is a node without servers, and below
            microversion 1.6.
    """

    node_uuid: str
    """The UUID of the compute node."""

    node_hostname: str
    """The host name of the compute node."""

    node_status: str
    """Whether new servers may be placed on the node: enabled or disabled."""

    node_disabled_reason: None | str
    """Why the node is disabled; None when it is enabled or no reason was given."""

    node_state: str
    """Whether the node answers: up or down."""

    node_memory: int
    """Memory of the node, in MiB."""

    node_memory_mb_reserved: int
    """Memory of the node that is kept for the host, in MiB."""

    node_disk: int
    """Disk of the node, in GiB."""

    node_disk_gb_reserved: int
    """Disk of the node that is kept for the host, in GiB."""

    node_vcpus: int
    """Virtual CPUs of the node."""

    node_vcpu_reserved: int
    """Virtual CPUs of the node that are kept for the host."""

    node_memory_ratio: float
    """Overcommit factor of the memory."""

    node_vcpu_ratio: float
    """Overcommit factor of the virtual CPUs."""

    node_disk_ratio: float
    """Overcommit factor of the disk."""

    server_uuid: str | Unset = UNSET
    """The UUID of the server. UNSET when the row is a node without servers."""

    server_name: str | Unset = UNSET
    """The name of the server. UNSET when the row is a node without servers."""

    server_state: str | Unset = UNSET
    """The state of the server, such as active, paused or stopped. UNSET when the row is a node without servers."""

    server_watcher_exclude: bool | Unset = UNSET
    """Whether the scope of the audit keeps Watcher from moving the server. UNSET when the row is a node without
    servers."""

    server_memory: int | Unset = UNSET
    """Memory of the server, in MiB. UNSET when the row is a node without servers."""

    server_disk: int | Unset = UNSET
    """Disk of the server, in GiB. UNSET when the row is a node without servers."""

    server_vcpus: int | Unset = UNSET
    """Virtual CPUs of the server. UNSET when the row is a node without servers."""

    server_metadata: DataModelRowServerMetadata | Unset = UNSET
    """The metadata of the server: names and values. UNSET when the row is a node without servers."""

    server_project_id: str | Unset = UNSET
    """The id of the project that owns the server. UNSET when the row is a node without servers."""

    server_locked: bool | Unset = UNSET
    """Whether the server is locked against changes. UNSET when the row is a node without servers."""

    server_pinned_az: str | Unset = UNSET
    """The availability zone that the server is pinned to; empty when it is not. Since 1.6. UNSET when the row is a
    node without servers, and below microversion 1.6."""

    server_flavor_extra_specs: DataModelRowServerFlavorExtraSpecs | Unset = UNSET
    """The extra specs of the flavor of the server: names and values. Since 1.6. UNSET when the row is a node without
    servers, and below microversion 1.6."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as plain JSON values; date-times as ISO 8601 text with an offset."""
        fields: dict[str, Any] = {
            "node_uuid": self.node_uuid,
            "node_hostname": self.node_hostname,
            "node_status": self.node_status,
            "node_disabled_reason": to_json(self.node_disabled_reason),
            "node_state": self.node_state,
            "node_memory": self.node_memory,
            "node_memory_mb_reserved": self.node_memory_mb_reserved,
            "node_disk": self.node_disk,
            "node_disk_gb_reserved": self.node_disk_gb_reserved,
            "node_vcpus": self.node_vcpus,
            "node_vcpu_reserved": self.node_vcpu_reserved,
            "node_memory_ratio": self.node_memory_ratio,
            "node_vcpu_ratio": self.node_vcpu_ratio,
            "node_disk_ratio": self.node_disk_ratio,
        }
        if self.server_uuid is not UNSET:
            fields["server_uuid"] = self.server_uuid
        if self.server_name is not UNSET:
            fields["server_name"] = self.server_name
        if self.server_state is not UNSET:
            fields["server_state"] = self.server_state
        if self.server_watcher_exclude is not UNSET:
            fields["server_watcher_exclude"] = self.server_watcher_exclude
        if self.server_memory is not UNSET:
            fields["server_memory"] = self.server_memory
        if self.server_disk is not UNSET:
            fields["server_disk"] = self.server_disk
        if self.server_vcpus is not UNSET:
            fields["server_vcpus"] = self.server_vcpus
        if self.server_metadata is not UNSET:
            fields["server_metadata"] = self.server_metadata
        if self.server_project_id is not UNSET:
            fields["server_project_id"] = self.server_project_id
        if self.server_locked is not UNSET:
            fields["server_locked"] = self.server_locked
        if self.server_pinned_az is not UNSET:
            fields["server_pinned_az"] = self.server_pinned_az
        if self.server_flavor_extra_specs is not UNSET:
            fields["server_flavor_extra_specs"] = self.server_flavor_extra_specs
        if self._unknown:
            fields.update(self._unknown)
        return fields

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        """Read the JSON object of an answer.

        Raises:
            KeyError: A required field is missing.
            TypeError, ValueError, AttributeError: A field has a type that cannot be read.
        """
        self = cls.__new__(cls)
        self._unknown = None
        self.node_uuid = source["node_uuid"]
        self.node_hostname = source["node_hostname"]
        self.node_status = source["node_status"]
        self.node_disabled_reason = source["node_disabled_reason"]
        self.node_state = source["node_state"]
        self.node_memory = source["node_memory"]
        self.node_memory_mb_reserved = source["node_memory_mb_reserved"]
        self.node_disk = source["node_disk"]
        self.node_disk_gb_reserved = source["node_disk_gb_reserved"]
        self.node_vcpus = source["node_vcpus"]
        self.node_vcpu_reserved = source["node_vcpu_reserved"]
        self.node_memory_ratio = source["node_memory_ratio"]
        self.node_vcpu_ratio = source["node_vcpu_ratio"]
        self.node_disk_ratio = source["node_disk_ratio"]
        self.server_uuid = source.get("server_uuid", UNSET)
        self.server_name = source.get("server_name", UNSET)
        self.server_state = source.get("server_state", UNSET)
        self.server_watcher_exclude = source.get("server_watcher_exclude", UNSET)
        self.server_memory = source.get("server_memory", UNSET)
        self.server_disk = source.get("server_disk", UNSET)
        self.server_vcpus = source.get("server_vcpus", UNSET)
        self.server_metadata = source.get("server_metadata", UNSET)
        self.server_project_id = source.get("server_project_id", UNSET)
        self.server_locked = source.get("server_locked", UNSET)
        self.server_pinned_az = source.get("server_pinned_az", UNSET)
        self.server_flavor_extra_specs = source.get("server_flavor_extra_specs", UNSET)
        if not source.keys() <= _NAMES:
            self._unknown = {name: value for name, value in source.items() if name not in _NAMES} or None
        return self


from ..models.data_model_row_server_flavor_extra_specs import DataModelRowServerFlavorExtraSpecs
from ..models.data_model_row_server_metadata import DataModelRowServerMetadata
