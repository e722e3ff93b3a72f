"""The exceptions: everything that this package raises on purpose.

BaseException
└── ClientException                       message details http_status request_id method url
    ├── CommandError                      a command was called the wrong way
    ├── ValidationError                   bad input, found before anything was sent (also a ValueError)
    │   └── InvalidAttribute
    ├── AuthorizationFailure              credentials are missing, or Keystone cannot be used (a wrong password: 401)
    │   ├── AmbiguousAuthSystem           neither credentials nor an endpoint were given
    │   ├── AuthPluginOptionsMissing
    │   └── AuthSystemNotFound
    ├── ConnectionError                   no answer came
    │   ├── ConnectionRefused             certain: the server has not seen the request
    │   ├── ProxyError                    certain too: a proxy did not connect to the server; is_permanent
    │   ├── Timeout                       no answer in time
    │   └── TlsError                      certain too: the server's certificate was not accepted
    ├── EndpointException                 the catalog has no usable endpoint, or the URL is none
    │   ├── AmbiguousEndpoints
    │   └── EndpointNotFound
    ├── InvalidResponse                   an answer that cannot be understood
    ├── NoUniqueMatch
    ├── ResourceError                     what was waited for did not become what it should; resource
    │   ├── ResourceFailure               it FAILED, or ended otherwise than was asked for
    │   │   └── ResourceCancelled         it was CANCELLED, SUPERSEDED or DELETED
    │   └── ResourceTimeout               it has not ended in time
    ├── UnsupportedVersion                client and server have no microversion for this
    └── HttpError                         the server answered with an error
        ├── HTTPRedirection               3xx (redirects are not followed)
        │   └── MultipleChoices 300
        ├── HTTPClientError               4xx
        │   └── BadRequest 400, Unauthorized 401, PaymentRequired 402, Forbidden 403, NotFound 404,
        │       MethodNotAllowed 405, NotAcceptable 406, ProxyAuthenticationRequired 407, RequestTimeout 408,
        │       Conflict 409, Gone 410, LengthRequired 411, PreconditionFailed 412, RequestEntityTooLarge 413,
        │       RequestUriTooLong 414, UnsupportedMediaType 415, RequestedRangeNotSatisfiable 416,
        │       ExpectationFailed 417, UnprocessableEntity 422, TooManyRequests 429
        └── HttpServerError               5xx
            └── InternalServerError 500, HttpNotImplemented 501, BadGateway 502, ServiceUnavailable 503,
                GatewayTimeout 504, HttpVersionNotSupported 505

`watcherclient.exceptions` has the same classes under the names that older code uses.
"""

from __future__ import annotations

import builtins
import sys
from functools import partial
from typing import TYPE_CHECKING

if "get_client" not in getattr(sys.modules["watcherclient"], "__all__", ()):
    # The package's __init__ is another one's, or gone with it; only files that the other lacks can say so.
    from watcherclient import _installation

    raise ImportError(_installation.explain(), name="watcherclient")

if TYPE_CHECKING:
    from watcher_v1_client.models.action import Action
    from watcher_v1_client.models.action_plan import ActionPlan
    from watcher_v1_client.models.audit import Audit

__all__ = (
    "AmbiguousAuthSystem",
    "AmbiguousEndpoints",
    "AuthPluginOptionsMissing",
    "AuthSystemNotFound",
    "AuthorizationFailure",
    "BadGateway",
    "BadRequest",
    "BaseException",
    "ClientException",
    "CommandError",
    "Conflict",
    "ConnectionError",
    "ConnectionRefused",
    "EndpointException",
    "EndpointNotFound",
    "ExpectationFailed",
    "Forbidden",
    "GatewayTimeout",
    "Gone",
    "HTTPClientError",
    "HTTPRedirection",
    "HttpError",
    "HttpNotImplemented",
    "HttpServerError",
    "HttpVersionNotSupported",
    "InternalServerError",
    "InvalidAttribute",
    "InvalidResponse",
    "LengthRequired",
    "MethodNotAllowed",
    "MultipleChoices",
    "NoUniqueMatch",
    "NotAcceptable",
    "NotFound",
    "PaymentRequired",
    "PreconditionFailed",
    "ProxyAuthenticationRequired",
    "ProxyError",
    "RequestEntityTooLarge",
    "RequestTimeout",
    "RequestUriTooLong",
    "RequestedRangeNotSatisfiable",
    "ResourceCancelled",
    "ResourceError",
    "ResourceFailure",
    "ResourceTimeout",
    "ServiceUnavailable",
    "Timeout",
    "TlsError",
    "TooManyRequests",
    "Unauthorized",
    "UnprocessableEntity",
    "UnsupportedMediaType",
    "UnsupportedVersion",
    "ValidationError",
)


def __dir__() -> list[str]:
    return list(__all__)


