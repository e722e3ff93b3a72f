"""The table formatter of `watcher`: cliff's, with colours for states on a terminal."""

from __future__ import annotations

import argparse
import io
import os
import re
from collections.abc import Iterable, Sequence
from typing import Any, Final, TextIO

from cliff.formatters.table import TableFormatter

_GREEN, _YELLOW, _RED, _GREY, _RESET = "\033[32m", "\033[33m", "\033[31m", "\033[90m", "\033[0m"

COLOURS: Final = {
    "SUCCEEDED": _GREEN,
    "ACTIVE": _GREEN,
    "RECOMMENDED": _YELLOW,
    "PENDING": _YELLOW,
    "ONGOING": _YELLOW,
    "CANCELLING": _YELLOW,
    "SUSPENDED": _YELLOW,
    "FAILED": _RED,
    "CANCELLED": _GREY,
    "SUPERSEDED": _GREY,
    "SKIPPED": _GREY,
    "DELETED": _GREY,
}
"""The colour of a state, by its name."""

_CELL: Final = re.compile(rf"(?<=\| )({'|'.join(COLOURS)})(?= +\|)")


def uses_colour(stream: TextIO) -> bool:
    """Whether colours are wanted there: it is a terminal, and NO_COLOR is not set (https://no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def coloured(state: str, stream: TextIO) -> str:
    """Return a state in its colour where colours are wanted."""
    colour = COLOURS.get(state)
    return f"{colour}{state}{_RESET}" if colour and uses_colour(stream) else state


class StateTableFormatter(TableFormatter):
    """Writes states in colour; they are coloured when the table is done, so no width counts an escape sequence."""

    def emit_list(
        self,
        column_names: Sequence[str],
        data: Iterable[Sequence[Any]],
        stdout: TextIO,
        parsed_args: argparse.Namespace,
    ) -> None:
        """Write rows."""
        out = io.StringIO()
        super().emit_list(column_names, data, out, parsed_args)
        _write(out.getvalue(), stdout)

    def emit_one(
        self,
        column_names: Sequence[str],
        data: Sequence[Any],
        stdout: TextIO,
        parsed_args: argparse.Namespace,
    ) -> None:
        """Write one resource."""
        out = io.StringIO()
        super().emit_one(column_names, data, out, parsed_args)
        _write(out.getvalue(), stdout)


def _write(text: str, stdout: TextIO) -> None:
    if uses_colour(stdout):
        text = _CELL.sub(lambda match: f"{COLOURS[match[1]]}{match[1]}{_RESET}", text)
    stdout.write(text)
