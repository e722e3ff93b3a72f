"""What a cluster will look like once an action plan has run.

`watcher.action_plan.preview(plan)` returns a Preview; `simulate()` makes one from a data model and actions at hand.
"""

from watcherclient.preview._parts import (
    Deletion,
    Instance,
    Move,
    Node,
    NodeState,
    PowerChange,
    Resize,
    ServiceChange,
    Unpredicted,
)
from watcherclient.preview._result import Preview
from watcherclient.preview._simulate import simulate

__all__ = (
    "Deletion",
    "Instance",
    "Move",
    "Node",
    "NodeState",
    "PowerChange",
    "Preview",
    "Resize",
    "ServiceChange",
    "Unpredicted",
    "simulate",
)


def __dir__() -> list[str]:
    return list(__all__)
