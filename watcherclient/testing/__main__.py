"""The command `python -m watcherclient.testing serve`: the fake for programs in every language."""

from __future__ import annotations

import argparse
import json
import signal
import sys
import threading
from pathlib import Path
from typing import Any

from watcherclient.testing._json import is_object
from watcherclient.testing._keystone import User
from watcherclient.testing._releases import RELEASES
from watcherclient.testing._server import WatcherServer


def main(arguments: list[str] | None = None) -> int:
    """Serve until SIGTERM or SIGINT comes; return the exit code."""
    options = _parser().parse_args(arguments)
    try:
        server = WatcherServer(
            release=options.release,
            progress=options.progress,
            polls_per_step=options.polls_per_step,
            users=[User.parse(text) for text in options.user],
            data=_data(options.data),
            prefix=options.prefix.rstrip("/"),
            port=options.port,
            keystone_port=options.keystone_port,
        )
        server.start()
    except (ValueError, OSError) as error:
        print(f"watcherclient.testing: {error}", file=sys.stderr)  # noqa: T201 - a program for a terminal
        return 2
    ended = threading.Event()

    def end(number: int, frame: object) -> None:
        ended.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, end)
    _tell(server)
    ended.wait()
    server.stop()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m watcherclient.testing", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    serve = commands.add_parser("serve", help="serve Keystone and Watcher on loopback until SIGTERM comes")
    serve.add_argument("--port", type=int, default=0, help="the port of Watcher (0: the system chooses)")
    serve.add_argument("--keystone-port", type=int, default=0, help="the port of Keystone (0: the system chooses)")
    serve.add_argument("--release", choices=list(RELEASES), default="17", help="which release of Watcher (17)")
    serve.add_argument("--prefix", default="", help="a path that the API is mounted under as well: /infra-optim")
    serve.add_argument(
        "--user",
        action="append",
        default=[],
        metavar="NAME:PASSWORD:PROJECT:ROLE",
        help="who may log in; may be repeated (admin:admin:admin:admin)",
    )
    serve.add_argument("--data", type=Path, metavar="FILE", help="JSON: rows by collection, such as audit_templates")
    serve.add_argument(
        "--progress",
        choices=["immediate", "polls"],
        default="immediate",
        help="when audits and plans go on: at once, or with each GET of them (immediate)",
    )
    serve.add_argument("--polls-per-step", type=int, default=1, metavar="N", help="GETs for a step, with polls (1)")
    return parser


def _data(path: Path | None) -> dict[str, Any] | None:
    if path is None:
        return None
    try:
        found: Any = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ValueError(f"{path} is not valid JSON: {error}") from error
    if not is_object(found):
        raise ValueError(f"{path} must hold a JSON object with rows by collection")
    rows: dict[str, Any] = found
    return rows


def _tell(server: WatcherServer) -> None:
    """Print one line for programs, then lines for people: both are shell as well."""
    urls = {"watcher_url": server.url, "auth_url": server.auth_url}
    lines = [json.dumps(urls), "", "# To log in from a shell:"]
    lines += [f"export {name}={value}" for name, value in server.environment.items()]
    print("\n".join(lines), flush=True)  # noqa: T201 - a program for a terminal


if __name__ == "__main__":
    sys.exit(main())
