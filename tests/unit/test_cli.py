"""The program `watcher`: names, options, output, errors and exit codes."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from command_line import CommandLine
from fake_server import FakeServer, Received, Reply

pytest.importorskip("cliff", reason="the extra cli is not installed")

from watcherclient.cli import names
from watcherclient.cli.base import Command

ROOT = Path(__file__).parents[2]


@pytest.fixture
def watcher(server: FakeServer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(server, monkeypatch, capsys)


@pytest.mark.parametrize(("name", "place"), {**names.COMMANDS, **names.PROGRAM_COMMANDS}.items())
def test_each_name_is_a_command_that_says_what_it_is_for(name: str, place: str) -> None:
    module, _, attribute = place.partition(":")
    command = getattr(importlib.import_module(module), attribute)
    assert issubclass(command, Command)
    assert command.__doc__
    assert len(command.__doc__.partition("\n")[0]) <= 95, "the list of commands has one line for each"


def test_the_plugin_of_openstack_has_the_same_commands() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["entry-points"]["openstack.infra_optim.v1"] == {
        names.plugin_name(name): place for name, place in names.COMMANDS.items()
    }
    assert project["entry-points"]["openstack.cli.extension"] == {"infra_optim": "watcherclient.cli.plugin"}


@pytest.mark.parametrize("name", [*names.COMMANDS, *names.PROGRAM_COMMANDS])
def test_help_of_each_command_sends_nothing(name: str, watcher: CommandLine) -> None:
    by_option = watcher(*name.split(), "--help")
    by_command = watcher("help", *name.split())
    assert (by_option.code, by_command.code) == (0, 0)
    assert by_option.out == by_command.out
    assert f"usage: watcher {name}" in by_option.out
    assert watcher.server.requests == []


def test_help_lists_all_commands(watcher: CommandLine) -> None:
    found = watcher("--help")
    assert [name for name in names.COMMANDS if f"\n  {name} " not in found.out] == []
    assert watcher("help").out == found.out


def test_help_lists_what_begins_so(watcher: CommandLine) -> None:
    assert [line.split("  ")[1] for line in watcher("help", "goal").out.splitlines()] == ["goal list", "goal show"]


def test_the_version_is_the_packages(watcher: CommandLine) -> None:
    import watcherclient

    assert watcher("--version").out == f"watcher {watcherclient.__version__}\n"


def test_no_command_is_wrong_usage(watcher: CommandLine) -> None:
    found = watcher()
    assert (found.code, found.out) == (2, "")
    assert "no command was given" in found.err


def last_page(recorded: str) -> Reply:
    """A recorded list, as the only page."""
    reply = Reply.recorded(recorded)
    return Reply.of({name: value for name, value in reply.json.items() if name != "next"})


LISTS = {
    "goal list": ("goals", "uuid,name,display_name"),
    "strategy list": ("strategies", "uuid,name,display_name,goal_name"),
    "audittemplate list": ("audit_templates", "uuid,name,goal_name,strategy_name"),
    "audit list": ("audits", "uuid,name,audit_type,state,goal_name,strategy_name,auto_trigger"),
    "actionplan list": ("action_plans", "uuid,audit_uuid,state,updated_at,global_efficacy"),
    "action list": ("actions", "uuid,parents,state,action_plan_uuid,action_type"),
    "scoringengine list": ("scoring_engines", "uuid,name,description"),
    "service list": ("services", "id,name,host,status"),
}


@pytest.mark.parametrize("name", LISTS)
def test_json_has_the_values_of_the_server(name: str, watcher: CommandLine) -> None:
    recorded, fields = LISTS[name]
    watcher.server.will(last_page(recorded))
    found = watcher(*name.split(), "-f", "json")
    rows = next(value for value in Reply.recorded(recorded).json.values() if isinstance(value, list))
    expected = [[row[field] for field in fields.split(",")] for row in rows]
    shown = [list(row.values()) for row in json.loads(found.out)]
    if name == "audit list":
        expected = [
            ["auto" if index == 5 and value is None else value for index, value in enumerate(row)] for row in expected
        ]
    assert found.code == 0
    assert shown == expected


def test_columns_are_chosen(watcher: CommandLine) -> None:
    watcher.server.will(last_page("goals"))
    found = watcher("goal", "list", "-c", "Name", "-f", "value")
    assert found.out.splitlines() == [goal["name"] for goal in Reply.recorded("goals").json["goals"]]


def test_times_without_offset_stay_so(watcher: CommandLine) -> None:
    watcher.server.will("service")
    shown = json.loads(watcher("service", "show", "1", "-f", "json").out)
    assert shown["Last seen up"] == Reply.recorded("service").json["last_seen_up"]


def test_columns_that_are_newer_than_the_version_are_left_out(watcher: CommandLine) -> None:
    watcher.server.will("audit_1_0")
    shown = json.loads(watcher("--os-infra-optim-api-version", "1.0", "audit", "show", "a", "-f", "json").out)
    assert not {"Start Time", "End Time", "Force", "Status Message"} & shown.keys()
    assert watcher.server.request.headers["openstack-api-version"] == "infra-optim 1.0"


@pytest.mark.parametrize("version", ["latest", "1.latest", "1"])
def test_latest_is_the_newest(version: str, watcher: CommandLine) -> None:
    watcher.server.will("audit")
    shown = json.loads(watcher("--os-infra-optim-api-version", version, "audit", "show", "a", "-f", "json").out)
    assert "Status Message" in shown
    assert watcher.server.request.headers["openstack-api-version"] == "infra-optim 1.7"


@pytest.mark.parametrize("key", ["Display name", "display_name"])
def test_columns_are_sort_keys_too(key: str, watcher: CommandLine) -> None:
    watcher.server.will(last_page("goals"))
    assert watcher("goal", "list", "--sort-key", key, "--sort-dir", "desc").code == 0
    assert watcher.server.request.query == {"sort_key": "display_name", "sort_dir": "desc"}


def test_a_wrong_sort_key_names_the_nearest(watcher: CommandLine) -> None:
    found = watcher("goal", "list", "--sort-key", "Nme")
    assert found.code == 1
    assert "did you mean 'Name'?" in found.err
    assert watcher.server.requests == []


def test_filters_reach_the_client(watcher: CommandLine) -> None:
    watcher.server.will(last_page("audits"))
    assert watcher("audit", "list", "--goal", "dummy", "--state", "SUCCEEDED", "-f", "value", "-c", "State").code == 0
    assert watcher.server.request.query == {"goal": "dummy"}


def test_lists_are_complete_unless_limited(watcher: CommandLine) -> None:
    rows = [{**Reply.recorded("goals").json["goals"][0], "uuid": f"g{number}"} for number in range(5)]

    def answer(request: Received) -> Reply:
        start = int(request.query.get("marker", "g-1").removeprefix("g")) + 1
        page: dict[str, Any] = {"goals": rows[start : start + 2]}
        if start + 2 < len(rows):
            page["next"] = f"{watcher.server.url}/v1/goals?marker=g{start + 1}"
        return Reply.of(page)

    watcher.server.answer = answer
    assert watcher("goal", "list", "-f", "value", "-c", "UUID").out.split() == ["g0", "g1", "g2", "g3", "g4"]
    assert watcher("goal", "list", "--all", "-f", "value", "-c", "UUID").out.split() == ["g0", "g1", "g2", "g3", "g4"]
    assert watcher("goal", "list", "--limit", "3", "-f", "value", "-c", "UUID").out.split() == ["g0", "g1", "g2"]


@pytest.mark.parametrize(
    ("words", "patch"),
    [
        (("audit", "update", "a", "replace", "state=CANCELLED"), [("replace", "/state", "CANCELLED")]),
        (
            ("audit", "update", "a", "replace", "/name=x", "auto_trigger=true"),
            [("replace", "/name", "x"), ("replace", "/auto_trigger", True)],
        ),
        (("audit", "update", "a", "replace", "interval=3600"), [("replace", "/interval", "3600")]),
        (("audit", "update", "a", "remove", "parameters"), [("remove", "/parameters", None)]),
    ],
)
def test_updates_are_read_as_the_older_client_reads_them(
    words: tuple[str, ...], patch: list[tuple[str, str, Any]], watcher: CommandLine
) -> None:
    watcher.server.will("audit")
    assert watcher(*words).code == 0
    sent = [(operation["op"], operation["path"], operation.get("value")) for operation in watcher.server.request.json]
    assert sent == patch


def test_parameters_may_be_json(watcher: CommandLine) -> None:
    watcher.server.answer = lambda request: Reply(201, Reply.recorded("audit").body, Reply.recorded("audit").headers)
    words = ("audit", "create", "-g", "dummy", "-p", "n=3.2", "-p", "text=hello", "-p", 'list=["a"]', "-p", "b=true")
    assert watcher(*words).code == 0
    assert watcher.server.request.json["parameters"] == {"n": 3.2, "text": "hello", "list": ["a"], "b": True}


def test_a_parameter_without_a_value_is_wrong_usage(watcher: CommandLine) -> None:
    found = watcher("audit", "create", "-g", "dummy", "-p", "n")
    assert (found.code, found.err) == (2, "expected NAME=VALUE; got 'n'\n")


def test_deleting_goes_on_after_a_failure(watcher: CommandLine) -> None:
    watcher.server.answer = lambda request: Reply.recorded("api_404" if "bad" in request.path else "deleted")
    found = watcher("audit", "delete", "bad1", "good", "bad2")
    assert found.code == 1
    assert [str(request) for request in watcher.server.requests] == [
        "DELETE /v1/audits/bad1",
        "DELETE /v1/audits/good",
        "DELETE /v1/audits/bad2",
    ]
    assert len(found.err.splitlines()) == 2


def test_deleting_stops_where_nothing_can_be_deleted(watcher: CommandLine) -> None:
    watcher.server.answer = lambda request: Reply.recorded("api_403")
    assert watcher("audit", "delete", "a", "b").code == 1
    assert len(watcher.server.requests) == 1


def test_an_error_is_one_line_with_the_request_id(watcher: CommandLine) -> None:
    watcher.server.will("api_404")
    found = watcher("goal", "show", "nope")
    assert (found.code, found.out, len(found.err.splitlines())) == (1, "", 1)
    assert "HTTP 404" in found.err
    assert "Request-ID: req-" in found.err


def test_debug_shows_the_requests_and_where_it_happened_but_no_secret(watcher: CommandLine) -> None:
    watcher.server.will("api_404")
    found = watcher("--debug", "goal", "show", "nope")
    assert "GET" in found.err
    assert "Traceback" in found.err
    assert "t0ken" not in found.err


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("goal", "lst"), "did you mean goal list"),
        (("gaol", "list"), "did you mean goal list"),
        (("goal", "list", "--detial"), "did you mean --detail?"),
        (("goal", "list", "-f", "jason"), "invalid choice: 'jason'"),
        (("audit", "create", "--limt"), "unrecognized"),
    ],
)
def test_wrong_usage_names_the_nearest(words: tuple[str, ...], hint: str, watcher: CommandLine) -> None:
    found = watcher(*words)
    assert (found.code, found.out, len(found.err.splitlines())) == (2, "", 1)
    assert hint in found.err


def test_parts_of_names_are_enough_while_they_are_unique(watcher: CommandLine) -> None:
    watcher.server.will(last_page("goals"))
    assert watcher("go", "li", "-f", "value").code == 0


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        ((), "--os-auth-url and --os-username and --os-password are missing"),
        (("OS_AUTH_URL", "OS_USERNAME"), "--os-password is missing"),
    ],
)
def test_missing_credentials_are_named(missing: tuple[str, ...], said: str, watcher: CommandLine) -> None:
    watcher.monkeypatch.delenv("OS_TOKEN")
    for name in missing:
        watcher.monkeypatch.setenv(name, "http://127.0.0.1:1")
    found = watcher("goal", "list")
    assert (found.code, len(found.err.splitlines())) == (1, 1)
    assert said in found.err
    assert "--os-cloud" in found.err


def test_global_options_may_follow_the_command(watcher: CommandLine) -> None:
    watcher.monkeypatch.delenv("OS_TOKEN")
    watcher.server.will(last_page("goals"))
    assert watcher("goal", "list", "-f", "value", "--os-token", "another").code == 0
    assert watcher.server.request.headers["x-auth-token"] == "another"


def test_timeout_before_the_command_is_the_requests(watcher: CommandLine) -> None:
    watcher.server.answer = watcher.server.hang
    found = watcher("--timeout", "0.05", "goal", "show", "dummy")
    assert found.code == 1
    assert "--timeout before the command waits longer" in found.err


def test_timeout_after_a_command_that_waits_is_the_waits(watcher: CommandLine) -> None:
    watcher.server.answer = lambda request: Reply.of({**Reply.recorded("audit").json, "state": "ONGOING"})
    found = watcher("audit", "wait", "a", "--timeout", "0.01", "-f", "value", "-c", "State")
    assert (found.code, found.out) == (5, "ONGOING\n")


@pytest.mark.parametrize(("state", "code"), [("SUCCEEDED", 0), ("FAILED", 3), ("CANCELLED", 4), ("SUPERSEDED", 4)])
def test_waiting_ends_with_the_outcome(state: str, code: int, watcher: CommandLine) -> None:
    plan = {**Reply.recorded("action_plan").json, "state": state}

    def answer(request: Received) -> Reply:
        return Reply.recorded("actions") if "actions" in request.path else Reply.of(plan)

    watcher.server.answer = answer
    found = watcher("actionplan", "start", plan["uuid"], "--wait", "-f", "value", "-c", "State")
    assert (found.code, found.out) == (code, f"{state}\n")
    assert f"action plan {plan['uuid']} {state}" in found.err


def test_quiet_tells_no_progress(watcher: CommandLine) -> None:
    watcher.server.will("action_plan", "action_plan")
    plan = Reply.recorded("action_plan").json
    watcher.server.answer = lambda request: Reply.of({**plan, "state": "SUCCEEDED"})
    found = watcher("-q", "actionplan", "start", plan["uuid"], "--wait", "-f", "value", "-c", "State")
    assert (found.code, found.out, found.err) == (0, "SUCCEEDED\n", "")


def test_waiting_for_an_audit_that_does_not_end_is_refused(watcher: CommandLine) -> None:
    found = watcher("audit", "create", "-g", "dummy", "-t", "CONTINUOUS", "-i", "60", "--wait")
    assert found.code == 2
    assert watcher.server.requests == []


def test_application_credentials_log_in_at_keystone() -> None:
    import argparse

    from watcherclient.cli import options

    parser = argparse.ArgumentParser()
    options.add_options(parser)
    given = parser.parse_args(
        ["--os-auth-url", "http://k", "--os-application-credential-id", "i", "--os-application-credential-secret", "s"]
    )
    options.fill_from_environment(given)
    client = options.make_client(given)
    plugin = client._transport.session.credentials.auth  # type: ignore[attr-defined]  # these credentials have a plugin
    assert type(plugin).__name__ == "ApplicationCredential"
    client.close()


@pytest.mark.parametrize("shell", ["bash", "fish", "zsh"])
def test_the_shell_of_a_completion_script_needs_no_option(watcher: CommandLine, shell: str) -> None:
    by_word, by_option = watcher("complete", shell), watcher("complete", "--shell", shell)
    assert by_word == by_option
    assert "watcher complete --words" in by_word.out


def test_a_shell_without_completion_script_is_an_error(watcher: CommandLine) -> None:
    found = watcher("complete", "tcsh")
    assert (found.code, found.out) == (2, "")
    assert "must be bash, fish or zsh; got 'tcsh'" in found.err


def test_without_the_extra_it_says_what_to_install() -> None:
    program = "import sys; sys.modules['cliff'] = None; from watcherclient.cli.main import main; sys.exit(main([]))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("watcher needs the package cliff")
    assert done.stderr.endswith(": pip install 'watcherclient[cli]'\n")


@pytest.mark.parametrize("words", [("goal", "list"), ("complete", "bash")])
def test_a_process_that_ends_after_a_command_looks_for_no_garbage(words: tuple[str, ...], server: FakeServer) -> None:
    server.answer = lambda request: Reply.of({"goals": []})
    program = (
        "import atexit, gc, sys; from watcherclient.cli.main import main\n"
        "atexit.register(lambda: print('at the end', len(gc.get_objects()) > 1000, file=sys.stderr))\n"  # runs last
        "main(sys.argv[1:]); print('before', len(gc.get_objects()) > 1000, file=sys.stderr)"
    )
    login = ("--os-token", "t", "--os-endpoint-override", server.url)
    command = [sys.executable, "-c", program, *login, *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stderr.splitlines() == ["before True", "at the end False"]
