"""Writes what the parsers of `watcher` say into docs/command-line.md and docs/watcher.1, the man page.

python scripts/document_cli.py            writes both
python scripts/document_cli.py --check    says whether they are up to date
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "command-line.md"
MAN = ROOT / "docs" / "watcher.1"

START = "<!-- What follows is written by scripts/document_cli.py from the parsers. -->\n"

EXIT_CODES = (
    ("0", "it went well"),
    ("1", "an error: one line on standard error says which"),
    ("2", "wrong usage, before anything was sent"),
    ("3", "what was waited for has FAILED"),
    ("4", "it was CANCELLED or SUPERSEDED"),
    ("5", "the time is up; the server goes on"),
    ("130", "interrupted (^C)"),
    ("141", "the reader has closed the output (| head)"),
)

HIDDEN_GROUPS = frozenset(
    ("output formatters", "json formatter", "shell formatter", "table formatter", "CSV Formatter", "csv formatter")
)
"""Options that every command with output has; they are described once."""


class Source:
    """Stands for the program while the parsers are made."""

    knows_formatters = True
    stdout = sys.stdout


def parsers() -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """Return each command with its parser."""
    from watcherclient.cli.names import COMMANDS, PROGRAM_COMMANDS

    for name, place in sorted({**COMMANDS, **PROGRAM_COMMANDS}.items()):
        module, _, attribute = place.partition(":")
        app: Any = Source()
        yield name, getattr(import_module(module), attribute)(app, None).get_parser(f"watcher {name}")


def program_parser() -> argparse.ArgumentParser:
    from watcherclient.cli.program import Program

    return Program().parser


def groups(parser: argparse.ArgumentParser) -> Iterator[tuple[str, list[argparse.Action]]]:
    """Return the options of a parser by group, without --help and what is hidden."""
    for group in parser._action_groups:
        actions = [
            action for action in group._group_actions if action.help != argparse.SUPPRESS and action.dest != "help"
        ]
        if actions and group.title not in HIDDEN_GROUPS:
            yield group.title or "", actions


def formatter_actions() -> list[argparse.Action]:
    """Return the options that every command with output has."""
    found: dict[str, argparse.Action] = {}
    for name, parser in parsers():
        if name in ("goal list", "goal show"):
            for group in parser._action_groups:
                if group.title in HIDDEN_GROUPS:
                    found.update({action.option_strings[0]: action for action in group._group_actions})
    return [action for action in found.values() if action.help != argparse.SUPPRESS]


def spelled(action: argparse.Action) -> str:
    """Return how an argument is written."""
    metavar = str(action.metavar or action.dest.upper())
    if not action.option_strings:
        return f"{metavar} ..." if action.nargs == "+" else metavar
    value = "" if action.nargs == 0 else f" [{metavar}]" if action.nargs == "?" else f" {metavar}"
    return ", ".join(action.option_strings) + value


def usage(parser: argparse.ArgumentParser) -> str:
    text = parser.format_usage().removeprefix("usage: ")
    return " ".join(text.split())


def help_of(action: argparse.Action) -> str:
    return (action.help or "").replace("%%", "%")


def code(text: str) -> str:
    return f"`{text}`"


def table(actions: list[argparse.Action]) -> Iterator[str]:
    yield "| argument | what it does |"
    yield "|---|---|"
    for action in actions:
        described = help_of(action).rstrip()
        lines = described.split("\n\n")[0].replace("\n", " ").replace("|", "\\|")
        yield f"| {code(spelled(action))} | {lines.replace('<', '&lt;')} |"


def markdown() -> str:
    lines = ["## Options before the command, or anywhere behind it", ""]
    for title, actions in groups(program_parser()):
        if actions[0].dest == "words":
            continue
        heading = "general" if title == "options" else title
        lines += [f"### {heading[0].upper()}{heading[1:]}", "", *table(actions), ""]
    lines += ["## Options of every command with output", "", *table(formatter_actions()), "", "## Every command", ""]
    for name, parser in parsers():
        lines += [f"### {name}", "", " ".join((parser.description or "").split()), ""]
        lines += ["```", f"watcher {name} {arguments(parser)}".rstrip(), "```", ""]
        shown = [action for _, actions in groups(parser) for action in actions]
        if shown:
            lines += [*table(shown), ""]
    return "\n".join(lines)


def arguments(parser: argparse.ArgumentParser) -> str:
    """Return the arguments of a command in a line."""
    shown = [action for _, actions in groups(parser) for action in actions]
    options = "[option ...] " if any(action.option_strings for action in shown) else ""
    return options + " ".join(spelled(action) for action in shown if not action.option_strings)


def roff(text: str) -> str:
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join(f"\\&{line}" if line.startswith((".", "'")) else line for line in escaped.split("\n"))


def man_options(actions: list[argparse.Action]) -> Iterator[str]:
    for action in actions:
        yield ".TP"
        yield f"\\fB{roff(spelled(action))}\\fR"
        described = roff(help_of(action))
        yield f".nf\n{described}\n.fi" if "\n" in described else described


def man() -> str:
    lines = [
        '.\\" Written by scripts/document_cli.py from the parsers.',
        '.TH WATCHER 1 "" "watcherclient" "User Commands"',
        ".SH NAME",
        "watcher \\- the command line of OpenStack Watcher",
        ".SH SYNOPSIS",
        ".B watcher",
        "[\\fIoption\\fR ...] \\fIcommand\\fR [\\fIargument\\fR ...]",
        ".SH DESCRIPTION",
        roff(
            "Watcher (the service infra-optim) optimises OpenStack clouds: audits make action plans, action plans run "
            "actions. The same commands are in python-openstackclient, behind the word optimize."
        ),
    ]
    for title, actions in groups(program_parser()):
        if actions[0].dest == "words":
            continue
        lines += [f".SH {('general options' if title == 'options' else title).upper()}", *man_options(actions)]
    lines += [".SH OUTPUT OPTIONS", *man_options(formatter_actions()), ".SH COMMANDS"]
    for name, parser in parsers():
        lines += [".SS " + roff(f"watcher {name} {arguments(parser)}".rstrip())]
        lines += [roff(" ".join((parser.description or "").split()))]
        for _, actions in groups(parser):
            lines += man_options(actions)
    lines += [".SH EXIT STATUS"]
    for number, meaning in EXIT_CODES:
        lines += [".TP", number, roff(meaning)]
    lines += [".SH ENVIRONMENT", roff("The variables in brackets above; NO_COLOR switches colours off.")]
    return "\n".join(lines) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="only say whether they are up to date")
    check = parser.parse_args().check
    for name in [name for name in os.environ if name.startswith(("OS_", "CLIFF_"))]:
        del os.environ[name]
    written = PAGE.read_text(encoding="utf-8").partition(START)[0]
    wanted = {PAGE: f"{written}{START}\n{markdown()}", MAN: man()}
    stale = [path for path, text in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    if check:
        for path in stale:
            print(f"{path.relative_to(ROOT)} is not what scripts/document_cli.py writes", file=sys.stderr)
        return 1 if stale else 0
    for path in stale:
        path.write_text(wanted[path], encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
