"""A Watcher that runs one audit and its action plan, for the tests of optimize(): each answer goes one state on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from fake_server import Received, Reply

AUDIT, PLAN = "a0000000-0000-0000-0000-000000000001", "b0000000-0000-0000-0000-000000000002"
INDICATOR = {"name": "migrations", "description": "How many.", "unit": None, "value": 3.0}
RATIO = {"name": "released", "description": "How much.", "unit": "%", "value": 25.0}


class Watcher:
    """Answers like a server that has nothing else to do.

    Attributes:
        audit_states: The states of the audit, one per question.
        plan_states: The states of the plan once it was started, one per question.
        actions: How many actions are recommended; None for no plan at all.
        faults: What to answer instead, by method and path.
    """

    def __init__(self) -> None:
        self.audit_states: list[str] = ["PENDING", "ONGOING", "SUCCEEDED"]
        self.plan_states: list[str] = ["PENDING", "ONGOING", "SUCCEEDED"]
        self.actions: int | None = 2
        self.faults: dict[str, Reply] = {}
        self.created: dict[str, Any] = {}
        self.calls: list[str] = []
        self._plan_state = "RECOMMENDED"

    def __call__(self, request: Received) -> Reply:
        call = f"{request.method} {request.path.removeprefix('/v1')}"
        self.calls.append(call)
        if call in self.faults:
            return self.faults[call]
        match call.split("/"):
            case ["POST ", "audits"]:
                self.created = request.json
                return Reply.of(self._audit("PENDING"), 201)
            case ["GET ", "audits", _]:
                return Reply.of(self._audit(_next(self.audit_states)))
            case ["GET ", "action_plans", "detail"]:
                return Reply.of({"action_plans": list(self._plans())})
            case ["POST ", "action_plans", _, "start"]:
                self._plan_state = self.plan_states[0]
                return Reply.of(self._plan())
            case ["GET ", "action_plans", _]:
                if self._plan_state != "RECOMMENDED":
                    self._plan_state = _next(self.plan_states)
                return Reply.of(self._plan())
            case ["GET ", "actions", "detail"]:
                return Reply.of({"actions": list(self._actions())})
            case ["GET ", "data_model"]:
                return Reply.recorded("data_model")
            case ["GET ", "strategies", _]:
                return Reply.recorded("strategy")
            case _:
                return Reply(599, f"unexpected request: {call}".encode())

    def _audit(self, state: str) -> dict[str, Any]:
        return {**Reply.recorded("audit").json, "uuid": AUDIT, "name": self.created["name"], "state": state}

    def _plan(self) -> dict[str, Any]:
        found = {**Reply.recorded("action_plan").json, "uuid": PLAN, "audit_uuid": AUDIT, "state": self._plan_state}
        return {**found, "efficacy_indicators": [INDICATOR], "global_efficacy": [RATIO]}

    def _plans(self) -> Iterator[dict[str, Any]]:
        if self.actions is not None:
            if self.actions == 0:
                self._plan_state = "SUCCEEDED"
            yield self._plan()

    def _actions(self) -> Iterator[dict[str, Any]]:
        state = "SUCCEEDED" if self._plan_state == "SUCCEEDED" else "PENDING"
        for number in range(self.actions or 0):
            uuid = f"c0000000-0000-0000-0000-{number:012}"
            yield {**Reply.recorded("action").json, "uuid": uuid, "action_plan_uuid": PLAN, "state": state}


def _next(states: list[str]) -> str:
    return states.pop(0) if len(states) > 1 else states[0]
