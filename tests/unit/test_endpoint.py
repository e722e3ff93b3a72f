"""The endpoint: every spelling comes into one form, and what is not an endpoint is refused with a clear error."""

import pytest

from watcherclient import exc
from watcherclient._http.endpoint import normalize_endpoint


@pytest.mark.parametrize(
    ("given", "normal"),
    [
        ("http://host:9322", "http://host:9322"),
        ("http://host:9322/", "http://host:9322"),
        ("http://host:9322//", "http://host:9322"),
        ("http://host:9322/v1", "http://host:9322"),
        ("http://host:9322/v1/", "http://host:9322"),
        ("http://host:9322//v1//", "http://host:9322"),
        ("https://host/infra-optim", "https://host/infra-optim"),
        ("https://host/infra-optim/", "https://host/infra-optim"),
        ("https://host/infra-optim/v1", "https://host/infra-optim"),
        ("https://host/infra-optim/v1/", "https://host/infra-optim"),
        ("https://host/a/b/v1", "https://host/a/b"),
        ("https://host/dev1", "https://host/dev1"),
        ("https://host/v1.cloud", "https://host/v1.cloud"),
        ("HTTP://host:9322", "http://host:9322"),
        ("http://[::1]:9322/v1", "http://[::1]:9322"),
        (" http://host:9322\n", "http://host:9322"),
    ],
)
def test_an_endpoint_is_brought_into_one_form(given: str, normal: str) -> None:
    assert normalize_endpoint(given) == normal


@pytest.mark.parametrize("given", ["http://host:9322/v1/", "https://host/infra-optim", "http://[::1]:9322"])
def test_the_normal_form_stays_as_it_is(given: str) -> None:
    normal = normalize_endpoint(given)
    assert normalize_endpoint(normal) == normal


@pytest.mark.parametrize(
    "given",
    [
        "host:9322",
        "host",
        "/v1",
        "ftp://host",
        "http://",
        "http:///v1",
        "http://host:port",
        "http://host:99999",
        "http://[::1",
        "http://host/?limit=1",
        "http://host/#top",
    ],
)
def test_what_is_not_an_endpoint_is_refused(given: str) -> None:
    with pytest.raises(exc.EndpointException, match=r"^watcher_url must be a URL such as http://"):
        normalize_endpoint(given)


def test_the_message_names_the_argument_that_the_caller_used() -> None:
    with pytest.raises(exc.EndpointException, match=r"^os_auth_url must be a URL"):
        normalize_endpoint("keystone", "os_auth_url")


@pytest.mark.parametrize(
    "given", ["http://ann:pa55@host", "http://ann:pa55@", "ftp://ann:pa55@host", "http://ann:pa55@host/?a=b"]
)
def test_a_password_in_an_endpoint_is_refused_and_not_repeated(given: str) -> None:
    with pytest.raises(exc.EndpointException) as caught:
        normalize_endpoint(given)
    assert "without user and password" in str(caught.value)
    assert "pa55" not in str(caught.value)
