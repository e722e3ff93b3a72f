"""Builds what goes over the wire."""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Mapping
from importlib import import_module
from typing import Any, Final
from urllib.parse import urlencode

from attrs import field, frozen

from watcher_v1_client.types import UNSET, Request
from watcherclient import exc
from watcherclient._http.body import ACCEPTED_ENCODINGS
from watcherclient.options import Timeouts

METHODS: Final = ("GET", "POST", "PUT", "PATCH", "DELETE")
"""What request() takes."""

OWN_HEADERS: Final[Mapping[str, str]] = {
    "accept": "answers are read as JSON",
    "accept-encoding": "the client says what it can decode",
    "connection": "the client keeps its connections",
    "content-length": "it follows from the body",
    "content-type": "bodies are sent as JSON",
    "host": "it follows from the endpoint",
    "openstack-api-version": "use api_version",
    "transfer-encoding": "it follows from the body",
    "x-auth-token": "use os_auth_token, or another way to authenticate",
}
"""What the client itself sends, with the reason why a user cannot, or what to use instead."""


class Headers:
    """The headers of a request, encoded as ASCII.

    The token is among them, so they are shown by their number only, also where a tool shows all local variables.
    """

    __slots__ = ("pairs",)

    def __init__(self, pairs: tuple[tuple[bytes, bytes], ...]) -> None:
        self.pairs: tuple[tuple[bytes, bytes], ...] = pairs

    def __repr__(self) -> str:
        return f"<{len(self.pairs)} headers>"

    def __add__(self, other: Headers) -> Headers:
        """Return these headers, then the others."""
        return Headers(self.pairs + other.pairs)


NO_HEADERS: Final = Headers(())


@frozen(eq=False)
class PreparedRequest:
    """A request as a pool sends it.

    Attributes:
        method: The method.
        url: The whole URL, for messages and logs.
        target: The path and query below the endpoint, escaped.
        headers: All headers but those that HTTP itself needs: Host and Content-Length.
        body: The body, or None.
        timeouts: The limits of this one attempt, in seconds.
    """

    method: str
    url: str
    target: str
    headers: Headers
    body: bytes | None = field(repr=False)
    timeouts: Timeouts


def fixed_headers(user_agent: str, further: Mapping[str, str]) -> dict[str, str]:
    """Return the headers that are the same for all requests of a client.

    Raises:
        exc.ValidationError: HTTP cannot carry one.
    """
    headers = merge_headers(
        {"Accept": "application/json", "Accept-Encoding": ACCEPTED_ENCODINGS, "User-Agent": user_agent}, further
    )
    check_headers(headers)
    return headers


def global_request_id(headers: Mapping[str, str]) -> str | None:
    """Return the global request id among headers, or None."""
    return next((value for name, value in headers.items() if name.lower() == "x-openstack-request-id"), None)


def merge_headers(headers: Mapping[str, str], further: Mapping[str, str]) -> dict[str, str]:
    """Return both; further ones replace those of the same name, in whatever case it is written."""
    replaced = {name.lower() for name in further}
    return {name: value for name, value in headers.items() if name.lower() not in replaced} | dict(further)


def check_extra_headers(argument: str, headers: Mapping[str, str]) -> Mapping[str, str]:
    """Return headers that a user wants to be sent.

    Raises:
        exc.ValidationError: A name or value is not what HTTP can carry, or the client itself sends that header.
    """
    if not isinstance(headers, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance] - untyped callers
        raise exc.ValidationError(f"{argument} must map names to values; got {type(headers).__name__}")
    for name, value in headers.items():
        if not isinstance(name, str) or not re.fullmatch(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", name):  # pyright: ignore[reportUnnecessaryIsInstance] - untyped callers
            raise exc.ValidationError(f"{argument} must have names of HTTP headers, such as 'X-Trace'; got {name!r}")
        if name.lower() in OWN_HEADERS:
            raise exc.ValidationError(f"{argument} must not hold {name}: {OWN_HEADERS[name.lower()]}")
        if not isinstance(value, str):  # pyright: ignore[reportUnnecessaryIsInstance] - untyped callers
            raise exc.ValidationError(f"{argument} must have strings as values; {name} is {type(value).__name__}")
    check_headers(headers)
    return headers


def any_request(method: str, path: str, params: Mapping[str, str | int] | None, json: Any) -> Request:
    """Return a request that no operation describes.

    Raises:
        exc.ValidationError: The method or the path is not one that can be sent below the endpoint.
    """
    if method not in METHODS:
        raise exc.ValidationError(f"method must be one of {', '.join(METHODS)}; got {method!r}")
    if not re.fullmatch(r"(/[A-Za-z0-9._~!$&'()*+,;=:@%-]+)+/?", str(path)) or {".", ".."} & set(path.split("/")):
        raise exc.ValidationError(
            "path must start with '/', such as '/v1/audit_pipelines', without the endpoint and without a query (use "
            f"params), and escaped (urllib.parse.quote(name, safe='')); got {path!r}"
        )
    query = {name: _parameter(value) for name, value in (params or {}).items()}
    return Request(method=method, path=path, params=query, json=json)


def _parameter(value: str | int) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def encode_headers(headers: Mapping[str, str]) -> Headers:
    """Return headers, which check_headers() has seen, as they go over the wire."""
    return Headers(tuple((name.encode("ascii"), value.encode("ascii")) for name, value in headers.items()))


def profiler_headers() -> Headers:
    """Return the headers by which osprofiler ties this request to the trace that is being made; none without one."""
    if "osprofiler.profiler" not in sys.modules:
        return NO_HEADERS
    web: Any = import_module("osprofiler.web")  # without types, and nothing that this package asks for
    found: dict[str, str | bytes] = web.get_trace_id_headers()
    pairs = ((name.encode(), value if isinstance(value, bytes) else value.encode()) for name, value in found.items())
    return Headers(tuple(pairs))


def seconds_left(timeouts: Timeouts, deadline: float) -> float:
    """Return the seconds that are left for a call until its deadline (of time.monotonic()).

    Raises:
        exc.Timeout: There are none.
    """
    rest = deadline - time.monotonic()
    if rest <= 0:
        raise exc.Timeout(f"No answer within {timeouts.total:g} seconds in total")
    return rest


def attempt_timeouts(timeouts: Timeouts, rest: float) -> Timeouts:
    """Return the limits of one attempt, none of which is longer than what is left for the call."""
    return Timeouts(connect=min(timeouts.connect, rest), read=min(timeouts.read, rest), total=rest)


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
        raise exc.ValidationError(f"The body of {request.method} {request.path} is not valid JSON: {error}") from None


def check_headers(headers: Mapping[str, str]) -> None:
    """Refuse header values that HTTP cannot carry; the value, which may be a token, is not shown.

    Raises:
        exc.ValidationError: A value holds a line break, another control character or something beyond ASCII.
    """
    for name, value in headers.items():
        if not value or not (value.isascii() and value.isprintable()):
            raise exc.ValidationError(f"The value of the header {name} must be printable ASCII text, and not empty")
