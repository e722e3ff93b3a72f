"""Reads the command line of `watcher`, runs the command, and says what went wrong."""

from __future__ import annotations

import argparse
import difflib
import logging
import sys
import warnings
from collections.abc import Generator, Sequence
from contextlib import ExitStack, contextmanager
from functools import cached_property
from importlib.metadata import EntryPoint
from typing import TYPE_CHECKING, Any, Final

from cliff.app import App
from cliff.commandmanager import CommandManager

from watcherclient.cli import options
from watcherclient.cli.names import COMMANDS, PROGRAM_COMMANDS

if TYPE_CHECKING:
    from watcherclient.cli.base import Command
    from watcherclient.v1.client import Client

NAME: Final = "watcher"

DESCRIPTION: Final = "The command line of OpenStack Watcher: audits, action plans and what they need."

WRONG_USAGE: Final = 2


class Commands(CommandManager):
    """The commands of names.py; no entry points are searched."""

    def load_commands(self, namespace: str) -> None:
        """Take the names; a command is imported when it runs."""
        for name, place in {**COMMANDS, **PROGRAM_COMMANDS}.items():
            self.commands[name] = EntryPoint(name, place, namespace)

    def add_command(self, name: str, command_class: object) -> None:
        """Leave out what cliff adds: its own help and complete."""


class ClientManager:
    """Makes the client when a command first asks for it, under the name that python-openstackclient gives it."""

    def __init__(self, given: argparse.Namespace) -> None:
        self._given = given

    @cached_property
    def _client(self) -> Client:
        return options.make_client(self._given)

    def __getattr__(self, name: str) -> Client:
        if name == "infra-optim":
            return self._client
        raise AttributeError(name)

    def close(self) -> None:
        """Close the client, if there is one."""
        if "_client" in self.__dict__:
            self._client.close()


class Program(App):
    """The program: global options, then a command with its own."""

    NAME = NAME
    knows_formatters = True

    def __init__(self) -> None:
        super().__init__(DESCRIPTION, None, Commands("watcherclient"))

    def build_option_parser(
        self, description: str | None, version: str | None, argparse_kwargs: dict[str, Any] | None = None
    ) -> argparse.ArgumentParser:
        """Return the parser of what stands before the command."""
        from watcherclient.cli.base import ArgumentParser

        parser = ArgumentParser(
            prog=NAME, usage=f"{NAME} [option ...] <command> [argument ...]", description=description, add_help=False
        )
        parser.add_argument("-h", "--help", action="store_true", help="Show this, or the help of the command.")
        parser.add_argument("--version", action="store_true", help="Show the version.")
        options.add_options(parser)
        parser.add_argument("words", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
        return parser

    def run(self, argv: Sequence[str]) -> int:
        """Run a command; return its exit code.

        Raises:
            KeyboardInterrupt: The user interrupted it.
            BrokenPipeError: Nobody reads the output any more.
        """
        given = self.parser.parse_args(argv)
        if given.version:
            import watcherclient

            self.stdout.write(f"{NAME} {watcherclient.__version__}\n")
            return 0
        if given.help and not given.words:
            from watcherclient.cli.commands.help import program_help

            self.stdout.write(program_help(self.parser))
            return 0
        if not given.words:
            self.stderr.write(f"{NAME}: error: no command was given (see {NAME} --help)\n")
            return WRONG_USAGE
        try:
            command_class, name, rest = self.command_manager.find_command(given.words)
        except ValueError:
            return self._unknown(given.words)
        return self._run(command_class, name, [*rest, "--help"] if given.help else rest, given)

    def _run(self, command_class: Any, name: str, rest: list[str], given: argparse.Namespace) -> int:
        command: Command = command_class(self, given)
        parser = command.get_parser(f"{NAME} {name}")
        options.add_options(parser, hidden=True)
        parsed = parser.parse_args(rest)
        own = {option.dest for group in options.GROUPS.values() for option in group}
        for option in own & vars(parsed).keys():
            if not any(action.dest == option and action.help != argparse.SUPPRESS for action in parser._actions):
                setattr(given, option, getattr(parsed, option))
        options.fill_from_environment(given)
        given.verbose_level = 0 if given.quiet else 2 if given.verbose else 1
        self.options = given
        self.client_manager = ClientManager(given)
        with _output(given):
            try:
                return command.run(parsed)
            except BrokenPipeError:
                raise
            except Exception as error:  # noqa: BLE001 - whatever it is, it is told in a line
                return self._failed(error)
            finally:
                self.client_manager.close()

    def _failed(self, error: Exception) -> int:
        if self.options.debug:
            import traceback

            traceback.print_exception(error)
        from watcherclient.cli import errors

        self.stderr.write(f"{errors.describe(error)}\n")
        return errors.exit_code(error)

    def _unknown(self, words: Sequence[str]) -> int:
        """Say that there is no such command, and which ones are near."""
        asked = " ".join(word for word in words[:3] if not word.startswith("-"))
        names = [name for name, _ in self.command_manager]
        near = [name for name in names if name.startswith(f"{words[0]} ")]
        near = difflib.get_close_matches(asked, near or names, n=3, cutoff=0.5) or near
        hint = f"; did you mean {', '.join(near)}?" if near else ""
        self.stderr.write(f"{NAME}: error: {asked or words[0]!r} is not a command{hint} (see {NAME} --help)\n")
        return WRONG_USAGE


@contextmanager
def _output(given: argparse.Namespace) -> Generator[None]:
    """Send warnings and, when they are wanted, log lines to standard error or to a file."""

    def show(message: Warning | str, *_: object) -> None:
        if given.verbose_level:
            sys.stderr.write(f"Warning: {message}\n")

    loggers = [logging.getLogger(name) for name in ("watcherclient", "keystoneauth")]
    with warnings.catch_warnings(), ExitStack() as stack:
        warnings.showwarning = show  # type: ignore[assignment]  # the module has it as an overridable function
        if given.debug or given.verbose or given.log_file:
            handler = logging.FileHandler(given.log_file) if given.log_file else logging.StreamHandler(sys.stderr)
            stack.callback(handler.close)
            handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
            for logger in loggers:
                stack.callback(logger.setLevel, logger.level)
                logger.setLevel(logging.DEBUG if given.debug or given.log_file else logging.INFO)
                logger.addHandler(handler)
                stack.callback(logger.removeHandler, handler)
        yield
