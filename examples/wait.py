"""Waiting: run an audit and its action plan, and follow both until they end.

Logs in with the usual OS_* variables (`python -m sandbox env` prints those of the sandbox) or --os-cloud NAME.
"""

from __future__ import annotations

from _login import connect

from watcherclient import exc
from watcherclient.typing import StateCounts
from watcherclient.v1.action_plan import ActionPlan
from watcherclient.v1.audit import Audit


def tell(resource: Audit | ActionPlan) -> None:
    """Say what happens, each time the state has changed."""
    print(f"  {type(resource).__name__} {resource.uuid}: {resource.state}")


def main() -> None:
    with connect() as watcher:
        print("An audit, until it has ended:")
        audit = watcher.audit.create(audit_type="ONESHOT", goal="dummy", strategy="dummy", parameters={"para1": 1})
        watcher.audit.wait(audit, timeout=60, progress=tell)

        print("Its action plan, which has not been started yet, for a second:")
        (plan,) = watcher.action_plan.list(audit=audit)
        try:
            watcher.action_plan.wait(plan, timeout=1, progress=tell)
        except exc.ResourceTimeout as error:
            print(f"  {error}")

        print("The same, started, until it runs and until it has ended:")
        watcher.action_plan.start(plan)
        watcher.action_plan.wait(plan, until=["ONGOING", "SUCCEEDED"], progress=tell)
        print(f"  {states(watcher.action_plan.progress(plan))}")
        try:
            watcher.action_plan.wait(plan, timeout=60, progress=tell)
        except exc.ResourceFailure as error:  # also when somebody has cancelled it
            raise SystemExit(str(error)) from error
        finally:
            print(f"  {states(watcher.action_plan.progress(plan))}")

        watcher.action_plan.delete(plan)
        watcher.audit.delete(audit)


def states(progress: StateCounts) -> str:
    """Say how many actions are in which state."""
    return ", ".join(f"{count} {state}" for state, count in progress.items())


if __name__ == "__main__":
    main()
