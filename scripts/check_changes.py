"""Fail when the document or the public Python API breaks what the last release promised, and CHANGELOG does not say so.

    python scripts/check_changes.py [--since TAG]

Compares with the newest tag "v*" that is not the commit itself. Each breaking change must be named, by the last word of
what it is about, under "### Breaking" in the section "Unreleased" of CHANGELOG.md.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import griffe
import yaml
from document_changes import Change, breaking_changes

ROOT = Path(__file__).resolve().parent.parent
DOCUMENT = "openapi/watcher-v1.yaml"
PACKAGES = {"watcherclient": ".", "watcher_v1_client": "generated"}


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    """Run the comparison; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--since", metavar="TAG", help="compare with this tag instead of the last release")
    since = parser.parse_args(arguments).since or last_release(root)
    if since is None:
        print("There is no release yet (no tag v*): nothing can break.")
        return 0
    found = [*document_changes(root, since), *python_changes(root, since)]
    announced = breaking_section((root / "CHANGELOG.md").read_text(encoding="utf-8"))
    silent = [change for change in found if not is_named(change, announced)]
    for change in found:
        print(f"{'NOT in CHANGELOG: ' if change in silent else 'announced: '}{change}")
    print(f"{len(found)} breaking change(s) since {since}, {len(silent)} of them not in CHANGELOG under Breaking")
    return int(bool(silent))


def _git(root: Path, *arguments: str) -> str:
    command = ["git", "-C", str(root), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def last_release(root: Path) -> str | None:
    """The newest tag v* before this commit, or None."""
    here = set(_git(root, "tag", "--points-at", "HEAD").split())
    merged = _git(root, "tag", "--list", "v*", "--merged", "HEAD", "--sort", "-version:refname").split()
    return next((tag for tag in merged if tag not in here), None)


def document_changes(root: Path, since: str) -> list[Change]:
    """What changed in the document."""
    old = yaml.safe_load(_git(root, "show", f"{since}:{DOCUMENT}"))
    new = yaml.safe_load((root / DOCUMENT).read_text(encoding="utf-8"))
    return breaking_changes(old, new)


def python_changes(root: Path, since: str) -> list[Change]:
    """What changed in the public names and signatures of both packages."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for package, place in PACKAGES.items():
            archive = Path(folder, f"{package}.tar")
            _git(root, "archive", f"--output={archive}", since, f"{place}/{package}")
            with tarfile.open(archive) as packed:
                packed.extractall(folder, filter="data")
            old, new = (_load(package, where / place) for where in (Path(folder), root))
            found += [Change(each.obj.path, _explain(each)) for each in griffe.find_breaking_changes(old, new)]
    return found


def _load(package: str, place: Path) -> griffe.Object | griffe.Alias:
    return griffe.load(package, search_paths=[place], try_relative_path=False, resolve_aliases=True)


def _explain(breakage: griffe.Breakage) -> str:
    values = " became ".join(str(value) for value in (breakage.old_value, breakage.new_value) if value is not None)
    return f"{breakage.kind.value}: {values[:200]}"


def breaking_section(changelog: str) -> str:
    """The text under "### Breaking" of what is not released yet."""
    unreleased = re.split(r"(?m)^## ", changelog)[1:2]
    parts = re.split(r"(?m)^### ", unreleased[0]) if unreleased and "Unreleased" in unreleased[0] else []
    return "\n".join(part for part in parts if part.startswith("Breaking"))


def is_named(change: Change, announced: str) -> bool:
    """Whether a text names what a change is about: its last word."""
    word = re.split(r"[^\w-]+", change.subject.rstrip("()[]"))[-1]
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", announced) is not None


if __name__ == "__main__":
    sys.exit(main())
