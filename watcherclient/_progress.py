"""Shows how far a wait has come: a bar on a terminal or in a notebook (the extra `progress`), plain lines elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from typing import Never

    from tqdm import tqdm

    from watcher_v1_client.models.action import Action
    from watcher_v1_client.models.action_plan import ActionPlan
    from watcher_v1_client.models.audit import Audit

    Resource = Audit | ActionPlan | Action

ENDED: Final = ("SUCCEEDED", "FAILED", "CANCELLED", "SKIPPED", "SUPERSEDED", "DELETED")
"""The states in which an action counts as done."""


class ProgressBar:
    """What progress=True stands for; also a callback itself, which passes on what it is called with."""

    def __init__(self, callback: Callable[..., object] | None = None) -> None:
        self._callback = callback
        self._bar: tqdm[Never] | None = None
        self._shown = ""
        self._began = time.monotonic()

    def __call__(self, resource: Resource, /) -> object:
        return None if self._callback is None else self._callback(resource)

    def show(self, resource: Resource, actions: Mapping[str, int] | None) -> None:
        """Show the state of a resource.

        Args:
            resource: As it was just read.
            actions: How many actions of a plan are in which state; None where there is nothing to count.
        """
        name = getattr(resource, "name", None) or resource.uuid
        what = f"{type(resource).__name__} {name}"
        total = sum(actions.values()) if actions else 1
        done = sum(actions.get(state, 0) for state in ENDED) if actions else int(resource.state in ENDED)
        if not _has_bars():
            self._print(f"{what}: {resource.state}{f', {done} of {total} actions done' if actions else ''}")
            return
        if not self._shown.startswith(what):
            self.close()
            self._shown, self._bar = what, _make_bar(f"{what} {resource.state}", total)
        if self._bar is not None:
            self._bar.total = total
            self._bar.set_description_str(f"{what} {resource.state}", refresh=False)
            self._bar.n = done
            self._bar.refresh()

    def _print(self, line: str) -> None:
        if line != self._shown:
            self._shown = line
            print(f"{time.monotonic() - self._began:6.1f} s  {line}", file=sys.stderr, flush=True)  # noqa: T201 - asked for

    def close(self) -> None:
        """Leave the bar as it is."""
        if self._bar is not None:
            self._bar.close()
            self._bar = None


def _has_bars() -> bool:
    """Whether there is a terminal or a notebook, and what draws bars in it."""
    return find_spec("tqdm") is not None and (sys.stderr.isatty() or _in_notebook())


def _in_notebook() -> bool:
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython is not None else None
    return type(shell).__name__ == "ZMQInteractiveShell"


def _make_bar(what: str, total: int) -> tqdm[Never]:
    from tqdm import tqdm

    # A bar of text: widgets show nothing in a notebook that is exported, and need another package.
    stream = sys.stdout if _in_notebook() else sys.stderr
    form = "{desc}: {percentage:3.0f}%|{bar}| {n_fmt}/{total_fmt} [{elapsed}]"
    return tqdm(desc=what, total=total, bar_format=form, file=stream, ncols=None if stream.isatty() else 110)
