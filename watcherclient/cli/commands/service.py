"""Commands for services."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from watcherclient.cli import columns
from watcherclient.cli.base import Arguments, ListCommand, ShowOne, add_watch

if TYPE_CHECKING:
    from watcherclient.models import Service


class ListServices(ListCommand):
    """List services: the decision engines and appliers."""

    table = columns.SERVICE

    def find(self, detail: bool, query: Mapping[str, Any]) -> Iterable[object]:
        """Return the services."""
        return self.watcher.service.list(detail=detail, **query)


class ShowService(ShowOne):
    """Show a service, with the time of its last heartbeat."""

    table = columns.SERVICE

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the service."""
        parser.add_argument("service", metavar="<service>", help="ID or name of the service.")
        add_watch(parser)

    def fetch(self, parsed_args: Arguments) -> Service:
        """Return the service."""
        return self.watcher.service.get(parsed_args.service)
