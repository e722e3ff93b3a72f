"""`watcher` in a terminal, and where there is none: bars, prompts, ^C, widths, colours, --watch."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from keystoneauth1.identity.v3 import Password
from keystoneauth1.session import Session

from cli.programs import environment_of
from cli.terminal import ESCAPES, Terminal
from watcherclient import exc
from watcherclient.client import get_client
from watcherclient.v1.client import Client

WATCHER = str(Path(sys.executable).with_name("watcher"))
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")


@pytest.fixture
def environment(sandbox: dict[str, Any]) -> dict[str, str]:
    given = environment_of(sandbox)
    given.pop("OS_INFRA_OPTIM_API_VERSION")
    return {name: value for name, value in given.items() if name != "NO_COLOR"}


@pytest.fixture
def name(client: Client) -> Iterator[str]:
    """A name for audits; what has it is removed."""
    found = f"terminal-{uuid.uuid4().hex[:10]}"
    yield found
    for audit in client.audit.list(name=found):
        for plan in client.action_plan.list(audit=audit):
            with_end(client, plan.uuid)
            client.action_plan.delete(plan)
        client.audit.delete(audit)


def with_end(client: Client, plan: str) -> None:
    """Wait for a plan that runs."""
    if client.action_plan.get(plan).state in ("PENDING", "ONGOING", "CANCELLING"):
        try:
            client.action_plan.wait(plan)
        except exc.ResourceFailure:
            return


def run(environment: dict[str, str], *words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Run `watcher` with pipes."""
    return subprocess.run(
        [WATCHER, *words], env=environment, input=stdin, capture_output=True, text=True, timeout=120, check=False
    )


def recommended(client: Client, name: str, seconds: float = 1.0) -> str:
    """Return the uuid of a plan of three actions, of which the last takes some seconds."""
    found = client.optimize(
        goal="dummy", strategy="dummy", parameters={"para1": seconds}, name=name, force=True, apply=False
    )
    assert found.action_plan is not None
    return found.action_plan.uuid


def test_waiting_shows_a_bar(environment: dict[str, str], client: Client, name: str) -> None:
    plan = recommended(client, name, 2.0)
    with Terminal([WATCHER, "actionplan", "start", plan, "--wait"], environment) as terminal:
        assert terminal.end() == 0
    assert re.search(r"\r\033\[K\[#*\.*\] [0-3]/3 actions, (PENDING|ONGOING), 0:0\d", terminal.text)
    assert "\033[32mSUCCEEDED\033[0m" in terminal.text
    assert client.action_plan.get(plan).state == "SUCCEEDED"


def test_an_audit_is_waited_for(environment: dict[str, str], client: Client, name: str) -> None:
    words = ["audit", "create", "-g", "dummy", "-s", "dummy", "--force", "--name", name, "--wait"]
    with Terminal([WATCHER, *words], environment) as terminal:
        assert terminal.end() == 0
    assert f"\r\033[Kaudit {client.audit.get(name).uuid} " in terminal.text
    assert "\033[32mSUCCEEDED\033[0m" in terminal.text


def test_without_a_terminal_there_are_plain_lines(environment: dict[str, str], client: Client, name: str) -> None:
    plan = recommended(client, name)
    done = run(environment, "actionplan", "start", plan, "--wait", "-f", "value", "-c", "State")
    assert (done.returncode, done.stdout) == (0, "SUCCEEDED\n")
    lines = done.stderr.splitlines()
    assert all(re.match(rf"\d\d:\d\d:\d\d action plan {plan} [A-Z]+", line) for line in lines)
    assert lines[-1].endswith("SUCCEEDED, 3 of 3 actions done")
    assert "\033" not in done.stdout + done.stderr


def test_time_that_is_up_ends_with_5(environment: dict[str, str], client: Client, name: str) -> None:
    plan = recommended(client, name, 3.0)
    done = run(environment, "actionplan", "start", plan, "--wait", "--timeout", "0.2", "-f", "value", "-c", "State")
    assert (done.returncode, done.stdout.strip() in ("PENDING", "ONGOING")) == (5, True)
    assert run(environment, "actionplan", "wait", plan, "-f", "value", "-c", "State").stdout == "SUCCEEDED\n"


def test_cancelling_is_waited_for(environment: dict[str, str], client: Client, name: str) -> None:
    plan = recommended(client, name)
    done = run(environment, "actionplan", "cancel", plan, "--wait", "-f", "value", "-c", "State")
    assert (done.returncode, done.stdout) == (0, "CANCELLED\n")
    assert run(environment, "actionplan", "wait", plan).returncode == 4


