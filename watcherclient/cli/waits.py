"""--wait and `wait`: shows the progress of an audit or action plan, and ends with the exit code of its outcome."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from watcherclient import exc
from watcherclient.cli.base import Arguments, Command, positive_seconds
from watcherclient.cli.progress import Progress

if TYPE_CHECKING:
    from watcher_v1_client.models.action_plan_state import ActionPlanStateValue
    from watcher_v1_client.models.audit_state import AuditStateValue
    from watcherclient.models import ActionPlan, Audit
    from watcherclient.typing import ActionPlanRef, AuditRef

TIMEOUT = 600.0
"""Seconds."""


def add_timeout(parser: argparse.ArgumentParser) -> None:
    """Add --timeout."""
    parser.add_argument(
        "--timeout",
        metavar="<seconds>",
        type=positive_seconds,
        default=TIMEOUT,
        help=f"Seconds to wait ({TIMEOUT:g}); the server goes on when they are over.",
    )


def add_wait(parser: argparse.ArgumentParser, until: str) -> None:
    """Add --wait and --timeout."""
    parser.add_argument(
        "--wait",
        action="store_true",
        help=f"Wait until {until}. Exit code: 0 it went well, 1 error, 3 failed, 4 cancelled or superseded, "
        "5 time is up.",
    )
    add_timeout(parser)


def wait_for_audit(
    command: Command, audit: AuditRef, parsed_args: Arguments, *, until: AuditStateValue | None = None
) -> Audit:
    """Return the audit when it has ended, or when it went wrong, which sets the exit code."""
    with Progress.of(command) as progress:
        try:
            return command.watcher.audit.wait(audit, until=until, timeout=parsed_args.timeout, progress=progress.see)
        except exc.ResourceError as error:
            from watcherclient.models import Audit

            if not isinstance(error.resource, Audit):
                raise
            progress.clear()
            command.report(error)
            return error.resource


def wait_for_action_plan(
    command: Command, plan: ActionPlanRef, parsed_args: Arguments, *, until: ActionPlanStateValue | None = None
) -> ActionPlan:
    """Return the action plan when it has ended, or when it went wrong, which sets the exit code."""
    with Progress.of(command) as progress:
        try:
            return command.watcher.action_plan.wait(
                plan, until=until, timeout=parsed_args.timeout, progress=progress.see
            )
        except exc.ResourceError as error:
            from watcherclient.models import ActionPlan

            if not isinstance(error.resource, ActionPlan):
                raise
            progress.clear()
            command.report(error)
            return error.resource