def _shown(text: str) -> str:
    if text.isprintable():
        return text
    from watcherclient._text import printable  # servers that say something else are rare

    return printable(text)


class BaseException(builtins.Exception):
    """What every exception of this package derives from."""


class ClientException(BaseException):
    """An error of the client or of the server."""

    message: str = "Client error"
    """What went wrong, and what to do; for an HTTP error the server's own words, with control characters escaped.
    The class has the text for none."""

    details: str | None
    """More of what the server said: debug information, a part of a body that is not understood, its words unescaped."""

    http_status: int | None = None
    """The status of the answer; None when there was no answer."""

    request_id: str | None
    """The server's id of the request ("req-" and a uuid), which its log has too; None when it gave none."""

    method: str | None
    """The HTTP method of the request; None when nothing was to be sent."""

    url: str | None
    """The URL of the request; None when nothing was to be sent."""

    outcome_unknown: bool = False
    """Whether the server may have done what was asked although the call failed; False for calls that only read."""

    response: object | None = None
    """What a caller that made the error itself gave; None in those of this package."""

    resume_token: str | None = None
    """What optimize(resume=...) takes to go on, when it was optimize() that failed."""

    def __init_subclass__(cls, *, message: str | None = None, http_status: int | None = None) -> None:
        """Set what is true of all errors of a class, so that the fields above are what an editor shows."""
        super().__init_subclass__()
        if message is not None:
            cls.message = message
        if http_status is not None:
            cls.http_status = http_status

    def __init__(
        self,
        message: str | None = None,
        details: str | None = None,
        *,
        http_status: int | None = None,
        request_id: str | None = None,
        method: str | None = None,
        url: str | None = None,
        response: object | None = None,
    ) -> None:
        said = message or type(self).message
        self.message = _shown(said)
        super().__init__(self.message)
        self.details = said if details is None and self.message != said else details
        if http_status is not None:
            self.http_status = http_status
        self.request_id = _shown(request_id) if request_id else None
        self.method = method
        self.url = url
        if response is not None:
            self.response = response

    def __str__(self) -> str:
        text = self.message
        if self.http_status:
            text += f" (HTTP {self.http_status})"
        if self.method and self.url:
            text += f" ({self.method} {self.url})"
        if self.request_id:
            text += f" (Request-ID: {self.request_id})"
        return f"{text} (outcome unknown)" if self.outcome_unknown else text


class CommandError(ClientException):
    """A command was called the wrong way."""


class ValidationError(ClientException, ValueError, message="Invalid argument"):
    """An argument is not what the API takes; nothing was sent."""


class InvalidAttribute(ValidationError):
    """An attribute has a name or value that the API does not take."""


class AuthorizationFailure(ClientException, message="Authorization failed"):
    """Credentials are missing, or Keystone's answer cannot be used; a wrong password is Unauthorized."""


class AmbiguousAuthSystem(AuthorizationFailure):
    """Neither credentials nor a token with an endpoint were given."""


class AuthPluginOptionsMissing(AuthorizationFailure):
    """The way to authenticate lacks options."""


class AuthSystemNotFound(AuthorizationFailure):
    """There is no such way to authenticate."""


class ConnectionError(ClientException, message="The connection failed"):
    """The request was not answered."""

    request_sent: bool = True
    """False when it is certain that the server has not seen the request; True when it may have acted."""


class ConnectionRefused(ConnectionError):
    """No connection was made: the server has not seen the request."""

    request_sent: bool = False


class Timeout(ConnectionError, message="No answer in time"):
    """The answer, or the connection, did not come in time."""


class ProxyError(ConnectionError):
    """A proxy did not connect to the server, which has not seen the request; the message names the proxy.

    `http_status` is what the proxy answered, such as 407 when it wants a login; None for a SOCKS proxy.
    """

    message: str = "The proxy did not connect to the server"
    request_sent: bool = False

    is_permanent: bool = False
    """Whether the proxy would refuse again, because of its rules or of a wrong login."""


class TlsError(ConnectionError):
    """No connection was made, because the server's certificate is not trusted, or the client's is not."""

    request_sent: bool = False


class EndpointException(ClientException, message="No usable endpoint"):
    """The endpoint is not usable."""


class AmbiguousEndpoints(EndpointException):
    """Several endpoints match."""


class EndpointNotFound(EndpointException):
    """The catalog has no such endpoint."""


class InvalidResponse(ClientException, message="The answer cannot be understood"):
    """The answer is not what the API documents: not valid JSON, or JSON that does not have the documented shape."""


class NoUniqueMatch(ClientException):
    """Several resources match."""


