"""Shows the progress of something that runs: a bar on a terminal, a line per change elsewhere; on standard error."""

from __future__ import annotations

import shutil
import sys
import threading
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Self, TextIO

from watcherclient import exc
from watcherclient.cli.table import coloured

if TYPE_CHECKING:
    from watcherclient.cli.base import Command
    from watcherclient.models import Action, ActionPlan, ActionSummary, Audit
    from watcherclient.v1.client import Client

ENDED: Final = frozenset(("SUCCEEDED", "FAILED", "CANCELLED", "SKIPPED", "DELETED"))
"""The states in which an action has ended."""

REDRAW: Final = 0.2
"""Seconds between two drawings."""

COUNT: Final = 1.0
"""Seconds between two polls of the actions."""

BAR: Final = 24
"""Characters."""


class Progress:
    """A line that tells state, actions done of all, and time; nothing with --quiet.

    Args:
        watcher: The client, to count the actions of an action plan.
        stream: Where to tell it; None tells nothing.
        each_action: Whether each change of an action has a line of its own.
    """

    def __init__(self, watcher: Client, stream: TextIO | None, *, each_action: bool = False) -> None:
        self._watcher = watcher
        self._stream = stream
        self._each_action = each_action
        self._is_terminal = stream is not None and stream.isatty()
        self._began = time.monotonic()
        self._resource: Audit | ActionPlan | None = None
        self._states: dict[str, str] = {}
        self._last_line = ""
        self._drawn = False
        self._is_paused = False
        self._ended = threading.Event()
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="progress", daemon=True)

    @classmethod
    def of(cls, command: Command, *, each_action: bool = False) -> Self:
        """Return the progress of a command."""
        quiet = getattr(command.app_args, "verbose_level", 1) == 0
        return cls(command.watcher, None if quiet else sys.stderr, each_action=each_action)

    def __enter__(self) -> Self:
        if self._stream is not None:
            self._thread.start()
        return self

    def __exit__(self, *exception: object) -> None:
        self._ended.set()
        if self._thread.is_alive():
            self._thread.join(timeout=1.0)  # it may be waiting for an answer
        if exception[0] is None and self._is_plan():
            self._count()
            self._tell()
        self.clear()

    def see(self, resource: Audit | ActionPlan) -> None:
        """Take the resource as it is now; what a wait calls when its state has changed."""
        with self._lock:
            self._resource = resource
            self._is_paused = False
        self._tell()

    def print(self, line: str) -> None:
        """Print a line above the bar."""
        if self._stream is not None:
            with self._lock:
                self._clear()
                self._stream.write(f"{line}\n")
                self._stream.flush()

    def clear(self) -> None:
        """Take the bar away until the next change, so that something else can be shown or asked."""
        with self._lock:
            self._clear()
            self._is_paused = True

    def _run(self) -> None:
        counted = 0.0
        while not self._ended.wait(REDRAW):
            if self._is_plan() and time.monotonic() - counted >= COUNT:
                self._count()
                counted = time.monotonic()
            self._tell()

    def _is_plan(self) -> bool:
        return hasattr(self._resource, "efficacy_indicators")

    def _count(self) -> None:
        """Ask for the actions; whether the server answers is for the wait to say."""
        plan = self._resource
        if plan is None or self._stream is None:
            return
        try:
            actions = self._watcher.with_options(max_retries=0).action.list(action_plan=plan.uuid)
        except exc.ClientException:
            return
        self._see_actions(actions)

    def _see_actions(self, actions: Sequence[ActionSummary | Action]) -> None:
        for action in actions:
            state = str(action.state)
            known = self._states.get(action.uuid)
            self._states[action.uuid] = state
            if self._each_action and known != state and (known or state != "PENDING") and self._stream is not None:
                self.print(f"{_clock()} action {action.action_type} {action.uuid} {coloured(state, self._stream)}")

    def _tell(self) -> None:
        stream = self._stream
        if stream is None or self._resource is None:
            return
        if self._is_terminal:
            with self._lock:
                if self._is_paused:
                    return
                width = shutil.get_terminal_size().columns - 1
                stream.write(f"\r\033[K{self._bar()[:width]}")
                stream.flush()
                self._drawn = True
            return
        line = self._line()
        with self._lock:
            if line != self._last_line:
                self._last_line = line
                stream.write(f"{_clock()} {line}\n")
                stream.flush()

    def _clear(self) -> None:
        if self._drawn and self._stream is not None:
            self._stream.write("\r\033[K")
            self._stream.flush()
            self._drawn = False

    def _done(self) -> tuple[int, int]:
        states = list(self._states.values())
        return sum(state in ENDED for state in states), len(states)

    def _line(self) -> str:
        resource = self._resource
        assert resource is not None  # noqa: S101 - _tell() has looked
        done, total = self._done()
        kind = "action plan" if self._is_plan() else "audit"
        counted = f", {done} of {total} actions done" if total and self._is_plan() else ""
        return f"{kind} {resource.uuid} {resource.state}{counted}"

    def _bar(self) -> str:
        resource = self._resource
        assert resource is not None  # noqa: S101 - _tell() has looked
        minutes, seconds = divmod(int(time.monotonic() - self._began), 60)
        clock = f"{minutes}:{seconds:02}"
        done, total = self._done()
        if not self._is_plan() or not total:
            return f"{self._line()} {clock}"
        filled = BAR * done // total
        return f"[{'#' * filled}{'.' * (BAR - filled)}] {done}/{total} actions, {resource.state}, {clock}"


def _clock() -> str:
    return time.strftime("%H:%M:%S")
