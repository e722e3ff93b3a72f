"""A wall clock that jumps, forwards or back, changes nothing: limits in time and waits go by a clock that cannot."""

from __future__ import annotations

import datetime
import time
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, Self

import pytest

from faults import plays
from faults.plays import answering
from faults.replies import html
from faults.stage import Stage
from watcherclient import exc

DAY = 24 * 60 * 60


@pytest.fixture(params=[DAY, -DAY], ids=["forwards", "back"])
def jump(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Moves the clock by a day."""
    offset = datetime.timedelta(seconds=request.param)

    class Jumped(datetime.datetime):
        @classmethod
        def now(cls, tz: datetime.tzinfo | None = None) -> Self:
            return super().now(tz) + offset

    def jump() -> None:
        """Only for the client: the servers run in the same process."""
        clock = SimpleNamespace(time=lambda: time.time() + request.param)
        monkeypatch.setattr("watcherclient._auth.credentials.time", clock)
        for module in ("_api.lost_create", "_http.retry"):
            monkeypatch.setattr(f"watcherclient.{module}.datetime", Jumped)

    return jump


def test_a_token_is_used_on(stage: Stage, watcher: Any, jump: Callable[[], None]) -> None:
    watcher.goal.get("dummy")
    jump()
    for _ in range(5):
        watcher.goal.get("dummy")
    assert stage.keystone.logins == 1


def test_retries_wait_as_long_as_before(stage: Stage, watcher: Any, jump: Callable[[], None]) -> None:
    watcher.goal.get("dummy")
    plays.once(answering(html(503, "Service Unavailable").with_headers(Retry_After="0")))(stage)
    jump()
    assert watcher.goal.get("dummy").name == "dummy"


def test_a_total_timeout_holds(stage: Stage, watcher: Any, jump: Callable[[], None]) -> None:
    watcher.goal.get("dummy")

    def play(wire: Any, request: Any) -> None:
        jump()
        plays.silent(wire, request)

    stage.server.play = play
    with pytest.raises(exc.Timeout):
        watcher.with_options(timeout=0.5, max_retries=0).goal.get("dummy")


def test_a_lost_create_is_found(stage: Stage, watcher: Any, jump: Callable[[], None]) -> None:
    """Whether a resource was made by this call goes by the server's clock."""

    def acted(wire: Any, request: Any) -> None:
        jump()
        wire.reset()

    plays.once(acted, acted=True)(stage)
    assert watcher.audit.create(audit_type="ONESHOT", goal="dummy", name="n").name == "n"
    assert [request.method for request in stage.server.requests] == ["POST", "GET"]
