"""Derive the blocking client from the asynchronous one, whole folders at a time.

    python scripts/derive_sync.py           write the blocking side
    python scripts/derive_sync.py --check   write nothing; fail with a diff when it differs from what this makes

watcherclient/_async gives watcherclient/_sync, and watcherclient/aio/v1 gives watcherclient/v1. Only names change:
"async" and "await" go, AsyncThing becomes Thing. A file in the derived folders that has no source is removed.
"""

from __future__ import annotations

import difflib
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

FOLDERS = {
    Path("watcherclient/_async"): Path("watcherclient/_sync"),
    Path("watcherclient/aio/v1"): Path("watcherclient/v1"),
}
"""Each source, and the folder that is derived from it."""

REPLACEMENTS = (
    (r"\basync (def|with|for)\b", r"\1"),
    (r"\bawait ", ""),
    (r"\bAsync(?=[A-Z])", ""),
    (r"\bwatcherclient\.aio\b", "watcherclient"),
    (r"\bwatcherclient\._async\b", "watcherclient._sync"),
    (r"\b_concurrency\.asynchronous\b", "_concurrency.blocking"),
    (r"\b__a(enter|exit|iter|next)__", r"__\1__"),
    (r"\baclose\b", "close"),
    (r"\bAwaitable\[((?:[^][]|\[[^][]*\])*)\]", r"\1"),
    (r"\baiter_stream\b", "iter_stream"),
    (r"\bhandle_async_request\b", "handle_request"),
    (r"\bget_async_client\b", "get_client"),
    (r"\bStopAsyncIteration\b", "StopIteration"),
)


def derive(source: Path, root: Path = ROOT) -> str:
    """Return the blocking counterpart of an asynchronous module, not yet formatted."""
    text = source.read_text(encoding="utf-8")
    for pattern, replacement in REPLACEMENTS:
        text = re.sub(pattern, replacement, text)
    docstring, rest = text.split("\n", 1)
    origin = source.relative_to(root).as_posix()
    notice = f"# Derived from {origin} by scripts/derive_sync.py: do not edit."
    return f"{docstring}\n\n{notice}\n{rest}"


def derive_all(target: Path, root: Path = ROOT) -> None:
    """Write all derived folders below another root, formatted."""
    for source_folder, derived_folder in FOLDERS.items():
        for source in sorted((root / source_folder).rglob("*.py")):
            derived = target / derived_folder / source.relative_to(root / source_folder)
            derived.parent.mkdir(parents=True, exist_ok=True)
            derived.write_text(derive(source, root), encoding="utf-8")
    settings = ["--config", str(ROOT / "pyproject.toml"), "--no-cache", "--quiet"]
    for command in (["check", "--fix-only", "--select", "I,F401,RUF022"], ["format"]):
        subprocess.run([sys.executable, "-m", "ruff", *command, *settings, "."], check=True, cwd=target)


def files_below(root: Path) -> dict[Path, str]:
    """Return the text of each module in the derived folders."""
    return {
        path.relative_to(root): path.read_text(encoding="utf-8")
        for folder in FOLDERS.values()
        for path in sorted((root / folder).rglob("*.py"))
    }


def difference(committed: dict[Path, str], made: dict[Path, str]) -> list[str]:
    """Return a diff of what is committed and what the sources give; a file on one side only counts."""
    lines: list[str] = []
    for path in sorted(committed.keys() | made.keys()):
        before, after = (side.get(path, "").splitlines(keepends=True) for side in (committed, made))
        lines += difflib.unified_diff(before, after, f"{path} (committed)", f"{path} (derived)")
    return lines


def main(arguments: list[str], root: Path = ROOT) -> int:
    """Write or check the derived folders; return the exit status."""
    if arguments not in ([], ["--check"]):
        print("derive_sync.py: the only argument is --check", file=sys.stderr)
        return 2
    committed = files_below(root)
    with tempfile.TemporaryDirectory() as folder:
        derive_all(Path(folder), root)
        made = files_below(Path(folder))
    if arguments:
        diff = difference(committed, made)
        sys.stdout.writelines(diff)
        if diff:
            print("The derived folders differ from what scripts/derive_sync.py makes; run it.", file=sys.stderr)
        return int(bool(diff))
    for path in committed.keys() - made.keys():
        (root / path).unlink()
        print(f"removed {path}")
    for path, text in made.items():
        if committed.get(path) != text:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")
            print(f"derived {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
