"""The sandbox for live tests: who may log in, an instance of one's own, and Watcher ended and started again."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sandbox import describe, paths, processes
from sandbox.environments import Environment
from sandbox.instance import Instance, State
from sandbox.instance import Server as SandboxServer

ROOT = Path(__file__).parents[2]

AGAIN = """
import runpy, sys
sys.path.insert(0, sys.argv[1])
from watcher.common.oslo_service_helper import init_oslo_service_backend
init_oslo_service_backend()
import database
database.create = lambda: None
sys.argv = sys.argv[2:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""
"""Starts Watcher's server with the database that it had before, which it would otherwise want to create."""


def shared() -> dict[str, Any]:
    """Return the description of the sandbox that all live tests use."""
    return describe(os.environ.get("WATCHER_SANDBOX", "tests"))


def login(described: dict[str, Any], user: str = "admin") -> dict[str, Any]:
    """Return the arguments of get_client() for a user of the sandbox."""
    account = described["users"][user]
    return {
        "os_username": account["username"],
        "os_password": account["password"],
        "os_auth_url": described["auth_url"],
        "os_project_name": account["project_name"],
    }


_started: list[subprocess.Popen[bytes]] = []


@contextlib.contextmanager
def own_instance(*options: str) -> Iterator[dict[str, Any]]:
    """Bring an instance up for a while, and down again whatever happens."""
    name = f"faults-{uuid.uuid4().hex[:8]}"
    try:
        _run("up", "--name", name, *options)
        yield describe(name)
    finally:
        _run("down", "--name", name)
        while _started:
            _started.pop().wait(10)
        # Nothing else knows this name, so nothing else waits for its lock.
        (paths.home() / "instances" / f"{name}.lock").unlink(missing_ok=True)


def _run(*command: str) -> None:
    subprocess.run([sys.executable, "-m", "sandbox", *command], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def kill_watcher(name: str) -> None:
    """Kill Watcher of an instance."""
    state = Instance(name).load()
    assert state is not None
    process = _watcher(state).process
    process.signal(signal.SIGKILL)
    while process.alive:
        time.sleep(0.01)


def start_watcher(name: str) -> str:
    """Start Watcher of an instance again, with the database it had; returns its new address."""
    instance = Instance(name)
    state = instance.load()
    assert state is not None
    server = _watcher(state)
    # Its old port is taken for a minute, by connections that are over.
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        server.url = f"http://127.0.0.1:{bound.getsockname()[1]}"
        script, config = paths.SERVERS / "watcher_server.py", instance.folder / "watcher.conf"
        command = [str(Environment("watcher").python), "-u", "-c", AGAIN, str(paths.SERVERS), str(script)]
        command += ["--config", str(config), "--fd", str(bound.fileno())]
        with Path(server.log).open("ab") as log:
            child = subprocess.Popen(
                command,
                env=processes.server_environment(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                pass_fds=[bound.fileno()],
                start_new_session=True,
            )
    _started.append(child)
    server.pid, server.started = child.pid, processes.start_time(child.pid) or "ended at once"
    instance.save(state)
    return server.url


def _watcher(state: State) -> SandboxServer:
    (server,) = (server for server in state.servers if server.name == "watcher")
    return server
