"""The commands `help`, and what `watcher --help` says."""

from __future__ import annotations

import argparse
from importlib import import_module

from watcherclient import exc
from watcherclient.cli.base import Arguments, Command
from watcherclient.cli.names import COMMANDS, PROGRAM_COMMANDS


class Help(Command):
    """Show the help of a command, or of the program."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the command."""
        parser.add_argument("command", metavar="<command>", nargs="*", help="Its words.")

    def take_action(self, parsed_args: Arguments) -> None:
        """Print the help."""
        words: list[str] = parsed_args.command
        if not words:
            self.app.stdout.write(program_help(self.app.parser))
            return
        try:
            command_class, name, rest = self.app.command_manager.find_command(words)
        except ValueError:
            names = [name for name in COMMANDS if name.startswith(" ".join(words))]
            if not names:
                raise exc.CommandError(f"{' '.join(words)!r} is not a command (see watcher --help)") from None
            self.app.stdout.write(_lines(names))
            return
        if rest:
            raise exc.CommandError(f"{' '.join(words)!r} is not a command, but {name!r} is")
        parser = command_class(self.app, self.app_args).get_parser(f"{self.app.NAME} {name}")
        self.app.stdout.write(parser.format_help())


def program_help(parser: argparse.ArgumentParser) -> str:
    """Return the options of the program, and its commands with what each is for."""
    commands = _lines([*COMMANDS, *PROGRAM_COMMANDS])
    return f"{parser.format_help()}\ncommands:\n{commands}\nSee `watcher help <command>` for the options of one.\n"


def summary(name: str) -> str:
    """Return what a command is for, in a line."""
    module, _, attribute = {**COMMANDS, **PROGRAM_COMMANDS}[name].partition(":")
    description: str = getattr(import_module(module), attribute).__doc__
    return description.partition("\n")[0].rstrip(".")


def _lines(names: list[str]) -> str:
    return "".join(f"  {name:<22}  {summary(name)}\n" for name in sorted(names))
