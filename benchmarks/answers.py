"""The bytes that the benchmark's server sends, made before anything is measured."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

TOKEN = "gAAAAAB" + "t0ken" * 35
"""As long as a real token."""

TEMPLATE: dict[str, Any] = json.loads((Path(__file__).parent / "data" / "audit.json").read_text(encoding="utf-8"))
"""An audit as a real Watcher answered it, with parameters, a scope and links."""


def audit_uuid(number: int) -> str:
    return str(uuid.UUID(int=(number * 0x9E3779B97F4A7C15F39CC0605CEDC835) % 2**128, version=4))


def make_audit(number: int, url: str) -> dict[str, Any]:
    """Return an audit whose uuid, name and times are its own."""
    found = audit_uuid(number)
    second = f"2026-11-23T{number // 3600 % 24:02}:{number // 60 % 60:02}:{number % 60:02}"
    return {
        **TEMPLATE,
        "uuid": found,
        "name": f"dummy-{second}.{number:06}",
        "links": [
            {"href": f"{url}/v1/audits/{found}", "rel": "self"},
            {"href": f"{url}/audits/{found}", "rel": "bookmark"},
        ],
        "created_at": f"{second}.{number % 999983:06}+00:00",
        "updated_at": f"{second}.{(number * 7) % 999983:06}+00:00",
    }


def answer(data: Any, status: str = "200 OK", **headers: str) -> bytes:
    """Return an answer with the headers that a real Watcher sends."""
    body = json.dumps(data).encode()
    named = {
        "Content-Length": str(len(body)),
        "Content-Type": "application/json",
        "Date": "Mon, 23 Nov 2026 09:03:23 GMT",
        "Openstack-Api-Maximum-Version": "1.7",
        "Openstack-Api-Minimum-Version": "1.0",
        "Openstack-Api-Version": "infra-optim 1.7",
        "Server": "watcher-api",
        "Vary": "OpenStack-API-Version",
        "X-Openstack-Request-Id": "req-9fea2b6a-29c4-4d35-a919-c38815c3058b",
        **{name.replace("_", "-"): value for name, value in headers.items()},
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in named.items())
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body


NODES, SERVERS, MOVES = 200, 5000, 100
"""How large the cluster is that a preview is made of, and how many servers its action plan moves."""


def cluster(url: str) -> dict[bytes, bytes]:
    """Return the answers that a preview is made of: an action plan, its actions, and the data model."""
    plan = audit_uuid(1)  # the one uuid that a client is told
    rows: list[dict[str, Any]] = [
        {
            "node_uuid": audit_uuid(10**6 + number % NODES),
            "node_hostname": f"compute-{number % NODES:03}.dc1.example.org",
            "node_status": "enabled",
            "node_disabled_reason": None,
            "node_state": "up",
            "node_memory": 262144,
            "node_memory_mb_reserved": 512,
            "node_disk": 4000,
            "node_disk_gb_reserved": 0,
            "node_vcpus": 64,
            "node_vcpu_reserved": 0,
            "node_memory_ratio": 1.0,
            "node_vcpu_ratio": 4.0,
            "node_disk_ratio": 1.0,
            "server_uuid": audit_uuid(2 * 10**6 + number),
            "server_name": f"vm-{number}",
            "server_state": "active",
            "server_watcher_exclude": False,
            "server_memory": 2048 << number % 3,
            "server_disk": 20,
            "server_vcpus": 1 << number % 3,
            "server_metadata": {"role": "web"},
            "server_project_id": "aaaaaaaa-1111-2222-3333-444444444444",
            "server_locked": False,
            "server_pinned_az": "",
            "server_flavor_extra_specs": {},
        }
        for number in range(SERVERS)
    ]
    times = {"created_at": "2026-11-23T09:03:20.000001+00:00", "updated_at": None, "deleted_at": None}
    actions: list[dict[str, Any]] = [
        {
            "uuid": audit_uuid(3 * 10**6 + number),
            "action_plan_uuid": plan,
            "state": "PENDING",
            "action_type": "migrate",
            "description": "Moving a VM instance from source_node to destination_node",
            # Half of them go where Nova's scheduler says.
            "input_parameters": {
                "migration_type": "live",
                "resource_id": row["server_uuid"],
                "resource_name": row["server_name"],
                "source_node": row["node_hostname"],
                **({"destination_node": f"compute-{number % 10 + 100}.dc1.example.org"} if number % 2 else {}),
            },
            "parents": [],
            "links": [],
            "status_message": None,
            **times,
        }
        for number, row in enumerate(row for row in rows if str(row["node_hostname"]) < "compute-004")
    ]
    found: dict[str, Any] = {
        "uuid": plan,
        "audit_uuid": audit_uuid(1),
        "strategy_uuid": audit_uuid(2),
        "strategy_name": "host_maintenance",
        "state": "RECOMMENDED",
        "efficacy_indicators": [],
        "global_efficacy": [],
        "hostname": None,
        "status_message": None,
        "links": [],
        **times,
    }
    assert len(actions) == MOVES
    return {
        f"GET /v1/action_plans/{plan}".encode(): answer(found),
        b"GET /v1/actions/detail": answer({"actions": actions}),
        b"GET /v1/data_model": (data_model := answer({"context": rows})),
        b"GET /v1/data_model/": data_model,  # as python-watcherclient asks
    }


def pages(rows: int, page: int, url: str) -> Iterator[tuple[bytes, bytes]]:
    """Return the answers of a detailed list, each with its marker; the last one, after full pages, is empty."""
    marker = ""
    for first in range(0, rows, page):
        audits = [make_audit(number, url) for number in range(first, min(first + page, rows))]
        data: dict[str, Any] = {"audits": audits}
        following = str(audits[-1]["uuid"])
        if len(audits) == page:
            data["next"] = f"{url}/v1/audits/detail?limit={page}&marker={following}"
        yield marker.encode(), answer(data)
        marker = following
    yield marker.encode(), answer({"audits": []})


def versions(url: str) -> bytes:
    version = {
        "id": "v1",
        "links": [{"href": f"{url}/v1/", "rel": "self"}],
        "max_version": "1.7",
        "min_version": "1.0",
        "status": "CURRENT",
    }
    return answer(
        {"name": "OpenStack Watcher API", "description": "", "versions": [version], "default_version": version}
    )


def make_goal(number: int) -> dict[str, Any]:
    """Return a goal as lists have it."""
    return {
        "uuid": audit_uuid(number),
        "name": f"goal_{number}",
        "display_name": f"Goal {number}",
        "efficacy_specification": [],
        "links": [],
    }


def keystone(identity: str, watcher: str) -> dict[bytes, bytes]:
    """Return what a Keystone at the path `identity` answers: its versions, and a token with a catalog."""
    version = {"id": "v3.14", "status": "stable", "links": [{"rel": "self", "href": f"{watcher}{identity}/v3/"}]}
    endpoint = {"id": "e1", "interface": "public", "region": "north", "region_id": "north", "url": watcher}
    token = {
        "methods": ["password"],
        "user": {"id": "u1", "name": "ann", "domain": {"id": "default", "name": "Default"}},
        "project": {"id": "p1", "name": "demo", "domain": {"id": "default", "name": "Default"}},
        "roles": [{"id": "r1", "name": "admin"}],
        "issued_at": "2026-11-23T09:00:00.000000Z",
        "expires_at": "2126-11-23T09:00:00.000000Z",
        "catalog": [{"id": "s1", "type": "infra-optim", "name": "watcher", "endpoints": [endpoint]}],
    }
    root = answer({"versions": {"values": [version]}}, "300 Multiple Choices")
    one = answer({"version": version})
    return {
        f"GET {identity}".encode(): root,
        f"GET {identity}/".encode(): root,
        f"GET {identity}/v3".encode(): one,
        f"GET {identity}/v3/".encode(): one,
        f"POST {identity}/v3/auth/tokens".encode(): answer({"token": token}, "201 Created", X_Subject_Token=TOKEN),
    }
