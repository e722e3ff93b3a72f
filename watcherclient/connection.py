"""Builds what httpx sends, and turns what httpx raises into the exceptions of this package; no I/O here."""

from __future__ import annotations

import json
import ssl
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import httpx
from watcher_v1_client.types import UNSET, Request

from watcherclient import exc
from watcherclient.options import CONNECT_TIMEOUT, READ_TIMEOUT, Options


def client_settings(options: Options) -> dict[str, Any]:
    """Return the keyword arguments for httpx.Client and httpx.AsyncClient.

    Redirects are not followed: httpx would send the token along to another host.
    """
    timeout = (
        httpx.Timeout(READ_TIMEOUT, connect=CONNECT_TIMEOUT)
        if options.timeout is None
        else httpx.Timeout(options.timeout)
    )
    return {
        "verify": options.tls.context(),
        "timeout": timeout,
        "follow_redirects": False,
        "headers": {"Accept": "application/json", "User-Agent": options.user_agent, **options.headers},
    }


def encode_body(request: Request) -> bytes | None:
    """Return the JSON body of a request, or None when it has none.

    Raises:
        exc.ValidationError: It holds something that JSON cannot express.
    """
    if request.json is UNSET:
        return None
    try:
        return json.dumps(request.json, allow_nan=False).encode()
    except (TypeError, ValueError) as error:
        raise exc.ValidationError(f"The body of {request.method} {request.path} is no JSON: {error}") from error


@contextmanager
def httpx_errors(method: str, url: str) -> Generator[None]:
    """Turn what httpx raises into the exceptions of this package."""
    try:
        yield
    except httpx.TimeoutException as error:
        kind = type(error).__name__.removesuffix("Timeout").lower()
        raise exc.Timeout(
            f"No answer in time ({kind}): {error or type(error).__name__}", method=method, url=url
        ) from error
    except httpx.ConnectError as error:
        if _is_tls_error(error):
            raise exc.ConnectionError(f"The TLS connection failed: {error}", method=method, url=url) from error
        raise exc.ConnectionRefused(f"No connection could be made: {error}", method=method, url=url) from error
    except (httpx.InvalidURL, httpx.UnsupportedProtocol, httpx.LocalProtocolError) as error:
        raise exc.ValidationError(f"The request cannot be sent: {error}", method=method, url=url) from error
    except httpx.DecodingError as error:
        raise exc.InvalidResponse(f"The answer cannot be decoded: {error}", method=method, url=url) from error
    except httpx.HTTPError as error:
        raise exc.ConnectionError(
            f"The connection failed before the answer was complete: {error or type(error).__name__}",
            method=method,
            url=url,
        ) from error


def _is_tls_error(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return True
        error = error.__cause__ or error.__context__
    return False
