"""What it takes to make a resource once although answers get lost; no I/O here."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol

from watcherclient import exc
from watcherclient._api.arguments import NAME_LENGTH

CLOCKS = timedelta(seconds=2)
"""How far the Date header, which counts whole seconds, may lie behind the times in the answer."""


class Created(Protocol):
    """What a created resource has."""

    @property
    def created_at(self) -> datetime:
        """When the server made it."""
        ...


def make_name(stem: str) -> str:
    """Make a name up, as the server does when it gets none, but known here, so that the resource can be looked up."""
    import secrets

    ending = f"-{datetime.now(UTC):%Y-%m-%dT%H:%M:%S}-{secrets.token_hex(4)}"
    return stem[: NAME_LENGTH - len(ending)] + ending


def is_settled_by_lookup(error: exc.ClientException) -> bool:
    """Whether a server that shows no such resource after this error has not made it, and will not make it later.

    Not after an error that comes while it may still be at work: when no answer came, or a proxy gave up waiting.
    """
    return not isinstance(error, exc.ConnectionError | exc.BadGateway | exc.GatewayTimeout | exc.RequestTimeout)


def is_made_since(created: datetime, date: str, began: float) -> bool:
    """Whether a resource was made by a call that began at `began` (of time.monotonic()), by the server's own clock.

    Args:
        created: When the server made the resource of that name.
        date: The Date of the answer that showed it, which is the server's clock, or "".
        began: When the call began.
    """
    from email.utils import parsedate_to_datetime

    try:
        now = parsedate_to_datetime(date).astimezone(UTC)
    except (ValueError, OverflowError):
        now = datetime.now(UTC)
    elapsed = timedelta(seconds=time.monotonic() - began)
    return created - now >= -elapsed - CLOCKS
