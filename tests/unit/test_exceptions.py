"""The exceptions: their tree, what they carry, how they read, and that they survive copying and pickling."""

import builtins
import copy
import inspect
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from fake_server import Reply

from watcher_v1_client.models import Audit
from watcherclient import exc

RESOURCE = Audit.from_dict(Reply.recorded("audit").json)
TREE = [
    # class, base, http_status, default message: as code written for python-watcherclient 4.11.0 knows them
    ("ClientException", "BaseException", None, None),
    ("AuthorizationFailure", "ClientException", None, None),
    ("CommandError", "ClientException", None, None),
    ("ConnectionError", "ClientException", None, None),
    ("EndpointException", "ClientException", None, None),
    ("HttpError", "ClientException", 0, "HTTP Error"),
    ("NoUniqueMatch", "ClientException", None, None),
    ("UnsupportedVersion", "ClientException", None, None),
    ("ValidationError", "ClientException", None, None),
    ("AmbiguousEndpoints", "EndpointException", None, None),
    ("AuthPluginOptionsMissing", "AuthorizationFailure", None, None),
    ("AuthSystemNotFound", "AuthorizationFailure", None, None),
    ("AmbiguousAuthSystem", "ClientException", None, None),
    ("InvalidAttribute", "ClientException", None, None),
    ("ConnectionRefused", "ConnectionError", None, None),
    ("EndpointNotFound", "EndpointException", None, None),
    ("HTTPClientError", "HttpError", 0, "HTTP Client Error"),
    ("HTTPRedirection", "HttpError", 0, "HTTP Redirection"),
    ("HttpServerError", "HttpError", 0, "HTTP Server Error"),
    ("MultipleChoices", "HTTPRedirection", 300, "Multiple Choices"),
    ("BadRequest", "HTTPClientError", 400, "Bad Request"),
    ("Unauthorized", "HTTPClientError", 401, "Unauthorized"),
    ("PaymentRequired", "HTTPClientError", 402, "Payment Required"),
    ("Forbidden", "HTTPClientError", 403, "Forbidden"),
    ("NotFound", "HTTPClientError", 404, "Not Found"),
    ("MethodNotAllowed", "HTTPClientError", 405, "Method Not Allowed"),
    ("NotAcceptable", "HTTPClientError", 406, "Not Acceptable"),
    ("ProxyAuthenticationRequired", "HTTPClientError", 407, "Proxy Authentication Required"),
    ("RequestTimeout", "HTTPClientError", 408, "Request Timeout"),
    ("Conflict", "HTTPClientError", 409, "Conflict"),
    ("Gone", "HTTPClientError", 410, "Gone"),
    ("LengthRequired", "HTTPClientError", 411, "Length Required"),
    ("PreconditionFailed", "HTTPClientError", 412, "Precondition Failed"),
    ("RequestEntityTooLarge", "HTTPClientError", 413, "Request Entity Too Large"),
    ("RequestUriTooLong", "HTTPClientError", 414, "Request-URI Too Long"),
    ("UnsupportedMediaType", "HTTPClientError", 415, "Unsupported Media Type"),
    ("RequestedRangeNotSatisfiable", "HTTPClientError", 416, "Requested Range Not Satisfiable"),
    ("ExpectationFailed", "HTTPClientError", 417, "Expectation Failed"),
    ("UnprocessableEntity", "HTTPClientError", 422, "Unprocessable Entity"),
    ("InternalServerError", "HttpServerError", 500, "Internal Server Error"),
    ("HttpNotImplemented", "HttpServerError", 501, "Not Implemented"),
    ("BadGateway", "HttpServerError", 502, "Bad Gateway"),
    ("ServiceUnavailable", "HttpServerError", 503, "Service Unavailable"),
    ("GatewayTimeout", "HttpServerError", 504, "Gateway Timeout"),
    ("HttpVersionNotSupported", "HttpServerError", 505, "HTTP Version Not Supported"),
    # and what this package adds
    ("Timeout", "ConnectionError", None, None),
    ("ProxyError", "ConnectionError", None, None),
    ("TlsError", "ConnectionError", None, None),
    ("InvalidResponse", "ClientException", None, None),
    ("ResourceError", "ClientException", None, None),
    ("ResourceFailure", "ResourceError", None, None),
    ("ResourceCancelled", "ResourceFailure", None, None),
    ("ResourceTimeout", "ResourceError", None, None),
    ("TooManyRequests", "HTTPClientError", 429, "Too Many Requests"),
]
CLASSES = [
    found
    for _, found in inspect.getmembers(exc, inspect.isclass)
    if issubclass(found, exc.ClientException) and found.__module__ == exc.__name__
]


