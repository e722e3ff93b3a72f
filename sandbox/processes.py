"""Start, watch and end server processes.

A process is known by its id and its start time together: an id alone may meanwhile belong to
somebody else's process, which must never be ended.
"""

import os
import signal
import subprocess
import time
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

# Popen warns when it is collected while its process runs, and these outlive their starter.
_children: list[subprocess.Popen[bytes]] = []


@dataclass(frozen=True)
class Process:
    """One process, by id and start time (in the words of the operating system)."""

    pid: int
    started: str

    @property
    def alive(self) -> bool:
        """True while this very process runs. A zombie, ended but not collected, does not."""
        return start_time(self.pid) == self.started

    def signal(self, number: signal.Signals) -> None:
        """Signal the process and its children; each server leads a process group of its own."""
        if self.alive:
            # It may end in between.
            with suppress(ProcessLookupError):
                os.killpg(self.pid, number)


def start_time(pid: int) -> str | None:
    """When the process was started, or None when none with this id runs."""
    if os.path.exists("/proc/self/stat"):
        try:
            stat = Path(f"/proc/{pid}/stat").read_text()
        except (FileNotFoundError, ProcessLookupError):
            return None
        # The second field, the command in parentheses, may itself hold spaces and parentheses.
        fields = stat.rpartition(")")[2].split()
        state, ticks_since_boot = fields[0], fields[19]
        return None if state in "ZX" else ticks_since_boot
    shown = subprocess.run(
        ["ps", "-o", "stat=,lstart=", "-p", str(pid)], capture_output=True, text=True, check=False
    ).stdout.split(maxsplit=1)
    return None if len(shown) < 2 or shown[0].startswith("Z") else shown[1].strip()


def start(command: Sequence[str], environment: Mapping[str, str], log: Path, sockets: Iterable[int]) -> Process:
    """Start a server in a session of its own, its output in `log`, with these sockets."""
    with log.open("ab") as output:
        child = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            pass_fds=tuple(sockets),
            start_new_session=True,
        )
    _children.append(child)
    return Process(child.pid, start_time(child.pid) or "ended at once")


def end(processes: Sequence[Process], patience: float = 5.0) -> None:
    """End the processes: ask first, and after `patience` seconds do not ask any more."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        for process in processes:
            process.signal(number)
        deadline = time.monotonic() + patience
        while any(process.alive for process in processes):
            if time.monotonic() > deadline:
                break
            time.sleep(0.02)
    for child in _children:
        child.poll()


def installer_environment() -> dict[str, str]:
    """The environment for venv and pip: nothing of a Python that is active outside."""
    return {
        **{k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "__PYVENV"))},
        "PIP_USER": "0",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }


def server_environment() -> dict[str, str]:
    """The environment for servers: besides, no OS_*, which oslo.config would read, and no proxy."""
    kept = {
        name: value
        for name, value in installer_environment().items()
        if not name.startswith("OS_") and not name.lower().endswith("_proxy")
    }
    # Their libraries deprecate one another, which would fill the logs.
    return {**kept, "PYTHONWARNINGS": "ignore"}


def tail(log: Path, lines: int = 25) -> str:
    """The last lines of a log, indented, for an error message."""
    if not log.exists():
        return "    (no log was written)"
    text = log.read_text(errors="replace").splitlines()
    return "\n".join(f"    {line}" for line in text[-lines:]) or "    (the log is empty)"
