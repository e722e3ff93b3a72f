"""Turns every failure of HTTP into an exception: the answers that are errors, and what breaks on the wire."""

from __future__ import annotations

import json
import re
import ssl
from collections.abc import Iterator, Mapping
from string import ascii_lowercase, ascii_uppercase
from typing import Any, Final, TypeGuard
from urllib.parse import urlsplit

import h11

from watcherclient import exc
from watcherclient._http.body import LARGEST_ANSWER, BodyError, BodyTooLarge
from watcherclient._http.proxy import ProxyRefusal
from watcherclient._httpcore import httpcore

WIRE_ERRORS: Final = (
    httpcore.TimeoutException,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    h11.ProtocolError,
    ProxyRefusal,
    BodyError,
    BodyTooLarge,
    OSError,
)
"""All that can come up while a request is sent and answered; TimeoutError is an OSError."""

_CLASSES: Final[Mapping[int, type[exc.HttpError]]] = {
    300: exc.MultipleChoices,
    400: exc.BadRequest,
    401: exc.Unauthorized,
    402: exc.PaymentRequired,
    403: exc.Forbidden,
    404: exc.NotFound,
    405: exc.MethodNotAllowed,
    406: exc.NotAcceptable,
    407: exc.ProxyAuthenticationRequired,
    408: exc.RequestTimeout,
    409: exc.Conflict,
    410: exc.Gone,
    411: exc.LengthRequired,
    412: exc.PreconditionFailed,
    413: exc.RequestEntityTooLarge,
    414: exc.RequestUriTooLong,
    415: exc.UnsupportedMediaType,
    416: exc.RequestedRangeNotSatisfiable,
    417: exc.ExpectationFailed,
    422: exc.UnprocessableEntity,
    429: exc.TooManyRequests,
    500: exc.InternalServerError,
    501: exc.HttpNotImplemented,
    502: exc.BadGateway,
    503: exc.ServiceUnavailable,
    504: exc.GatewayTimeout,
    505: exc.HttpVersionNotSupported,
}

_MAY_HAVE_ACTED: Final = frozenset((408,))
"""Statuses below 500 after which the server may have acted; from 500 on it always may have."""

_FAMILIES: Final[Mapping[int, type[exc.HttpError]]] = {
    3: exc.HTTPRedirection,
    4: exc.HTTPClientError,
    5: exc.HttpServerError,
}
"""By the first digit, for statuses that have no class of their own."""

IS_IT_WATCHER: Final = "is watcher_url right?"
"""The end of the messages about answers that Watcher does not give."""

_TRANSITION: Final = r"State transition not allowed: \((\w+) -> (\w+)\)"
_ENDED: Final = ("SUCCEEDED", "FAILED", "CANCELLED", "SUPERSEDED", "SKIPPED", "DELETED")
_MISREAD: Final = r"Invalid input for field/attribute (?:limit|marker)\. Value: '([^']*)'"

_NOT_TLS: Final = r"(?i)wrong.version|record.layer|http.request|timed? ?out"
_NOT_HTTP: Final = r"(?i)x15.x03|reset by peer|disconnected|closed connection|unexpect"
"""What libraries say when a server answers something else than TLS, or than HTTP, or nothing."""

TRUST: Final = "; os_cacert names the CA to trust"
"""The end of the message about a certificate that is not trusted."""

_BODY_SHOWN = 500
"""How many characters of a body that cannot be parsed are shown."""

_BODY_READ = 16 * 1024
"""How many characters of a page are searched for words."""

_HIDDEN: Final = ("<script", "<style", "<title")
"""The tags whose content is not shown; most pages repeat their title in the body."""

_ASCII_LOWER: Final = str.maketrans(ascii_uppercase, ascii_lowercase)
"""Unlike lower(), keeps each character at its place."""


