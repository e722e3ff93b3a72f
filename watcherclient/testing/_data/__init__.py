"""What the document says, and what real servers come with: JSON that scripts/testing_data.py writes."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any


@cache
def api() -> dict[str, Any]:
    """Return what the document says: fields with the minor version that they came with, filters, sort keys."""
    return _read("api.json")


@cache
def cloud() -> dict[str, Any]:
    """Return goals, strategies, scoring engines and the cluster as a real server of 17.0.0 has them."""
    return _read("cloud.json")


def _read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))
    return found
