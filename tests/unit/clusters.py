"""Small clusters and action plans for the tests of previews."""

from __future__ import annotations

import uuid
from typing import Any

from fake_server import Reply

from watcher_v1_client.models.action import Action
from watcher_v1_client.models.data_model import DataModel

NODE = {
    "node_status": "enabled",
    "node_disabled_reason": None,
    "node_state": "up",
    "node_memory": 32768,
    "node_memory_mb_reserved": 0,
    "node_disk": 500,
    "node_disk_gb_reserved": 0,
    "node_vcpus": 16,
    "node_vcpu_reserved": 0,
    "node_memory_ratio": 1.0,
    "node_vcpu_ratio": 1.0,
    "node_disk_ratio": 1.0,
}
SERVER = {
    "server_state": "active",
    "server_watcher_exclude": False,
    "server_memory": 4096,
    "server_disk": 20,
    "server_vcpus": 4,
    "server_metadata": {},
    "server_project_id": "p",
    "server_locked": False,
}


def cluster(nodes: dict[str, dict[str, Any]]) -> DataModel:
    """Make a data model: by host name what is special about a node, and by name what is about its `servers`."""
    rows: list[dict[str, Any]] = []
    for hostname, given in nodes.items():
        special = {key: value for key, value in given.items() if key != "servers"}
        node = {**NODE, "node_hostname": hostname, "node_uuid": f"uuid-of-{hostname}", **special}
        servers = given.get("servers", {})
        if isinstance(servers, list):
            servers = {name: {} for name in servers}
        for name, server in servers.items():
            rows.append({**node, **SERVER, "server_uuid": f"uuid-of-{name}", "server_name": name, **server})
        if not servers:
            rows.append(node)
    return DataModel.from_dict({"context": rows})


def action(
    kind: str, *, action_state: str = "PENDING", parents: list[Action] | None = None, **parameters: Any
) -> Action:
    """Make an action."""
    return Action.from_dict(
        {
            **Reply.recorded("action").json,
            "uuid": str(uuid.uuid4()),
            "state": action_state,
            "action_type": kind,
            "parents": [parent.uuid for parent in parents or ()],
            "input_parameters": parameters,
        }
    )


def migrate(name: str, source: str, destination: str | None = None, *, kind: str = "live", **other: Any) -> Action:
    """Make a migration of a server, named by its name; without destination Nova chooses."""
    where: dict[str, Any] = {} if destination is None else {"destination_node": destination}
    return action(
        "migrate",
        resource_id=f"uuid-of-{name}",
        resource_name=name,
        migration_type=kind,
        source_node=source,
        **where,
        **other,
    )


def service(hostname: str, status: str, reason: str | None = None, **other: Any) -> Action:
    """Make an action that enables or disables a compute service."""
    why: dict[str, Any] = {} if reason is None else {"disabled_reason": reason}
    return action(
        "change_nova_service_state",
        resource_id=f"uuid-of-{hostname}",
        resource_name=hostname,
        state=status,
        **why,
        **other,
    )
