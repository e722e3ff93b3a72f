"""Make and fill Watcher's SQLite database, and let many threads use it."""

import contextlib
import logging.config
import sqlite3
import threading
from collections.abc import Iterator
from typing import Any
from unittest import mock

from oslo_config import cfg
from sqlalchemy import event
from sqlalchemy.engine import Connection, Engine, make_url
from watcher.db import migration
from watcher.db.sqlalchemy import api
from watcher.decision_engine.sync import Syncer


class _Local(threading.local):
    writes = False


_local = _Local()


def take_write_lock_at_begin() -> None:
    """Let a transaction that is to write take SQLite's write lock when it begins, and wait for it.

    One that has read, and finds that another one has written since, is refused at once: "database is locked".
    """
    session_for_write = api._session_for_write

    @contextlib.contextmanager
    def immediate() -> Iterator[Any]:
        outer, _local.writes = _local.writes, True
        try:
            with session_for_write() as session:
                yield session
        finally:
            _local.writes = outer

    api._session_for_write = immediate

    @event.listens_for(Engine, "begin")  # type: ignore[untyped-decorator]  # not installed here
    def begin(connection: Connection) -> None:
        # oslo.db emits a plain BEGIN, unless this mark says that there was one.
        if _local.writes and "in_transaction" not in connection.info:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            connection.info["in_transaction"] = True


def create() -> None:
    """Create the schema, then the goals, strategies and scoring engines that come with Watcher."""
    take_write_lock_at_begin()
    path = make_url(cfg.CONF.database.connection).database
    with sqlite3.connect(path) as connection:
        # Readers do not wait for the writer. The mode stays with the file.
        connection.execute("PRAGMA journal_mode=WAL")
    # Alembic would set up logging anew in older Watchers, and silence everyone else.
    with mock.patch.object(logging.config, "fileConfig"):
        migration.create_schema()
    Syncer().sync()
