"""Commands for strategies."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from watcherclient.cli import columns
from watcherclient.cli.base import Arguments, Command, ListCommand, Lister, ShowOne, add_watch, parameters

if TYPE_CHECKING:
    from watcherclient.models import Strategy


def _add_strategy(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("strategy", metavar="<strategy>", help="UUID or name of the strategy.")


class ListStrategies(ListCommand):
    """List strategies: how goals are reached."""

    table = columns.STRATEGY

    def add_filters(self, parser: argparse.ArgumentParser) -> None:
        """Choose by goal."""
        parser.add_argument("--goal", metavar="<goal>", help="Only those of this goal (UUID or name).")

    def find(self, detail: bool, query: Mapping[str, Any]) -> Iterable[object]:
        """Return the strategies."""
        return self.watcher.strategy.list(detail=detail, **query)


class ShowStrategy(ShowOne):
    """Show a strategy, with the parameters that it takes."""

    table = columns.STRATEGY

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the strategy."""
        _add_strategy(parser)
        add_watch(parser)

    def fetch(self, parsed_args: Arguments) -> Strategy:
        """Return the strategy."""
        return self.watcher.strategy.get(parsed_args.strategy)


class ShowState(Lister):
    """Show what a strategy needs from the cloud, and whether it is there."""

    table = columns.REQUIREMENT

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the strategy."""
        _add_strategy(parser)

    def take_action(self, parsed_args: Arguments) -> tuple[Sequence[str], Iterable[Any]]:
        """Return a row per requirement."""
        return self.rows(self.watcher.strategy.state(parsed_args.strategy))


class ShowDefaults(Lister):
    """Show what the server takes for parameters of a strategy that are left out."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the strategy."""
        _add_strategy(parser)

    def take_action(self, parsed_args: Arguments) -> tuple[Sequence[str], Iterable[Any]]:
        """Return a row per parameter."""
        defaults = self.watcher.strategy.defaults(parsed_args.strategy)
        return ("Parameter", "Default"), list(defaults.items())


class ValidateParameters(Command):
    """Check parameters as the server does when it makes an audit; says nothing when they are right."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take strategy and parameters."""
        _add_strategy(parser)
        parser.add_argument(
            "-p",
            "--parameter",
            dest="parameters",
            metavar="<name=value>",
            action="append",
            help="A parameter; the value may be JSON. Can be given several times.",
        )

    def take_action(self, parsed_args: Arguments) -> None:
        """Check them."""
        self.watcher.strategy.validate(parsed_args.strategy, parameters(parsed_args.parameters))
