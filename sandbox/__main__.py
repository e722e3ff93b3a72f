"""The command line: `python -m sandbox up | status | env | down | record`."""

import argparse
import signal
import sys
from pathlib import Path
from typing import NoReturn

from . import commands, description
from .errors import SandboxError
from .instance import DEFAULT_MODEL_PERIOD, DEFAULT_NAME, DEFAULT_TOKEN_LIFETIME, Instance, Options, all_names

# What `status` ends with when something is not running.
NOT_UP = 3


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m sandbox",
        description="A real Keystone and a real Watcher on loopback.",
    )
    subcommands = parser.add_subparsers(dest="command", required=True)
    named = argparse.ArgumentParser(add_help=False)
    named.add_argument(
        "--name",
        default=DEFAULT_NAME,
        help="which instance; several run side by side (%(default)s)",
    )
    up = subcommands.add_parser("up", parents=[named], help="start it and wait until it is ready")
    up.add_argument(
        "--token-lifetime",
        type=_positive,
        metavar="SECONDS",
        help=f"how long Keystone's tokens are valid ({DEFAULT_TOKEN_LIFETIME})",
    )
    up.add_argument(
        "--model-period",
        type=_positive,
        metavar="SECONDS",
        help=f"how often Watcher reads the emulated cluster again ({DEFAULT_MODEL_PERIOD})",
    )
    up.add_argument(
        "--cinder",
        action="store_true",
        default=None,
        help="also an emulated Cinder, without volumes, for strategies that want to see one",
    )
    up.add_argument(
        "--old",
        action="store_true",
        default=None,
        help="also an older Watcher (14.1.2, API only) in the region RegionOld",
    )
    subcommands.add_parser("status", parents=[named], help=f"what runs; ends with {NOT_UP} unless all of it does")
    env = subcommands.add_parser("env", parents=[named], help="what clients need to use it")
    env.add_argument("--user", choices=["admin", "demo"], default="admin")
    env.add_argument("--format", choices=["shell", "clouds", "json"], default="shell")
    down = subcommands.add_parser("down", parents=[named], help="end it and remove its data")
    down.add_argument("--all", action="store_true", help="every instance")
    down.add_argument("--keep", action="store_true", help="keep its folder: logs and databases")
    record = subcommands.add_parser("record", help="record exchanges with a sandbox of its own for tests/contract")
    record.add_argument("--into", type=Path, metavar="FOLDER", help="another folder than tests/contract/recorded")
    return parser


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a positive whole number of seconds")
    return int(text)


def _say(text: str) -> None:
    print(text, flush=True)


def main(argv: list[str] | None = None) -> int:
    """Run one command; return the exit status."""
    options = _parser().parse_args(argv)
    try:
        return _run(options)
    except SandboxError as error:
        print(f"sandbox: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("sandbox: interrupted", file=sys.stderr)
        return 130


def _run(options: argparse.Namespace) -> int:
    if options.command == "down" and options.all:
        for name in all_names():
            commands.down(Instance(name), options.keep, _say)
        return 0
    if options.command == "record":
        from .record import record

        record(options.into, _say)
        return 0
    instance = Instance(options.name)
    if options.command == "up":
        wanted = Options(options.token_lifetime, options.model_period, options.cinder, options.old)
        commands.up(instance, wanted, _say)
    elif options.command == "down":
        commands.down(instance, options.keep, _say)
    elif options.command == "status":
        return 0 if commands.status(instance, _say) else NOT_UP
    else:
        described = description.describe(options.name)
        _say(
            {
                "shell": lambda: description.as_shell(described, options.user),
                "clouds": lambda: description.as_clouds(described),
                "json": lambda: description.as_json(described),
            }[options.format]()
        )
    return 0


def _terminate(*_: object) -> NoReturn:
    # So that a terminated `up` also ends what it has started.
    raise KeyboardInterrupt


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, _terminate)
    sys.exit(main())
