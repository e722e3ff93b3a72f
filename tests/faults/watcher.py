"""A Watcher in memory: audits, audit templates, goals and an action plan, with microversions and a token check."""

from __future__ import annotations

import datetime
import threading
import uuid
from collections import Counter
from collections.abc import Callable, Container
from typing import Any

from faults.replies import Reply, fault, not_acceptable, token_refused
from faults.wire import Received, Wire

GOAL = {"uuid": "752f8576-0d2d-4d40-9899-9d05bfa93b1e", "name": "dummy"}
PLAN = "c7fd15a5-9031-4eb6-b660-455047666675"
VERSION = "openstack-api-version"

Row = dict[str, Any]


class Watcher:
    """Answers requests as Watcher does; `play` is for a server.

    Attributes:
        offers: The range of microversions.
        accepts: Whether a token is valid; None accepts all.
        page: How many rows a list shows at once.
        done: How often each request that changes something was carried out.
        rows: What is there, by collection; deleted rows are gone.
    """

    def __init__(self) -> None:
        self.offers: tuple[str, str] = ("1.0", "1.7")
        self.accepts: Container[str] | None = None
        self.page = 1000
        self.done: Counter[str] = Counter()
        self.rows: dict[str, list[Row]] = {
            "goals": [_stamped({**GOAL, "display_name": "Dummy", "efficacy_specification": []})],
            "audits": [_audit({"name": "a1", "audit_type": "ONESHOT"})],
            "audit_templates": [_template({"name": "t1"})],
            "action_plans": [_plan()],
        }
        self._lock = threading.Lock()

    def play(self, wire: Wire, request: Received) -> None:
        wire.send(bytes(self.answer(request)))

    def names(self, collection: str) -> list[str]:
        """Return the names of what is there, sorted."""
        with self._lock:
            return sorted(row["name"] for row in self.rows[collection])

    def answer(self, request: Received) -> Reply:
        """Carry a request out and return the answer."""
        if self.accepts is not None and request.headers.get("x-auth-token", "") not in self.accepts:
            return token_refused()
        asked = request.headers.get(VERSION, "infra-optim 1.0").removeprefix("infra-optim ")
        oldest, newest = self.offers
        if not _number(oldest) <= _number(asked) <= _number(newest):
            return not_acceptable(asked, oldest, newest)
        with self._lock:
            found = self._route(request)
        if found.status < 400 and request.method != "GET":
            self.done[f"{request.method} {request.path}"] += 1
        return found.with_headers(
            OpenStack_API_Version=f"infra-optim {asked}",
            OpenStack_API_Minimum_Version=oldest,
            OpenStack_API_Maximum_Version=newest,
            X_Openstack_Request_Id=f"req-{uuid.uuid4()}",
        )

    def _route(self, request: Received) -> Reply:
        match (request.method, *request.parts):
            case ("GET", ""):
                return Reply.of(_discovery(*self.offers))
            case ("GET", "v1", collection) if collection in self.rows:
                return self._list(request, collection)
            case ("GET", "v1", collection, "detail") if collection in self.rows:
                return self._list(request, collection)
            case ("POST", "v1", "audits"):
                return self._create("audits", request, _audit)
            case ("POST", "v1", "audit_templates"):
                return self._create("audit_templates", request, _template)
            case (method, "v1", collection, key) if collection in self.rows:
                return self._one(method, collection, key, request)
            case ("POST", "v1", "action_plans", key, "start"):
                return self._start(key)
        return fault(404, f"there is no {request}")

    def _list(self, request: Received, collection: str) -> Reply:
        query, rows = dict(request.query), self.rows[collection]
        if goal := query.get("goal"):
            rows = [row for row in rows if goal in (row["goal_uuid"], row["goal_name"])]
        if marker := query.get("marker"):
            position = [row["uuid"] for row in rows].index(marker)
            rows = rows[position + 1 :]
        limit = min(int(query.get("limit", self.page)), self.page)
        answer: dict[str, Any] = {collection: rows[:limit]}
        if len(rows) >= limit:
            # As on the real server, the link holds the marker but no filters.
            answer["next"] = f"http://127.0.0.1:1/v1/{collection}?limit={limit}&marker={rows[limit - 1]['uuid']}"
        return Reply.of(answer)

    def _create(self, collection: str, request: Received, make: Callable[[Row], Row]) -> Reply:
        rows = self.rows[collection]
        body = {"name": f"made-{len(rows)}", **request.json}
        if body["name"] in (row["name"] for row in rows):
            return fault(409, f"An audit with UUID or name {body['name']} already exists")
        row = make(body)
        rows.append(row)
        return Reply.of(row, 201, {"Location": f"http://127.0.0.1:1/v1/{collection}/{row['uuid']}"})

    def _one(self, method: str, collection: str, key: str, request: Received) -> Reply:
        rows = self.rows[collection]
        row = next((row for row in rows if key in (row["uuid"], row.get("name"))), None)
        if row is None:
            return fault(404, f"{key} could not be found")
        if method == "GET":
            return Reply.of(row)
        if method == "DELETE":
            rows.remove(row)
            return Reply(204)
        if method == "PATCH":
            for operation in request.json:
                row[operation["path"].removeprefix("/")] = operation.get("value")
            return Reply.of(row)
        return fault(405, "Method Not Allowed")

    def _start(self, key: str) -> Reply:
        plan = next((row for row in self.rows["action_plans"] if row["uuid"] == key), None)
        if plan is None:
            return fault(404, f"{key} could not be found")
        if plan["state"] != "RECOMMENDED":
            return fault(400, f"Start operation on action plan {key} is not allowed in state {plan['state']}")
        plan["state"] = "PENDING"
        return Reply.of(plan)


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def _stamped(row: Row) -> Row:
    now = datetime.datetime.now(datetime.UTC).isoformat()
    return {"links": [], "created_at": now, "updated_at": None, "deleted_at": None, **row}


def _with_goal(row: Row) -> Row:
    named = {"goal_uuid": GOAL["uuid"], "goal_name": GOAL["name"], "strategy_uuid": None, "strategy_name": None}
    return _stamped({"uuid": str(uuid.uuid4()), **named, "scope": [], **row})


def _audit(body: Row) -> Row:
    fixed = {"state": "PENDING", "next_run_time": None, "hostname": None, "interval": None, "status_message": None}
    given = {"parameters": {}, "auto_trigger": False, "force": False, "start_time": None, "end_time": None, **body}
    given.pop("goal", None)
    return _with_goal({**fixed, **given})


def _template(body: Row) -> Row:
    given = {"description": None, "default_parameters": {}, **body}
    given.pop("goal", None)
    return _with_goal(given)


def _plan() -> Row:
    strategy = {"strategy_uuid": "ebade729-5b5d-4bd5-af8b-485a8358278e", "strategy_name": "dummy"}
    lists: Row = {"efficacy_indicators": [], "global_efficacy": []}
    rest = {"audit_uuid": None, "state": "RECOMMENDED", "hostname": None, "status_message": None}
    return _stamped({"uuid": PLAN, **strategy, **lists, **rest})


def _discovery(oldest: str, newest: str) -> Row:
    link = {"href": "http://127.0.0.1:1/v1/", "rel": "self"}
    version = {"id": "v1", "status": "CURRENT", "min_version": oldest, "max_version": newest, "links": [link]}
    return {"name": "OpenStack Watcher API", "description": "x", "versions": [version], "default_version": version}
