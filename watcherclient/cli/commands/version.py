"""Commands for the versions of the API."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from watcherclient.cli import columns
from watcherclient.cli.base import Arguments, Lister


class ListVersions(Lister):
    """List the versions of the API that the server offers, with their microversions."""

    table = columns.VERSION

    def take_action(self, parsed_args: Arguments) -> tuple[Sequence[str], Iterable[Any]]:
        """Return a row per version."""
        return self.rows(self.watcher.versions().versions)
