"""Parameters of a strategy: which there are, what the server takes for those left out, and whether mine are right.

Checking needs the extra "validation" (the package jsonschema).
Logs in with the usual OS_* variables (`python -m sandbox env` prints those of the sandbox) or --os-cloud NAME.
"""

from __future__ import annotations

from _login import connect

from watcherclient import exc

STRATEGY = "workload_stabilization"
MINE = {"thresholds": {"instance_cpu_usage": 1.5}, "retry_cuont": 3}


def main() -> None:
    with connect() as watcher:
        strategy = watcher.strategy.get(STRATEGY)
        print(f"What {strategy.display_name} takes when nothing is said:")
        for name, value in watcher.strategy.defaults(strategy).items():
            print(f"  {name} = {value}")

        print(f"\nIs {MINE} right?")
        try:
            watcher.strategy.validate(strategy, MINE)
        except exc.ValidationError as error:
            print(f"  {error}")

        print("\nAn audit that checks first is not made with wrong parameters:")
        try:
            watcher.audit.create(
                audit_type="ONESHOT", goal=strategy.goal_name, strategy=strategy, parameters=MINE, validate=True
            )
        except exc.ValidationError:
            print("  nothing was sent.")


if __name__ == "__main__":
    main()
