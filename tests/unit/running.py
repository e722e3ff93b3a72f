"""Resources that run, for the tests of waiting: their answers by state, and a clock that costs no time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

import pytest
from fake_server import Handler, Received, Reply


def running(kind: str, state: str, **fields: Any) -> Reply:
    """The answer about an audit, action_plan or action in a state."""
    return Reply.of({**Reply.recorded(kind).json, "state": state, "status_message": None, **fields})


def in_turn(replies: Iterable[Reply]) -> Handler:
    """Answer with one after the other, and with the last one for ever."""
    rest = list(replies)

    def answer(request: Received) -> Reply:
        return rest.pop(0) if len(rest) > 1 else rest[0]

    return answer


def walk(kind: str, *states: str, **fields: Any) -> Handler:
    """Answer about a resource that goes from state to state, and stays in the last one."""
    return in_turn([running(kind, state, **fields) for state in states])


class Clock:
    """The time of the waiting modules: it passes when they sleep, and only then."""

    MODULES: ClassVar = ("watcherclient._sync.waiting", "watcherclient._async.waiting")

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.now = 0.0
        self.pauses: list[float] = []
        for module, sleep in zip(self.MODULES, (self.sleep, self.sleep_later), strict=True):
            patch.setattr(f"{module}.time", self)
            patch.setattr(f"{module}.sleep", sleep)

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.pauses.append(round(seconds, 6))
        self.now += seconds

    async def sleep_later(self, seconds: float) -> None:
        self.sleep(seconds)
