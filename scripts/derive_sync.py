"""Make the blocking client from the asynchronous one, which is written by hand.

    python scripts/derive_sync.py           write the derived folders
    python scripts/derive_sync.py --check   write nothing; fail with a diff when they differ from what this makes

watcherclient/_async gives watcherclient/_sync, and watcherclient/aio/v1 gives watcherclient/v1. Only names change:
"async" and "await" go, AsyncThing becomes Thing. A file in the derived folders that has no source is removed.
"""

from __future__ import annotations

import re
import sys
from functools import partial
from pathlib import Path

from made_folders import ROOT, run, tidy

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
    (r"\bCoroutine\[Any, Any, ((?:[^][]|\[[^][]*\])*)\]", r"\1"),
)


def derive(source: Path, root: Path = ROOT) -> str:
    """Return the blocking counterpart of an asynchronous module, not yet formatted."""
    text = source.read_text(encoding="utf-8")
    for pattern, replacement in REPLACEMENTS:
        text = re.sub(pattern, replacement, text)
    end = text.index('"""\n', 3) + 4  # of the module's docstring
    origin = source.relative_to(root).as_posix()
    notice = f"# Derived from {origin} by scripts/derive_sync.py: do not edit."
    return f"{text[:end]}\n{notice}\n{text[end:]}"


def derive_all(target: Path, root: Path = ROOT) -> None:
    """Write all derived folders below another root, formatted."""
    for source_folder, derived_folder in FOLDERS.items():
        for source in sorted((root / source_folder).rglob("*.py")):
            derived = target / derived_folder / source.relative_to(root / source_folder)
            derived.parent.mkdir(parents=True, exist_ok=True)
            derived.write_text(derive(source, root), encoding="utf-8")
    tidy(target)


def main(arguments: list[str], root: Path = ROOT) -> int:
    """Write or check the derived folders; return the exit status."""
    return run(arguments, tuple(FOLDERS.values()), partial(derive_all, root=root), root)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
