"""The fake's own time and uuids: the same in every run."""

from __future__ import annotations

import random
import uuid
from datetime import UTC, datetime, timedelta
from typing import Final

START: Final = datetime(2026, 1, 1, tzinfo=UTC)


class Clock:
    """A time that stands still until it is moved.

    Each reading is a microsecond after the one before, so that no two resources are made at the same time.
    """

    def __init__(self) -> None:
        self._now = START

    def now(self) -> datetime:
        """Return the time, UTC."""
        self._now += timedelta(microseconds=1)
        return self._now

    def advance(self, seconds: float) -> None:
        """Move the time on, by seconds."""
        self._now += timedelta(seconds=seconds)

    def stamp(self) -> str:
        """Return the time as created_at and its like show it: with an offset and microseconds."""
        return self.now().isoformat(timespec="microseconds")

    def naive_stamp(self) -> str:
        """Return the time as next_run_time and its like show it: without an offset."""
        return self.now().replace(tzinfo=None).isoformat(timespec="microseconds")


class Uuids:
    """Uuids that look random and are the same in every run."""

    def __init__(self) -> None:
        self._random = random.Random("watcherclient.testing")  # noqa: S311 - they guard nothing

    def __call__(self) -> str:
        return str(uuid.UUID(int=self._random.getrandbits(128), version=4))


def is_uuid(text: object) -> bool:
    """Whether the server takes a text for a uuid."""
    try:
        plain = str(uuid.UUID(str(text))).replace("-", "")
    except ValueError:
        return False
    return str(text).replace("urn:", "").replace("uuid:", "").strip("{}").replace("-", "").lower() == plain


def is_integer(text: object) -> bool:
    """Whether the server takes a text for an integer."""
    try:
        return str(int(str(text))) == str(text)
    except ValueError:
        return False
