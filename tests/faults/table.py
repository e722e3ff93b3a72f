"""The table: every fault, and what each call must make of it."""

from __future__ import annotations

from faults import rows_connection, rows_content, rows_keystone, rows_status
from faults.cell import Row

SECTIONS: tuple[tuple[str, tuple[Row, ...]], ...] = (
    ("Connections", rows_connection.ROWS),
    ("Statuses", rows_status.ROWS),
    ("Answers that cannot be understood", rows_content.ROWS),
    ("Keystone", rows_keystone.ROWS),
)

ROWS = tuple(row for _, rows in SECTIONS for row in rows)
