"""The server side of the soak, in a process of its own: audits in memory, and the proxy that spoils exchanges."""

from __future__ import annotations

import json
import sys
import threading
import uuid
from collections import Counter
from pathlib import Path
from typing import Any

from faults.proxy import Proxy
from faults.replies import Reply, fault
from faults.wire import Received, Server, Wire

AUDIT: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "benchmarks" / "data" / "audit.json").read_text(encoding="utf-8")
)


class Store:
    """Audits by name; it also answers how often one of a name was made, which no API does."""

    def __init__(self) -> None:
        self._audits: dict[str, dict[str, Any]] = {}
        self._made: Counter[str] = Counter()
        self._lock = threading.Lock()

    def play(self, wire: Wire, request: Received) -> None:
        with self._lock:
            reply = self._answer(request)
        wire.send(bytes(reply))

    def _answer(self, request: Received) -> Reply:
        match (request.method, *request.parts):
            case ("POST", "v1", "audits"):
                name = request.json["name"]
                if name in self._audits:
                    return fault(409, f"An audit with UUID or name {name} already exists.")
                self._made[name] += 1
                made = {**AUDIT, "name": name, "uuid": str(uuid.uuid4()), "created_at": _now()}
                self._audits[name] = made
                return Reply.of(made, 201)
            case ("GET", "v1", "audits", "detail"):
                return Reply.of({"audits": list(self._audits.values())[:100]})
            case ("GET", "v1", "audits", name) if name in self._audits:
                return Reply.of(self._audits[name])
            case ("PATCH", "v1", "audits", name) if name in self._audits:
                return Reply.of(self._audits[name])
            case ("DELETE", "v1", "audits", name) if name in self._audits:
                del self._audits[name]
                return Reply(204)
            case ("GET", "made", name):
                return Reply.of({"made": self._made[name], "is_there": name in self._audits})
        return fault(404, f"{request.path} could not be found")


def _now() -> str:
    from datetime import UTC, datetime

    return datetime.now(UTC).isoformat()


def main() -> None:
    """Serve until standard input ends; say the addresses first, and last how often which fault was played."""
    with Server(Store().play) as server, Proxy(server.url, 20261126) as proxy:
        print(json.dumps({"server": server.url, "proxy": proxy.url}), flush=True)
        sys.stdin.read()
        print(json.dumps(proxy.failed), flush=True)


if __name__ == "__main__":
    main()