def made(found: type[exc.ClientException], *text: str, **attributes: Any) -> exc.ClientException:
    """Make an error of a class; those about a resource need one."""
    if issubclass(found, exc.ResourceError):
        return found(*text, resource=RESOURCE, **attributes)
    return found(*text, **attributes)


@pytest.mark.parametrize(("name", "base", "status", "message"), TREE, ids=[row[0] for row in TREE])
def test_a_class_has_its_place_status_and_message(
    name: str, base: str, status: int | None, message: str | None
) -> None:
    found = getattr(exc, name)
    assert issubclass(found, getattr(exc, base))
    error = made(found)
    assert error.http_status == status
    assert error.message
    if message is not None:
        assert error.message == message


def test_no_class_is_missing_in_the_table_above() -> None:
    assert {found.__name__ for found in CLASSES} == {row[0] for row in TREE}


def test_everything_is_an_exception_of_this_package() -> None:
    assert issubclass(exc.ClientException, exc.BaseException)
    assert issubclass(exc.BaseException, builtins.Exception)


def test_bad_input_is_a_value_error_too() -> None:
    assert issubclass(exc.ValidationError, ValueError)


BARE = [found for found in CLASSES if not issubclass(found, exc.ResourceError)]


def test_an_error_about_a_resource_needs_one() -> None:
    untyped: Any = exc.ResourceFailure
    with pytest.raises(TypeError, match="resource"):
        untyped("it failed")


@pytest.mark.parametrize("found", BARE, ids=lambda found: found.__name__)
def test_a_class_can_be_raised_bare(found: type[exc.ClientException]) -> None:
    with pytest.raises(exc.ClientException) as caught:
        raise found
    error = caught.value
    assert type(error) is found
    assert error.message in str(error)
    assert (error.details, error.request_id, error.method, error.url) == (None, None, None, None)


AGAIN: list[Callable[[Any], Any]] = [copy.copy, copy.deepcopy, lambda error: pickle.loads(pickle.dumps(error))]


@pytest.mark.parametrize("found", CLASSES, ids=lambda found: found.__name__)
def test_an_error_survives_copying_and_pickling(found: type[exc.ClientException]) -> None:
    error = made(
        found,
        "no such audit",
        "debug",
        http_status=418,
        request_id="req-1",
        method="GET",
        url="http://host/v1/audits/a",
    )
    for other in (again(error) for again in AGAIN):
        assert type(other) is found
        assert vars(other) == vars(error)
        assert str(other) == str(error)


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (exc.NotFound(), "Not Found (HTTP 404)"),
        (exc.NotFound("no such audit"), "no such audit (HTTP 404)"),
        (exc.NotFound("no such audit", request_id="req-1"), "no such audit (HTTP 404) (Request-ID: req-1)"),
        (
            exc.NotFound("no such audit", request_id="req-1", method="GET", url="http://host/v1/audits/a"),
            "no such audit (HTTP 404) (GET http://host/v1/audits/a) (Request-ID: req-1)",
        ),
        (exc.HTTPClientError("short and stout", http_status=418), "short and stout (HTTP 418)"),
        (
            exc.Timeout("no answer", method="GET", url="http://host/v1"),
            "no answer (GET http://host/v1)",
        ),
        (exc.ValidationError("limit must be a whole number"), "limit must be a whole number"),
    ],
)
def test_an_error_reads_as_one_line(error: exc.ClientException, text: str) -> None:
    assert str(error) == text


def test_the_status_of_one_error_does_not_change_its_class() -> None:
    assert exc.NotFound(http_status=410).http_status == 410
    assert exc.NotFound().http_status == 404
