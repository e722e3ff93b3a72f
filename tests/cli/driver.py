"""Runs commands of one command line in one process, as starting each takes half a second.

    python driver.py watcher|openstack

reads a JSON list of words per line, and answers each with a line of JSON: exit code, standard output and error.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import logging
import sys
from collections.abc import Callable
from typing import Any


def find_main(program: str) -> Callable[[list[str]], int]:
    """Return what the program's script calls."""
    if program == "openstack":
        main = importlib.import_module("openstackclient.shell").main
    else:
        try:
            main = importlib.import_module("watcherclient.shell").main  # python-watcherclient
        except ModuleNotFoundError:
            main = importlib.import_module("watcherclient.cli.main").main
    found: Callable[[list[str]], int] = main
    return found


def run(main: Callable[[list[str]], int], words: list[str]) -> dict[str, Any]:
    """Run a command."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code: Any = main(words)
        except SystemExit as error:
            code = error.code
    logging.getLogger().handlers.clear()  # each run of the others adds one
    return {"code": code, "out": out.getvalue(), "err": err.getvalue()}


if __name__ == "__main__":
    chosen = find_main(sys.argv[1])
    for line in sys.stdin:
        sys.stdout.write(json.dumps(run(chosen, json.loads(line))) + "\n")
        sys.stdout.flush()
