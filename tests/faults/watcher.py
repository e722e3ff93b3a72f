"""The Watcher of the fault suite: the fake of watcherclient.testing, behind the raw sockets that spoil its answers."""

from __future__ import annotations

import json
import threading
from collections import Counter
from collections.abc import Container
from typing import Any

from attrs import evolve

from faults.replies import Reply, token_refused
from faults.wire import Received, Wire
from watcherclient.testing import Action, Request, WatcherServer

Row = dict[str, Any]


class Watcher:
    """Answers requests as Watcher does; `play` is for a server.

    There are the audit "a1", the template "t1" and a plan. Audits stay where they are, and may be deleted at once.

    Attributes:
        accepts: Whether a token is valid; None accepts all.
        done: How often each request that changes something was carried out.
        plan: The uuid of the plan.
    """

    def __init__(self) -> None:
        self._fake = WatcherServer(progress="manual")
        self._token = self._fake.token()
        self._lock = threading.Lock()
        self.accepts: Container[str] | None = None
        self.done: Counter[str] = Counter()
        self._fake.add_audit_template(name="t1", goal="dummy")
        audit = self._fake.add_audit(name="a1", audit_type="ONESHOT", goal="dummy", state="SUSPENDED")
        self.plan = self._fake.add_action_plan(audit, [Action("nop")])

    def offer(self, newest: int) -> None:
        """Offer the microversions 1.0 to 1.newest."""
        state = self._fake._state
        state.release = evolve(state.release, newest=newest)

    def show_at_once(self, rows: int) -> None:
        """Let lists come in pages of so many rows."""
        self._fake._watcher.max_limit = rows

    def let_run(self, audit: str) -> None:
        """Let an audit be ONGOING, so that it may be cancelled."""
        uuid = next(row["uuid"] for row in self.rows("audits") if row["name"] == audit)
        self._fake.set_state("audits", uuid, "ONGOING")

    def play(self, wire: Wire, request: Received) -> None:
        wire.send(bytes(self.answer(request)))

    def rows(self, collection: str) -> list[Row]:
        """Return what is there, deleted rows apart."""
        return self._fake.rows(collection)

    def names(self, collection: str) -> list[str]:
        """Return the names of what is there, sorted."""
        return sorted(row["name"] for row in self.rows(collection))

    def answer(self, request: Received) -> Reply:
        """Carry a request out and return the answer."""
        if self.accepts is not None and request.headers.get("x-auth-token", "") not in self.accepts:
            return token_refused()
        headers = {**request.headers, "x-auth-token": self._token}
        found = self._fake.answer(Request(request.method, request.target, headers, request.body))
        if found.status < 400 and request.method != "GET":
            with self._lock:
                self.done[f"{request.method} {request.path}"] += 1
        if found.status == 201 and request.path == "/v1/audits":
            self._fake.set_state("audits", json.loads(found.body)["uuid"], "SUSPENDED")
        return Reply(found.status, found.body, found.headers)


PLAN = Watcher().plan
"""The uuid of the plan, which is the same in every run."""
