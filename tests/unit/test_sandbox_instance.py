"""The sandbox's bookkeeping: names, state, descriptions, and what `up` refuses."""

import json
import os
import shlex
from pathlib import Path
from typing import Any

import pytest

from sandbox import SandboxError, commands, describe, description, paths, processes, readiness
from sandbox.instance import Instance, Options, Server, State


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WATCHER_SANDBOX_HOME", str(tmp_path))
    return tmp_path


def save(instance: Instance, *, ready: bool = True, started: str | None = None) -> State:
    """Save a state whose only process is this test itself."""
    this = processes.start_time(os.getpid())
    server = Server("watcher", "http://127.0.0.1:1", "/log", os.getpid(), started or str(this))
    state = State(
        token_lifetime=60,
        old=False,
        urls={
            "auth_url": "http://127.0.0.1:2/v3",
            "watcher_url": "http://127.0.0.1:1",
            "nova_url": "http://127.0.0.1:3/v2.1",
            "placement_url": "http://127.0.0.1:4",
        },
        ready=ready,
        users={name: {"username": name, "password": "it's", "project_name": name} for name in ("admin", "demo")},
        servers=[server],
    )
    instance.make_fresh()
    instance.save(state)
    return state


@pytest.mark.parametrize("name", ["", "../up", "a/b", "-x", "a.lock", "x" * 41])
def test_a_name_that_is_no_plain_word_is_refused(name: str) -> None:
    with pytest.raises(SandboxError, match=r"name: .* cannot name an instance"):
        Instance(name)


def test_a_state_is_read_as_it_was_saved() -> None:
    instance = Instance("one")
    assert instance.load() is None
    assert save(instance) == instance.load()


def test_a_damaged_state_is_told_with_its_place() -> None:
    instance = Instance("one")
    save(instance)
    (instance.folder / "state.json").write_text("{}")
    with pytest.raises(SandboxError, match=r"one/state\.json cannot be read"):
        instance.load()


def test_logs_outlive_one_fresh_start() -> None:
    instance = Instance("one")
    for text in ("first", "second"):
        instance.make_fresh()
        (instance.logs / "watcher.log").write_text(text)
    instance.make_fresh()
    assert (instance.folder / "logs-before" / "watcher.log").read_text() == "second"
    assert not any(instance.logs.iterdir())


def test_describe_tells_what_clients_need() -> None:
    save(Instance("one"))
    described = describe("one")
    assert described["watcher_prefixed_url"] == "http://127.0.0.1:1/infra-optim"
    assert described["old_watcher_url"] is None
    assert described["users"]["demo"]["user_domain_id"] == "default"
    assert json.loads(description.as_json(described)) == described


def test_describe_refuses_when_nothing_is_up() -> None:
    with pytest.raises(SandboxError, match=r"is not up; run .*--name one"):
        describe("one")


@pytest.mark.parametrize("changes", [{"ready": False}, {"started": "before"}])
def test_describe_refuses_when_not_all_is_up(changes: dict[str, Any]) -> None:
    save(Instance("one"), **changes)
    with pytest.raises(SandboxError, match="is not completely up"):
        describe("one")


def test_shell_lines_survive_a_quote() -> None:
    save(Instance("one"))
    words = shlex.split(description.as_shell(describe("one"), "demo"))
    assert {"OS_USERNAME=demo", "OS_PASSWORD=it's", "OS_REGION_NAME=RegionOne"} <= set(words)


def test_up_refuses_other_options_than_the_running_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readiness, "answers", lambda url: True)
    instance = Instance("one")
    save(instance)
    said: list[str] = []
    commands.up(instance, Options(token_lifetime=60), said.append)
    assert said == ["sandbox 'one' is already up at http://127.0.0.1:1"]
    with pytest.raises(SandboxError, match=r"--token-lifetime: .* is up with 60, not 15; run .*down"):
        commands.up(instance, Options(token_lifetime=15), said.append)
    with pytest.raises(SandboxError, match=r"--old: .* is up with False, not True"):
        commands.up(instance, Options(old=True), said.append)
    with pytest.raises(SandboxError, match=r"--model-period: .* is up with 30, not 2"):
        commands.up(instance, Options(model_period=2), said.append)
    with pytest.raises(SandboxError, match=r"--cinder: .* is up with False, not True"):
        commands.up(instance, Options(cinder=True), said.append)


def test_down_ends_nothing_that_is_not_its_own_and_may_be_repeated() -> None:
    instance = Instance("one")
    # This very process, as it would look after its id was given to somebody else.
    save(instance, started="before")
    said: list[str] = []
    commands.down(instance, keep=False, say=said.append)
    commands.down(instance, keep=False, say=said.append)
    assert said == ["sandbox 'one' is down: ended 0 processes", "sandbox 'one' is not up"]
    assert not instance.folder.exists()


def test_status_tells_what_has_ended() -> None:
    instance = Instance("one")
    save(instance, started="before")
    said: list[str] = []
    assert not commands.status(instance, said.append)
    assert said[0].split()[:2] == ["watcher", "ended"]


def test_the_home_ignores_itself() -> None:
    assert (paths.make_home() / ".gitignore").read_text() == "*\n"
