"""What the fake holds: rows in tables, as in the server's database, with soft deletion."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias

from watcherclient.testing import _data
from watcherclient.testing._clock import Clock, Uuids, is_integer, is_uuid
from watcherclient.testing._errors import ApiError, not_found
from watcherclient.testing._releases import Release

Row: TypeAlias = dict[str, Any]
"""The columns of a resource. JSON of every shape is kept in them, so their values have no narrower type."""

LARGEST_INTEGER = 2**63 - 1


class Table:
    """The rows of one collection, in the order of their creation; deleted ones stay, marked."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.all: list[Row] = []

    @property
    def rows(self) -> list[Row]:
        """The rows that are not deleted."""
        return [row for row in self.all if row["deleted_at"] is None]

    def find(self, **columns: object) -> Row | None:
        """Return the first row, not deleted, with these values."""
        return next((row for row in self.rows if all(row.get(name) == value for name, value in columns.items())), None)

    def get(self, **columns: object) -> Row:
        """Return the only row with these values.

        Raises:
            ApiError: 404.
        """
        found = self.find(**columns)
        if found is None:
            raise not_found(self.name, next(iter(columns.values())))
        return found

    def identified(self, identifier: str) -> Row:
        """Return the row that a path means: by database key, uuid or name.

        Raises:
            ApiError: 404; or 500 where the server has a fault.
        """
        if is_integer(identifier):
            if abs(int(identifier)) > LARGEST_INTEGER:
                raise ApiError(500, "Python int too large to convert to SQLite INTEGER")
            return self.get(id=int(identifier))
        if is_uuid(identifier):
            if self.name == "services":
                raise ApiError(500, "type object 'Service' has no attribute 'get_by_uuid'")
            return self.get(uuid=identifier)
        return self.get(name=identifier)


class State:
    """All tables, with the clock that dates their rows."""

    def __init__(self, release: Release, engine_host: str | None) -> None:
        self.release = release
        self.engine_host = engine_host
        """The machine of decision engine and applier; None: they do not run."""
        self.clock = Clock()
        self.new_uuid = Uuids()
        self.is_broken = False
        """The database has lost its tables: every operation answers 500."""
        names = ("goals", "strategies", "audit_templates", "audits", "action_plans", "actions")
        self._tables = {name: Table(name) for name in (*names, "scoring_engines", "services")}
        cloud = copy.deepcopy(_data.cloud())
        self.data_model: list[Row] = cloud["data_model"]
        self.strategy_states: dict[str, list[Row]] = cloud["states"]
        for goal in cloud["goals"]:
            self.add("goals", goal)
        for strategy in cloud["strategies"]:
            self.add_strategy(strategy, cloud["parameters_spec of 14"] if release.newest < 5 else {})
        for engine in cloud["scoring_engines"]:
            self.add("scoring_engines", engine)
        if engine_host is not None:
            for name in ("watcher-applier", "watcher-decision-engine"):
                self.add_service(name, engine_host, True)

    def table(self, name: str) -> Table:
        """Return the table of a collection.

        Raises:
            ApiError: 500, the database is broken.
        """
        if self.is_broken:
            raise ApiError(500, f"(sqlite3.OperationalError) no such table: {name}")
        return self._tables[name]

    def add(self, name: str, columns: Row) -> Row:
        """Make a row; its key, uuid and times are its own."""
        rows = self._tables[name].all
        fixed: Row = {"id": len(rows) + 1, "uuid": self.new_uuid(), "created_at": self.clock.stamp()}
        row = {**fixed, "updated_at": None, "deleted_at": None, **columns}
        if self.release.newest < 5:
            row.pop("status_message", None)
        rows.append(row)
        return row

    def add_strategy(self, columns: Row, specs: Row) -> Row:
        """Make a strategy; `specs` holds parameter specs that are other than those in `columns`."""
        goal = self._tables["goals"].get(name=columns["goal_name"])
        spec = specs.get(columns["name"], columns["parameters_spec"])
        kept = {name: value for name, value in columns.items() if name != "goal_name"}
        return self.add("strategies", {**kept, "goal_id": goal["id"], "parameters_spec": spec})

    def add_service(self, name: str, host: str, is_alive: bool) -> Row:
        """Make a service; one that is not alive has not been heard of for long."""
        seen = self.clock.naive_stamp() if is_alive else None
        status = "ACTIVE" if is_alive else "FAILED"
        columns: Row = {"name": name, "host": host, "last_seen_up": seen, "status": status}
        return self.add("services", {**columns, "updated_at": self.clock.stamp() if is_alive else None})

    def save(self, row: Row, **columns: object) -> None:
        """Change a row."""
        row.update((name, value) for name, value in columns.items() if name in row)
        row["updated_at"] = self.clock.stamp()

    def delete(self, row: Row) -> None:
        """Mark a row as deleted."""
        row["deleted_at"] = self.clock.stamp()
        if "state" in row:
            row["state"] = "DELETED"

    def uuid_of(self, name: str, key: int | None) -> str | None:
        """Return the uuid of a row that is not deleted, by its key."""
        found = self.table(name).find(id=key) if key is not None else None
        return None if found is None else str(found["uuid"])

    def name_of(self, name: str, key: int | None) -> str | None:
        """Return the name of a row that is not deleted, by its key."""
        found = self.table(name).find(id=key) if key is not None else None
        return None if found is None else str(found["name"])


def cluster(nodes: Mapping[str, Iterable[str]], new_uuid: Callable[[], str]) -> list[Row]:
    """Return the rows of a data model: those of the recorded cluster, with other names.

    Args:
        nodes: The names of the servers on each node, by its hostname.
        new_uuid: Makes uuids.
    """
    recorded: list[Row] = _data.cloud()["data_model"]
    node_row, server_row = recorded[-1], recorded[0]
    rows: list[Row] = []
    for hostname, servers in nodes.items():
        node = {**node_row, "node_hostname": hostname, "node_uuid": new_uuid()}
        names = list(servers)
        rows += [{**server_row, **node, "server_name": name, "server_uuid": new_uuid()} for name in names]
        rows += [] if names else [node]
    return copy.deepcopy(rows)
