"""Commands for action plans."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from watcherclient import exc
from watcherclient.cli import columns
from watcherclient.cli.base import (
    Arguments,
    Command,
    DeleteCommand,
    ListCommand,
    Lister,
    ShowOne,
    add_assignments,
    add_watch,
    patch,
)
from watcherclient.cli.waits import add_timeout, add_wait, wait_for_action_plan

if TYPE_CHECKING:
    from watcherclient.models import ActionPlan


def _add_plan(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action_plan", metavar="<action-plan>", help="UUID of the action plan.")


class ListActionPlans(ListCommand):
    """List action plans: what audits recommend."""

    table = columns.ACTION_PLAN

    def add_filters(self, parser: argparse.ArgumentParser) -> None:
        """Choose by audit, strategy or state."""
        parser.add_argument("--audit", metavar="<audit>", help="Only those of this audit (UUID or name).")
        parser.add_argument("--strategy", metavar="<strategy>", help="Only those of this strategy (UUID or name).")
        parser.add_argument("--state", metavar="<state>", help="Only those in this state.")

    def find(self, detail: bool, query: Mapping[str, Any]) -> Iterable[object]:
        """Return the action plans."""
        return self.watcher.action_plan.list(detail=detail, **query)


class _PlanCommand(ShowOne):
    """A command for one action plan."""

    table = columns.ACTION_PLAN

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the action plan."""
        _add_plan(parser)


class ShowActionPlan(_PlanCommand):
    """Show an action plan, with its efficacy."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the action plan."""
        _add_plan(parser)
        add_watch(parser)

    def fetch(self, parsed_args: Arguments) -> ActionPlan:
        """Return the action plan."""
        return self.watcher.action_plan.get(parsed_args.action_plan)


class UpdateActionPlan(_PlanCommand):
    """Change the state of an action plan; start and cancel do it in one word."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the action plan and what changes."""
        _add_plan(parser)
        add_assignments(parser)

    def fetch(self, parsed_args: Arguments) -> ActionPlan:
        """Return the changed action plan."""
        return self.watcher.action_plan.update(parsed_args.action_plan, patch(parsed_args))


class StartActionPlan(_PlanCommand):
    """Start an action plan."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the action plan, and whether to wait."""
        _add_plan(parser)
        add_wait(parser, "the action plan has ended")

    def fetch(self, parsed_args: Arguments) -> ActionPlan:
        """Return the action plan, started or ended."""
        plan = self.watcher.action_plan.start(parsed_args.action_plan)
        return wait_for_action_plan(self, plan, parsed_args) if parsed_args.wait else plan


class CancelActionPlan(_PlanCommand):
    """Cancel an action plan."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the action plan, and whether to wait."""
        _add_plan(parser)
        add_wait(parser, "the action plan is CANCELLED")

    def fetch(self, parsed_args: Arguments) -> ActionPlan:
        """Return the action plan, about to be cancelled or CANCELLED."""
        plan = self.watcher.action_plan.cancel(parsed_args.action_plan)
        return wait_for_action_plan(self, plan, parsed_args, until="CANCELLED") if parsed_args.wait else plan


class WaitForActionPlan(_PlanCommand):
    """Wait until an action plan has ended."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the action plan, the state and the time."""
        _add_plan(parser)
        parser.add_argument("--until", metavar="<state>", help="The state to wait for, instead of the end.")
        add_timeout(parser)

    def fetch(self, parsed_args: Arguments) -> ActionPlan:
        """Return the action plan that has ended."""
        return wait_for_action_plan(self, parsed_args.action_plan, parsed_args, until=parsed_args.until)


class ShowProgress(Lister):
    """Show how many actions of an action plan are in which state."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the action plan."""
        _add_plan(parser)

    def take_action(self, parsed_args: Arguments) -> tuple[Sequence[str], Iterable[Any]]:
        """Return a row per state."""
        counts = self.watcher.action_plan.progress(parsed_args.action_plan)
        return ("State", "Actions"), [(str(state), count) for state, count in counts.items()]


class ShowPreview(Command):
    """Show what the cluster will look like once an action plan has run."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the action plan, and how to show it."""
        _add_plan(parser)
        how = parser.add_mutually_exclusive_group()
        how.add_argument(
            "-f",
            "--format",
            choices=["table", "json"],
            default="table",
            help="A table of at most 100 columns, or JSON with everything (table).",
        )
        how.add_argument("--svg", metavar="<file>", help="Write a picture to this file instead.")

    def take_action(self, parsed_args: Arguments) -> None:
        """Print the preview, or draw it."""
        preview = self.watcher.action_plan.preview(parsed_args.action_plan)
        if parsed_args.svg is not None:
            try:
                Path(parsed_args.svg).write_text(preview.to_svg(), encoding="utf-8")
            except OSError as error:
                raise exc.CommandError(f"--svg: {parsed_args.svg} cannot be written: {error.strerror}") from error
        elif parsed_args.format == "json":
            self.app.stdout.write(f"{json.dumps(preview.to_dict(), indent=2)}\n")
        else:
            self.app.stdout.write(f"{preview}\n")


class DeleteActionPlans(DeleteCommand):
    """Delete action plans."""

    metavar = "<action-plan>"
    help = "UUID of the action plan."

    def delete(self, identifier: str) -> None:
        """Delete one."""
        self.watcher.action_plan.delete(identifier)
