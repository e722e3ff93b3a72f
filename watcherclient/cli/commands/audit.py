"""Commands for audits."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from watcherclient import exc
from watcherclient.cli import columns
from watcherclient.cli.base import (
    Arguments,
    Command,
    DeleteCommand,
    ListCommand,
    ShowOne,
    add_assignments,
    add_watch,
    parameters,
    patch,
)
from watcherclient.cli.waits import add_timeout, add_wait, wait_for_audit

if TYPE_CHECKING:
    from watcherclient.models import Audit

_HELP = "UUID or name of the audit."


def _add_audit(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("audit", metavar="<audit>", help=_HELP)


class ListAudits(ListCommand):
    """List audits: runs of strategies."""

    table = columns.AUDIT

    def add_filters(self, parser: argparse.ArgumentParser) -> None:
        """Choose by goal, strategy, template, name, state or type."""
        parser.add_argument("--goal", metavar="<goal>", help="Only those of this goal (UUID or name).")
        parser.add_argument("--strategy", metavar="<strategy>", help="Only those of this strategy (UUID or name).")
        parser.add_argument(
            "--audit-template",
            metavar="<audit-template>",
            help="Only those with goal and strategy of this audit template (UUID or name).",
        )
        parser.add_argument("--name", metavar="<name>", help="Only the one of this name.")
        parser.add_argument("--state", metavar="<state>", help="Only those in this state.")
        parser.add_argument(
            "--audit-type", metavar="<audit-type>", help="Only those of this type: ONESHOT, CONTINUOUS or EVENT."
        )

    def find(self, detail: bool, query: Mapping[str, Any]) -> Iterable[object]:
        """Return the audits."""
        return self.watcher.audit.list(detail=detail, **query)


class _AuditCommand(ShowOne):
    """A command for one audit."""

    table = columns.AUDIT

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the audit."""
        _add_audit(parser)


class ShowAudit(_AuditCommand):
    """Show an audit."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the audit."""
        _add_audit(parser)
        add_watch(parser)

    def fetch(self, parsed_args: Arguments) -> Audit:
        """Return the audit."""
        return self.watcher.audit.get(parsed_args.audit)


class CreateAudit(ShowOne):
    """Create an audit, which the decision engine then runs."""

    table = columns.AUDIT

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take what to do, how and when."""
        parser.add_argument(
            "-t",
            "--audit_type",
            "--audit-type",
            metavar="<audit_type>",
            default="ONESHOT",
            choices=("ONESHOT", "CONTINUOUS", "EVENT"),
            help="ONESHOT (the default), CONTINUOUS or EVENT.",
        )
        parser.add_argument(
            "-p",
            "--parameter",
            dest="parameters",
            metavar="<name=value>",
            action="append",
            help="A parameter of the strategy; the value may be JSON. Can be given several times.",
        )
        parser.add_argument(
            "-i",
            "--interval",
            metavar="<interval>",
            help="How often a CONTINUOUS audit runs: seconds, or a cron expression such as '*/5 * * * *'.",
        )
        parser.add_argument("-g", "--goal", metavar="<goal>", help="UUID or name of the goal.")
        parser.add_argument("-s", "--strategy", metavar="<strategy>", help="UUID or name of the strategy.")
        parser.add_argument(
            "-a",
            "--audit-template",
            dest="audit_template",
            metavar="<audit_template>",
            help="UUID or name of the audit template, instead of a goal.",
        )
        parser.add_argument(
            "--auto-trigger", action="store_true", help="Start the action plan by itself when the audit has succeeded."
        )
        parser.add_argument("--name", metavar="<name>", help="Its name; generated when left out.")
        for option, when in (("--start-time", "before"), ("--end-time", "after")):
            parser.add_argument(
                option,
                metavar=f"<{option[2:].replace('-', '_')}>",
                help=f"Do not run a CONTINUOUS audit {when} then: YYYY-MM-DD hh:mm:ss, local or with offset.",
            )
        parser.add_argument("--force", action="store_true", help="Run although an action plan is running.")
        add_wait(parser, "the audit has ended")

    def fetch(self, parsed_args: Arguments) -> Audit:
        """Return the new audit, PENDING or ended."""
        if parsed_args.wait and parsed_args.audit_type != "ONESHOT":
            raise exc.CommandError(f"--wait needs a ONESHOT audit: a {parsed_args.audit_type} audit does not end")
        fields = {
            "goal": parsed_args.goal,
            "audit_template": parsed_args.audit_template,
            "name": parsed_args.name,
            "strategy": parsed_args.strategy,
            "parameters": parameters(parsed_args.parameters),
            "interval": parsed_args.interval,
            "auto_trigger": parsed_args.auto_trigger or None,
            "start_time": _local_time("--start-time", parsed_args.start_time),
            "end_time": _local_time("--end-time", parsed_args.end_time),
            "force": parsed_args.force or None,
        }
        given: dict[str, Any] = {name: value for name, value in fields.items() if value is not None}
        audit = self.watcher.audit.create(audit_type=parsed_args.audit_type, **given)
        return wait_for_audit(self, audit, parsed_args) if parsed_args.wait else audit


class UpdateAudit(_AuditCommand):
    """Change an audit."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the audit and what changes."""
        _add_audit(parser)
        add_assignments(parser)

    def fetch(self, parsed_args: Arguments) -> Audit:
        """Return the changed audit."""
        return self.watcher.audit.update(parsed_args.audit, patch(parsed_args, as_text=("interval",)))


