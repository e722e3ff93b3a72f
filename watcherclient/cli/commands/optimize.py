"""The command `optimize run`: the whole loop, from the audit to the action plan that has run."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from watcherclient import exc
from watcherclient.cli.base import Arguments, Command, parameters
from watcherclient.cli.cells import amount
from watcherclient.cli.progress import Progress
from watcherclient.cli.table import StateTableFormatter
from watcherclient.cli.waits import add_timeout

if TYPE_CHECKING:
    from watcherclient.models import Action, ActionPlan, Audit
    from watcherclient.preview import Preview
    from watcherclient.results import Optimization

_TABLE = argparse.Namespace(max_width=0, fit_width=False, print_empty=False)


class RunOptimization(Command):
    """Optimise the cloud for a goal: audit it, show the action plan, ask, and run it.

    Exit code: 0 it went well (also when there was nothing to do, or you said no), 1 error, 3 failed, 4 cancelled or
    superseded, 5 time is up.
    """

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take what to do, and how far to go."""
        what = parser.add_mutually_exclusive_group(required=True)
        what.add_argument("-g", "--goal", metavar="<goal>", help="UUID or name of the goal.")
        what.add_argument(
            "-a", "--audit-template", metavar="<audit-template>", help="UUID or name of the audit template."
        )
        what.add_argument("--resume", metavar="<audit>", help="Go on with this audit (UUID or name) that was run so.")
        parser.add_argument("-s", "--strategy", metavar="<strategy>", help="UUID or name of the strategy.")
        parser.add_argument(
            "-p",
            "--parameter",
            dest="parameters",
            metavar="<name=value>",
            action="append",
            help="A parameter of the strategy; the value may be JSON. Can be given several times.",
        )
        parser.add_argument("--name", metavar="<name>", help="Name of the audit; generated when left out.")
        parser.add_argument("--force", action="store_true", help="Run although an action plan is running.")
        how = parser.add_mutually_exclusive_group()
        how.add_argument("--yes", action="store_true", help="Do not ask before the action plan is started.")
        how.add_argument("--dry-run", action="store_true", help="Show the action plan, and do not start it.")
        parser.add_argument(
            "--max-actions",
            metavar="<number>",
            type=int,
            help="Do not start an action plan with more actions than this.",
        )
        add_timeout(parser)

    def take_action(self, parsed_args: Arguments) -> None:
        """Run it."""
        if not parsed_args.yes and not parsed_args.dry_run and not sys.stdin.isatty():
            raise exc.CommandError("--yes or --dry-run is needed where there is no terminal to ask at")
        if parsed_args.resume and (parsed_args.strategy or parsed_args.parameters or parsed_args.name):
            raise exc.CommandError("--resume goes on with an audit; it takes no strategy, parameters or name")
        if parsed_args.max_actions is not None and parsed_args.max_actions < 0:
            raise exc.CommandError(f"--max-actions must be 0 or more; got {parsed_args.max_actions}")
        with Progress.of(self, each_action=True) as progress:
            loop = _Loop(self, parsed_args, progress)
            try:
                loop.run()
            except exc.ResourceError as error:
                loop.progress.clear()
                self.report(error)
                self.say(loop.how_to_go_on())
            except (KeyboardInterrupt, exc.ClientException):
                loop.progress.clear()
                if loop.audit is not None:
                    self.print_error(loop.how_to_go_on())
                raise


