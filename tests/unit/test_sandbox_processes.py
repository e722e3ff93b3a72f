"""The sandbox ends its own processes, and never one that only has the same id."""

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from sandbox import processes
from sandbox.processes import Process


@pytest.fixture
def sleeper(tmp_path: Path) -> Iterator[Process]:
    process = processes.start([sys.executable, "-c", "import time; time.sleep(60)"], os.environ, tmp_path / "log", [])
    yield process
    processes.end([process])


def test_a_started_process_is_alive_until_it_is_ended(sleeper: Process) -> None:
    assert sleeper.alive
    processes.end([sleeper])
    assert not sleeper.alive


def test_a_process_with_the_same_id_but_another_start_time_is_left_alone(sleeper: Process) -> None:
    earlier = Process(sleeper.pid, "some other time")
    assert not earlier.alive
    processes.end([earlier])
    assert sleeper.alive


def test_a_process_that_ignores_the_request_is_ended_all_the_same(tmp_path: Path) -> None:
    log = tmp_path / "log"
    program = (
        "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('ready', flush=True); time.sleep(60)"
    )
    stubborn = processes.start([sys.executable, "-c", program], os.environ, log, [])
    while stubborn.alive and "ready" not in log.read_text():
        time.sleep(0.01)
    assert stubborn.alive
    processes.end([stubborn], patience=0.2)
    assert not stubborn.alive


def test_servers_get_no_settings_and_no_proxy_from_the_shell(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("OS_PASSWORD", "https_proxy", "HTTP_PROXY", "PYTHONPATH"):
        monkeypatch.setenv(name, "anything")
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    environment = processes.server_environment()
    assert environment["TZ"] == "Asia/Tokyo"
    assert not {"OS_PASSWORD", "https_proxy", "HTTP_PROXY", "PYTHONPATH"} & environment.keys()


def test_the_end_of_a_log_says_when_there_is_none(tmp_path: Path) -> None:
    log = tmp_path / "log"
    assert "no log" in processes.tail(log)
    log.write_text("")
    assert "empty" in processes.tail(log)
    log.write_text("one\ntwo\nthree\n")
    assert processes.tail(log, lines=2) == "    two\n    three"