class CancelAudit(_AuditCommand):
    """Cancel an audit that is PENDING or ONGOING."""

    def fetch(self, parsed_args: Arguments) -> Audit:
        """Return the audit, CANCELLED."""
        return self.watcher.audit.cancel(parsed_args.audit)


class SuspendAudit(_AuditCommand):
    """Suspend a CONTINUOUS audit that is ONGOING."""

    def fetch(self, parsed_args: Arguments) -> Audit:
        """Return the audit, SUSPENDED."""
        return self.watcher.audit.suspend(parsed_args.audit)


class ResumeAudit(_AuditCommand):
    """Let a suspended audit go on."""

    def fetch(self, parsed_args: Arguments) -> Audit:
        """Return the audit, ONGOING."""
        return self.watcher.audit.resume(parsed_args.audit)


class TriggerAudit(Command):
    """Start an EVENT audit, as its webhook does."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the audit."""
        _add_audit(parser)

    def take_action(self, parsed_args: Arguments) -> None:
        """Start it."""
        self.watcher.audit.trigger(parsed_args.audit)


class WaitForAudit(_AuditCommand):
    """Wait until an audit has ended."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the audit, the state and the time."""
        _add_audit(parser)
        parser.add_argument("--until", metavar="<state>", help="The state to wait for, instead of the end.")
        add_timeout(parser)

    def fetch(self, parsed_args: Arguments) -> Audit:
        """Return the audit that has ended."""
        return wait_for_audit(self, parsed_args.audit, parsed_args, until=parsed_args.until)


class DeleteAudits(DeleteCommand):
    """Delete audits."""

    metavar = "<audit>"
    help = _HELP

    def delete(self, identifier: str) -> None:
        """Delete one."""
        self.watcher.audit.delete(identifier)


def _local_time(option: str, text: str | None) -> Any:
    """Return a time that was typed; without an offset it is local time.

    Raises:
        exc.CommandError: It is not a time.
    """
    if text is None:
        return None
    from dateutil.parser import ParserError, isoparse
    from dateutil.tz import tzlocal

    try:
        time = isoparse(text.strip().replace(" ", "T", 1))
    except (ParserError, ValueError) as error:
        raise exc.CommandError(f"{option} must be YYYY-MM-DD hh:mm:ss; got {text!r}") from error
    return time if time.tzinfo else time.replace(tzinfo=tzlocal())
