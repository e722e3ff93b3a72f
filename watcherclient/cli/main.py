"""The program `watcher`."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

INTERRUPTED = 130
"""128 and the number of the signal, as shells have it."""
PIPE_CLOSED = 141


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; return the exit code.

    Args:
        argv: The arguments; those of the process when left out.
    """
    try:
        try:
            from watcherclient.cli.program import Program
        except ModuleNotFoundError as error:
            if error.name is None or error.name.partition(".")[0] == "watcherclient":
                raise
            print(  # noqa: T201 - a program talks to its terminal
                f"watcher needs the package {error.name}: pip install 'watcherclient[cli]'", file=sys.stderr
            )
            return 1
        code = Program().run(list(sys.argv[1:] if argv is None else argv))
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # What is left in the buffer would fail again when the interpreter flushes it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    return code
