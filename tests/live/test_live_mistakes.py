"""Mistakes that people make, and what they are told: what happened, where, and what to do."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from typing import Any

import pytest
from cleanup import remove_audit
from keystoneauth1.identity.v3 import Password
from keystoneauth1.session import Session
from mistakes import ELSEWHERE, Redirect, WebPage, certificate, serving, silence

from watcherclient import exc
from watcherclient.options import Timeouts
from watcherclient.v1.audit import Audit
from watcherclient.v1.client import Client

Open = Callable[..., AbstractContextManager[Client]]
Places = dict[str, str]


@pytest.fixture(scope="module")
def places(sandbox: dict[str, Any]) -> Iterator[Places]:
    """Where there is what, by name, as host and port or as a URL."""
    with ExitStack() as stack:
        yield {
            "page": stack.enter_context(serving(WebPage)),
            "redirect": stack.enter_context(serving(Redirect)),
            "tls": stack.enter_context(serving(WebPage, certificate())),
            "silence": stack.enter_context(silence()),
            "keystone": sandbox["auth_url"].removeprefix("http://").removesuffix("/v3"),
            "watcher": sandbox["watcher_url"].removeprefix("http://"),
        }


IS_IT_KEYSTONE = "is it Keystone? os_auth_url must be its URL, such as http://controller:5000/v3"
NO_LOGIN: dict[str, Any] = dict.fromkeys(("os_username", "os_password", "os_auth_url", "os_tenant_name"))
TOKEN: dict[str, Any] = {**NO_LOGIN, "os_auth_token": "not-a-token"}


@pytest.mark.parametrize(
    ("given", "error", "said"),
    [
        # who logs in
        (
            {"os_password": "wrong"},
            exc.Unauthorized,
            "Keystone at http://{keystone}/v3 refused user 'admin' (domain 'default', assumed: no os_user_domain_id or "
            "os_user_domain_name), project 'admin' (domain 'default', assumed: no os_project_domain_id or "
            "os_project_domain_name): The request you have made requires authentication",
        ),
        ({"os_username": "nobody"}, exc.Unauthorized, "refused user 'nobody' (domain 'default', assumed"),
        ({"os_tenant_name": "nowhere"}, exc.Unauthorized, "project 'nowhere' (domain 'default', assumed"),
        ({"os_user_domain_name": "none"}, exc.Unauthorized, "refused user 'admin' (domain 'none'), project 'admin'"),
        (
            {"os_tenant_name": None},
            exc.EndpointNotFound,
            "The catalog has no public endpoint of service type infra-optim: it is empty, as that of a login without "
            "os_project_name is",
        ),
        (
            {**TOKEN, "watcher_url": "http://{watcher}"},
            exc.Unauthorized,
            "The request you have made requires authentication; the token is wrong, expired, revoked or of another "
            "Keystone, and os_auth_token cannot be renewed: get another one, or give user and password",
        ),
        (
            {**TOKEN, "os_auth_url": "http://{keystone}"},
            exc.Unauthorized,
            "refused token: The request you have made requires authentication; a token cannot be renewed: get another",
        ),
        # where Keystone is
        (
            {"os_auth_url": "http://{page}"},
            exc.AuthorizationFailure,
            "Keystone at http://{page}/v3 does not answer as Keystone does; " + IS_IT_KEYSTONE,
        ),
        ({"os_auth_url": "http://{keystone}/identity"}, exc.AuthorizationFailure, "Not Found; " + IS_IT_KEYSTONE),
        (
            {"os_auth_url": "http://{redirect}"},
            exc.AuthorizationFailure,
            f"redirects to {ELSEWHERE}, which is not followed, because the password would go along; is os_auth_url",
        ),
        ({"os_auth_url": "http://127.0.0.1:1"}, exc.ConnectionRefused, "/v3 cannot be reached: [Errno 111] Connection"),
        (
            {"os_auth_url": "https://{silence}", "timeout": Timeouts(connect=0.5, read=0.5)},
            exc.Timeout,
            "did not answer in time: Request to https://{silence}/v3/auth/tokens timed out; "
            "does the port speak http instead of https?",
        ),
        ({"os_auth_url": "http://{tls}"}, exc.ConnectionRefused, "does the port speak https instead of http?"),
        # where Watcher is
        (
            {"os_region_name": "RegionTwo"},
            exc.EndpointNotFound,
            "no public endpoint of service type infra-optim in region RegionTwo; it has admin in RegionOld, admin in "
            "RegionOne, internal in RegionOld, internal in RegionOne, public in RegionOld, public in RegionOne",
        ),
        (
            {"os_endpoint_type": "secret"},
            exc.EndpointNotFound,
            "no secret endpoint of service type infra-optim; it ",
        ),
        ({"os_service_type": "optimizer"}, exc.EndpointNotFound, "it has compute, identity, infra-optim, placement"),
        (
            {"watcher_url": "http://{page}"},
            exc.InvalidResponse,
            "it is not valid JSON but starts with '<!DOCTYPE html><html><body>It works!</body></html>'; is watcher_url",
        ),
        ({"watcher_url": "http://{keystone}"}, exc.NotFound, "is watcher_url right?"),
        ({"watcher_url": "http://{watcher}/v2"}, exc.BadRequest, "unable to convert to int"),
        ({"watcher_url": "http://{watcher}/v2"}, exc.BadRequest, "is watcher_url right?"),
        ({"watcher_url": "http://{watcher}/v1/goals"}, exc.NotFound, "is watcher_url right?"),
        (
            {"watcher_url": "http://{redirect}"},
            exc.HTTPRedirection,
            f"The server redirects to {ELSEWHERE}, which is not followed, because the token would go along; "
            "is watcher_url right?",
        ),
        ({"watcher_url": "http://127.0.0.1:1"}, exc.ConnectionRefused, "No connection could be made: [Errno 111] Conn"),
        (
            {"watcher_url": "https://{silence}", "timeout": 0.5},
            exc.Timeout,
            "No connection in time: ",
        ),
        (
            {"watcher_url": "https://{silence}", "timeout": 0.5},
            exc.Timeout,
            "does the port speak http instead of https?",
        ),
        ({"watcher_url": "https://{page}", "timeout": 0.5}, exc.ClientException, "does the port speak http instead"),
        ({"watcher_url": "http://{tls}"}, exc.ConnectionError, "does the port speak https instead of http?"),
        ({"watcher_url": "https://{tls}"}, exc.TlsError, "; os_cacert names the CA to trust"),
    ],
)
def test_a_wrong_argument_of_get_client_is_told(
    open_client: Open,
    admin: dict[str, Any],
    places: Places,
    given: dict[str, Any],
    error: type[exc.ClientException],
    said: str,
) -> None:
    changed = {
        name: value.format(**places) if isinstance(value, str) else value for name, value in {**admin, **given}.items()
    }
    with open_client(1, max_retries=0, **changed) as watcher, pytest.raises(error) as caught:
        watcher.goal.list()
    assert said.format(**places) in caught.value.message
    assert len("".join(traceback.format_exception(caught.value)).splitlines()) < 90


@pytest.mark.parametrize(
    ("given", "error", "said"),
    [
        (
            {"os_auth_url": "controller:5000"},
            exc.EndpointException,
            "os_auth_url must be a URL such as http://controller:50",
        ),
        (
            {"watcher_url": "controller:9322"},
            exc.EndpointException,
            "watcher_url must be a URL such as http://controller:93",
        ),
        ({"os_password": None}, exc.AmbiguousAuthSystem, "missing: os_password"),
        ({"api_version": "2"}, exc.UnsupportedVersion, "api_version must be 1, '1.latest' or a microversion"),
        ({"os_pasword": "p"}, TypeError, "unexpected keyword argument 'os_pasword'"),
        ({"timeout": -1}, exc.ValidationError, "timeout must be a number of seconds above 0; got -1"),
        ({"os_cacert": "/no/such.pem"}, exc.ValidationError, "os_cacert must be the path of a PEM file; there is no"),
    ],
)
def test_a_wrong_argument_that_can_be_seen_is_told_at_once(
    open_client: Open, admin: dict[str, Any], given: dict[str, Any], error: type[Exception], said: str
) -> None:
    with pytest.raises(error, match=said.replace("(", r"\(")), open_client(**{**admin, **given}):
        pass


def test_a_session_and_a_password_are_too_much(
    open_client: Open, admin: dict[str, Any], sandbox: dict[str, Any]
) -> None:
    session = Session(auth=Password(sandbox["auth_url"], username="admin", password="p", user_domain_id="default"))
    both = "session and os_username and os_password were given, and each says who you are; give session alone"
    with pytest.raises(exc.AmbiguousAuthSystem, match=both), open_client(1, session=session, **admin):
        pass


Call = Callable[[Client, Audit], object]


@pytest.fixture(scope="module")
def succeeded_audit(watcher: Client) -> Iterator[Audit]:
    """An audit that has ended."""
    audit = watcher.audit.create(
        audit_type="ONESHOT", goal="unclassified", strategy="actuator", parameters={"actions": []}, force=True
    )
    try:
        yield watcher.audit.wait(audit, timeout=60)
    finally:
        remove_audit(watcher, audit.uuid)


@pytest.mark.parametrize(
    ("call", "error", "said"),
    [
        (lambda watcher, audit: watcher.goal.list()[0].created_at, AttributeError, "use list(detail=True) or get()"),
        (lambda watcher, audit: watcher.audit.list()[0].parameters, AttributeError, "summaries of a list lack it"),
        (lambda watcher, audit: watcher.audit.list()[0].colour, AttributeError, "has no attribute 'colour'"),
        (
            lambda watcher, audit: watcher.audit.cancel(audit),
            exc.BadRequest,
            "The audit is SUCCEEDED already and cannot become CANCELLED",
        ),
        (
            lambda watcher, audit: watcher.audit.suspend(audit),
            exc.BadRequest,
            "The audit is SUCCEEDED already and cannot become SUSPENDED",
        ),
        (lambda watcher, audit: watcher.audit.list(goal="typo"), exc.NotFound, "Goal typo could not be found"),
        (lambda watcher, audit: watcher.audit.list(strategy="typo"), exc.NotFound, "typo could not be found"),
        (lambda watcher, audit: watcher.strategy.list(goal="typo"), exc.NotFound, "typo could not be found"),
        (lambda watcher, audit: list(watcher.audit.iter(goal="typo")), exc.NotFound, "typo could not be found"),
        (
            lambda watcher, audit: watcher.audit.list(gaol="dummy"),
            TypeError,
            "audit.list() has no argument 'gaol'; did you mean 'goal'?",
        ),
        (
            lambda watcher, audit: watcher.audit.create(
                audit_type="CONTINUOUS", goal="dummy", interval=60, end_time="2020-01-01T00:00:00Z"
            ),
            exc.ValidationError,
            "end_time must be in the future; got '2020-01-01T00:00:00Z'",
        ),
        (
            lambda watcher, audit: watcher.audit.create(
                audit_type="CONTINUOUS",
                goal="dummy",
                interval=60,
                start_time="2100-01-02T00:00:00Z",
                end_time="2100-01-01T00:00:00Z",
            ),
            exc.ValidationError,
            "end_time must be after start_time",
        ),
        (lambda watcher, audit: watcher.audit.get("nightly"), exc.NotFound, "Audit nightly could not be found"),
        (lambda watcher, audit: watcher.audit.wait(audit, until="DONE"), exc.ValidationError, "until must be one of"),
        (lambda watcher, audit: watcher.audit.create(audit_type="ONESHOT"), exc.ValidationError, "Exactly one of goal"),
    ],
)
def test_a_wrong_call_is_told(
    watcher: Client, succeeded_audit: Audit, call: Call, error: type[Exception], said: str
) -> None:
    with pytest.raises(error) as caught:
        call(watcher, succeeded_audit)
    assert said in str(caught.value)


def test_an_empty_list_of_a_goal_that_exists_is_empty(watcher: Client) -> None:
    assert watcher.audit.list(goal="hardware_maintenance") == []
