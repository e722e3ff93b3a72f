"""progress=True: a bar on a terminal, plain lines elsewhere; and what a long wait says on the log."""

import io
import logging
import re

import pytest
from fake_server import FakeServer, Received, Reply
from running import Clock, in_turn, running

from watcherclient._progress import ProgressBar
from watcherclient.client import Client
from watcherclient.v1.action_plan import ActionPlan


class Terminal(io.StringIO):
    """Says that it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


def test_elsewhere_a_line_for_each_state(
    watcher: Client, server: FakeServer, clock: Clock, capsys: pytest.CaptureFixture[str]
) -> None:
    server.answer = in_turn([running("audit", state) for state in ("PENDING", "PENDING", "ONGOING", "SUCCEEDED")])
    audit = watcher.audit.wait("a", progress=True)
    shown = [re.sub(r"^ *[\d.]+ s  ", "", line) for line in capsys.readouterr().err.splitlines()]
    assert shown == [f"Audit {audit.name}: {state}" for state in ("PENDING", "ONGOING", "SUCCEEDED")]


def plan_of(actions: list[str]) -> list[Reply]:
    """The answers about a plan and its actions, while they run and when they have ended."""
    action = Reply.recorded("action").json
    return [
        running("action_plan", "SUCCEEDED" if all(state == "SUCCEEDED" for state in actions) else "ONGOING"),
        Reply.of({"actions": [{**action, "state": state} for state in actions]}),
    ]


RUNNING = [*plan_of(["ONGOING", "PENDING"]), *plan_of(["SUCCEEDED", "ONGOING"]), *plan_of(["SUCCEEDED", "SUCCEEDED"])]


def test_the_actions_of_a_plan_are_counted(
    watcher: Client, server: FakeServer, clock: Clock, capsys: pytest.CaptureFixture[str]
) -> None:
    server.answer = in_turn(RUNNING)
    watcher.action_plan.wait("p", progress=True)
    counted = re.findall(r": (\w+), (\d) of (\d) actions done", capsys.readouterr().err)
    assert counted == [("ONGOING", "0", "2"), ("ONGOING", "1", "2"), ("SUCCEEDED", "2", "2")]


def test_on_a_terminal_there_is_a_bar(
    watcher: Client, server: FakeServer, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("tqdm", reason="the extra progress is not installed")
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    server.answer = in_turn(RUNNING)
    plan = watcher.action_plan.wait("p", progress=True)
    last = terminal.getvalue().split("\r")[-1]
    assert f"ActionPlan {plan.uuid} SUCCEEDED: 100%|" in last
    assert "2/2" in last


def test_without_progress_nothing_is_shown_and_nothing_counted(
    watcher: Client, server: FakeServer, clock: Clock, capsys: pytest.CaptureFixture[str]
) -> None:
    server.answer = in_turn([running("action_plan", "ONGOING"), running("action_plan", "SUCCEEDED")])
    watcher.action_plan.wait("p", progress=False)
    assert capsys.readouterr().err == ""
    assert [request.path for request in server.requests] == ["/v1/action_plans/p"] * 2


def test_a_bar_passes_on_what_it_is_called_with() -> None:
    seen: list[object] = []
    plan = ActionPlan.from_dict(Reply.recorded("action_plan").json)
    ProgressBar(seen.append)(plan)
    assert seen == [plan]


def test_a_long_wait_says_every_half_minute_what_it_waits_for(
    watcher: Client, server: FakeServer, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    def answer(request: Received) -> Reply:
        return running("audit", "SUCCEEDED" if clock.now >= 100 else "ONGOING")

    server.answer = answer
    with caplog.at_level(logging.INFO, "watcherclient"):
        watcher.audit.wait("watched")
    told = [message for message in caplog.messages if message.startswith("Waiting for audit watched: ONGOING after ")]
    assert len(told) == 3
