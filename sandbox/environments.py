"""The virtual environments that the servers run in, built once from pinned requirements."""

import hashlib
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from . import paths
from .errors import SandboxError
from .locks import exclusive
from .processes import installer_environment, tail

Say = Callable[[str], None]


@dataclass(frozen=True)
class Environment:
    """The environment for one requirements file, such as `keystone`; tests have such files elsewhere."""

    name: str
    requirements_folder: Path = paths.REQUIREMENTS

    @property
    def requirements(self) -> Path:
        return self.requirements_folder / f"{self.name}.txt"

    @property
    def folder(self) -> Path:
        """A folder of its own for each set of pins and each Python."""
        python = f"{platform.python_implementation()} {platform.python_version()}"
        digest = hashlib.sha256(python.encode() + self.requirements.read_bytes()).hexdigest()
        return paths.home() / "venvs" / f"{self.name}-{digest[:10]}"

    @property
    def python(self) -> Path:
        return self.folder / "bin" / "python"

    @property
    def _marker(self) -> Path:
        return self.folder / "complete"

    @property
    def complete(self) -> bool:
        """True once everything was installed, and while the Python beneath still exists."""
        return self._marker.exists() and self.python.exists()

    def build(self, say: Say) -> None:
        """Build it, unless it is there already."""
        with exclusive(self.folder.with_suffix(".lock"), say):
            if self.complete:
                return
            begun = time.monotonic()
            say(f"installing {self.requirements.name} into {self.folder}")
            shutil.rmtree(self.folder, ignore_errors=True)
            log = self.folder.with_suffix(".log")
            log.unlink(missing_ok=True)
            self._run(log, [sys.executable, "-m", "venv", str(self.folder)])
            pip = [str(self.python), "-m", "pip", "--quiet", "--no-input"]
            # The requirements are complete, so there is nothing for pip to work out.
            self._run(log, [*pip, "install", "--no-deps", "-r", str(self.requirements)])
            self._marker.write_text("")
            say(f"installed {self.requirements.name} in {time.monotonic() - begun:.0f} s")

    def _run(self, log: Path, command: list[str]) -> None:
        with log.open("ab") as output:
            done = subprocess.run(
                command,
                env=installer_environment(),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                check=False,
            )
        if done.returncode:
            raise SandboxError(
                f"building the environment {self.name!r} failed: {' '.join(command)}\n  log: {log}\n{tail(log)}"
            )


def build(environments: list[Environment], say: Say) -> None:
    """Build those that are missing, side by side."""
    missing = [environment for environment in environments if not environment.complete]
    if not missing:
        return
    say("the first run downloads and installs the servers, which may take some minutes")
    with ThreadPoolExecutor() as pool:
        builds = [pool.submit(environment.build, say) for environment in missing]
    for build_of_one in builds:
        build_of_one.result()
