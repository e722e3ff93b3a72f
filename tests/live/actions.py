"""Actions that cost nothing and change nothing, for the `recommend` fixture."""

from __future__ import annotations

from typing import Any


def nop(message: str = "hello", *, fail: bool = False) -> dict[str, Any]:
    """An action that writes a message to the applier's log; equal ones are recommended once only."""
    return {"action_type": "nop", "input_parameters": {"message": message, "fail_execute": fail}}


def sleep(seconds: float) -> dict[str, Any]:
    """An action that waits."""
    return {"action_type": "sleep", "input_parameters": {"duration": seconds}}
