"""Builds what httpx sends, and turns what httpx raises into the exceptions of this package; no I/O here."""

from __future__ import annotations

import json
import ssl
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any
from urllib.parse import urlencode

import httpx

from watcher_v1_client.types import UNSET, Request
from watcherclient import exc
from watcherclient.options import Options, Timeouts

HTTPX_ERRORS = (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError)
"""All that httpx raises on purpose, and what it lets through from below (a TLS alert while an answer is read)."""


def client_settings(options: Options) -> dict[str, Any]:
    """Return the keyword arguments for httpx.Client and httpx.AsyncClient.

    Redirects are not followed: httpx would send the token along to another host. Cookies are neither kept nor sent: the
    API has none, and a proxy's could not be told from a stranger's.
    """
    headers = {"Accept": "application/json", "User-Agent": options.user_agent}
    check_headers(headers)
    no_cookies = CookieJar(DefaultCookiePolicy(allowed_domains=[]))
    return {
        "verify": options.tls.context(),
        "follow_redirects": False,
        "headers": headers,
        "cookies": no_cookies,
    }


def seconds_left(timeouts: Timeouts, deadline: float) -> float:
    """Return the seconds that are left for a call until its deadline (of time.monotonic()).

    Raises:
        exc.Timeout: There are none.
    """
    rest = deadline - time.monotonic()
    if rest <= 0:
        raise exc.Timeout(f"No answer within {timeouts.total:g} seconds in total")
    return rest


def attempt_timeout(timeouts: Timeouts, rest: float) -> httpx.Timeout:
    """Return the limits of one attempt, none of which is longer than what is left for the call."""
    read = min(timeouts.read, rest)
    return httpx.Timeout(connect=min(timeouts.connect, rest), read=read, write=read, pool=read)


def target(endpoint: str, request: Request) -> str:
    """Return the URL of a request, its query values escaped."""
    query = f"?{urlencode(request.params)}" if request.params else ""
    return f"{endpoint}{request.path}{query}"


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
    try:
        when = parsedate_to_datetime(text).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return max(0.0, (when - datetime.now(UTC)).total_seconds())


def error_from_httpx(error: Exception, method: str, url: str) -> exc.ClientException:
    """Return the exception of this package that says what httpx said."""
    _forget_secrets(error)
    found = _translated(error)
    found.method, found.url = method, url
    return found


def _translated(error: Exception) -> exc.ClientException:
    text = str(error) or type(error).__name__
    if isinstance(error, httpx.ConnectTimeout | httpx.PoolTimeout):
        timeout = exc.Timeout(f"No connection in time: {text}")
        timeout.request_sent = False
        return timeout
    if isinstance(error, httpx.TimeoutException | TimeoutError):
        return exc.Timeout(f"No answer in time: {text}")
    if isinstance(error, httpx.ConnectError | OSError) and _is_tls_error(error):
        return exc.TlsError(f"The TLS connection failed (os_cacert names the CA to trust): {text}")
    if isinstance(error, httpx.ConnectError):
        return exc.ConnectionRefused(f"No connection could be made: {text}")
    if isinstance(error, httpx.InvalidURL | httpx.UnsupportedProtocol | httpx.LocalProtocolError):
        return exc.ValidationError(f"The request cannot be sent: {text}")
    if isinstance(error, httpx.DecodingError):
        return exc.InvalidResponse(f"The answer cannot be decoded: {text}")
    return exc.ConnectionError(f"The connection failed before the answer was complete: {text}")


def _is_tls_error(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return True
        error = error.__cause__ or error.__context__
    return False


def _forget_secrets(error: Exception) -> None:
    """Take the token out of the request that an httpx error carries; the error becomes the cause of ours."""
    request = getattr(error, "_request", None)
    if isinstance(request, httpx.Request):
        request.headers.clear()
