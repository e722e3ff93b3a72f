"""Derive the blocking client from the asynchronous one: watcherclient/aio/X.py gives watcherclient/X.py.

    python scripts/derive_sync.py           write the blocking side
    python scripts/derive_sync.py --check   write nothing; fail with a diff when it differs from what this makes

Only names change: "async" and "await" go, AsyncThing becomes Thing, watcherclient.aio becomes watcherclient.
"""

from __future__ import annotations

import difflib
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "watcherclient"
SOURCE = TARGET / "aio"

BY_HAND = {"__init__.py", "_io.py"}
"""Files of the source's top folder that have a handwritten counterpart or none."""

REPLACEMENTS = (
    (r"\basync (def|with|for)\b", r"\1"),
    (r"\bawait ", ""),
    (r"\bAsync(?=[A-Z])", ""),
    (r"\bwatcherclient\.aio\b", "watcherclient"),
    (r"\b__a(enter|exit|iter|next)__", r"__\1__"),
    (r"\baclose\b", "close"),
    (r"\bAwaitable\[((?:[^][]|\[[^][]*\])*)\]", r"\1"),
    (r"\baiter_stream\b", "iter_stream"),
    (r"\bhandle_async_request\b", "handle_request"),
    (r"\bget_async_client\b", "get_client"),
    (r"\bStopAsyncIteration\b", "StopIteration"),
)


def derive(source: Path) -> str:
    """Return the blocking counterpart of an asynchronous module."""
    text = source.read_text()
    for pattern, replacement in REPLACEMENTS:
        text = re.sub(pattern, replacement, text)
    docstring, rest = text.split("\n", 1)
    origin = source.relative_to(ROOT).as_posix()
    notice = f"# Derived from {origin} by scripts/derive_sync.py: do not edit."
    return _formatted(f"{docstring}\n\n{notice}\n{rest}", source)


def _formatted(text: str, path: Path) -> str:
    for command in (["check", "--fix-only", "--quiet", "--select", "I,F401,RUF022"], ["format", "--quiet"]):
        text = subprocess.run(
            [sys.executable, "-m", "ruff", *command, "--stdin-filename", str(path), "-"],
            input=text,
            capture_output=True,
            text=True,
            check=True,
            cwd=ROOT,
        ).stdout
    return text


def main() -> int:
    check = sys.argv[1:] == ["--check"]
    if sys.argv[1:] and not check:
        print("derive_sync.py: the only argument is --check", file=sys.stderr)
        return 2
    stale = 0
    for source in sorted(SOURCE.rglob("*.py")):
        name = source.relative_to(SOURCE)
        if str(name) in BY_HAND:
            continue
        target = TARGET / name
        wanted, found = derive(source), target.read_text() if target.exists() else ""
        if wanted == found:
            continue
        stale += 1
        if check:
            sys.stdout.writelines(
                difflib.unified_diff(
                    found.splitlines(keepends=True), wanted.splitlines(keepends=True), str(target), "derived"
                )
            )
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(wanted)
            print(f"derived {target.relative_to(ROOT)}")
    if check and stale:
        print(f"{stale} file(s) differ from what scripts/derive_sync.py makes; run it.", file=sys.stderr)
    return int(check and stale > 0)


if __name__ == "__main__":
    sys.exit(main())
