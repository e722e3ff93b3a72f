"""Commands for actions."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from watcherclient import exc
from watcherclient.cli import columns
from watcherclient.cli.base import Arguments, ListCommand, ShowOne, add_watch

if TYPE_CHECKING:
    from watcherclient.models import Action


def _add_action(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", metavar="<action>", help="UUID of the action.")


class ListActions(ListCommand):
    """List actions: the steps of action plans."""

    table = columns.ACTION

    def add_filters(self, parser: argparse.ArgumentParser) -> None:
        """Choose by action plan, audit or state."""
        parser.add_argument("--action-plan", metavar="<action-plan>", help="Only those of this action plan (UUID).")
        parser.add_argument("--audit", metavar="<audit>", help="Only those of this audit (UUID or name).")
        parser.add_argument("--state", metavar="<state>", help="Only those in this state.")

    def find(self, detail: bool, query: Mapping[str, Any]) -> Iterable[object]:
        """Return the actions."""
        return self.watcher.action.list(detail=detail, **query)


class ShowAction(ShowOne):
    """Show an action, with its parameters."""

    table = columns.ACTION

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the action."""
        _add_action(parser)
        add_watch(parser)

    def fetch(self, parsed_args: Arguments) -> Action:
        """Return the action."""
        return self.watcher.action.get(parsed_args.action)


class UpdateAction(ShowOne):
    """Change the state of an action, or the reason of the change."""

    table = columns.ACTION

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take action, state and reason."""
        _add_action(parser)
        parser.add_argument("--state", metavar="<state>", help="The new state: SKIPPED.")
        parser.add_argument("--reason", metavar="<reason>", help="Why.")

    def fetch(self, parsed_args: Arguments) -> Action:
        """Return the changed action."""
        fields = {"/state": parsed_args.state, "/status_message": parsed_args.reason}
        patch = [{"op": "replace", "path": path, "value": value} for path, value in fields.items() if value]
        if not patch:
            raise exc.ValidationError("--state or --reason is needed: at least one field must change")
        return self.watcher.action.update(parsed_args.action, patch)


class SkipAction(ShowOne):
    """Skip an action that has not run yet."""

    table = columns.ACTION

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take action and reason."""
        _add_action(parser)
        parser.add_argument("--reason", metavar="<reason>", help="Why, in at most 223 characters.")

    def fetch(self, parsed_args: Arguments) -> Action:
        """Return the action, SKIPPED."""
        return self.watcher.action.skip(parsed_args.action, reason=parsed_args.reason)
