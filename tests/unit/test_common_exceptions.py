"""The exceptions where python-watcherclient has them: the same classes, and what its users read of them."""

from __future__ import annotations

import inspect
import re

import pytest

from watcherclient import exc, exceptions
from watcherclient.common.apiclient import exceptions as older

NAMES = re.findall(
    r"\w+",
    """
    AmbiguousEndpoints AuthPluginOptionsMissing AuthSystemNotFound AuthorizationFailure BadGateway BadRequest
    ClientException CommandError Conflict ConnectionError ConnectionRefused EndpointException EndpointNotFound
    ExpectationFailed Forbidden GatewayTimeout Gone HTTPClientError HTTPRedirection HttpError HttpNotImplemented
    HttpServerError HttpVersionNotSupported InternalServerError LengthRequired MethodNotAllowed MultipleChoices
    NoUniqueMatch NotAcceptable NotFound PaymentRequired PreconditionFailed ProxyAuthenticationRequired
    RequestEntityTooLarge RequestTimeout RequestUriTooLong RequestedRangeNotSatisfiable ServiceUnavailable
    Unauthorized UnprocessableEntity UnsupportedMediaType UnsupportedVersion ValidationError
""",
)
"""What python-watcherclient 4.11.0 has there."""


def test_all_names_are_there() -> None:
    assert sorted(older.__all__) == sorted(NAMES)
    assert {name for name, _ in inspect.getmembers(older, inspect.isclass)} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_they_are_the_very_same_classes(name: str) -> None:
    assert getattr(older, name) is getattr(exc, name)


def test_what_is_raised_is_caught_under_all_names() -> None:
    for caught in (older.NotFound, older.ClientException, exceptions.HTTPNotFound, exceptions.ClientException):
        with pytest.raises(caught):
            raise exc.NotFound("no such audit")


def test_a_class_can_be_raised_bare_and_called() -> None:
    for raised in (older.NotFound, older.NotFound()):
        with pytest.raises(older.ClientException) as caught:
            raise raised
        assert caught.value.http_status == 404


def test_a_class_has_a_message() -> None:
    assert (older.NotFound.message, older.HttpError.message) == ("Not Found", "HTTP Error")
    assert older.NotFound.http_status == 404
    assert older.NotFound("no such audit").message == "no such audit"
    assert older.NotFound.message == "Not Found"


def test_an_error_has_a_response() -> None:
    answer = object()
    assert older.NotFound().response is None
    assert older.NotFound("no such audit", response=answer).response is answer
