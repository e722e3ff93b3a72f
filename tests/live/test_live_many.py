"""A list longer than two pages of the server, filtered, below a path: it equals what the database holds."""

import sqlite3
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any

import pytest

from watcherclient.v1.audit import Audit
from watcherclient.v1.client import Client

COUNT = 2500
"""The sandbox's servers give 1,000 rows at most, as servers do unless told otherwise."""


@pytest.fixture
def audits(
    sandbox: dict[str, Any], make_audit: Callable[..., Audit], new_name: Callable[[], str]
) -> Iterator[dict[str, set[str]]]:
    """Many audits by goal, put beside a real one where the server keeps them: making them would take minutes."""
    made = make_audit(audit_type="EVENT", goal="dummy", strategy="dummy")
    other = make_audit(audit_type="EVENT", goal="server_consolidation", strategy="node_resource_consolidation")
    prefix = new_name()
    with closing(sqlite3.connect(sandbox["db_path"], timeout=30)) as database:
        rows = {row["uuid"]: row for row in _rows(database)}
        wanted: dict[str, set[str]] = {"dummy": set(), "server_consolidation": set()}
        copies = []
        for number in range(COUNT):
            model = rows[other.uuid if number % 2 else made.uuid]
            copy = {**model, "uuid": str(uuid.uuid4()), "name": f"{prefix}-{number}", "state": "CANCELLED"}
            del copy["id"]
            copies.append(copy)
            wanted["server_consolidation" if number % 2 else "dummy"].add(copy["uuid"])
        names = list(copies[0])
        marks = ", ".join(f":{name}" for name in names)
        with database:
            database.executemany(f"INSERT INTO audits ({', '.join(names)}) VALUES ({marks})", copies)
        try:
            yield wanted
        finally:
            with database:
                database.execute("DELETE FROM audits WHERE name LIKE ?", (f"{prefix}-%",))


def _rows(database: sqlite3.Connection) -> list[dict[str, Any]]:
    found = database.execute("SELECT * FROM audits")
    names = [column[0] for column in found.description]
    return [dict(zip(names, row, strict=True)) for row in found]


def test_no_audit_is_missing_and_none_is_strange(
    connect: Callable[..., Client], sandbox: dict[str, Any], token: str, audits: dict[str, set[str]]
) -> None:
    watcher = connect(1, os_auth_token=token, watcher_url=sandbox["watcher_prefixed_url"])
    listed = watcher.audit.list(goal="dummy", state="CANCELLED")
    uuids = [audit.uuid for audit in listed]
    assert len(uuids) == len(set(uuids))
    assert audits["dummy"] <= set(uuids)
    assert not audits["server_consolidation"] & set(uuids)
    assert {audit.goal_name for audit in listed} == {"dummy"}


def test_in_small_pages_up_to_a_limit(
    connect: Callable[..., Client], sandbox: dict[str, Any], token: str, audits: dict[str, set[str]]
) -> None:
    watcher = connect(1, os_auth_token=token, watcher_url=sandbox["watcher_prefixed_url"])
    newest = watcher.audit.iter(goal="server_consolidation", page_size=100, limit=250, sort_key="id", sort_dir="desc")
    found = [audit.uuid for audit in newest]
    assert len(set(found)) == 250
    assert set(found) <= audits["server_consolidation"]
