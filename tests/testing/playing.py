"""Plays the script of `python -m sandbox record` against the fake, and masks what comes as the recording did."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sandbox.recording import faults, script
from sandbox.recording.masking import Masking
from sandbox.recording.operations import READS, WRITES, unavailable
from sandbox.recording.recorder import Recorder
from watcherclient.testing import User, WatcherServer

ADMIN, DEMO = User("admin", "admin", "admin", "admin"), User("demo", "demo", "demo", "member")
MOST_STEPS = 200


@dataclass
class FakeRecorder(Recorder):
    """Keeps exchanges with the fake; where the script waits for a real server, time passes here."""

    fake: WatcherServer | None = None

    def until(self, name: str, path: str, reached: Callable[[Any], bool], **options: Any) -> Any:
        assert self.fake is not None
        for _ in range(MOST_STEPS):
            if reached(self.peek(path)):
                return self.get(name, path, **options)
            self.fake.advance(0.05)
        raise AssertionError(f"{name}: never reached: {self.peek(path)}")


@contextmanager
def fake(release: str, newest: str, decision_engine: bool = True) -> Iterator[FakeRecorder]:
    """A fake whose time is in our hand, and what records it."""
    users = [ADMIN, DEMO]
    server = WatcherServer(
        release=release, progress="clock", users=users, host="sandbox", decision_engine=decision_engine
    )
    with server:
        tokens = {"admin": server.token(ADMIN), "demo": server.token(DEMO)}
        addresses = {server.url: "http://127.0.0.1:9322", server.auth_url.removesuffix("/v3"): "http://127.0.0.1:5000"}
        yield FakeRecorder(release, server.url, tokens, newest, addresses, fake=server)


def masked(recorder: Recorder) -> dict[str, dict[str, Any]]:
    """The exchanges with fixed values, by their names."""
    masking = Masking(recorder.addresses)
    return {name: masking.exchange(exchange) for name, exchange in recorder.exchanges.items()}


def play_newer() -> dict[str, dict[str, Any]]:
    """Everything that is asked of 17.0.0, in the order of the recording."""
    with fake("17.0.0", "1.7") as recorder:
        server = recorder.fake
        assert server is not None
        known = script.newer(recorder)
        server.retire("dummy")
        server.set_state("action_plans", known["action_plan"], "SUPERSEDED")
        server.add_service("watcher-applier", "gone", is_alive=False)
        script.what_is_aged(recorder, known)
        server.break_database()
        faults.broken_database(recorder, known)
        server.keystone.is_up = False
        for operation in (*READS, *WRITES):
            unavailable(recorder, operation, known)
        return masked(recorder)


def play_older() -> dict[str, dict[str, Any]]:
    """Everything that is asked of 14.1.2, which has no decision engine."""
    with fake("14.1.2", "1.4", decision_engine=False) as recorder:
        script.older(recorder)
        return masked(recorder)
