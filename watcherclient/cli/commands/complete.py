"""The command `complete`: completion of commands, options and names in bash, zsh and fish."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

from watcherclient import exc
from watcherclient.cli import options
from watcherclient.cli.base import Arguments, Command

if TYPE_CHECKING:
    from watcherclient.v1.client import Client

_BASH: Final = """\
_{function}() {{
    local IFS=$'\\n'
    COMPREPLY=($({name} complete --words -- "${{COMP_WORDS[@]:1:COMP_CWORD}}" 2> /dev/null))
    [ ${{#COMPREPLY[@]}} -gt 0 ] || compopt -o default 2> /dev/null
}}
complete -F _{function} {name}
"""

_ZSH: Final = """\
#compdef {name}
_{function}() {{
    local -a found
    found=("${{(@f)$({name} complete --words -- "${{(@)words[2,CURRENT]}}" 2> /dev/null)}}")
    if [[ -n "$found[1]" ]]; then compadd -- $found; else _files; fi
}}
if [ "$funcstack[1]" = "_{function}" ]; then _{function} "$@"; else compdef _{function} {name}; fi
"""

_FISH: Final = """\
function __{function}_complete
    set -l words (commandline -opc) (commandline -ct)
    {name} complete --words -- $words[2..-1] 2> /dev/null
end
complete -c {name} -f -a '(__{function}_complete)'
"""

_SCRIPTS: Final = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}

PATIENCE: Final = 2.0
"""Seconds that the server has to tell names."""


def _uuids(rows: Iterable[Any]) -> list[str]:
    return [row.uuid for row in rows]


def _names(rows: Iterable[Any]) -> list[str]:
    return [row.name for row in rows]


_LOOKUPS: Final[dict[str, Callable[[Client], list[str]]]] = {
    "<goal>": lambda watcher: _names(watcher.goal.list()),
    "<strategy>": lambda watcher: _names(watcher.strategy.list()),
    "<audit>": lambda watcher: _names(watcher.audit.list(limit=100, sort_key="created_at", sort_dir="desc")),
    "<audit-template>": lambda watcher: _names(watcher.audit_template.list(limit=100)),
    "<audit_template>": lambda watcher: _names(watcher.audit_template.list(limit=100)),
    "<action-plan>": lambda watcher: _uuids(
        watcher.action_plan.list(limit=100, sort_key="created_at", sort_dir="desc")
    ),
    "<scoring_engine>": lambda watcher: _names(watcher.scoring_engine.list()),
    "<service>": lambda watcher: _names(watcher.service.list()),
}
"""What the server is asked for, by what stands for it in the help."""


class Complete(Command):
    """Print the completion script of a shell, such as `eval "$(watcher complete)"` in ~/.bashrc."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the shell."""
        parser.add_argument(
            "--shell",
            metavar="<shell>",
            choices=sorted(_SCRIPTS),
            default="bash",
            help="bash (the default), fish or zsh; the word --shell may be left out.",
        )
        parser.add_argument("--name", metavar="<command_name>", default="watcher", help="Name of the program.")
        parser.add_argument("--words", action="store_true", help=argparse.SUPPRESS)
        parser.add_argument("typed", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)

    def take_action(self, parsed_args: Arguments) -> None:
        """Print the script; with --words, what the script asks for: what may stand in place of the last word."""
        words: list[str] = parsed_args.typed
        if not parsed_args.words:
            shell = " ".join(words) or parsed_args.shell
            if shell not in _SCRIPTS:
                raise exc.CommandError(f"The shell must be bash, fish or zsh; got {shell!r}")
            function = parsed_args.name.replace("-", "_")
            self.app.stdout.write(_SCRIPTS[shell].format(name=parsed_args.name, function=function))
            return
        words = words[1:] if words[:1] == ["--"] else words
        found = self._complete(words[:-1], words[-1] if words else "")
        self.app.stdout.write("".join(f"{word}\n" for word in found))

    def _complete(self, before: list[str], current: str) -> list[str]:
        command, typed = _split(before, [name for name, _ in self.app.command_manager])
        if command is None:
            depth = len(typed)
            names = [name.split() for name, _ in self.app.command_manager]
            nexts = {name[depth] for name in names if len(name) > depth and name[:depth] == typed}
            flags = _flags(self.app.parser) if current.startswith("-") else []
            return sorted(word for word in {*nexts, *flags} if word.startswith(current))
        command_class, name, _ = self.app.command_manager.find_command(command.split())
        parser = command_class(self.app, self.app_args).get_parser(name)
        options.add_options(parser, hidden=True)
        choices = self._choices(parser, typed, current)
        return sorted(choice for choice in choices if choice.startswith(current))

    def _choices(self, parser: argparse.ArgumentParser, typed: Sequence[str], current: str) -> Iterable[str]:
        last = parser._option_string_actions.get(typed[-1]) if typed else None
        if last is not None and last.nargs is None:
            return self._values(last)
        if current.startswith("-"):
            return _flags(parser)
        positionals = parser._get_positional_actions()
        given = _positionals_given(parser, typed)
        if not positionals:
            return []
        action = positionals[min(given, len(positionals) - 1)]
        return self._values(action) if given < len(positionals) or action.nargs == "+" else []

    def _values(self, action: argparse.Action) -> Iterable[str]:
        if action.choices is not None:
            return [str(choice) for choice in action.choices]
        lookup = _LOOKUPS.get(str(action.metavar))
        if lookup is None:
            return []
        try:
            return lookup(self.watcher.with_options(timeout=PATIENCE, max_retries=0))
        except Exception:  # noqa: BLE001 - a shell that completes has no place for errors
            return []


def _split(before: Sequence[str], names: Sequence[str]) -> tuple[str | None, list[str]]:
    """Return the command among the words and what follows it; or None and the words of its beginning."""
    words: list[str] = []
    for number, word in enumerate(before):
        candidate = [*words, word]
        if not any(name.split()[: len(candidate)] == candidate for name in names):
            continue  # an option before the command, or its value
        words = candidate
        if " ".join(words) in names:
            return " ".join(words), list(before[number + 1 :])
    return None, words


def _flags(parser: argparse.ArgumentParser) -> list[str]:
    return [flag for flag in parser._option_string_actions if flag.startswith("--")]


def _positionals_given(parser: argparse.ArgumentParser, typed: Sequence[str]) -> int:
    """Count the words that are neither options nor their values."""
    count = 0
    is_value = False
    for word in typed:
        if is_value:
            is_value = False
        elif word.startswith("-"):
            action = parser._option_string_actions.get(word)
            is_value = action is not None and action.nargs is None
        else:
            count += 1
    return count
