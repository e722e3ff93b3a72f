"""Commands for scoring engines."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from watcherclient.cli import columns
from watcherclient.cli.base import Arguments, ListCommand, ShowOne, add_watch

if TYPE_CHECKING:
    from watcherclient.models import ScoringEngine


class ListScoringEngines(ListCommand):
    """List scoring engines: what computes metrics for strategies."""

    table = columns.SCORING_ENGINE

    def find(self, detail: bool, query: Mapping[str, Any]) -> Iterable[object]:
        """Return the scoring engines."""
        return self.watcher.scoring_engine.list(detail=detail, **query)


class ShowScoringEngine(ShowOne):
    """Show a scoring engine, with what it says about itself."""

    table = columns.SCORING_ENGINE

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the scoring engine."""
        parser.add_argument("scoring_engine", metavar="<scoring_engine>", help="UUID or name of the scoring engine.")
        add_watch(parser)

    def fetch(self, parsed_args: Arguments) -> ScoringEngine:
        """Return the scoring engine."""
        return self.watcher.scoring_engine.get(parsed_args.scoring_engine)
