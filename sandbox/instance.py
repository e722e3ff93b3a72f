"""One instance of the sandbox: its folder, and the file that remembers what runs."""

import json
import re
import shutil
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass, field
from typing import Any

from . import paths
from .environments import Say
from .errors import SandboxError
from .locks import exclusive
from .processes import Process

DEFAULT_NAME = "default"
DEFAULT_TOKEN_LIFETIME = 3600
DEFAULT_MODEL_PERIOD = 30
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}")


@dataclass
class Server:
    """A server process: what it is called, where it answers and where it logs."""

    name: str
    url: str
    log: str
    pid: int
    started: str

    @property
    def process(self) -> Process:
        return Process(self.pid, self.started)


@dataclass
class Options:
    """What `up` is asked for; None means as it was before, or as usual."""

    token_lifetime: int | None = None
    model_period: int | None = None
    cinder: bool | None = None
    old: bool | None = None


@dataclass
class State:
    """What state.json holds: the options, the addresses, the accounts and the processes."""

    token_lifetime: int
    old: bool
    urls: dict[str, str]
    model_period: int = DEFAULT_MODEL_PERIOD
    cinder: bool = False
    ready: bool = False
    users: dict[str, dict[str, str]] = field(default_factory=dict[str, dict[str, str]])
    servers: list[Server] = field(default_factory=list[Server])

    @property
    def alive(self) -> bool:
        """True when it came up completely and no process has ended since."""
        return self.ready and all(server.process.alive for server in self.servers)


class Instance:
    """An instance by its name. Several run side by side and share nothing but environments."""

    def __init__(self, name: str = DEFAULT_NAME) -> None:
        if not _NAME.fullmatch(name):
            raise SandboxError(
                f"name: {name!r} cannot name an instance; use up to 40 letters, digits, '-' and "
                "'_', beginning with a letter or digit"
            )
        self.name = name
        self.folder = paths.home() / "instances" / name
        self.logs = self.folder / "logs"
        self.database = self.folder / "watcher.db"
        self._state_file = self.folder / "state.json"

    def lock(self, say: Say) -> AbstractContextManager[None]:
        """Held by the commands that change the instance."""
        return exclusive(self.folder.with_name(f"{self.name}.lock"), say)

    def load(self) -> State | None:
        """The state as last saved, or None when nothing was started."""
        try:
            found: dict[str, Any] = json.loads(self._state_file.read_text())
            servers = [Server(**each) for each in found.pop("servers")]
            return State(**found, servers=servers)
        except FileNotFoundError:
            return None
        except (ValueError, TypeError, KeyError) as error:
            raise SandboxError(
                f"{self._state_file} cannot be read ({error!r}); end its processes by hand and remove the folder"
            ) from error

    def save(self, state: State) -> None:
        """Write the state at once or not at all: readers never see half of it."""
        unfinished = self._state_file.with_suffix(".unfinished")
        unfinished.write_text(json.dumps(asdict(state), indent=2) + "\n")
        unfinished.replace(self._state_file)

    def forget(self) -> None:
        """Drop the state, once no process is left; logs and databases stay."""
        self._state_file.unlink(missing_ok=True)

    def make_fresh(self) -> None:
        """Make the folder anew. The logs of the time before are kept, for one more time."""
        before = self.folder.with_name(f"{self.name}.logs-before")
        if self.logs.exists():
            shutil.rmtree(before, ignore_errors=True)
            self.logs.replace(before)
        shutil.rmtree(self.folder, ignore_errors=True)
        self.logs.mkdir(parents=True)
        if before.exists():
            before.replace(self.folder / "logs-before")

    def remove(self) -> None:
        """Remove the folder with all that is in it."""
        shutil.rmtree(self.folder, ignore_errors=True)


def all_names() -> list[str]:
    """The names of the instances that have a folder, up or not."""
    folders = (each.name for each in paths.home().glob("instances/*") if each.is_dir())
    return sorted(name for name in folders if _NAME.fullmatch(name))
