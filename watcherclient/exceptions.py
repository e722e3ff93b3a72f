"""The exceptions of watcherclient.exc, also under the names that older code uses."""

from __future__ import annotations

from watcherclient.exc import (
    AmbiguousAuthSystem,
    AmbiguousEndpoints,
    AuthorizationFailure,
    AuthPluginOptionsMissing,
    AuthSystemNotFound,
    BadRequest,
    ClientException,
    CommandError,
    Conflict,
    ConnectionError,
    ConnectionRefused,
    EndpointException,
    EndpointNotFound,
    Forbidden,
    HTTPClientError,
    HttpError,
    HTTPRedirection,
    HttpServerError,
    InternalServerError,
    InvalidAttribute,
    InvalidResponse,
    MethodNotAllowed,
    NotAcceptable,
    NotFound,
    NoUniqueMatch,
    ProxyError,
    ResourceCancelled,
    ResourceError,
    ResourceFailure,
    ResourceTimeout,
    ServiceUnavailable,
    Timeout,
    TlsError,
    TooManyRequests,
    Unauthorized,
    UnsupportedVersion,
    ValidationError,
)

AmbigiousAuthSystem = AmbiguousAuthSystem
CommunicationError = ConnectionRefused
HTTPBadRequest = BadRequest
HTTPInternalServerError = InternalServerError
HTTPNotFound = NotFound
HTTPServiceUnavailable = ServiceUnavailable
InvalidEndpoint = EndpointException

__all__ = (
    "AmbigiousAuthSystem",
    "AmbiguousAuthSystem",
    "AmbiguousEndpoints",
    "AuthPluginOptionsMissing",
    "AuthSystemNotFound",
    "AuthorizationFailure",
    "BadRequest",
    "ClientException",
    "CommandError",
    "CommunicationError",
    "Conflict",
    "ConnectionError",
    "ConnectionRefused",
    "EndpointException",
    "EndpointNotFound",
    "Forbidden",
    "HTTPBadRequest",
    "HTTPClientError",
    "HTTPInternalServerError",
    "HTTPNotFound",
    "HTTPRedirection",
    "HTTPServiceUnavailable",
    "HttpError",
    "HttpServerError",
    "InternalServerError",
    "InvalidAttribute",
    "InvalidEndpoint",
    "InvalidResponse",
    "MethodNotAllowed",
    "NoUniqueMatch",
    "NotAcceptable",
    "NotFound",
    "ProxyError",
    "ResourceCancelled",
    "ResourceError",
    "ResourceFailure",
    "ResourceTimeout",
    "ServiceUnavailable",
    "Timeout",
    "TlsError",
    "TooManyRequests",
    "Unauthorized",
    "UnsupportedVersion",
    "ValidationError",
)


def __dir__() -> list[str]:
    return list(__all__)
