"""--watch: shows a list or a resource again and again; redraws on a terminal, a line per change elsewhere."""

from __future__ import annotations

import io
import time
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from watcherclient import exc
from watcherclient.cli import errors

if TYPE_CHECKING:
    from argparse import Namespace as Arguments

Rows = Mapping[str, Mapping[str, Any]]
"""Rows by their first value; a row is values by title."""


class Watched(Protocol):
    """A command that shows something."""

    app: Any

    def choose_formatter(self, name: str) -> None:
        """Take the formatter of a name."""
        ...

    def take_action(self, parsed_args: Arguments) -> tuple[Sequence[str], Iterable[Any]]:
        """Return titles and values."""
        ...

    def produce_output(self, parsed_args: Arguments, column_names: Sequence[str], data: Any) -> int:
        """Write them."""
        ...

    def say(self, line: str) -> None:
        """Print a line that is not the result."""
        ...


def watch(command: Watched, parsed_args: Arguments) -> None:
    """Look every parsed_args.watch seconds, until interrupted; what fails for a time is told and tried again."""
    command.choose_formatter(parsed_args.formatter)
    out = command.app.stdout
    shown: str | None = None
    known: Rows | None = None
    while True:
        try:
            titles, data = command.take_action(parsed_args)
        except (exc.HttpServerError, exc.ConnectionError) as error:
            if shown is None:
                raise
            command.say(f"{_clock()} {errors.describe(error)}")
            time.sleep(parsed_args.watch)
            continue
        data = list(data)
        text = _rendered(command, parsed_args, titles, data)
        rows = _rows(titles, data)
        if out.isatty():
            if text != shown:
                out.write(f"\033[H\033[2J{text}")
        elif known is None:
            out.write(text)
        else:
            for line in changes(known, rows):
                out.write(f"{_clock()} {line}\n")
        out.flush()
        shown, known = text, rows
        time.sleep(parsed_args.watch)


def changes(before: Rows, after: Rows) -> list[str]:
    """Return a line for each row that came, went or changed."""
    lines = [f"{name}: gone" for name in before if name not in after]
    for name, row in after.items():
        known = before.get(name)
        if known is None:
            lines.append(f"{name}: new, {', '.join(f'{title} {value}' for title, value in list(row.items())[1:])}")
            continue
        changed = [
            f"{title} {known.get(title)} -> {value}" for title, value in row.items() if value != known.get(title)
        ]
        if changed:
            lines.append(f"{name}: {', '.join(changed)}")
    return lines


def _rows(titles: Sequence[str], data: Sequence[Any]) -> Rows:
    """Return the rows of a list, or the one that a single resource is."""
    rows = data if data and isinstance(data[0], tuple | list) else [data] if data else []
    return {str(row[0]): {title: _plain(value) for title, value in zip(titles, row, strict=True)} for row in rows}


def _plain(value: Any) -> Any:
    return value.machine_readable() if hasattr(value, "machine_readable") else value


def _rendered(command: Watched, parsed_args: Arguments, titles: Sequence[str], data: Sequence[Any]) -> str:
    """Return what the formatter writes."""
    out = command.app.stdout
    buffer = _Buffer(out.isatty())
    command.app.stdout = buffer
    try:
        command.produce_output(parsed_args, titles, data)
    finally:
        command.app.stdout = out
    return buffer.getvalue()


class _Buffer(io.StringIO):
    """Keeps text that is for a terminal, or not."""

    def __init__(self, is_terminal: bool) -> None:
        super().__init__()
        self._is_terminal = is_terminal

    def isatty(self) -> bool:
        """Whether the text is for a terminal."""
        return self._is_terminal


def _clock() -> str:
    return time.strftime("%H:%M:%S")
