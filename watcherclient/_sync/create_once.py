"""Makes a resource once: a create with an unknown outcome is looked up by name before anything is sent again."""

# Derived from watcherclient/_async/create_once.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import Any, TypeVar

from watcher_v1_client.types import Request
from watcherclient import exc
from watcherclient._api.lost_create import Created, is_made_since, is_settled_by_lookup
from watcherclient._concurrency.blocking import sleep
from watcherclient._http.request import seconds_left
from watcherclient._http.retry import decide, jitter, outcome_of
from watcherclient._sync.transport import Transport

T = TypeVar("T", bound=Created)

log: logging.Logger = logging.getLogger("watcherclient")


def create_once(
    transport: Transport,
    create: Request,
    find: Request,
    parse: Callable[[Any], T],
    *,
    uses: tuple[str, ...] = (),
) -> T:
    """Send a create, and return what it made.

    Names are unique, so the server itself refuses a second one of the same name.

    Args:
        transport: Sends the requests.
        create: The request that makes the resource, with its name.
        find: The request that gets the resource by that name.
        parse: Reads the answer of both.
        uses: As for Transport.call().
    """
    began = time.monotonic()
    timeouts = transport.options.timeouts
    deadline = began + timeouts.total
    lost: exc.ClientException | None = None
    attempt = 1
    while True:
        try:
            return transport.within(seconds_left(timeouts, deadline)).call(create, parse, uses=uses)
        except exc.ClientException as error:
            if lost is None and not error.outcome_unknown:
                raise
            error.outcome_unknown = True
            lost = error
        policy, is_settled = transport.options.retries, is_settled_by_lookup(lost)
        # Where it was lost on its way, it may be sent again like a read, once it is known not to have been made.
        again = None if is_settled else decide(True, outcome_of(lost), attempt, policy, jitter=jitter())
        pause = (0.0 if is_settled else policy.interval) if again is None else again
        if time.monotonic() + pause >= deadline:
            raise lost
        log.info("%s %s has an unknown outcome; checking in %.1f s: %s", create.method, create.path, pause, str(lost))
        sleep(pause)
        found = _find(transport.within(seconds_left(timeouts, deadline)), find, parse, began, lost)
        if found is not None:
            return found
        lost.outcome_unknown = not is_settled
        if again is None:
            raise lost
        attempt += 1


def _find(
    transport: Transport, find: Request, parse: Callable[[Any], T], began: float, lost: exc.ClientException
) -> T | None:
    """Return the resource if this call made it; None when there is none of the name.

    Raises:
        exc.Conflict: There is one of the name that was made before.
        exc.ClientException: `lost`, when it cannot be looked up.
    """
    try:
        answer = transport.send(find)
        found = answer.read(parse)
    except exc.NotFound:
        return None
    except exc.ClientException as error:
        lost.add_note(f"Whether it was done is not known: looking it up failed too: {error}")
        raise lost from error
    if is_made_since(found.created_at, answer.headers.get("date", ""), began):
        return found
    raise exc.Conflict(
        f"The name already exists, since {found.created_at.isoformat()}", method=lost.method, url=lost.url
    )
