"""Builds what goes over the wire."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from urllib.parse import urlencode

from watcher_v1_client.types import UNSET, Request
from watcherclient import exc
from watcherclient._http.body import ACCEPTED_ENCODINGS
from watcherclient.options import Timeouts


def fixed_headers(user_agent: str, further: Mapping[str, str]) -> dict[str, str]:
    """Return the headers that are the same for all requests of a client.

    Raises:
        exc.ValidationError: HTTP cannot carry one.
    """
    headers = {
        "Accept": "application/json",
        "Accept-Encoding": ACCEPTED_ENCODINGS,
        "User-Agent": user_agent,
        **further,
    }
    check_headers(headers)
    return headers


def encode_headers(headers: Mapping[str, str]) -> list[tuple[bytes, bytes]]:
    """Return headers, which check_headers() has seen, as they go over the wire."""
    return [(name.encode("ascii"), value.encode("ascii")) for name, value in headers.items()]


def seconds_left(timeouts: Timeouts, deadline: float) -> float:
    """Return the seconds that are left for a call until its deadline (of time.monotonic()).

    Raises:
        exc.Timeout: There are none.
    """
    rest = deadline - time.monotonic()
    if rest <= 0:
        raise exc.Timeout(f"No answer within {timeouts.total:g} seconds in total")
    return rest


def attempt_timeout(timeouts: Timeouts, rest: float) -> dict[str, float]:
    """Return the limits of one attempt, none of which is longer than what is left for the call."""
    read = min(timeouts.read, rest)
    return {"connect": min(timeouts.connect, rest), "read": read, "write": read, "pool": read}


def target(request: Request) -> str:
    """Return the path and the query of a request, below the endpoint, its query values escaped."""
    return f"{request.path}?{urlencode(request.params)}" if request.params else request.path


def encode_body(request: Request) -> bytes | None:
    """Return the JSON body of a request, or None when it has none.

    Raises:
        exc.ValidationError: It holds something that JSON cannot express.
    """
    if request.json is UNSET:
        return None
    try:
        return json.dumps(request.json, allow_nan=False).encode()
    except (TypeError, ValueError, RecursionError) as error:
        raise exc.ValidationError(f"The body of {request.method} {request.path} is no JSON: {error}") from error


def check_headers(headers: Mapping[str, str]) -> None:
    """Refuse header values that HTTP cannot carry; the value, which may be a token, is not shown.

    Raises:
        exc.ValidationError: A value holds a line break, another control character or something beyond ASCII.
    """
    for name, value in headers.items():
        if not value or not (value.isascii() and value.isprintable()):
            raise exc.ValidationError(f"The value of the header {name} must be printable ASCII text, and not empty")
