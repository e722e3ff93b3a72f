"""Commands for audit templates."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from watcherclient import exc
from watcherclient.cli import columns
from watcherclient.cli.base import (
    Arguments,
    DeleteCommand,
    ListCommand,
    ShowOne,
    add_assignments,
    add_watch,
    parameters,
    patch,
)

if TYPE_CHECKING:
    from watcherclient.models import AuditTemplate

_HELP = "UUID or name of the audit template."

_SCOPE = """\
A YAML or JSON file with the part of the cloud that audits look at, such as

[{"compute": [
  {"host_aggregates": [{"id": 1}, {"id": 2}]},
  {"availability_zones": [{"name": "AZ1"}]},
  {"exclude": [{"instances": [{"uuid": "UUID1"}]},
               {"compute_nodes": [{"name": "compute1"}]}]}]},
 {"storage": [
  {"volume_types": [{"name": "lvm1"}]},
  {"exclude": [{"storage_pools": [{"name": "host0@backend0#pool0"}]}]}]}]
"""


class ListAuditTemplates(ListCommand):
    """List audit templates: presets for audits."""

    table = columns.AUDIT_TEMPLATE

    def add_filters(self, parser: argparse.ArgumentParser) -> None:
        """Choose by goal, strategy or name."""
        parser.add_argument("--goal", metavar="<goal>", help="Only those of this goal (UUID or name).")
        parser.add_argument("--strategy", metavar="<strategy>", help="Only those of this strategy (UUID or name).")
        parser.add_argument("--name", metavar="<name>", help="Only the one of this name.")

    def find(self, detail: bool, query: Mapping[str, Any]) -> Iterable[object]:
        """Return the audit templates."""
        return self.watcher.audit_template.list(detail=detail, **query)


class ShowAuditTemplate(ShowOne):
    """Show an audit template."""

    table = columns.AUDIT_TEMPLATE

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the audit template."""
        parser.add_argument("audit_template", metavar="<audit-template>", help=_HELP)
        add_watch(parser)

    def fetch(self, parsed_args: Arguments) -> AuditTemplate:
        """Return the audit template."""
        return self.watcher.audit_template.get(parsed_args.audit_template)


class CreateAuditTemplate(ShowOne):
    """Create an audit template."""

    table = columns.AUDIT_TEMPLATE

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take what it presets."""
        parser.formatter_class = argparse.RawTextHelpFormatter
        parser.add_argument("name", metavar="<name>", help="Its name.")
        parser.add_argument("goal", metavar="<goal>", help="UUID or name of the goal.")
        parser.add_argument("-s", "--strategy", metavar="<strategy>", help="UUID or name of the strategy.")
        parser.add_argument("-d", "--description", metavar="<description>", help="What it is for.")
        parser.add_argument("--scope", metavar="<path>", help=_SCOPE)
        parser.add_argument(
            "-p",
            "--default-parameter",
            dest="default_parameters",
            metavar="<name=value>",
            action="append",
            help="A parameter for audits that give none; the value may be JSON.\n"
            "Can be given several times. Needs --strategy and microversion 1.7.",
        )

    def fetch(self, parsed_args: Arguments) -> AuditTemplate:
        """Return the new audit template."""
        return self.watcher.audit_template.create(
            name=parsed_args.name,
            goal=parsed_args.goal,
            strategy=parsed_args.strategy,
            description=parsed_args.description,
            scope=_read_scope(parsed_args.scope),
            default_parameters=parameters(parsed_args.default_parameters),
        )


class UpdateAuditTemplate(ShowOne):
    """Change an audit template."""

    table = columns.AUDIT_TEMPLATE

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the audit template and what changes."""
        parser.add_argument("audit_template", metavar="<audit-template>", help=_HELP)
        add_assignments(parser)

    def fetch(self, parsed_args: Arguments) -> AuditTemplate:
        """Return the changed audit template."""
        return self.watcher.audit_template.update(parsed_args.audit_template, patch(parsed_args))


class DeleteAuditTemplates(DeleteCommand):
    """Delete audit templates."""

    metavar = "<audit-template>"
    help = _HELP

    def delete(self, identifier: str) -> None:
        """Delete one."""
        self.watcher.audit_template.delete(identifier)


def _read_scope(path: str | None) -> Any:
    """Return what the file of a scope says."""
    if path is None:
        return None
    import yaml

    try:
        return yaml.safe_load(Path(path).expanduser().read_bytes())
    except (OSError, yaml.YAMLError) as error:
        raise exc.CommandError(f"--scope cannot be read: {error}") from error