RUN = ("optimize", "run", "-g", "dummy", "-s", "dummy", "-p", "para1=1", "--force")


def test_the_whole_loop_asks_and_applies(environment: dict[str, str], client: Client, name: str) -> None:
    with Terminal([WATCHER, *RUN, "--name", name], environment) as terminal:
        terminal.see("Apply these 3 actions? [y/N] ")
        terminal.press("y\n")
        assert terminal.end() == 0
    (plan,) = client.action_plan.list(audit=name)
    assert plan.state == "SUCCEEDED"
    assert f"Applied: action plan {plan.uuid} SUCCEEDED" in terminal.lines
    shown = [line for line in terminal.lines if re.match(r"\d\d:\d\d:\d\d action (nop|sleep) .* SUCCEEDED", line)]
    assert len(shown) == 3


def test_no_leaves_the_plan_as_it_is(environment: dict[str, str], client: Client, name: str) -> None:
    with Terminal([WATCHER, *RUN, "--name", name], environment) as terminal:
        terminal.see("[y/N] ")
        terminal.press("\n")
        assert terminal.end() == 0
    (plan,) = client.action_plan.list(audit=name)
    assert plan.state == "RECOMMENDED"
    assert f"Not applied: action plan {plan.uuid} RECOMMENDED" in terminal.lines


def test_interrupt_says_how_to_go_on_and_resume_does(environment: dict[str, str], client: Client, name: str) -> None:
    with Terminal([WATCHER, *RUN, "--name", name], environment) as terminal:
        terminal.see("[y/N] ")
        terminal.press("\x03")
        assert terminal.end() == 130
    audit = client.audit.get(name).uuid
    assert "Traceback" not in terminal.text
    assert f"watcher optimize run --resume {audit}" in terminal.text
    done = run(environment, "optimize", "run", "--resume", audit, "--yes")
    (plan,) = client.action_plan.list(audit=audit)
    assert (done.returncode, plan.state) == (0, "SUCCEEDED")
    assert f"Applied: action plan {plan.uuid} SUCCEEDED" in done.stdout


def test_a_dry_run_applies_nothing(environment: dict[str, str], client: Client, name: str) -> None:
    done = run(environment, *RUN, "--name", name, "--dry-run")
    (plan,) = client.action_plan.list(audit=name)
    assert (done.returncode, plan.state) == (0, "RECOMMENDED")
    assert re.search(r"\| 3 \| sleep +\| duration=1", done.stdout)


def test_too_many_actions_are_not_applied(environment: dict[str, str], client: Client, name: str) -> None:
    done = run(environment, *RUN, "--name", name, "--yes", "--max-actions", "2")
    (plan,) = client.action_plan.list(audit=name)
    assert (done.returncode, plan.state) == (1, "RECOMMENDED")
    assert "3 actions, more than --max-actions 2" in done.stderr


def test_without_a_terminal_nobody_is_asked(environment: dict[str, str]) -> None:
    done = run(environment, *RUN)
    assert done.returncode == 2
    assert "--yes or --dry-run is needed" in done.stderr


def test_efficacy_is_shown(environment: dict[str, str], client: Client, name: str) -> None:
    words = ("optimize", "run", "-g", "server_consolidation", "-s", "node_resource_consolidation", "--force")
    done = run(environment, *words, "--dry-run", "--name", name)
    assert done.returncode == 0, done.stderr
    assert re.search(r"\| instance_migrations_count +\|", done.stdout)


@pytest.mark.parametrize("columns", [80, 200])
def test_tables_fit_the_terminal(columns: int, environment: dict[str, str]) -> None:
    with Terminal([WATCHER, "strategy", "list"], environment, columns=columns) as terminal:
        assert terminal.end() == 0
    assert max(len(line) for line in terminal.lines) <= columns
    full = run(environment, "strategy", "list").stdout.splitlines()
    assert (terminal.lines[:-1] == full) is (len(full[0]) <= columns)


def test_colours_are_for_terminals(environment: dict[str, str]) -> None:
    with Terminal([WATCHER, "service", "list"], environment) as terminal:
        assert terminal.end() == 0
    assert "\033[32mACTIVE\033[0m" in terminal.text
    assert ESCAPES.search(run(environment, "service", "list").stdout) is None


def test_no_color_is_respected(environment: dict[str, str]) -> None:
    with Terminal([WATCHER, "service", "list"], {**environment, "NO_COLOR": "1"}) as terminal:
        assert terminal.end() == 0
    assert "ACTIVE" in terminal.text
    assert ESCAPES.search(terminal.text) is None


