"""What the scripts share that make whole folders: compare what is committed with what is made, or write it."""

from __future__ import annotations

import difflib
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

Make = Callable[[Path], None]
"""Writes all files of the made folders below another root."""


def run(arguments: Sequence[str], folders: Sequence[Path], make: Make, root: Path = ROOT) -> int:
    """Write the folders, or with --check show how the committed ones differ; return the exit status.

    A file that nothing makes is a difference too, and is removed when the folders are written.
    """
    script = Path(sys.argv[0]).name
    if list(arguments) not in ([], ["--check"]):
        print(f"{script}: the only argument is --check", file=sys.stderr)
        return 2
    committed = files_below(root, folders)
    with tempfile.TemporaryDirectory() as work:
        make(Path(work))
        made = files_below(Path(work), folders)
    if arguments:
        diff = difference(committed, made)
        sys.stdout.writelines(diff)
        if diff:
            names = ", ".join(map(str, folders))
            print(f"{names}: not what scripts/{script} makes; run it, never edit them.", file=sys.stderr)
        return int(bool(diff))
    for path in committed.keys() - made.keys():
        (root / path).unlink()
        print(f"removed {path}")
    for path, text in made.items():
        if committed.get(path) != text:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")
            print(f"made {path}")
    return 0


def files_below(root: Path, folders: Sequence[Path]) -> dict[Path, str]:
    """Return the text of each file in the folders, but for what Python leaves there."""
    return {
        path.relative_to(root): path.read_text(encoding="utf-8")
        for folder in folders
        for path in sorted((root / folder).rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def difference(committed: dict[Path, str], made: dict[Path, str]) -> list[str]:
    """Return a diff of what is committed and what is made; a file on one side only counts, also when it is empty."""
    lines: list[str] = []
    for path in sorted(committed.keys() | made.keys()):
        before, after = (side.get(path, "").splitlines(keepends=True) for side in (committed, made))
        lines += difflib.unified_diff(before, after, f"{path} (committed)", f"{path} (made)")
        if (path in committed) != (path in made):
            lines.append(f"{path} is {'committed, and nothing makes it' if path in committed else 'missing'}\n")
    return lines


def tidy(folder: Path) -> None:
    """Sort the imports of all modules below a folder, remove the unused ones, and format them."""
    settings = ["--config", str(ROOT / "pyproject.toml"), "--no-cache", "--quiet"]
    for command in (["check", "--fix-only", "--select", "I,F401,RUF022"], ["format"]):
        subprocess.run([sys.executable, "-m", "ruff", *command, *settings, "."], check=True, cwd=folder)
