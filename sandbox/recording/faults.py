"""The server's own faults: requests that it answers with 500 instead of saying what is wrong."""

import json
from typing import Any

from .. import paths
from .operations import LISTS, READS, WRITES
from .recorder import NOTHING, Recorder

TABLE = paths.PACKAGE.parent / "tests" / "contract" / "server_faults.json"


def table(server: str) -> list[dict[str, Any]]:
    """The known faults of a server, by its version."""
    rows: list[dict[str, Any]] = json.loads(TABLE.read_text())
    return [row for row in rows if server in row.get("servers", [server])]


def fill(value: Any, known: dict[str, str]) -> Any:
    """Fill identifiers into the `{...}` of a row."""
    if isinstance(value, str):
        for name, identifier in known.items():
            value = value.replace(f"{{{name}}}", identifier)
        return value
    if isinstance(value, list):
        return [fill(item, known) for item in value]
    if isinstance(value, dict):
        return {key: fill(item, known) for key, item in value.items()}
    return value


def faults(recorder: Recorder, known: dict[str, str]) -> None:
    """Each row of the table."""
    for row in table(recorder.server):
        body = fill(row["body"], known) if "body" in row else NOTHING
        recorder.call(f"faults: {row['name']}", row["method"], fill(row["path"], known), body, expect=500)


def broken_database(recorder: Recorder, known: dict[str, str]) -> None:
    """What every operation answers when the database does: 500."""
    for operation in (*READS, *WRITES):
        if operation.name != "get_v1":
            recorder.call(f"broken database: {operation.name}", operation.method, operation.to(known), operation.body)


TABLES = (*LISTS, "efficacy_indicators")
