"""What `watcher` shows while something runs or changes, and what it completes."""

from __future__ import annotations

import argparse
import io
import json
import os
import re
import signal
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from command_line import CommandLine
from fake_server import FakeServer, Received, Reply
from optimizing_server import PLAN, Watcher

pytest.importorskip("cliff", reason="the extra cli is not installed")

from watcherclient.cli import watch
from watcherclient.cli.commands.optimize import RunOptimization
from watcherclient.cli.progress import Progress
from watcherclient.cli.table import StateTableFormatter
from watcherclient.client import get_client
from watcherclient.models import ActionPlan


class Screen(io.StringIO):
    """A terminal that keeps what was written."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def watcher(server: FakeServer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(server, monkeypatch, capsys)


def actions(*states: str) -> Callable[[Received], Reply]:
    rows = [
        {**Reply.recorded("actions").json["actions"][0], "uuid": f"a{number}", "state": state}
        for number, state in enumerate(states)
    ]
    return lambda request: Reply.of({"actions": rows})


def plan(state: str) -> ActionPlan:
    return ActionPlan.from_dict({**Reply.recorded("action_plan").json, "uuid": "p", "state": state})


def shown(server: FakeServer, stream: io.StringIO, *, each_action: bool = False) -> str:
    server.answer = actions("SUCCEEDED", "SUCCEEDED", "ONGOING", "PENDING")
    with get_client(1, os_auth_token="t", watcher_url=server.url) as client:
        with Progress(client, stream, each_action=each_action) as progress:
            progress.see(plan("ONGOING"))
        return stream.getvalue()


def test_a_terminal_gets_a_bar_that_is_taken_away(server: FakeServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    text = shown(server, Screen())
    assert "\r\033[K[############............] 2/4 actions, ONGOING, 0:0" in text
    assert text.endswith("\r\033[K")


def test_a_bar_is_not_wider_than_the_terminal(server: FakeServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    lines = [line.removeprefix("\033[K") for line in shown(server, Screen()).split("\r")]
    assert max(len(line) for line in lines) == 19


def test_other_places_get_a_line_per_change(server: FakeServer) -> None:
    lines = [line[9:] for line in shown(server, io.StringIO()).splitlines()]
    assert lines == ["action plan p ONGOING", "action plan p ONGOING, 2 of 4 actions done"]


def test_each_change_of_an_action_has_a_line(server: FakeServer) -> None:
    text = shown(server, io.StringIO(), each_action=True)
    changes = [line.split()[1:] for line in text.splitlines() if " action plan " not in line]
    assert [[words[0], *words[2:]] for words in changes] == [
        ["action", "a0", "SUCCEEDED"],
        ["action", "a1", "SUCCEEDED"],
        ["action", "a2", "ONGOING"],
    ]


def test_states_are_coloured_without_a_change_of_widths(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    options = argparse.Namespace(max_width=0, fit_width=False, print_empty=False)
    rows = [("SUCCEEDED", "a FAILED word"), ("NEWER", "x")]
    plain, coloured = io.StringIO(), Screen()
    for stream in (plain, coloured):
        StateTableFormatter().emit_list(("State", "Text"), rows, stream, options)
    assert "\033" not in plain.getvalue()
    assert coloured.getvalue().count("\033[32mSUCCEEDED\033[0m") == 1
    assert coloured.getvalue().replace("\033[32m", "").replace("\033[0m", "") == plain.getvalue()


def test_changes_between_two_lists_are_told() -> None:
    before = {"a": {"UUID": "a", "State": "ONGOING"}, "b": {"UUID": "b", "State": "PENDING"}}
    after = {"a": {"UUID": "a", "State": "FAILED"}, "c": {"UUID": "c", "State": "PENDING"}}
    assert watch.changes(before, after) == ["b: gone", "a: State ONGOING -> FAILED", "c: new, State PENDING"]
    assert watch.changes(after, after) == []


def test_watching_goes_on_when_the_server_is_away(watcher: CommandLine) -> None:
    rows = Reply.recorded("goal").json
    away = [Reply(503)] * 4  # once, and the three retries
    answers = iter([Reply.of(rows), *away, Reply.of({**rows, "display_name": "Other"})])

    def answer(request: Received) -> Reply:
        found = next(answers, None)
        if found is None:
            os.kill(os.getpid(), signal.SIGINT)
        return found or Reply(500)

    watcher.server.answer = answer
    found = watcher("goal", "show", "dummy", "--watch", "0.01", "-f", "value")
    assert found.code == 130
    assert found.out.rstrip().endswith(f"{rows['uuid']}: Display name {rows['display_name']} -> Other")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["au"], ["audit", "audittemplate"]),
        (["goal", ""], ["list", "show"]),
        (["audit", "create", "-t", "C"], ["CONTINUOUS"]),
        (["--os-cloud", "x", "goal", "s"], ["show"]),
        (["goal", "list", "--sort-k"], ["--sort-key"]),
        (["goal", "list", "--os-reg"], ["--os-region-name"]),
        (["--os-regi"], ["--os-region-name"]),
        (["goal", "show", "dummy", ""], []),
        (["audit", "create", "--name", ""], []),
    ],
)
def test_words_are_completed(words: list[str], found: list[str], watcher: CommandLine) -> None:
    outcome = watcher("complete", "--words", "--", *words)
    assert (outcome.code, outcome.out.split(), outcome.err) == (0, found, "")
    assert watcher.server.requests == []


def test_names_are_completed_from_the_server(watcher: CommandLine) -> None:
    goals = {"goals": Reply.recorded("goals").json["goals"]}
    watcher.server.answer = lambda request: Reply.of(goals)
    names = sorted(goal["name"] for goal in goals["goals"])
    for words in (["goal", "show", ""], ["strategy", "list", "--goal", ""]):
        assert watcher("complete", "--words", "--", *words).out.split() == names


def test_what_the_server_does_not_tell_is_not_completed(watcher: CommandLine) -> None:
    watcher.server.answer = lambda request: Reply(500)
    found = watcher("complete", "--words", "--", "goal", "show", "")
    assert (found.code, found.out, found.err) == (0, "", "")
    assert len(watcher.server.requests) == 1


@pytest.mark.parametrize("shell", ["bash", "fish", "zsh"])
def test_each_shell_has_a_script(shell: str, watcher: CommandLine) -> None:
    found = watcher("complete", "--shell", shell, "--name", "my-watcher")
    assert found.code == 0
    assert "my-watcher complete --words -- " in found.out


def test_the_whole_loop_in_one_command(watcher: CommandLine) -> None:
    watcher.server.answer = Watcher()
    found = watcher("optimize", "run", "-g", "dummy", "--yes", "-p", "n=1")
    assert found.code == 0, found.err
    assert f"Applied: action plan {PLAN} SUCCEEDED" in found.out
    assert re.search(r"\| migrations \| +3\.0 +\| How many\. +\|", found.out)
    assert re.search(r"\| released +\| 25\.00 % +\| How much\. +\|", found.out)


def test_nothing_to_do_is_said(watcher: CommandLine) -> None:
    server = Watcher()
    server.actions = 0
    watcher.server.answer = server
    found = watcher("optimize", "run", "-g", "dummy", "--dry-run")
    assert (found.code, found.out.startswith("Nothing to do: audit ")) == (0, True)


def test_a_failed_plan_says_how_to_look_on(watcher: CommandLine) -> None:
    server = Watcher()
    server.plan_states = ["FAILED"]
    watcher.server.answer = server
    found = watcher("optimize", "run", "-g", "dummy", "--yes")
    assert found.code == 3
    assert "To go on: watcher optimize run --resume " in found.err


@pytest.mark.parametrize(
    ("program", "command", "words"),
    [
        ("watcher", "optimize run", "watcher optimize run"),
        ("watcher", "goal list", "watcher goal list"),
        ("openstack", "optimize run", "openstack optimize run"),
        ("openstack", "goal list", "openstack optimize goal list"),
    ],
)
def test_advice_is_for_the_program_that_was_called(program: str, command: str, words: str) -> None:
    app: Any = SimpleNamespace(NAME=program)
    assert RunOptimization(app, None).words(command) == words


def test_a_negative_number_of_actions_is_refused(watcher: CommandLine) -> None:
    found = watcher("optimize", "run", "-g", "dummy", "--yes", "--max-actions", "-1")
    assert found.code == 2
    assert "--max-actions must be 0 or more; got -1" in found.err
    assert watcher.server.requests == []


def test_resume_takes_nothing_that_makes_an_audit(watcher: CommandLine) -> None:
    found = watcher("optimize", "run", "--resume", "a", "-s", "dummy", "--yes")
    assert found.code == 2
    assert watcher.server.requests == []


def test_the_data_model_is_a_tree(watcher: CommandLine) -> None:
    watcher.server.answer = lambda request: Reply.recorded("data_model")
    found = watcher("datamodel", "show")
    rows = Reply.recorded("data_model").json["context"]
    assert found.code == 0
    assert {line.split()[0] for line in found.out.splitlines() if line[0] not in "├└"} == {
        row["node_hostname"] for row in rows
    }
    assert sum(line[0] in "├└" for line in found.out.splitlines()) == sum("server_uuid" in row for row in rows)


def test_a_scope_is_read_from_yaml(watcher: CommandLine, tmp_path: pytest.TempPathFactory) -> None:
    path = f"{tmp_path}/scope.yaml"
    with open(path, "w", encoding="utf-8") as file:
        file.write("- compute:\n  - availability_zones:\n    - name: AZ1\n")
    template = Reply.recorded("audit_template")
    watcher.server.answer = lambda request: Reply(201, template.body, template.headers)
    assert watcher("audittemplate", "create", "n", "dummy", "--scope", path, "-f", "json").code == 0
    assert watcher.server.request.json["scope"] == [{"compute": [{"availability_zones": [{"name": "AZ1"}]}]}]


def test_a_scope_that_cannot_be_read_is_wrong_usage(watcher: CommandLine) -> None:
    found = watcher("audittemplate", "create", "n", "dummy", "--scope", "/nowhere.yaml")
    assert (found.code, "--scope cannot be read" in found.err) == (2, True)


def test_times_without_offset_are_local(watcher: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    import time

    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    try:
        audit = Reply.recorded("audit")
        watcher.server.answer = lambda request: Reply(201, audit.body, audit.headers)
        words = [
            "audit",
            "create",
            "-g",
            "dummy",
            "-t",
            "CONTINUOUS",
            "-i",
            "60",
            "--start-time",
            "2030-01-01 10:00:00",
        ]
        assert watcher(*words).code == 0
        assert watcher.server.request.json["start_time"].startswith("2030-01-01T01:00:00")
    finally:
        monkeypatch.undo()
        time.tzset()


def test_json_output_of_an_action_plan_is_plain(watcher: CommandLine) -> None:
    watcher.server.will("action_plan")
    assert json.loads(watcher("actionplan", "show", "p", "-f", "json").out)["Efficacy indicators"] == []
