"""The example of docs/preview.md; `python tests/unit/preview_example.py` writes its table and its picture anew."""

from __future__ import annotations

import re
from pathlib import Path

from clusters import action, cluster, migrate, service

from watcherclient.preview import Preview, simulate

DOCS = Path(__file__).parents[2] / "docs"
PAGE, PICTURE = DOCS / "preview.md", DOCS / "preview.svg"
TABLE = re.compile(r"(?<=```text\n).*?(?=\n```)", re.DOTALL)


def example() -> Preview:
    """Two nodes are emptied, one of them for maintenance; a third one gets too full."""
    nodes = cluster(
        {
            "compute-1": {"servers": {"web-1": {}, "web-2": {}, "db-1": {"server_memory": 16384}}},
            "compute-2": {"servers": {"cache-1": {"server_memory": 2048}, "batch-7": {"server_memory": 12288}}},
            "compute-3": {"servers": {"api-1": {}, "api-2": {"server_state": "stopped"}}},
            "compute-4": {"servers": {"mail-1": {"server_memory": 2048}}},
        }
    )
    disabled = service("compute-3", "disabled", "watcher_maintaining")
    return simulate(
        nodes,
        [
            migrate("cache-1", "compute-2", "compute-1"),
            migrate("batch-7", "compute-2", "compute-1"),
            disabled,
            migrate("api-1", "compute-3", parents=[disabled]),
            migrate("api-2", "compute-3", "compute-4", kind="cold", parents=[disabled]),
            action("volume_migrate", resource_id="5f5a3e0c", migration_type="retype"),
        ],
    )


if __name__ == "__main__":
    PICTURE.write_text(example().to_svg(), encoding="utf-8")
    table = str(example())
    PAGE.write_text(TABLE.sub(lambda _: table, PAGE.read_text(encoding="utf-8"), count=1), encoding="utf-8")
