"""Makes a resource once: a create whose answer was lost is looked up by name before anything is sent again."""

# Derived from watcherclient/_async/create_once.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import Any, TypeVar

from watcher_v1_client.types import Request
from watcherclient import exc
from watcherclient._api.lost_create import Created, is_lost, is_made_since
from watcherclient._concurrency.blocking import sleep
from watcherclient._http.retry import Failure, decide, jitter
from watcherclient._sync.transport import Transport

T = TypeVar("T", bound=Created)

log: logging.Logger = logging.getLogger(__name__)


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
    deadline = began + transport.options.timeouts.total
    lost: exc.ClientException | None = None
    attempt = 1
    while True:
        try:
            return transport.until(deadline).call(create, parse, uses=uses)
        except exc.Conflict:
            if lost is None:
                raise
            found = _find(transport.until(deadline), find, parse, began, lost)
            if found is None:
                raise
            return found
        except exc.ClientException as error:
            if not is_lost(error):
                raise
            lost = error
        # A create that was lost may be sent again like a read, once it is known not to have been made.
        wait = decide("GET", Failure.LOST, attempt, transport.options.retries, jitter=jitter())
        if wait is None or time.monotonic() + wait >= deadline:
            raise lost
        log.info("Looking in %.1f s whether %s %s was done: %s", wait, create.method, create.path, str(lost))
        sleep(wait)
        found = _find(transport.until(deadline), find, parse, began, lost)
        if found is not None:
            return found
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
        lost.add_note(f"Whether it was done is not known, looking it up failed too: {error}")
        raise lost from error
    if is_made_since(found.created_at, answer.headers.get("date", ""), began):
        return found
    raise exc.Conflict(
        f"The name already exists, since {found.created_at.isoformat()}", method=lost.method, url=lost.url
    )
