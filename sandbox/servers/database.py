"""Make and fill Watcher's SQLite database, and let many threads use it."""

import logging.config
import sqlite3
from unittest import mock

from oslo_config import cfg
from sqlalchemy.engine import make_url
from watcher.db import migration
from watcher.decision_engine.sync import Syncer


def create() -> None:
    """Create the schema, then the goals, strategies and scoring engines that come with Watcher."""
    path = make_url(cfg.CONF.database.connection).database
    with sqlite3.connect(path) as connection:
        # Readers do not wait for the writer. The mode stays with the file.
        connection.execute("PRAGMA journal_mode=WAL")
    # Alembic would set up logging anew in older Watchers, and silence everyone else.
    with mock.patch.object(logging.config, "fileConfig"):
        migration.create_schema()
    Syncer().sync()
