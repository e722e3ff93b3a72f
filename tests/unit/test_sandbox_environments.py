"""The sandbox's environments are pinned and complete; waiting for servers ends with a reason."""

import os
import re
import sys
from pathlib import Path

import pytest

from sandbox import SandboxError, processes, rest
from sandbox.environments import Environment
from sandbox.instance import Server
from sandbox.readiness import Watch

NAMES = ["keystone", "watcher", "watcher-old"]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WATCHER_SANDBOX_HOME", str(tmp_path))


@pytest.mark.parametrize("name", NAMES)
def test_every_requirement_is_pinned(name: str) -> None:
    lines = Environment(name).requirements.read_text().splitlines()
    pinned = re.compile(r"[A-Za-z0-9._-]+==[0-9][A-Za-z0-9.]*( ; python_version >= \"3\.\d+\")?")
    loose = [line for line in lines if not line.startswith("#") and not pinned.fullmatch(line)]
    assert loose == []


def test_an_environment_is_complete_only_once_it_is_marked() -> None:
    environment = Environment("keystone")
    environment.python.parent.mkdir(parents=True)
    environment.python.touch()
    assert not environment.complete
    (environment.folder / "complete").touch()
    assert environment.complete
    environment.python.unlink()
    assert not environment.complete


def server(log: Path, program: str) -> Server:
    process = processes.start([sys.executable, "-c", program], os.environ, log, [])
    return Server("keystone", "http://127.0.0.1:1", str(log), process.pid, process.started)


def test_waiting_ends_when_a_server_ends_and_shows_its_last_words(tmp_path: Path) -> None:
    watched = server(tmp_path / "log", "raise SystemExit('no such option')")
    with pytest.raises(SandboxError) as caught:
        Watch([watched]).until(watched, "it answers", lambda: False)
    assert "keystone ended by itself" in str(caught.value)
    assert str(tmp_path / "log") in str(caught.value)
    assert "no such option" in str(caught.value)


def test_waiting_ends_when_time_is_over_and_says_what_for(tmp_path: Path) -> None:
    watched = server(tmp_path / "log", "import time; time.sleep(60)")

    def refused() -> bool:
        raise rest.Unreachable("connection refused")

    with pytest.raises(SandboxError, match=r"until it answers \(connection refused\)"):
        Watch([watched], patience=0.1).until(watched, "it answers", refused)
    processes.end([watched.process])