class _Loop:
    """One run."""

    def __init__(self, command: Command, parsed_args: Arguments, progress: Progress) -> None:
        self.command = command
        self.arguments = parsed_args
        self.progress = progress
        self.audit: Audit | None = None
        self.plan: ActionPlan | None = None

    def run(self) -> None:
        """Run it, and say what came of it."""
        given = self.arguments
        fields = {
            "goal": given.goal,
            "audit_template": given.audit_template,
            "strategy": given.strategy,
            "parameters": parameters(given.parameters),
            "name": given.name,
            "force": given.force or None,
            "resume": given.resume,
            "approve": None if given.dry_run else self.approve,
        }
        chosen: dict[str, Any] = {name: value for name, value in fields.items() if value is not None}
        result = self.command.watcher.optimize(
            apply=not given.dry_run, progress=self.see, timeout=given.timeout, **chosen
        )
        self.progress.clear()
        self.finish(result)

    def see(self, resource: Audit | ActionPlan) -> None:
        """Show a change."""
        from watcherclient.models import Audit

        if isinstance(resource, Audit):
            self.audit = resource
        else:
            self.plan = resource
        self.progress.see(resource)

    def approve(self, plan: ActionPlan, actions: list[Action], preview: Preview) -> bool:
        """Show the plan and what it comes to, and ask."""
        self.progress.clear()
        self.show(plan, actions)
        self.show_preview(preview)
        most = self.arguments.max_actions
        if most is not None and len(actions) > most:
            self.command.outcome = 1
            self.command.print_error(f"The action plan has {len(actions)} actions, more than --max-actions {most}")
            return False
        if self.arguments.yes:
            return True
        count = "this action" if len(actions) == 1 else f"these {len(actions)} actions"
        out = self.command.app.stdout
        # Not input(): a ^C that comes while that prints its prompt would be noticed only after the answer.
        out.write(f"Apply {count}? [y/N] ")
        out.flush()
        return sys.stdin.readline().strip().lower() in ("y", "yes")

    def show(self, plan: ActionPlan, actions: Sequence[Action]) -> None:
        """Print the plan: its actions and what the strategy expects of them."""
        out = self.command.app.stdout
        formatter = StateTableFormatter()
        out.write(f"Action plan {plan.uuid} ({plan.strategy_name})\n")
        rows = [
            (number, action.action_type, _parameters(action), str(action.state))
            for number, action in enumerate(actions, start=1)
        ]
        formatter.emit_list(("#", "Action", "Parameters", "State"), rows, out, _TABLE)
        figures = [figure.to_dict() for figure in [*plan.efficacy_indicators, *plan.global_efficacy]]
        if figures:
            expected = [(figure["name"], amount(figure), figure.get("description") or "") for figure in figures]
            formatter.emit_list(("Efficacy", "Value", "Description"), expected, out, _TABLE)
        out.flush()

    def show_preview(self, preview: Preview) -> None:
        """Print what the plan comes to; its first line would name the plan once more."""
        _, _, text = str(preview).partition("\n")
        self.command.app.stdout.write(f"{text}\n")

    def finish(self, result: Optimization) -> None:
        """Say what came of it."""
        out = self.command.app.stdout
        plan = result.action_plan
        if plan is None or not result.actions:
            out.write(f"Nothing to do: audit {result.audit.uuid} {result.audit.state}\n")
        elif result.applied:
            self.show(plan, result.actions)
            out.write(f"Applied: action plan {plan.uuid} {plan.state}\n")
        else:
            if self.arguments.dry_run:
                self.show(plan, result.actions)
                if result.preview is not None:
                    self.show_preview(result.preview)
            out.write(f"Not applied: action plan {plan.uuid} {plan.state}\n")
            self.command.say(f"To apply it: {self.command.words('actionplan start')} --wait {plan.uuid}")

    def how_to_go_on(self) -> str:
        """Return which command goes on."""
        if self.audit is None:
            return "No audit was made"
        where = f"audit {self.audit.uuid} {self.audit.state}"
        if self.plan is not None:
            where += f", action plan {self.plan.uuid} {self.plan.state}"
        return f"It stood at: {where}. To go on: {self.command.words('optimize run')} --resume {self.audit.uuid}"


def _parameters(action: Action) -> str:
    """Return the parameters of an action in a line; those that are empty say nothing."""
    given = {name: value for name, value in action.input_parameters.items() if value not in (None, "", [], {})}
    return ", ".join(f"{name}={value}" for name, value in given.items())
