"""What these tests share: the sandbox, the four command lines, and resources that all of them read."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from faults.sandboxes import login, shared

from cli.programs import CommandLine, command_lines
from sandbox import SandboxError
from watcherclient.client import get_client
from watcherclient.v1.client import Client

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything in this folder as live."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.live)


@pytest.fixture(scope="session")
def sandbox() -> dict[str, Any]:
    """Where the running sandbox is, and who may log in."""
    try:
        return shared()
    except SandboxError as error:
        raise pytest.fail.Exception(str(error), pytrace=False) from None


@pytest.fixture(scope="session")
def client(sandbox: dict[str, Any]) -> Iterator[Client]:
    """The administrator's client, which prepares, waits and removes."""
    with get_client(1, **login(sandbox)) as found:
        yield found


@pytest.fixture(scope="session")
def lines(sandbox: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, CommandLine]]:
    """The four command lines by name: older, ours, older-osc, ours-osc."""
    with ExitStack() as stack:
        found = command_lines(sandbox, tmp_path_factory.mktemp("wheel"))
        for line in found.values():
            stack.enter_context(line)
        yield found


@pytest.fixture(scope="session")
def there(client: Client) -> Iterator[dict[str, str]]:
    """A template, a CONTINUOUS audit, and an audit that has recommended a plan of migrations; all by uuid."""
    name = f"cli-{uuid.uuid4().hex[:10]}"
    template = client.audit_template.create(
        name=name, goal="dummy", strategy="dummy", description="all read it", default_parameters={"para1": 2.0}
    )
    continuous = client.audit.create(audit_type="CONTINUOUS", interval=3600, goal="dummy", name=f"{name}-c", force=True)
    client.audit.wait(continuous, until="ONGOING")
    client.audit.suspend(continuous)
    found = client.optimize(
        goal="server_consolidation", strategy="node_resource_consolidation", name=name, force=True, apply=False
    )
    assert found.action_plan is not None
    yield {
        "TEMPLATE": template.uuid,
        "TEMPLATE_NAME": name,
        "CONTINUOUS": continuous.uuid,
        "AUDIT": found.audit.uuid,
        "AUDIT_NAME": found.audit.name,
        "PLAN": found.action_plan.uuid,
        "ACTION": found.actions[0].uuid,
    }
    client.action_plan.delete(found.action_plan)
    for audit in (found.audit, continuous):
        client.audit.delete(audit)
    for plan in client.action_plan.list(audit=continuous):
        client.action_plan.delete(plan)
    client.audit_template.delete(template)
