"""What the commands have in common: the client, the columns, and the options of each kind of command."""

from __future__ import annotations

import argparse
import atexit
import difflib
import gc
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn

from cliff import command, display, lister, show

from watcherclient import exc
from watcherclient.cli import errors, names
from watcherclient.cli.columns import Table, Value

if TYPE_CHECKING:
    from watcher_v1_client.types import Model
    from watcherclient.v1.client import Client

Arguments = argparse.Namespace

FORMATS = {
    "cliff.formatter.list": ("csv", "json", "table", "value", "yaml"),
    "cliff.formatter.show": ("json", "shell", "table", "value", "yaml"),
}
"""The formatters of cliff, which `watcher` takes from here; finding them by their entry points takes longer."""


class ArgumentParser(argparse.ArgumentParser):
    """Reports wrong usage in one line, with the nearest option."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and end with 2."""
        unknown = message.partition("unrecognized arguments: ")[2].split()
        near = [
            match
            for word in unknown
            for match in difflib.get_close_matches(word.partition("=")[0], self._option_string_actions, n=1)
        ]
        hint = f"; did you mean {' '.join(near)}?" if near else ""
        self.exit(errors.WRONG_USAGE, f"{self.prog}: error: {message}{hint} (see {self.prog} --help)\n")


class Formatters:
    """The formatters of cliff by name, as cliff asks its plugin manager for them."""

    class Plugin:
        """A formatter."""

        def __init__(self, obj: Any) -> None:
            self.obj = obj

    def __init__(self, names: Sequence[str]) -> None:
        from cliff.formatters.json_format import JSONFormatter
        from cliff.formatters.value import ValueFormatter
        from cliff.formatters.yaml_format import YAMLFormatter

        from watcherclient.cli.table import StateTableFormatter

        classes: dict[str, Callable[[], Any]] = {
            "json": JSONFormatter,
            "table": StateTableFormatter,
            "value": ValueFormatter,
            "yaml": YAMLFormatter,
        }
        if "csv" in names:
            from cliff.formatters.commaseparated import CSVLister

            classes["csv"] = CSVLister
        else:
            from cliff.formatters.shell import ShellFormatter

            classes["shell"] = ShellFormatter
        self._plugins = {name: self.Plugin(classes[name]()) for name in names}

    def names(self) -> list[str]:
        """Return the names."""
        return list(self._plugins)

    def __iter__(self) -> Iterator[Plugin]:
        return iter(self._plugins.values())

    def __getitem__(self, name: str) -> Plugin:
        return self._plugins[name]


@cache
def end_without_collecting() -> None:
    """Let the interpreter leave out its last garbage collections when the process ends.

    They look at every object of the program, which takes longer than most commands, to release memory that the system
    takes back a moment later. Nothing changes before the end, so an interactive session of `openstack` is as it was.
    """
    atexit.register(gc.freeze)


class Command(command.Command):
    """A command; what it does is a call of the client."""

    outcome: int = 0
    """The exit code when nothing was raised."""

    @property
    def watcher(self) -> Client:
        """The client, made when it is first used."""
        client: Client = getattr(self.app.client_manager, "infra-optim")  # type: ignore[attr-defined]  # both programs set it
        return client

    @property
    def minor(self) -> int | None:
        """The N of the microversion 1.N that was asked for; None for the newest."""
        version = str(getattr(self.app_args, "os_infra_optim_api_version", None) or "latest")
        minor = version.partition(".")[2]
        return int(minor) if minor.isdecimal() else None

    def words(self, command: str) -> str:
        """Return what to type in this program for a command of names.py."""
        program: str = self.app.NAME
        return f"watcher {command}" if program == "watcher" else f"openstack {names.plugin_words(command)}"

    def get_epilog(self) -> str:
        """Return nothing: to find out which package a command is from takes longer than to run it."""
        return ""

    def get_parser(self, prog_name: str) -> argparse.ArgumentParser:
        """Return the parser, with the command's own arguments."""
        parser = ArgumentParser(description=self.get_description(), prog=prog_name)
        for hook in self._hooks:
            if hook.obj is not None:
                hook.obj.get_parser(parser)
        self.add_arguments(parser)
        return parser

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add the command's own arguments."""

    def run(self, parsed_args: Arguments) -> int:
        """Do it; return the exit code."""
        end_without_collecting()
        super().run(parsed_args)
        return self.outcome

    def say(self, line: str) -> None:
        """Print a line that is not the result, unless --quiet."""
        if getattr(self.app_args, "verbose_level", 1):
            self.print_error(line)

    def report(self, error: BaseException) -> None:
        """Print an error; the command ends with its exit code."""
        self.outcome = errors.exit_code(error)
        self.print_error(errors.describe(error))

    def print_error(self, line: str) -> None:
        """Print a line to standard error."""
        print(line, file=sys.stderr, flush=True)  # noqa: T201 - a program talks to its terminal


