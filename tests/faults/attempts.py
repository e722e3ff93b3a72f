"""Counts how often somebody tried to connect to a port, also where nothing accepts: Python tells its audit hooks."""

from __future__ import annotations

import sys
from collections import Counter
from typing import Any

_tried: Counter[int] = Counter()
_installed: list[bool] = []


def connections_tried(port: int) -> int:
    """Return how often this process tried to connect to a port of loopback."""
    return _tried[port]


def forget_port(port: int) -> None:
    """Begin at zero for a port, which the system may have given out before."""
    _tried.pop(port, None)


def watch() -> None:
    """Begin to count; an audit hook cannot be taken away again, so there is only ever one."""
    if not _installed:
        _installed.append(True)
        sys.addaudithook(_note)


def _note(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "socket.connect":
        address = arguments[1]
        if isinstance(address, tuple) and address[0] == "127.0.0.1":
            _tried[address[1]] += 1
