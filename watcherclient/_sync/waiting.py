"""Waits for what the server does on its own: the API can only be asked again, at first fast and then slower."""

# Derived from watcherclient/_async/waiting.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing, nullcontext
from typing import Any, TypeVar

from watcher_v1_client.types import Request
from watcherclient import exc
from watcherclient._api.run_states import (
    SECOND_LOOK,
    SHORTEST_PAUSE,
    Kind,
    Resource,
    check_cancelled,
    check_seconds,
    is_doubtful,
    never_read,
    timed_out,
    wait_is_over,
    wanted_states,
)
from watcherclient._concurrency.blocking import Callback, call_back, sleep
from watcherclient._progress import ProgressBar
from watcherclient._sync.transport import Transport

R = TypeVar("R", bound=Resource)

log: logging.Logger = logging.getLogger("watcherclient")

FIRST_PAUSE = 0.1
"""Seconds between the first two polls: short audits take less than one."""

GROWTH = 1.5
"""How much longer each further pause is."""

SHORTEST_CALL = 1.0
"""Seconds that a poll may take at least, however little is left of the time."""

TELL_EVERY = 30.0
"""Seconds between two log lines that say what is waited for."""


def wait_for(
    transport: Transport,
    kind: Kind,
    identifier: str,
    get: Request,
    parse: Callable[[Any], R],
    *,
    until: str | Iterable[str] | None,
    timeout: float,
    interval: float,
    progress: Callback[[R], object] | bool | None,
    poll: Callback[[int, R], float] | None,
    count: Callable[[], Mapping[str, int]] | None = None,
) -> R:
    """Ask until a resource is in one of the states, and return it.

    Transient errors (5xx, 429, a lost connection) are retried; the transport has retried such a call already.

    Args:
        transport: Sends the requests.
        kind: In which states it ends.
        identifier: What the caller gave, for messages.
        get: The request that reads the resource.
        parse: Reads the answer.
        until: A state, several, or None for the end.
        timeout: Seconds.
        interval: The longest pause between two polls, in seconds; the first pauses are shorter.
        progress: Is called with the resource when it is first seen and each time its state has changed; True shows a
            bar.
        poll: Says how many seconds to wait before the next poll, instead of the growing pauses; None leaves it to
            these.
        count: Counts the actions of a plan by state, for the bar.
    """
    wanted = wanted_states(kind, until)
    timeout = check_seconds("timeout", timeout, least=0.0)
    interval = check_seconds("interval", interval, least=SHORTEST_PAUSE)
    deadline = time.monotonic() + timeout
    pause = min(FIRST_PAUSE, interval)
    seen: R | None = None
    doubt_ends = math.inf
    attempt = 0
    bar = progress if isinstance(progress, ProgressBar) else ProgressBar() if progress is True else None
    callback = None if isinstance(progress, bool) else progress
    began = told = time.monotonic()
    with transport.operation(f"{kind.manager}.wait"), nullcontext() if bar is None else closing(bar):
        while True:
            attempt += 1
            trouble: exc.ClientException | None = None
            try:
                found = transport.within(max(deadline - time.monotonic(), SHORTEST_CALL)).call(get, parse)
            except exc.TlsError:
                raise
            except (exc.HttpServerError, exc.TooManyRequests, exc.ConnectionError) as error:
                trouble = error
                log.info("Waiting for %s %s goes on: %s", kind.manager, identifier, str(error))
            else:
                changed = seen is None or seen.state != found.state
                seen = found
                if changed and callback is not None:
                    call_back(callback, found)
                if bar is not None:
                    bar.show(found, None if count is None else count())
                if not is_doubtful(kind, found):
                    doubt_ends = math.inf
                elif doubt_ends == math.inf:
                    doubt_ends = min(time.monotonic() + SECOND_LOOK, deadline)
                is_believed = doubt_ends == math.inf or time.monotonic() >= doubt_ends
                if is_believed and wait_is_over(kind, found, wanted):
                    return found
            now = time.monotonic()
            if now - told >= TELL_EVERY and seen is not None:
                told = now
                log.info("Waiting for %s %s: %s after %.0f s", kind.manager, identifier, seen.state, now - began)
            left = max(min(deadline, doubt_ends) - now, 0.0)
            if now >= deadline and seen is not None:
                raise timed_out(kind, identifier, seen, timeout) from trouble
            if now >= deadline and trouble is not None:
                trouble.add_note(never_read(kind, identifier, timeout))
                raise trouble
            if poll is None or seen is None:
                sleep(min(pause, left))
                pause = min(pause * GROWTH, interval)
            else:
                seconds = check_seconds("what poll returns", call_back(poll, attempt, seen), least=SHORTEST_PAUSE)
                sleep(min(seconds, left))


def confirm_cancelled(transport: Transport, audit: R, get: Request, parse: Callable[[Any], R], seconds: float) -> R:
    """Look at an audit that a cancel answered as CANCELLED, until it is something else or the time is up.

    Args:
        transport: Sends the requests.
        audit: What the cancel answered.
        get: The request that reads it.
        parse: Reads the answer.
        seconds: How long to look.

    Raises:
        exc.ResourceFailure: It was not cancelled after all.
    """
    deadline = time.monotonic() + seconds
    pause = FIRST_PAUSE / 2
    while (left := deadline - time.monotonic()) > 0:
        sleep(min(pause, left))
        pause *= GROWTH
        try:
            audit = transport.within(max(deadline - time.monotonic(), SHORTEST_CALL)).call(get, parse)
        except (exc.NotFound, exc.HttpServerError, exc.TooManyRequests, exc.ConnectionError) as error:
            log.info("The audit was cancelled, and cannot be looked at: %s", str(error))
            continue
        check_cancelled(audit)
    return audit
