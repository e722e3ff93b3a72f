"""The four command lines that are compared: `watcher` and `openstack`, of python-watcherclient and of this project."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from compat.incumbent import incumbent_python

from sandbox.environments import Environment, build

ROOT = Path(__file__).parents[2]
DRIVER = Path(__file__).with_name("driver.py")
REQUIREMENTS = ROOT / "benchmarks" / "requirements"


@dataclass(frozen=True)
class Outcome:
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class CommandLine:
    """A command line, in a process that stays.

    Attributes:
        name: Tells the four apart; also a part of the names of what they make.
        prefix: The words before each command.
    """

    def __init__(
        self, name: str, python: Path, program: str, environment: Mapping[str, str], *prefix: str, path: str = ""
    ) -> None:
        self.name, self.prefix = name, prefix
        self._process = subprocess.Popen(
            [python, DRIVER, program],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**environment, **({"PYTHONPATH": path} if path else {})},
        )

    def __call__(self, *words: str) -> Outcome:
        """Run a command."""
        self._begin(words)
        return self._finish()

    def beside(self, other: CommandLine, words: Sequence[str]) -> tuple[Outcome, Outcome]:
        """Run a command here and there at once."""
        self._begin(words)
        other._begin(words)
        return self._finish(), other._finish()

    def _begin(self, words: Sequence[str]) -> None:
        assert self._process.stdin
        self._process.stdin.write(json.dumps([*self.prefix, *words]) + "\n")
        self._process.stdin.flush()

    def _finish(self) -> Outcome:
        assert self._process.stdout
        line = self._process.stdout.readline()
        assert line, f"{self.name} has ended"
        return Outcome(**json.loads(line))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait(30)


def environment_of(sandbox: dict[str, Any], user: str = "admin") -> dict[str, str]:
    """The variables that say to a program who it is; and no others of the machine's that could."""
    account = sandbox["users"][user]
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("OS_", "PYTHON", "CLIFF"))}
    return {
        **kept,
        "OS_AUTH_URL": sandbox["auth_url"],
        "OS_USERNAME": account["username"],
        "OS_PASSWORD": account["password"],
        "OS_PROJECT_NAME": account["project_name"],
        "OS_USER_DOMAIN_NAME": account["user_domain_name"],
        "OS_PROJECT_DOMAIN_NAME": account["project_domain_name"],
        "OS_REGION_NAME": sandbox["region"],
        "OS_IDENTITY_API_VERSION": "3",
        "OS_INFRA_OPTIM_API_VERSION": "1.7",  # python-watcherclient speaks 1.5 unless it is told otherwise
        "TZ": "UTC",
    }


def install_wheel(folder: Path) -> str:
    """Build the wheel and unpack it into a folder; return its path."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder / "wheel"],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = (folder / "wheel").glob("*.whl")
    pip = [sys.executable, "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--no-deps", "--no-index"]
    subprocess.run([*pip, "--target", folder / "installed", wheel], check=True)
    return str(folder / "installed")


def command_lines(sandbox: dict[str, Any], folder: Path) -> dict[str, CommandLine]:
    """Start the four."""
    theirs, ours = (Environment(name, REQUIREMENTS) for name in ("osc-incumbent", "osc-ours"))
    build([theirs, ours], print)
    given = environment_of(sandbox)
    return {
        line.name: line
        for line in (
            CommandLine("older", incumbent_python(), "watcher", given),
            CommandLine("ours", Path(sys.executable), "watcher", given),
            CommandLine("older-osc", theirs.python, "openstack", given, "optimize"),
            CommandLine("ours-osc", ours.python, "openstack", given, "optimize", path=install_wheel(folder)),
        )
    }