if TYPE_CHECKING:
    DisplayCommand = display.DisplayCommandBase[Any]
else:
    DisplayCommand = display.DisplayCommandBase  # generic since cliff 4.10 only


class _Display(DisplayCommand, Command):  # pyright: ignore[reportIncompatibleMethodOverride] - so cliff has it
    """What lists and single resources have in common."""

    def _load_formatter_plugins(self) -> Any:
        """Return the formatters; python-openstackclient brings its own."""
        if getattr(self.app, "knows_formatters", False):
            return Formatters(FORMATS[self.formatter_namespace])
        return super()._load_formatter_plugins()

    def choose_formatter(self, name: str) -> None:
        """Take the formatter of a name."""
        self.formatter = self._formatter_plugins[name].obj

    def run(self, parsed_args: Arguments) -> int:
        """Show the result, once or until interrupted; return the exit code."""
        end_without_collecting()
        if getattr(parsed_args, "watch", None) is not None:
            from watcherclient.cli.watch import watch

            watch(self, parsed_args)
        else:
            super().run(parsed_args)
        return self.outcome


def add_watch(parser: argparse.ArgumentParser) -> None:
    """Add --watch."""
    parser.add_argument(
        "--watch",
        metavar="<seconds>",
        nargs="?",
        type=positive_seconds,
        const=2.0,
        help="Look again every so many seconds (2) until interrupted: redraws on a terminal, "
        "prints a line per change elsewhere.",
    )


class Lister(_Display, lister.Lister):
    """A command that shows rows."""

    table: ClassVar[Table]

    def rows(self, resources: Iterable[object], *, detail: bool = False) -> tuple[Sequence[str], Iterable[Any]]:
        """Return titles and rows."""
        columns = self.table.columns(detail=detail, minor=self.minor)
        fields = list(columns.values())
        return list(columns), [self.table.row(resource, fields) for resource in resources]