class ResourceError(ClientException, message="The resource did not become what was waited for"):
    """A resource that was waited for did not become what it should."""

    resource: Audit | ActionPlan | Action
    """The audit, action plan or action as it was last seen."""

    def __init__(
        self,
        message: str | None = None,
        details: str | None = None,
        *,
        resource: Audit | ActionPlan | Action,
        http_status: int | None = None,
        request_id: str | None = None,
        method: str | None = None,
        url: str | None = None,
    ) -> None:
        super().__init__(message, details, http_status=http_status, request_id=request_id, method=method, url=url)
        self.resource = resource

    def __reduce__(self) -> tuple[object, ...]:
        return partial(type(self), resource=self.resource), self.args, vars(self)


class ResourceFailure(ResourceError):
    """It FAILED, or ended in another state than was waited for."""


class ResourceCancelled(ResourceFailure):
    """It was CANCELLED, SUPERSEDED or DELETED."""


class ResourceTimeout(ResourceError, message="The resource has not ended in time"):
    """It had not ended when the time was up; the server goes on with it."""


class UnsupportedVersion(ClientException):
    """The server does not offer the microversion that was asked for or that the call needs."""


class HttpError(ClientException):
    """The server answered with an error status."""

    message: str = "HTTP Error"

    http_status: int = 0  # pyright: ignore[reportIncompatibleVariableOverride] - an answer has a status
    """The status of the answer."""


class HTTPRedirection(HttpError, message="HTTP Redirection"):
    """3xx: the server points elsewhere; redirects are not followed, since the token would go along."""


class MultipleChoices(HTTPRedirection, http_status=300, message="Multiple Choices"):
    """300."""


class HTTPClientError(HttpError, message="HTTP Client Error"):
    """4xx: the request is at fault."""


class BadRequest(HTTPClientError, http_status=400, message="Bad Request"):
    """400: the server does not accept the request's content, or the state does not allow it."""


class Unauthorized(HTTPClientError, http_status=401, message="Unauthorized"):
    """401: the token is missing, expired or unknown, or Keystone refused the credentials."""


class PaymentRequired(HTTPClientError, http_status=402, message="Payment Required"):
    """402."""


class Forbidden(HTTPClientError, http_status=403, message="Forbidden"):
    """403: the user lacks the role (by default only admin may use Watcher)."""


class NotFound(HTTPClientError, http_status=404, message="Not Found"):
    """404: there is no such resource."""


class MethodNotAllowed(HTTPClientError, http_status=405, message="Method Not Allowed"):
    """405."""


class NotAcceptable(HTTPClientError, http_status=406, message="Not Acceptable"):
    """406: the server does not offer this microversion, or the call needs a newer one than was sent."""


class ProxyAuthenticationRequired(HTTPClientError, http_status=407, message="Proxy Authentication Required"):
    """407."""


class RequestTimeout(HTTPClientError, http_status=408, message="Request Timeout"):
    """408: the server gave up waiting for the request."""


class Conflict(HTTPClientError, http_status=409, message="Conflict"):
    """409: the name already exists, or the action's state does not allow the change."""


class Gone(HTTPClientError, http_status=410, message="Gone"):
    """410."""


class LengthRequired(HTTPClientError, http_status=411, message="Length Required"):
    """411."""


class PreconditionFailed(HTTPClientError, http_status=412, message="Precondition Failed"):
    """412."""


class RequestEntityTooLarge(HTTPClientError, http_status=413, message="Request Entity Too Large"):
    """413."""


class RequestUriTooLong(HTTPClientError, http_status=414, message="Request-URI Too Long"):
    """414."""


class UnsupportedMediaType(HTTPClientError, http_status=415, message="Unsupported Media Type"):
    """415."""


class RequestedRangeNotSatisfiable(HTTPClientError, http_status=416, message="Requested Range Not Satisfiable"):
    """416."""


class ExpectationFailed(HTTPClientError, http_status=417, message="Expectation Failed"):
    """417."""


class UnprocessableEntity(HTTPClientError, http_status=422, message="Unprocessable Entity"):
    """422."""


class TooManyRequests(HTTPClientError, http_status=429, message="Too Many Requests"):
    """429: the server or a proxy asks for fewer requests."""


class HttpServerError(HttpError, message="HTTP Server Error"):
    """5xx: the server or something behind it is at fault."""


class InternalServerError(HttpServerError, http_status=500, message="Internal Server Error"):
    """500: Watcher failed, or its decision engine did not answer it."""


class HttpNotImplemented(HttpServerError, http_status=501, message="Not Implemented"):
    """501."""


class BadGateway(HttpServerError, http_status=502, message="Bad Gateway"):
    """502: a proxy could not reach Watcher."""


class ServiceUnavailable(HttpServerError, http_status=503, message="Service Unavailable"):
    """503: Watcher cannot work now, for one because it cannot reach Keystone."""


class GatewayTimeout(HttpServerError, http_status=504, message="Gateway Timeout"):
    """504: a proxy got no answer from Watcher in time."""


class HttpVersionNotSupported(HttpServerError, http_status=505, message="HTTP Version Not Supported"):
    """505."""
