"""What kind a JSON value is; isinstance() itself would make type checkers forget that everything in it is JSON."""

from __future__ import annotations

from typing import Any


def is_object(value: Any) -> bool:
    """Whether a JSON value is an object."""
    return isinstance(value, dict)


def is_list(value: Any) -> bool:
    """Whether a JSON value is a list."""
    return isinstance(value, list)
