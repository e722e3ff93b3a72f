"""Commands for the data model: the cluster as the decision engine sees it."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from watcherclient import exc
from watcherclient.cli import columns
from watcherclient.cli.base import Arguments, Command, Lister, add_watch

if TYPE_CHECKING:
    from watcherclient.v1.data_model import DataModel


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--type", metavar="<type>", default="compute", help="Only compute exists.")
    parser.add_argument("--audit", metavar="<audit>", help="Only what is in the scope of this audit.")


def _fetch(command: Command, parsed_args: Arguments) -> DataModel:
    return command.watcher.data_model.list(parsed_args.type, audit=parsed_args.audit)


class ListDataModel(Lister):
    """List the servers of the data model with their nodes, and the nodes without servers."""

    table = columns.DATA_MODEL

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take type and audit, and --detail."""
        _add_arguments(parser)
        parser.add_argument("--detail", action="store_true", help="Show more columns.")
        add_watch(parser)

    def take_action(self, parsed_args: Arguments) -> tuple[Sequence[str], Iterable[Any]]:
        """Return a row per server."""
        return self.rows(_fetch(self, parsed_args).context, detail=parsed_args.detail)


class ShowDataModel(Command):
    """Show the data model as a tree of nodes and their servers."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take type and audit."""
        _add_arguments(parser)

    def take_action(self, parsed_args: Arguments) -> None:
        """Print the tree."""
        model = _fetch(self, parsed_args)
        if not model.context:
            raise exc.ClientException("The data model is empty: the decision engine has not read the cluster yet")
        nodes = {row.node_hostname: row for row in model.context}
        out = self.app.stdout
        for host, servers in model.by_node().items():
            node = nodes[host]
            out.write(f"{host} ({node.node_state}, {node.node_vcpus} vCPUs, {node.node_memory} MB)\n")
            for number, server in enumerate(servers, start=1):
                branch = "└──" if number == len(servers) else "├──"
                size = f"{server.server_vcpus} vCPUs, {server.server_memory} MB"
                out.write(f"{branch} {server.server_name} ({server.server_state}, {size}) {server.server_uuid}\n")