def error_from_answer(
    status: int, headers: Mapping[str, str], body: bytes, *, method: str, url: str, advice: str = ""
) -> exc.HttpError:
    """Make the exception for an answer that is not a success.

    Args:
        status: The status of the answer.
        headers: The headers of the answer, looked up in lower case.
        body: The body, whatever it is.
        method: The method of the request.
        url: The URL of the request.
        advice: What to do about a 401.
    """
    message, details = read_fault(body)
    if status // 100 == 3:
        where = headers.get("location")
        message = (
            f"The server redirects{f' to {where}' if where else ''}, which is not followed, "
            f"because the token would go along; {IS_IT_WATCHER}"
        )
    elif status == 401 and advice:
        message = f"{(message or exc.Unauthorized.message).rstrip('.')}; {advice}"
    elif message is not None and _is_elsewhere(status, headers, message, url):
        message = f"{message.rstrip('.')}; {IS_IT_WATCHER}"
    elif message is not None and (refused := re.search(_TRANSITION, message)):
        message, details = _refused_transition(url, refused[1], refused[2]), message
    error = class_for_status(status)(
        message,
        details,
        http_status=status,
        request_id=headers.get("x-openstack-request-id"),
        method=method,
        url=url,
    )
    error.outcome_unknown = method != "GET" and (status in _MAY_HAVE_ACTED or not 300 <= status < 500)
    return error


def _is_elsewhere(status: int, headers: Mapping[str, str], message: str, url: str) -> bool:
    """Whether an answer shows that the endpoint is not Watcher's root: a part of its path is read as a parameter."""
    if status == 404:
        return not any(name in headers for name in ("openstack-api-version", "openstack-api-minimum-version"))
    misread = re.match(_MISREAD, message)
    return misread is not None and misread[1] in urlsplit(url).path.split("/")


def _refused_transition(url: str, state: str, wanted: str) -> str:
    found = re.search(r"/v1/(\w+)s/", url)
    resource = found[1].replace("_", " ") if found else "resource"
    return f"The {resource} is {state}{' already' if state in _ENDED else ''} and cannot become {wanted}"


