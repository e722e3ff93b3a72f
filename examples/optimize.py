"""The main job: log in, audit the cloud, look at the recommended action plan, run it.

Reads the usual OS_* variables; `python -m sandbox env` prints them for the sandbox.
"""

from __future__ import annotations

import os
import time
import uuid
from collections.abc import Callable
from typing import TypeVar

from watcherclient import client
from watcherclient.v1.action import Action
from watcherclient.v1.action_plan import ActionPlan
from watcherclient.v1.audit import Audit

Resource = TypeVar("Resource", Audit, ActionPlan)

RUNNING = ("PENDING", "ONGOING", "CANCELLING")


def wait(fetch: Callable[[str], Resource], resource: Resource, seconds: float = 120) -> Resource:
    """Fetch a resource again and again until it no longer runs."""
    deadline = time.monotonic() + seconds
    while resource.state in RUNNING:
        if time.monotonic() > deadline:
            raise TimeoutError(f"{resource.uuid} is still {resource.state} after {seconds:.0f} seconds")
        time.sleep(0.2)
        resource = fetch(resource.uuid)
    return resource


def describe(action: Action) -> str:
    """Say what an action does to which resource."""
    what = action.input_parameters
    return f"{action.action_type} {what['resource_name']} {what.get('state') or what.get('migration_type') or ''}"


def main() -> None:
    with client.get_client(
        1,
        os_username=os.environ["OS_USERNAME"],
        os_password=os.environ["OS_PASSWORD"],
        os_auth_url=os.environ["OS_AUTH_URL"],
        os_project_name=os.environ["OS_PROJECT_NAME"],
    ) as watcher:
        print("Goals, and the strategies that reach them:")
        strategies = watcher.strategy.list()
        for goal in watcher.goal.list():
            names = [strategy.name for strategy in strategies if strategy.goal_uuid == goal.uuid]
            print(f"  {goal.name}: {', '.join(names)}")

        suffix = uuid.uuid4().hex[:8]
        template = watcher.audit_template.create(
            name=f"optimize-{suffix}", goal="server_consolidation", strategy="node_resource_consolidation"
        )
        print(f"\nAudit template {template.name}: {template.strategy_name} for {template.goal_name}")

        audit = watcher.audit.create(audit_type="ONESHOT", audit_template_uuid=template.uuid, name=f"optimize-{suffix}")
        print(f"Audit {audit.name}: {audit.state}")
        audit = wait(watcher.audit.get, audit)
        print(f"Audit {audit.name}: {audit.state}")

        (recommended,) = watcher.action_plan.list(audit=audit.uuid)
        plan = watcher.action_plan.get(recommended.uuid)
        print(f"\nAction plan {plan.uuid}: {plan.state}")
        print("  Efficacy:")
        for indicator in plan.efficacy_indicators + plan.global_efficacy:
            print(f"    {indicator.value:g}{indicator.unit or ''}  {indicator.description}")
        print("  Actions:")
        for action in watcher.action.list(action_plan=plan.uuid, detail=True):
            print(f"    {describe(action)}")

        print(f"\nStarting action plan {plan.uuid}")
        plan = wait(watcher.action_plan.get, watcher.action_plan.start(plan.uuid))
        print(f"Action plan {plan.uuid}: {plan.state}")
        for action in watcher.action.list(action_plan=plan.uuid, detail=True):
            print(f"  {action.state}  {describe(action)}")

        watcher.action_plan.delete(plan.uuid)
        watcher.audit.delete(audit.uuid)
        watcher.audit_template.delete(template.uuid)
        print("\nDeleted the action plan, the audit and the audit template.")

    if plan.state != "SUCCEEDED":
        raise SystemExit(f"The action plan ended {plan.state}.")


if __name__ == "__main__":
    main()