class ListCommand(Lister):
    """A command that lists a resource; `find` and `add_filters` say which."""

    sorted_by: ClassVar[str] = "field"
    has_marker: ClassVar[bool] = True

    def add_filters(self, parser: argparse.ArgumentParser) -> None:
        """Add the options that choose rows; each has the name of an argument of the client's list()."""

    def find(self, detail: bool, query: Mapping[str, Any]) -> Iterable[object]:
        """Return the resources."""
        raise NotImplementedError

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add what every list has."""
        parser.add_argument("--detail", action="store_true", help="Show more columns.")
        before = len(parser._actions)  # pyright: ignore[reportPrivateUsage] - which options are filters
        self.add_filters(parser)
        self.filters = [action.dest for action in parser._actions[before:]]  # pyright: ignore[reportPrivateUsage] - as above
        parser.add_argument("--limit", metavar="<limit>", type=int, help="Show so many at most; 0 shows all.")
        parser.add_argument("--all", action="store_true", help="Show all, which is the default.")
        parser.add_argument("--sort-key", metavar="<field>", help="Field or column that the server sorts by.")
        parser.add_argument(
            "--sort-dir", metavar="<direction>", choices=("asc", "desc"), help='"asc" (the default) or "desc".'
        )
        if self.has_marker:
            parser.add_argument("--marker", metavar="<marker>", help="Start after the row with this UUID.")
        add_watch(parser)

    def take_action(self, parsed_args: Arguments) -> tuple[Sequence[str], Iterable[Any]]:
        """Return titles and rows."""
        if parsed_args.all and parsed_args.limit:
            raise exc.CommandError("--all and --limit cannot be given together")
        given = vars(parsed_args)
        names = [*self.filters, "limit", "sort_dir", "marker"]
        query = {name: given[name] for name in names if given.get(name) is not None}
        if parsed_args.limit is not None and parsed_args.limit < 0:
            raise exc.ValidationError(f"--limit must be 0 or more; got {parsed_args.limit}")
        if parsed_args.sort_key is not None:
            query["sort_key"] = self._sort_key(parsed_args)
        return self.rows(self.find(parsed_args.detail, query), detail=parsed_args.detail)

    def _sort_key(self, parsed_args: Arguments) -> str:
        """Return the field for a column or a field."""
        columns = self.table.columns(detail=parsed_args.detail, minor=self.minor)
        asked: str = parsed_args.sort_key
        field = columns.get(asked, asked)
        if field not in columns.values():
            near = difflib.get_close_matches(asked, [*columns, *columns.values()], n=1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise exc.ValidationError(
                f"{asked!r} is not a column to sort by{hint} There are: {', '.join(columns)}; "
                f"or the fields {', '.join(columns.values())}"
            )
        return field


class ShowOne(_Display, show.ShowOne):
    """A command that shows one resource; `fetch` says which."""

    table: ClassVar[Table]

    def fetch(self, parsed_args: Arguments) -> Model:
        """Return the resource."""
        raise NotImplementedError

    def take_action(self, parsed_args: Arguments) -> tuple[Sequence[str], Iterable[Value]]:
        """Return titles and values."""
        resource = self.fetch(parsed_args)
        columns = self.table.columns(detail=True, minor=self.minor)
        return list(columns), self.table.row(resource, list(columns.values()), show=True)


class DeleteCommand(Command):
    """A command that deletes several resources: it goes on after a failure, and reports each."""

    metavar: ClassVar[str]
    help: ClassVar[str]

    def delete(self, identifier: str) -> None:
        """Delete one."""
        raise NotImplementedError

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take one identifier or more."""
        parser.add_argument("identifiers", metavar=self.metavar, nargs="+", help=self.help)

    def take_action(self, parsed_args: Arguments) -> None:
        """Delete each."""
        for identifier in parsed_args.identifiers:
            try:
                self.delete(identifier)
            except (exc.HTTPClientError, exc.ValidationError) as error:
                if isinstance(error, exc.Unauthorized | exc.Forbidden):
                    raise
                self.report(error)


def positive_seconds(text: str) -> float:
    """Read a number of seconds.

    Raises:
        argparse.ArgumentTypeError: It is none, or not above 0.
    """
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value < 1e9:
        raise argparse.ArgumentTypeError(f"must be a number of seconds above 0; got {text!r}")
    return value


def add_assignments(parser: argparse.ArgumentParser) -> None:
    """Add what every update takes: an operation and PATH=VALUE, several times."""
    parser.add_argument("op", metavar="<op>", choices=("add", "replace", "remove"), help="add, replace or remove.")
    parser.add_argument(
        "attributes",
        metavar="<path=value>",
        nargs="+",
        help="What to change, such as state=CANCELLED; the value may be JSON. For remove the path alone.",
    )


def patch(parsed_args: Arguments, *, as_text: Sequence[str] = ()) -> list[dict[str, Any]]:
    """Return the operations of an update.

    Args:
        parsed_args: With `op` and `attributes`.
        as_text: Fields whose value is text, also where it looks like JSON.
    """
    operations: list[dict[str, Any]] = []
    for attribute in parsed_args.attributes:
        if parsed_args.op == "remove":
            operations.append({"op": "remove", "path": f"/{attribute.removeprefix('/')}"})
            continue
        name, value = split_assignment(attribute, "PATH=VALUE")
        name = name.removeprefix("/")
        text = attribute.partition("=")[2]
        operations.append({"op": parsed_args.op, "path": f"/{name}", "value": text if name in as_text else value})
    return operations


def parameters(assignments: Sequence[str] | None) -> dict[str, Any] | None:
    """Return what NAME=VALUE options say; None when there are none."""
    if not assignments:
        return None
    return dict(split_assignment(assignment, "NAME=VALUE") for assignment in assignments)


def split_assignment(text: str, form: str) -> tuple[str, Any]:
    """Return name and value of an assignment; a value that is JSON is read as such.

    Raises:
        exc.CommandError: There is no "=".
    """
    import json

    name, equals, value = text.partition("=")
    if not equals or not name:
        raise exc.CommandError(f"expected {form}; got {text!r}")
    try:
        return name, json.loads(value)
    except ValueError:
        return name, value