def class_for_status(status: int) -> type[exc.HttpError]:
    """Return the exception class of a status; one that has no class of its own gets its family's."""
    return _CLASSES.get(status) or _FAMILIES.get(status // 100, exc.HttpError)


def read_fault(body: bytes) -> tuple[str | None, str | None]:
    """Return message and details from the body of an error answer.

    Watcher, the token check before it and a proxy before that each have a shape of their own.
    """
    text = body.decode("utf-8", "replace").strip()
    if not text:
        return None, None
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return _from_text(text)
    if isinstance(data, str):
        return _from_text(data)
    if _is_object(data):
        found = _from_object(data)
        if found:
            return found
    return None, excerpt(text)


def excerpt(text: str, most: int = _BODY_SHOWN) -> str:
    """Return the first part of a text, marked when it was cut."""
    return text if len(text) <= most else f"{text[:most]}... ({len(text)} characters)"


def _is_object(value: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def _from_object(data: dict[str, Any]) -> tuple[str | None, str | None] | None:
    if "error_message" in data:
        return _from_error_message(data["error_message"])
    inner = data.get("error", data)
    if _is_object(inner) and isinstance(inner.get("message"), str):
        return _plain(inner["message"]), None
    return _described(data)


def _from_error_message(value: Any) -> tuple[str | None, str | None] | None:
    """Read what the API answers: the outer object holds JSON text, HTML or plain text."""
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            return _from_text(value)
    if value is None:
        return None, None
    if not _is_object(value):
        return _from_text(str(value))
    if isinstance(value.get("faultstring"), str):
        debug = value.get("debuginfo")
        return value["faultstring"], None if debug is None else str(debug)
    return _described(value)


def _described(data: dict[str, Any]) -> tuple[str | None, str | None] | None:
    for name in ("description", "detail", "title"):
        if isinstance(data.get(name), str) and data[name].strip():
            return _plain(data[name]), None
    return None


def _from_text(text: str) -> tuple[str | None, str | None]:
    """Take HTML or plain text: its words as the message, and the text itself as details when it was more."""
    words = _plain(text)
    message = words if len(words) <= _BODY_SHOWN else excerpt(words)
    return message or None, None if message == text else excerpt(text)


def _plain(text: str) -> str:
    """Return the words of HTML or text on one line; a title that the body repeats is said once."""
    text = text[:_BODY_READ]
    if "<" not in text:
        return " ".join(text.split())
    from html import unescape  # a millisecond that few programs need

    words = unescape(" ".join(_between_tags(text, _HIDDEN))).split()
    return " ".join(words or unescape(" ".join(_between_tags(text, ()))).split())


def _between_tags(text: str, hidden: tuple[str, ...]) -> Iterator[str]:
    """Return what stands between the tags of HTML, without comments and the content of hidden tags.

    Each step goes forward, and what is not there is looked for only once: a hostile page must not cost time.
    """
    lower = text.translate(_ASCII_LOWER)
    ends = {"<!--": "-->", **{tag: f"</{tag[1:]}" for tag in hidden}}
    position = 0
    while (start := text.find("<", position)) >= 0:
        yield text[position:start]
        kind = next((kind for kind in ends if lower.startswith(kind, start)), None)
        end = lower.find(ends[kind], start) if kind else -1
        if kind and end < 0:
            del ends[kind]
        position = text.find(">", max(start, end)) + 1
        if not position:
            position = start
            break
    yield text[position:]


def scheme_hint(text: str, url: str) -> str:
    """Return what to say when a server may speak http where https was wanted, or the other way round; else "".

    A server of the other kind shows by its first bytes, by closing the connection, or by waiting for more of them.
    """
    if url.startswith("https:") and re.search(_NOT_TLS, text):
        return "; does the port speak http instead of https?"
    if url.startswith("http:") and re.search(_NOT_HTTP, text):
        return "; does the port speak https instead of http?"
    return ""


def error_from_wire(error: Exception, method: str, url: str, *, is_sent: bool) -> exc.ClientException:
    """Return the exception of this package that says why no complete answer came.

    Args:
        error: One of WIRE_ERRORS.
        method: The method of the request.
        url: The URL of the request.
        is_sent: Whether there was a connection already, so that the server may have seen the request.
    """
    text = _reason(error)
    hint = scheme_hint(f"{text} {error!r}", url)
    found = _why_not_answered(error, text, hint) if is_sent else _why_not_connected(error, text, hint)
    found.method, found.url = method, url
    may_have_acted = found.request_sent if isinstance(found, exc.ConnectionError) else is_sent
    found.outcome_unknown = may_have_acted and method != "GET" and not isinstance(found, exc.ValidationError)
    return found


def _why_not_connected(error: Exception, text: str, hint: str) -> exc.ClientException:
    if isinstance(error, httpcore.TimeoutException | TimeoutError):
        timeout = exc.Timeout(f"No connection in time: {text}{hint}")
        timeout.request_sent = False
        return timeout
    if isinstance(error, ProxyRefusal):
        said = f"The proxy {error.proxy.url} did not connect to the server: {text}"
        refusal = exc.ProxyError(said, http_status=error.status)
        refusal.is_permanent = error.is_permanent
        return refusal
    if _tls_error(error):
        return exc.TlsError(f"The TLS connection failed: {text}{hint or TRUST}")
    return exc.ConnectionRefused(f"No connection could be made: {text}")


def _why_not_answered(error: Exception, text: str, hint: str) -> exc.ClientException:
    if isinstance(error, httpcore.TimeoutException | TimeoutError):
        return exc.Timeout(f"No answer in time: {text}")
    tls = _tls_error(error)
    if tls is not None and "CERTIFICATE" in (tls.reason or ""):
        # From TLS 1.3 on a server says so after the handshake, in place of an answer; it has not read the request.
        return exc.TlsError(f"The server does not accept the client's certificate (os_cert, os_key): {text}")
    if isinstance(error, h11.LocalProtocolError):
        return exc.ValidationError(f"The request cannot be sent: {text}")
    if isinstance(error, BodyError):
        return exc.InvalidResponse(f"The answer cannot be decoded: {text}")
    if isinstance(error, BodyTooLarge):
        return exc.InvalidResponse(f"The answer is larger than {LARGEST_ANSWER} bytes")
    return exc.ConnectionError(f"The connection failed before the answer was complete: {text}{hint}")


def _reason(error: BaseException) -> str:
    """Return what came up; anyio says it in the cause of an error that says nothing, or that all attempts failed."""
    causes: tuple[object, ...] = (error,)
    cause: BaseException | None = error
    while cause is not None and ("attempts failed" in str(cause) or not str(cause)):
        cause = cause.__cause__ or cause.__context__
        if cause is not None and str(cause):
            causes = getattr(cause, "exceptions", (cause,))
    return ", ".join(dict.fromkeys(map(str, causes))) or type(error).__name__


def _tls_error(error: BaseException | None) -> ssl.SSLError | None:
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return error
        error = error.__cause__ or error.__context__
    return None