def test_watching_redraws(environment: dict[str, str], client: Client, name: str) -> None:
    audit = client.audit.create(audit_type="CONTINUOUS", interval=3600, goal="dummy", name=name, force=True)
    client.audit.wait(audit, until="ONGOING")
    with Terminal([WATCHER, "audit", "show", name, "--watch", "0.2"], environment) as terminal:
        terminal.see("ONGOING")
        client.audit.suspend(audit)
        terminal.see("SUSPENDED")
        terminal.press("\x03")
        assert terminal.end() == 130
    assert terminal.text.count("\033[H\033[2J") >= 2
    assert "Traceback" not in terminal.text


def test_watching_prints_a_line_per_change_elsewhere(environment: dict[str, str], client: Client, name: str) -> None:
    audit = client.audit.create(audit_type="CONTINUOUS", interval=3600, goal="dummy", name=name, force=True)
    client.audit.wait(audit, until="ONGOING")
    command = [WATCHER, "audit", "list", "--name", name, "--watch", "0.2", "-f", "value"]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert name in process.stdout.readline()
        client.audit.suspend(audit)
        assert f"{audit.uuid}: State ONGOING -> SUSPENDED" in process.stdout.readline()
        client.audit.delete(audit)
        assert f"{audit.uuid}: gone" in process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 130


def test_interrupting_a_wait_is_quiet(environment: dict[str, str], client: Client, name: str) -> None:
    plan = recommended(client, name)
    command = [WATCHER, "actionplan", "wait", plan]
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        assert "RECOMMENDED" in process.stderr.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 130
        assert process.stderr.read() == ""


