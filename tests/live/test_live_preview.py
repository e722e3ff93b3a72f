"""Previews come true: what is predicted is what the data model shows once the plan has run, on a sandbox of its own."""

from __future__ import annotations

import json
import subprocess
import sys
import time
import urllib.request
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sandbox import describe
from watcherclient.client import get_client
from watcherclient.preview import Preview
from watcherclient.v1.action import Action
from watcherclient.v1.action_plan import ActionPlan
from watcherclient.v1.client import Client

ROOT = Path(__file__).parents[2]
PATIENCE = 120.0
"""Seconds until the server must have renewed its data model: it does so every two seconds, on a busy machine later."""

View = dict[str, tuple[set[str], tuple[str, str | None, str], tuple[int, int, int]]]


@pytest.fixture(scope="module")
def cloud() -> Iterator[dict[str, Any]]:
    """A fresh sandbox, which the tests change; with a Cinder, which zone_migration wants to see."""
    name = f"preview-{uuid.uuid4().hex[:8]}"

    def sandbox(*command: str) -> None:
        subprocess.run(
            [sys.executable, "-m", "sandbox", *command, "--name", name], cwd=ROOT, check=True, capture_output=True
        )

    try:
        sandbox("up", "--model-period", "2", "--cinder")
        yield describe(name)
    finally:
        sandbox("down")


@pytest.fixture(scope="module")
def cluster(cloud: dict[str, Any]) -> Iterator[Client]:
    """The administrator's client there; that both clients preview alike is for other tests to show."""
    user = cloud["users"]["admin"]
    with get_client(
        1,
        os_username=user["username"],
        os_password=user["password"],
        os_auth_url=cloud["auth_url"],
        os_project_name=user["project_name"],
    ) as client:
        yield client


