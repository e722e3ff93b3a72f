"""Ask for a recommendation, look at it, and start it only when somebody says yes.

    python examples/recommend.py          stop at the recommendation
    python examples/recommend.py --apply  ask, and start it after a yes

Logs in with the usual OS_* variables (`python -m sandbox env` prints those of the sandbox) or --os-cloud NAME.
"""

from __future__ import annotations

import sys

from _login import connect

from watcherclient.models import EfficacyIndicator, GlobalEfficacy
from watcherclient.v1.action import Action
from watcherclient.v1.action_plan import ActionPlan


def show(plan: ActionPlan, actions: list[Action]) -> None:
    """Say what a plan would do, and what it would gain."""
    print(f"Action plan {plan.uuid} of {plan.strategy_name}:")
    for action in actions:
        print(f"  {action.action_type} {action.input_parameters.get('resource_name', '')}")
    figures: list[EfficacyIndicator | GlobalEfficacy] = [*plan.efficacy_indicators, *plan.global_efficacy]
    for figure in figures:
        print(f"  {figure.value:g}{figure.unit or ''}  {figure.description}")


def approve(plan: ActionPlan, actions: list[Action]) -> bool:
    """Ask the user at the terminal."""
    show(plan, actions)
    return input("Start it? [y/N] ").strip().lower() == "y"


def main() -> None:
    apply = "--apply" in sys.argv
    with connect() as watcher:
        found = watcher.optimize(
            goal="server_consolidation",
            strategy="node_resource_consolidation",
            apply=apply,
            approve=approve if apply else None,
            progress=lambda resource: print(f"{type(resource).__name__}: {resource.state}"),
        )
    if found.action_plan is None or not found.actions:
        print("There is nothing to improve.")
    elif found.applied:
        print(f"Done: {len(found.actions)} actions.")
    else:
        if not apply:
            show(found.action_plan, found.actions)
        print(f"Not started; watcher.action_plan.start({found.action_plan.uuid!r}) still can.")


if __name__ == "__main__":
    main()
