"""Decides whether a request is sent again, in a pure function that can be read and tested as a table."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import UTC, datetime
from enum import Enum
from typing import Final, NamedTuple

from watcherclient import exc

LONGEST_WAIT: Final = 30.0
"""Seconds; growing waits stop growing here."""

LONGEST_RETRY_AFTER: Final = 60.0
"""Seconds; a server that asks for a longer wait gets no second request, and the caller gets the error at once."""

REPEATABLE_STATUSES: Final = frozenset((429, 502, 503, 504))
"""A read may be sent again after these."""

NOT_ACTED_STATUSES: Final = frozenset((429, 503))
"""With Retry-After these say that the server did not act, so a write may be sent again too."""


class Failure(Enum):
    """How a request failed that got no answer."""

    NOT_SENT = "not sent"
    """No connection was made: the server has not seen the request."""

    LOST = "lost"
    """The request went out, and no complete answer came: the server may have acted."""

    FINAL = "final"
    """Sending it again would fail the same way."""


def outcome_of(error: exc.ClientException) -> Failure | int:
    """Return how a request failed that ended in this error, or the status of its answer."""
    if isinstance(error, exc.HttpError):
        return error.http_status
    if not isinstance(error, exc.ConnectionError) or isinstance(error, exc.TlsError):
        return Failure.FINAL
    if isinstance(error, exc.ProxyError) and error.is_permanent:
        return Failure.FINAL
    return Failure.LOST if error.request_sent else Failure.NOT_SENT


class RetryPolicy(NamedTuple):
    """How often and how fast requests are sent again.

    Attributes:
        max_retries: How many times at most, after the first; 0 turns retries off.
        interval: Seconds before the first retry; each further wait doubles.
    """

    max_retries: int = 3
    interval: float = 0.5


def decide(
    may_repeat: bool,
    outcome: Failure | int,
    attempt: int,
    policy: RetryPolicy,
    *,
    retry_after: float | None = None,
    jitter: float = 1.0,
) -> float | None:
    """Return how many seconds to wait before the request is sent again, or None when it is not.

    Args:
        may_repeat: Whether doing it twice is like doing it once, as for a GET; other requests are sent again only where
            it is certain that the server did not act.
        outcome: How the attempt failed, or the status of its answer.
        attempt: 1 for the first attempt.
        policy: What the client was told.
        retry_after: The seconds of the answer's Retry-After.
        jitter: From 0 to 1; spreads clients that failed together over half of the wait.
    """
    if attempt > policy.max_retries:
        return None
    if isinstance(outcome, Failure):
        may = outcome is Failure.NOT_SENT or (outcome is Failure.LOST and may_repeat)
    else:
        may = (may_repeat and outcome in REPEATABLE_STATUSES) or (
            outcome in NOT_ACTED_STATUSES and retry_after is not None
        )
    if not may:
        return None
    if retry_after is not None:
        return retry_after if retry_after <= LONGEST_RETRY_AFTER else None
    longest = min(LONGEST_WAIT, policy.interval * 2.0 ** min(attempt - 1, 20))
    return longest * (0.5 + 0.5 * jitter)


def jitter() -> float:
    """Return a number from 0 to 1 for decide()."""
    return random.random()  # noqa: S311 - spreads waits, guards nothing


def retry_after_seconds(headers: Mapping[str, str]) -> float | None:
    """Return the seconds of an answer's Retry-After, which holds seconds or a date; None when it has none."""
    text = headers.get("retry-after", "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    from email.utils import parsedate_to_datetime

    try:
        when = parsedate_to_datetime(text).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return max(0.0, (when - datetime.now(UTC)).total_seconds())
