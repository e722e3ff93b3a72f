"""What the server refuses becomes the exception of its status, with the server's own words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from keystoneauth1.session import Session

from watcherclient import exc
from watcherclient.v1.audit import Audit
from watcherclient.v1.audit_template import AuditTemplate
from watcherclient.v1.client import Client

Call = Callable[[Client], object]

MISSING = "00000000-1111-2222-3333-444444444444"
PENDING = [{"op": "replace", "path": "/state", "value": "PENDING"}]


def refused(call: Call, watcher: Client, error: type[exc.HttpError]) -> exc.HttpError:
    """Make the call, and return what it raised."""
    with pytest.raises(error) as caught:
        call(watcher)
    assert type(caught.value) is error
    return caught.value


@pytest.mark.parametrize(
    ("call", "method", "path", "rule"),
    [
        (lambda demo: demo.goal.list(), "GET", "/v1/goals", "goal:get_all"),
        (lambda demo: demo.goal.list(detail=True), "GET", "/v1/goals/detail", "goal:detail"),
        (lambda demo: demo.goal.get("dummy"), "GET", "/v1/goals/dummy", "goal:get"),
        (lambda demo: demo.strategy.list(), "GET", "/v1/strategies", "strategy:get_all"),
        (lambda demo: demo.strategy.get("dummy"), "GET", "/v1/strategies/dummy", "strategy:get"),
        (lambda demo: demo.strategy.state("dummy"), "GET", "/v1/strategies/dummy/state", "strategy:state"),
        (lambda demo: demo.audit_template.list(), "GET", "/v1/audit_templates", "audit_template:get_all"),
        (
            lambda demo: demo.audit_template.create(name="demo", goal="dummy"),
            "POST",
            "/v1/audit_templates",
            "audit_template:create",
        ),
        (lambda demo: demo.audit.list(), "GET", "/v1/audits", "audit:get_all"),
        (lambda demo: demo.action_plan.list(), "GET", "/v1/action_plans", "action_plan:get_all"),
        (lambda demo: demo.action.list(), "GET", "/v1/actions", "action:get_all"),
        (lambda demo: demo.scoring_engine.list(), "GET", "/v1/scoring_engines", "scoring_engine:get_all"),
        (lambda demo: demo.service.list(), "GET", "/v1/services", "service:get_all"),
        (lambda demo: demo.data_model.list(), "GET", "/v1/data_model", "data_model:get_all"),
        (lambda demo: demo.webhook.trigger(MISSING), "POST", f"/v1/webhooks/{MISSING}", "webhook:trigger"),
    ],
)
def test_403_without_the_role(
    demo: Client, sandbox: dict[str, Any], call: Call, method: str, path: str, rule: str
) -> None:
    error = refused(call, demo, exc.Forbidden)

    assert error.message == f"Policy doesn't allow {rule} to be performed."
    assert error.http_status == 403
    assert error.method == method
    assert str(error.url).partition("?")[0] == sandbox["watcher_url"] + path
    assert str(error.request_id).startswith("req-")
    assert str(error) == f"{error.message} (HTTP 403) ({method} {error.url}) (Request-ID: {error.request_id})"


def test_403_for_changes(
    demo: Client, make_audit: Callable[..., Audit], make_template: Callable[..., AuditTemplate]
) -> None:
    audit, template = make_audit(audit_type="EVENT", goal="dummy"), make_template(goal="dummy")

    calls: dict[str, Call] = {
        "audit:create": lambda demo: demo.audit.create(audit_type="EVENT", goal="dummy"),
        "audit:update": lambda demo: demo.audit.cancel(audit, confirm=0),
        "audit:delete": lambda demo: demo.audit.delete(audit),
        "audit_template:update": lambda demo: demo.audit_template.update(template, description="mine"),
        "audit_template:delete": lambda demo: demo.audit_template.delete(template),
    }

    for rule, call in calls.items():
        assert refused(call, demo, exc.Forbidden).message == f"Policy doesn't allow {rule} to be performed."


def test_401_for_an_unknown_token(connect: Callable[..., Client], sandbox: dict[str, Any]) -> None:
    watcher = connect(1, os_auth_token="no-such-token", watcher_url=sandbox["watcher_url"])

    error = refused(lambda watcher: watcher.goal.list(), watcher, exc.Unauthorized)

    assert error.message.startswith("The request you have made requires authentication; the token is wrong, expired,")
    assert error.http_status == 401
    assert (error.method, error.url) == ("GET", f"{sandbox['watcher_url']}/v1/goals")
    assert error.request_id is None  # The token check in front of the API has none.


def test_401_for_a_token_that_was_revoked(
    token_watcher: Client, sandbox: dict[str, Any], keystone_session: Session, token: str
) -> None:
    assert token_watcher.goal.get("dummy").name == "dummy"
    keystone_session.delete(f"{sandbox['auth_url']}/auth/tokens", headers={"X-Subject-Token": token})

    refused(lambda watcher: watcher.goal.list(), token_watcher, exc.Unauthorized)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda watcher: watcher.goal.get(MISSING), f"Goal {MISSING} could not be found"),
        (lambda watcher: watcher.strategy.get(MISSING), f"Strategy {MISSING} could not be found"),
        (lambda watcher: watcher.audit_template.get(MISSING), f"AuditTemplate {MISSING} could not be found"),
        (lambda watcher: watcher.audit.get(MISSING), f"Audit {MISSING} could not be found"),
        (lambda watcher: watcher.action_plan.get(MISSING), f"ActionPlan {MISSING} could not be found"),
        (lambda watcher: watcher.action.get(MISSING), f"Action {MISSING} could not be found"),
        (lambda watcher: watcher.scoring_engine.get(MISSING), f"ScoringEngine {MISSING} could not be found"),
        (lambda watcher: watcher.service.get("nobody"), "The service nobody cannot be found."),
        (lambda watcher: watcher.webhook.trigger(MISSING), f"Audit {MISSING} could not be found"),
    ],
)
def test_404(watcher: Client, call: Call, message: str) -> None:
    error = refused(call, watcher, exc.NotFound)

    assert error.message == message
    assert error.http_status == 404
    assert str(error.request_id).startswith("req-")


def test_409_for_a_name_that_exists(watcher: Client, make_audit: Callable[..., Audit]) -> None:
    audit = make_audit(audit_type="EVENT", goal="dummy")

    error = refused(
        lambda watcher: watcher.audit.create(audit_type="EVENT", goal="dummy", name=audit.name), watcher, exc.Conflict
    )

    assert error.message == f"An audit with UUID or name {audit.name} already exists"
    assert error.http_status == 409
    assert (error.method, str(error.url).endswith("/v1/audits")) == ("POST", True)


def test_400_for_what_the_state_does_not_allow(watcher: Client, make_audit: Callable[..., Audit]) -> None:
    audit = make_audit(audit_type="EVENT", goal="dummy")

    error = refused(lambda watcher: watcher.audit.delete(audit), watcher, exc.BadRequest)

    assert error.message == "Couldn't delete when state is 'PENDING'."
    assert error.http_status == 400
    assert (error.method, str(error.url).endswith(f"/v1/audits/{audit.uuid}")) == ("DELETE", True)
    assert str(error.request_id).startswith("req-")


def test_every_error_has_one_ancestor(watcher: Client) -> None:
    with pytest.raises(exc.ClientException):
        watcher.goal.get(MISSING)
    with pytest.raises(exc.ClientException):
        watcher.goal.get("")
    with pytest.raises(exc.ClientException):
        watcher.action_plan.update(MISSING, PENDING)