def test_a_closed_pipe_ends_it_quietly(environment: dict[str, str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [WATCHER, "goal", "list"], env=environment, stdout=writer, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, "")


def test_a_user_without_the_role_is_told_so(sandbox: dict[str, Any]) -> None:
    done = run(environment_of(sandbox, "demo"), "goal", "list")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (1, "", 1)
    assert "HTTP 403" in done.stderr
    assert "only admin may use Watcher" in done.stderr


def test_a_wrong_password_is_told(environment: dict[str, str]) -> None:
    done = run({**environment, "OS_PASSWORD": "wr0ng"}, "goal", "list")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (1, "", 1)
    assert "HTTP 401" in done.stderr
    assert "check user, password and project" in done.stderr
    assert "wr0ng" not in done.stderr


@pytest.mark.parametrize("variable", ["OS_AUTH_URL", "OS_ENDPOINT_OVERRIDE"])
def test_a_dead_server_is_told(variable: str, environment: dict[str, str]) -> None:
    done = run({**environment, variable: "http://127.0.0.1:9"}, "goal", "list")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (1, "", 1)
    assert "is the URL right, and does the service run?" in done.stderr


def test_debug_masks_secrets(environment: dict[str, str]) -> None:
    done = run(environment, "--debug", "goal", "show", "nope")
    assert done.returncode == 1
    assert "GET" in done.stderr
    assert "Traceback" in done.stderr
    assert environment["OS_PASSWORD"] not in done.stderr


def test_an_old_server_is_spoken_to(environment: dict[str, str], sandbox: dict[str, Any]) -> None:
    old = {**environment, "OS_REGION_NAME": sandbox["old_region"]}
    for words in ("goal list", "audit list --detail"):
        assert run(old, *words.split()).returncode == 0, words
    assert "1.4" in run(old, "version", "list", "-f", "value").stdout
    done = run(old, "action", "skip", "11111111-1111-1111-1111-111111111111")
    assert (done.returncode, "1.5" in done.stderr) == (1, True)


def test_a_cloud_is_read_from_its_file(environment: dict[str, str], sandbox: dict[str, Any], tmp_path: Path) -> None:
    command = [sys.executable, "-m", "sandbox", "env", "--name", sandbox["name"], "--format", "clouds"]
    clouds = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    (tmp_path / "clouds.yaml").write_text(clouds)
    given = {name: value for name, value in environment.items() if not name.startswith("OS_")}
    given["OS_CLIENT_CONFIG_FILE"] = str(tmp_path / "clouds.yaml")
    assert "dummy" in run(given, "--os-cloud", "sandbox-admin", "goal", "list").stdout
    others = {"OS_CLOUD": "sandbox-admin", "OS_USERNAME": "another", "OS_REGION_NAME": "nowhere"}
    assert "dummy" in run({**given, **others}, "goal", "list").stdout


def test_parameters_are_validated(environment: dict[str, str]) -> None:
    assert run(environment, "strategy", "validate", "dummy", "-p", "para1=2").returncode == 0
    done = run(environment, "strategy", "validate", "dummy", "-p", "para1=99")
    assert (done.returncode, "para1" in done.stderr) == (1, True)


def test_a_token_goes_with_an_endpoint(environment: dict[str, str], sandbox: dict[str, Any]) -> None:
    account = sandbox["users"]["admin"]
    with get_client(
        1,
        os_username=account["username"],
        os_password=account["password"],
        os_auth_url=sandbox["auth_url"],
        os_project_name=account["project_name"],
    ) as client:
        client.goal.list()
        token = client._transport.session.credentials.headers().values["X-Auth-Token"]
    given = {name: value for name, value in environment.items() if not name.startswith("OS_")}
    words = ("--os-token", token, "--os-endpoint-override", sandbox["watcher_url"], "goal", "list")
    for variables in (given, {**environment, "OS_PASSWORD": "wr0ng"}):
        assert "dummy" in run(variables, *words).stdout


BASH = """
eval "$(watcher complete)"
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _watcher
printf '%s\\n' "${COMPREPLY[@]}"
"""

ZSH = """
autoload -Uz compinit; compinit -D -u
eval "$(watcher complete zsh)"
compadd() { shift; print -rl -- "$@" }
words=("$@"); CURRENT=$#; $_comps[watcher]
"""

FISH = """
watcher complete fish | source
complete --do-complete "$(string escape -- $argv[1..-2] | string join ' ') $argv[-1]"
"""

SHELLS = {
    "bash": ["bash", "-c", BASH, "bash"],
    "zsh": ["zsh", "-f", "-c", ZSH, "zsh"],
    "fish": ["fish", "--no-config", "-c", FISH],
}


@pytest.mark.parametrize("shell", SHELLS)
def test_a_shell_completes(shell: str, environment: dict[str, str]) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    given = {**environment, "PATH": f"{Path(WATCHER).parent}:{environment['PATH']}"}

    def complete(*words: str) -> list[str]:
        command = [*SHELLS[shell], "watcher", *words]
        return subprocess.run(command, env=given, capture_output=True, text=True, check=True).stdout.split()

    assert complete("audit", "s") == ["show", "suspend"]
    assert complete("goal", "show", "du") == ["dummy"]
    assert complete("audit", "create", "--au") == ["--audit-template", "--audit-type", "--audit_type", "--auto-trigger"]
    assert complete("audit", "create", "-t", "") == ["CONTINUOUS", "EVENT", "ONESHOT"]
    assert "server_consolidation" in complete("strategy", "list", "--goal", "")


def test_completion_without_a_server_is_quick_and_quiet(environment: dict[str, str]) -> None:
    began = time.monotonic()
    done = run({**environment, "OS_AUTH_URL": "http://127.0.0.1:9"}, "complete", "--words", "--", "goal", "show", "")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert time.monotonic() - began < 30


def test_an_application_credential_logs_in(environment: dict[str, str], sandbox: dict[str, Any]) -> None:
    """By its id, by its name, and the password of a user by id."""
    account = sandbox["users"]["admin"]
    plugin = Password(
        sandbox["auth_url"],
        username=account["username"],
        password=account["password"],
        project_name=account["project_name"],
        user_domain_name=account["user_domain_name"],
        project_domain_name=account["project_domain_name"],
    )
    session = Session(auth=plugin)
    made = session.post(
        f"{sandbox['auth_url']}/users/{account['user_id']}/application_credentials",
        json={"application_credential": {"name": f"cli-{uuid.uuid4().hex[:8]}", "secret": "a-s3cret"}},
    ).json()["application_credential"]
    given = {name: value for name, value in environment.items() if not name.startswith("OS_")}
    given["OS_AUTH_URL"] = sandbox["auth_url"]
    secret = {"OS_APPLICATION_CREDENTIAL_SECRET": "a-s3cret", "OS_AUTH_TYPE": "v3applicationcredential"}
    ways = (
        {**secret, "OS_APPLICATION_CREDENTIAL_ID": made["id"]},
        {**secret, "OS_APPLICATION_CREDENTIAL_NAME": made["name"], "OS_USERNAME": account["username"]},
        {"OS_USER_ID": account["user_id"], "OS_PASSWORD": account["password"], "OS_PROJECT_NAME": "admin"},
    )
    for way in ways:
        done = run({**given, **way}, "goal", "list")
        assert "dummy" in done.stdout, done.stderr
    done = run({**given, **ways[0], "OS_APPLICATION_CREDENTIAL_SECRET": "wr0ng"}, "goal", "list")
    assert (done.returncode, "HTTP 401" in done.stderr, "wr0ng" in done.stderr) == (1, True, False)
    session.session.close()
