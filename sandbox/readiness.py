"""Wait until the servers can really be used, and tell why when they cannot."""

import time
from collections.abc import Callable
from pathlib import Path

from . import rest
from .errors import SandboxError
from .instance import Server
from .processes import tail

# Generous, for a busy machine; usually a few seconds do.
PATIENCE = 180.0
POLL_INTERVAL = 0.1


class Watch:
    """Poll one condition after the other, within one common deadline."""

    def __init__(self, servers: list[Server], patience: float = PATIENCE) -> None:
        self._servers = servers
        self._deadline = time.monotonic() + patience

    def until(self, server: Server, what: str, check: Callable[[], bool]) -> None:
        """Wait until `check` holds; give up when time is over or any server has ended."""
        seen = ""
        while True:
            try:
                if check():
                    return
            except rest.Unreachable as error:
                seen = f" ({error})"
            for each in self._servers:
                if not each.process.alive:
                    raise SandboxError(f"{each.name} ended by itself\n{end_of_log(each)}")
            if time.monotonic() > self._deadline:
                raise SandboxError(f"waited too long until {what}{seen}\n{end_of_log(server)}")
            time.sleep(POLL_INTERVAL)


def end_of_log(server: Server) -> str:
    """Where the server logs, and what it logged last."""
    return f"  log: {server.log}\n{tail(Path(server.log))}"


def answers(url: str) -> bool:
    """True when the server there serves its root document."""
    return rest.send("GET", url, timeout=10.0).status in (200, 300)


class WatcherChecks:
    """What can be asked of a Watcher to see how far it is."""

    def __init__(self, url: str, token: str) -> None:
        self._url = url
        self._headers = {"X-Auth-Token": token}

    def has_goals(self) -> bool:
        """The goals are in the database, and Watcher accepts Keystone's tokens."""
        answer = self._get("goals")
        return answer.status == 200 and bool(answer.json["goals"])

    def has_services(self) -> bool:
        """The decision engine and the applier are there, and alive."""
        answer = self._get("services")
        if answer.status != 200:
            return False
        active = {each["name"] for each in answer.json["services"] if each["status"] == "ACTIVE"}
        return active >= {"watcher-decision-engine", "watcher-applier"}

    def has_data_model(self) -> bool:
        """The decision engine has read the cluster; before that every audit fails."""
        answer = self._get("data_model", {"OpenStack-API-Version": "infra-optim 1.3"})
        return answer.status == 200 and bool(answer.json["context"])

    def _get(self, path: str, headers: dict[str, str] | None = None) -> rest.Answer:
        return rest.send("GET", f"{self._url}/v1/{path}", headers={**self._headers, **(headers or {})})
