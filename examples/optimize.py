"""The main job: log in, audit the cloud, look at the recommended action plan, run it.

Logs in with the usual OS_* variables (`python -m sandbox env` prints those of the sandbox) or --os-cloud NAME.
"""

from __future__ import annotations

import uuid

from _login import connect

from watcherclient.v1.action import Action


def describe(action: Action) -> str:
    """Say what an action does to which resource."""
    what = action.input_parameters
    return f"{action.action_type} {what['resource_name']} {what.get('state') or what.get('migration_type') or ''}"


def main() -> None:
    with connect() as watcher:
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

        audit = watcher.audit.create(audit_type="ONESHOT", audit_template=template, name=f"optimize-{suffix}")
        print(f"Audit {audit.name}: {audit.state}")
        audit = watcher.audit.wait(audit, timeout=120)
        print(f"Audit {audit.name}: {audit.state}")

        (recommended,) = watcher.action_plan.list(audit=audit)
        plan = watcher.action_plan.get(recommended)
        print(f"\nAction plan {plan.uuid}: {plan.state}")
        print("  Efficacy:")
        for indicator in plan.efficacy_indicators + plan.global_efficacy:
            print(f"    {indicator.value:g}{indicator.unit or ''}  {indicator.description}")
        print("  Actions:")
        for action in watcher.action.list(action_plan=plan, detail=True):
            print(f"    {describe(action)}")

        print(f"\nStarting action plan {plan.uuid}")
        plan = watcher.action_plan.wait(watcher.action_plan.start(plan), timeout=120)
        print(f"Action plan {plan.uuid}: {plan.state}")
        for action in watcher.action.list(action_plan=plan, detail=True):
            print(f"  {action.state}  {describe(action)}")

        watcher.action_plan.delete(plan)
        watcher.audit.delete(audit)
        watcher.audit_template.delete(template)
        print("\nDeleted the action plan, the audit and the audit template.")


if __name__ == "__main__":
    main()
