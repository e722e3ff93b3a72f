"""The cluster as the decision engine sees it: what data_model.list() returns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Self

from watcher_v1_client.models.data_model import DataModel as GeneratedDataModel
from watcher_v1_client.models.data_model_row import DataModelRow
from watcher_v1_client.types import UNSET

WHOLE_NUMBERS: Final = frozenset(
    (
        "node_memory",
        "node_memory_mb_reserved",
        "node_disk",
        "node_disk_gb_reserved",
        "node_vcpus",
        "node_vcpu_reserved",
        "server_memory",
        "server_disk",
        "server_vcpus",
    )
)
RATIOS: Final = frozenset(("node_memory_ratio", "node_vcpu_ratio", "node_disk_ratio"))


class DataModel(GeneratedDataModel):
    """The data model: a row per server, and one per node without servers, in `context`."""

    __slots__ = ()

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        """Read the JSON object of an answer; numbers that come as text become numbers."""
        return super().from_dict({**source, "context": [_with_numbers(row) for row in source["context"]]})

    def by_node(self) -> dict[str, list[DataModelRow]]:
        """Return the rows of the servers by the host name of their node; a node without servers has none."""
        nodes: dict[str, list[DataModelRow]] = {}
        for row in self.context:
            servers = nodes.setdefault(row.node_hostname, [])
            if row.server_uuid is not UNSET:
                servers.append(row)
        return nodes

    def to_dicts(self) -> list[dict[str, Any]]:
        """Return the rows as plain JSON values: what json.dumps() and pandas.DataFrame() take."""
        return [row.to_dict() for row in self.context]


def _with_numbers(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _number(name, value) for name, value in row.items()}


def _number(name: str, value: Any) -> Any:
    if isinstance(value, str) and name in WHOLE_NUMBERS:
        return int(value)
    if isinstance(value, str) and name in RATIOS:
        return float(value)
    return value
