"""Commands for goals."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from watcherclient.cli import columns
from watcherclient.cli.base import Arguments, ListCommand, ShowOne, add_watch

if TYPE_CHECKING:
    from watcherclient.models import Goal


class ListGoals(ListCommand):
    """List goals: what audits can optimise for."""

    table = columns.GOAL

    def find(self, detail: bool, query: Mapping[str, Any]) -> Iterable[object]:
        """Return the goals."""
        return self.watcher.goal.list(detail=detail, **query)


class ShowGoal(ShowOne):
    """Show a goal, with the figures that its efficacy is measured in."""

    table = columns.GOAL

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the goal."""
        parser.add_argument("goal", metavar="<goal>", help="UUID or name of the goal.")
        add_watch(parser)

    def fetch(self, parsed_args: Arguments) -> Goal:
        """Return the goal."""
        return self.watcher.goal.get(parsed_args.goal)
