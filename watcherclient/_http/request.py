"""Builds what goes over the wire, and turns what httpcore raises into the exceptions of this package; no I/O here."""

from __future__ import annotations

import json
import ssl
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import NamedTuple
from urllib.parse import urlencode

import httpcore

from watcher_v1_client.types import UNSET, Request
from watcherclient import exc
from watcherclient._http.body import ACCEPTED_ENCODINGS, BodyError, BodyTooLarge
from watcherclient.options import LARGEST_ANSWER, Options, Timeouts

WIRE_ERRORS = (
    httpcore.TimeoutException,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.UnsupportedProtocol,
    BodyError,
    BodyTooLarge,
    OSError,
)
"""All that can come up while a request is sent and answered; TimeoutError is an OSError."""


class Received(NamedTuple):
    """An answer as it came, its body decoded; header names in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def fixed_headers(options: Options) -> dict[str, str]:
    """Return the headers that are the same for all requests of a client.

    Raises:
        exc.ValidationError: HTTP cannot carry one.
    """
    headers = {
        "Accept": "application/json",
        "Accept-Encoding": ACCEPTED_ENCODINGS,
        "User-Agent": options.user_agent,
        **options.headers,
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


def retry_after_seconds(headers: Mapping[str, str]) -> float | None:
    """Return the seconds of an answer's Retry-After, which holds seconds or a date; None when it has none."""
    text = headers.get("retry-after", "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    from email.utils import parsedate_to_datetime  # not above: programs without faults start faster without

    try:
        when = parsedate_to_datetime(text).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return max(0.0, (when - datetime.now(UTC)).total_seconds())


def error_from_wire(error: Exception, method: str, url: str) -> exc.ClientException:
    """Return the exception of this package that says what came up."""
    found = _translated(error)
    found.method, found.url = method, url
    return found


def _translated(error: Exception) -> exc.ClientException:
    text = str(error) or type(error).__name__
    if isinstance(error, httpcore.ConnectTimeout | httpcore.PoolTimeout):
        timeout = exc.Timeout(f"No connection in time: {text}")
        timeout.request_sent = False
        return timeout
    if isinstance(error, httpcore.TimeoutException | TimeoutError):
        return exc.Timeout(f"No answer in time: {text}")
    if isinstance(error, httpcore.ConnectError | OSError) and _is_tls_error(error):
        return exc.TlsError(f"The TLS connection failed (os_cacert names the CA to trust): {text}")
    if isinstance(error, httpcore.ConnectError):
        return exc.ConnectionRefused(f"No connection could be made: {text}")
    if isinstance(error, httpcore.UnsupportedProtocol | httpcore.LocalProtocolError):
        return exc.ValidationError(f"The request cannot be sent: {text}")
    if isinstance(error, BodyError):
        return exc.InvalidResponse(f"The answer cannot be decoded: {text}")
    if isinstance(error, BodyTooLarge):
        return exc.InvalidResponse(f"The answer is larger than {LARGEST_ANSWER} bytes")
    return exc.ConnectionError(f"The connection failed before the answer was complete: {text}")


def _is_tls_error(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return True
        error = error.__cause__ or error.__context__
    return False