def nova(cloud: dict[str, Any], path: str, body: dict[str, Any] | None = None) -> Any:
    """Ask the emulated Nova itself."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(f"{cloud['nova_url']}{path}", data, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request) as answer:
        return json.loads(answer.read() or b"null")


def renewed(cluster: Client, cloud: dict[str, Any]) -> View:
    """Wait until the data model shows what Nova has, and return it: instances, service and use of each node."""
    end = time.monotonic() + PATIENCE
    while True:
        hosts = {each["id"]: each["OS-EXT-SRV-ATTR:host"] for each in nova(cloud, "/servers/detail")["servers"]}
        services = {each["host"]: each["status"] for each in nova(cloud, "/os-services")["services"]}
        rows = cluster.data_model.list().context
        shown = {str(row.server_uuid): row.node_hostname for row in rows if row.server_uuid}
        if shown == hosts and {row.node_hostname: row.node_status for row in rows} == services:
            break
        assert time.monotonic() < end, f"the data model still shows {shown}, Nova has {hosts} and {services}"
        time.sleep(0.2)
    view: View = {}
    for row in rows:
        instances, service, used = view.get(row.node_hostname, (set(), (), (0, 0, 0)))
        service = (row.node_status, row.node_disabled_reason, row.node_state)
        if row.server_uuid:
            instances.add(str(row.server_uuid))
            more = (row.server_vcpus or 0, row.server_memory or 0, row.server_disk or 0)
            used = (used[0] + more[0], used[1] + more[1], used[2] + more[2])
        view[row.node_hostname] = instances, service, used
    return view


def predicted(preview: Preview, when: str = "after") -> View:
    view: View = {}
    for node in preview.nodes:
        state = getattr(node, when)
        service = (state.status, state.disabled_reason, state.state)
        view[node.hostname] = (
            set(state.instances),
            service,
            (state.vcpus_used, state.memory_mb_used, state.disk_gb_used),
        )
    return view


def recommend(cluster: Client, goal: str, strategy: str, **parameters: Any) -> tuple[ActionPlan, list[Action]]:
    """Let an audit recommend something."""
    found = cluster.optimize(goal=goal, strategy=strategy, parameters=parameters, apply=False, interval=0.2)
    assert found.action_plan is not None
    assert found.actions, f"{strategy} found nothing to do"
    assert found.preview is not None
    return found.action_plan, found.actions


def run(cluster: Client, plan: ActionPlan) -> None:
    cluster.action_plan.start(plan)
    cluster.action_plan.wait(plan, interval=0.2)


def migrate(number: int, source: str, destination: str, kind: str = "live") -> dict[str, Any]:
    """An action for the strategy actuator."""
    return {
        "action_type": "migrate",
        "resource_id": f"bbbb{number:04}-0000-0000-0000-{number:012}",
        "input_parameters": {
            "migration_type": kind,
            "source_node": source,
            "destination_node": destination,
            "resource_name": f"vm-{number}",
        },
    }


def enable(hostname: str) -> dict[str, Any]:
    """An action for the strategy actuator."""
    return {
        "action_type": "change_nova_service_state",
        "resource_id": hostname,
        "input_parameters": {"resource_name": hostname, "state": "enabled"},
    }


def test_previews_come_true(cluster: Client, cloud: dict[str, Any]) -> None:
    """One after the other, as each begins where the one before has left the cluster."""
    before = renewed(cluster, cloud)
    for goal, strategy, parameters in (
        (
            "hardware_maintenance",
            "zone_migration",
            {"compute_nodes": [{"src_node": "compute-1", "dst_node": "compute-4"}], "parallel_per_node": 5},
        ),
        (
            "cluster_maintaining",
            "host_maintenance",
            {"maintenance_node": "compute-4", "backup_node": "compute-1"},
        ),
        (
            "unclassified",
            "actuator",
            {
                "actions": [
                    enable("compute-4"),
                    migrate(1, "compute-1", "compute-3"),
                    migrate(2, "compute-1", "compute-4"),
                    migrate(3, "compute-1", "compute-4", "cold"),
                ]
            },
        ),
        ("server_consolidation", "node_resource_consolidation", {"host_choice": "specify"}),
    ):
        plan, actions = recommend(cluster, goal, strategy, **parameters)
        if strategy == "actuator":
            (skipped,) = [each for each in actions if each.input_parameters["resource_id"].startswith("bbbb0002")]
            cluster.action.skip(skipped)
        preview = cluster.action_plan.preview(plan)
        assert predicted(preview, "before") == before
        assert predicted(preview) != before
        assert [move.problem for move in preview.moves if move.problem or not move.destination_node] == []
        run(cluster, plan)
        before = renewed(cluster, cloud)
        assert predicted(preview) == before, strategy


def test_where_nova_chooses_every_leaving_instance_is_predicted(cluster: Client, cloud: dict[str, Any]) -> None:
    before = renewed(cluster, cloud)
    plan, _ = recommend(cluster, "cluster_maintaining", "host_maintenance", maintenance_node="compute-2")
    preview = cluster.action_plan.preview(plan)
    run(cluster, plan)
    after = renewed(cluster, cloud)

    assert {move.instance for move in preview.moves} == before["compute-2"][0] != set()
    assert {move.destination_node for move in preview.moves} == {None}
    assert [node.hostname for node in preview.freed] == ["compute-2"]
    assert predicted(preview)["compute-2"] == after["compute-2"]
    where = {instance: hostname for hostname, (instances, _, _) in after.items() for instance in instances}
    for move in preview.moves:
        assert where[move.instance] in move.candidates
    for node in preview.nodes:
        assert set(node.after.instances) <= after[node.hostname][0]
        assert predicted(preview)[node.hostname][1] == after[node.hostname][1]


def test_a_cluster_that_has_changed_since(cluster: Client, cloud: dict[str, Any]) -> None:
    before = renewed(cluster, cloud)
    host = {instance: hostname for hostname, (instances, _, _) in before.items() for instance in instances}
    instance = f"bbbb0001-0000-0000-0000-{1:012}"
    others = [name for name, (_, service, _) in before.items() if name != host[instance] and service[0] == "enabled"]
    plan, _ = recommend(cluster, "unclassified", "actuator", actions=[migrate(1, host[instance], others[0])])
    nova(cloud, f"/servers/{instance}/action", {"os-migrateLive": {"host": others[1]}})
    now = renewed(cluster, cloud)
    preview = cluster.action_plan.preview(plan)
    run(cluster, plan)

    assert preview.stale == "1 of 1 moves starts elsewhere"
    assert preview.moves[0].problem == f"it is on {others[1]} now"
    assert predicted(preview) == now == renewed(cluster, cloud)
