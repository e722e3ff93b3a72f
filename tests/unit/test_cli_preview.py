"""`watcher actionplan preview`: the table, JSON and the picture."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from clusters import cluster, migrate
from command_line import CommandLine
from fake_server import FakeServer, Received, Reply

pytest.importorskip("cliff", reason="the extra cli is not installed")

PLAN = "b0000000-0000-0000-0000-000000000002"


@pytest.fixture
def watcher(server: FakeServer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    def answer(request: Received) -> Reply:
        if request.path.startswith("/v1/action_plans/"):
            return Reply.of({**Reply.recorded("action_plan").json, "uuid": PLAN, "state": "RECOMMENDED"})
        if request.path == "/v1/actions/detail":
            return Reply.of({"actions": [migrate("vm-1", "a", "b").to_dict()]})
        return Reply.of(cluster({"a": {"servers": ["vm-1"]}, "b": {}}).to_dict())

    server.answer = answer
    return CommandLine(server, monkeypatch, capsys)


def test_the_table(watcher: CommandLine) -> None:
    found = watcher("actionplan", "preview", PLAN)
    assert found.code == 0
    assert found.out.startswith(f"Action plan {PLAN} RECOMMENDED\n1 move (1 live), 1 node freed\n")


def test_json(watcher: CommandLine) -> None:
    found = watcher("actionplan", "preview", PLAN, "-f", "json")
    assert json.loads(found.out)["freed"] == ["a"]


def test_a_picture(watcher: CommandLine, tmp_path: Path) -> None:
    found = watcher("actionplan", "preview", PLAN, "--svg", str(tmp_path / "plan.svg"))
    assert (found.code, found.out) == (0, "")
    assert (tmp_path / "plan.svg").read_text(encoding="utf-8").startswith("<svg ")


def test_a_picture_that_cannot_be_written(watcher: CommandLine, tmp_path: Path) -> None:
    found = watcher("actionplan", "preview", PLAN, "--svg", str(tmp_path / "nowhere" / "plan.svg"))
    assert found.code == 2
    assert "plan.svg cannot be written: No such file or directory" in found.err
