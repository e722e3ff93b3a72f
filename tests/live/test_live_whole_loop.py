"""optimize() changes a cloud: on a sandbox of its own, whose servers really move; and what an interruption leaves."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import urllib.request
import uuid
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest
from actions import nop, sleep
from cleanup import remove_audit

from sandbox import describe
from watcherclient.v1.client import Client

ROOT = Path(__file__).parents[2]


class Stop(Exception):
    """The user has had enough."""


@pytest.fixture
def cloud() -> Iterator[dict[str, Any]]:
    """A fresh sandbox, which the test may change."""
    name = f"loop-{uuid.uuid4().hex[:8]}"

    def sandbox(command: str) -> None:
        subprocess.run(
            [sys.executable, "-m", "sandbox", command, "--name", name], cwd=ROOT, check=True, capture_output=True
        )

    try:
        sandbox("up")
        yield describe(name)
    finally:
        sandbox("down")


def hosts(cloud: dict[str, Any]) -> dict[str, str]:
    """Where each server is, as the emulated Nova has it."""
    with urllib.request.urlopen(f"{cloud['nova_url']}/servers/detail?all_tenants=1") as answer:
        servers = json.load(answer)["servers"]
    return {server["id"]: server["OS-EXT-SRV-ATTR:host"] for server in servers}


def test_servers_are_consolidated(
    open_client: Callable[..., AbstractContextManager[Client]], cloud: dict[str, Any]
) -> None:
    before = hosts(cloud)
    asked: list[tuple[Any, list[Any]]] = []
    seen: list[tuple[str, str]] = []

    def approve(plan: Any, actions: list[Any]) -> bool:
        asked.append((plan, actions))
        assert hosts(cloud) == before
        return True

    user = cloud["users"]["admin"]
    with open_client(
        1,
        os_username=user["username"],
        os_password=user["password"],
        os_auth_url=cloud["auth_url"],
        os_project_name=user["project_name"],
    ) as watcher:
        done = watcher.optimize(
            goal="server_consolidation",
            strategy="node_resource_consolidation",
            parameters={"host_choice": "specify"},
            approve=approve,
            progress=lambda resource: seen.append((type(resource).__name__, resource.state)),
            interval=0.5,
        )

    assert done.applied
    assert done.action_plan is not None
    assert seen[-1] == ("ActionPlan", "SUCCEEDED")
    ((plan, actions),) = asked
    assert (plan.uuid, plan.state) == (done.action_plan.uuid, "RECOMMENDED")
    assert [action.uuid for action in actions] == [action.uuid for action in done.actions]
    assert {action.state for action in done.actions} == {"SUCCEEDED"}

    figures = {figure.name: figure.value for figure in done.efficacy}
    moves = {
        action.input_parameters["resource_id"]: action.input_parameters["destination_node"]
        for action in done.actions
        if action.action_type == "migrate"
    }
    assert figures["released_compute_nodes_count"] >= 1
    assert figures["instance_migrations_count"] == len(moves) > 0
    assert 0 < figures["released_nodes_ratio"] <= 100
    after = hosts(cloud)
    assert {server: after[server] for server in moves} == moves
    assert all(before[server] != host for server, host in moves.items())


def test_after_an_interruption_the_advice_leads_on(watcher: Client) -> None:
    def stop(resource: Any) -> None:
        if type(resource).__name__ == "ActionPlan" and resource.state == "ONGOING":
            raise Stop

    name = f"live-{uuid.uuid4().hex[:12]}"
    actions = [nop(), sleep(1)]
    try:
        with pytest.raises(Stop) as caught:
            watcher.optimize(
                goal="unclassified",
                strategy="actuator",
                parameters={"actions": actions},
                name=name,
                force=True,
                progress=stop,
            )
        (note,) = caught.value.__notes__
        (plan,) = watcher.action_plan.list(audit=name)
        assert f"action plan {plan.uuid} ONGOING" in note
        advice = re.search(r"watcher\.optimize\(resume='([^']+)'\)", note)
        assert advice
        assert watcher.optimize(resume=advice[1]).applied
    finally:
        remove_audit(watcher, name)
