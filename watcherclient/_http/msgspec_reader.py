"""Reads large answers straight into models with msgspec, the extra "speed", without plain dicts in between.

The models stay the generated ones, and so do the results: what is not exactly as documented (an unknown field, another
type, a value that only the standard library takes) is left to the way that all answers are read without the extra.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any, Final

from watcher_v1_client._structs import ANSWERS

_OTHER: Final = (AttributeError, KeyError, TypeError, ValueError, RecursionError)
"""What comes up where an answer is not exactly as documented, besides msgspec's own errors."""


@cache
def reader(parse: Callable[[Any], Any]) -> Callable[[bytes], Any] | None:
    """Return what reads a body like the generated function does, or None when there is no such way.

    It returns None for a body that is better left to that function.
    """
    module = ANSWERS.get(str(parse.__annotations__.get("return")))
    if module is None:
        return None
    try:
        from msgspec import MsgspecError
    except ImportError:
        return None
    read_documented: Callable[[bytes], Any] = import_module(f"watcher_v1_client._structs.{module}").read

    def read(body: bytes) -> Any:
        try:
            return read_documented(body)
        except (MsgspecError, *_OTHER):
            return None

    return read
