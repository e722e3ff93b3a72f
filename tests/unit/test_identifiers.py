"""Identifiers and values in URLs: escaped so that a request never leaves its resource, or refused before it is sent."""

from collections.abc import Callable
from typing import Any

import pytest
from both_clients import one_client
from fake_server import FakeServer, Reply

from watcherclient import exc
from watcherclient.v1.client import Client

STRANGE = {
    "a/b": "a%2Fb",
    "../x": "..%2Fx",
    "../audit_templates/at1": "..%2Faudit_templates%2Fat1",
    "a/..": "a%2F..",
    "...": "...",
    "a b": "a%20b",
    "\u00e9": "%C3%A9",
    "\u65e5\u672c": "%E6%97%A5%E6%9C%AC",
    "x#y?z": "x%23y%3Fz",
    "a&b=c": "a%26b%3Dc",
    "100%41": "100%2541",
    "%2e%2e": "%252e%252e",
    "a\\b": "a%5Cb",
    "a;b:c@d": "a%3Bb%3Ac%40d",
    "http://evil/": "http%3A%2F%2Fevil%2F",
    "a\r\nX-Evil: 1": "a%0D%0AX-Evil%3A%201",
    "a\x00": "a%00",
    "web.json": "web.json",
}
REFUSED = ["", " ", "\t\n", ".", "..", "detail", None, 3.5, True, b"a", ["a"], {"a": 1}, "\ud800"]

CALLS: dict[str, tuple[Callable[[Client, Any], Any], str, str]] = {
    # name: the call, its path, and the argument that an error names
    "goal.get": (lambda w, x: w.goal.get(x), "/v1/goals/{}", "goal"),
    "strategy.get": (lambda w, x: w.strategy.get(x), "/v1/strategies/{}", "strategy"),
    "strategy.state": (lambda w, x: w.strategy.state(x), "/v1/strategies/{}/state", "strategy"),
    "audit_template.get": (lambda w, x: w.audit_template.get(x), "/v1/audit_templates/{}", "audit_template_id"),
    "audit_template.update": (
        lambda w, x: w.audit_template.update(x, [{"op": "remove", "path": "/strategy"}]),
        "/v1/audit_templates/{}",
        "audit_template_id",
    ),
    "audit_template.delete": (lambda w, x: w.audit_template.delete(x), "/v1/audit_templates/{}", "audit_template_id"),
    "audit.get": (lambda w, x: w.audit.get(x), "/v1/audits/{}", "audit"),
    "audit.update": (
        lambda w, x: w.audit.update(x, [{"op": "replace", "path": "/state", "value": "CANCELLED"}]),
        "/v1/audits/{}",
        "audit",
    ),
    "audit.delete": (lambda w, x: w.audit.delete(x), "/v1/audits/{}", "audit"),
    "action_plan.get": (lambda w, x: w.action_plan.get(x), "/v1/action_plans/{}", "action_plan_id"),
    "action_plan.start": (lambda w, x: w.action_plan.start(x), "/v1/action_plans/{}/start", "action_plan_id"),
    "action_plan.cancel": (lambda w, x: w.action_plan.cancel(x), "/v1/action_plans/{}", "action_plan_id"),
    "action_plan.update": (
        lambda w, x: w.action_plan.update(x, [{"op": "replace", "path": "/state", "value": "PENDING"}]),
        "/v1/action_plans/{}",
        "action_plan_id",
    ),
    "action_plan.delete": (lambda w, x: w.action_plan.delete(x), "/v1/action_plans/{}", "action_plan_id"),
    "action.get": (lambda w, x: w.action.get(x), "/v1/actions/{}", "action_id"),
    "action.update": (
        lambda w, x: w.action.update(x, [{"op": "replace", "path": "/state", "value": "SKIPPED"}]),
        "/v1/actions/{}",
        "action_id",
    ),
    "scoring_engine.get": (lambda w, x: w.scoring_engine.get(x), "/v1/scoring_engines/{}", "scoring_engine"),
    "service.get": (lambda w, x: w.service.get(x), "/v1/services/{}", "service"),
    # these filters take a uuid only, so a name is looked up first
    "action_plan.list": (lambda w, x: w.action_plan.list(audit=x), "/v1/audits/{}", "audit"),
    "action.list": (lambda w, x: w.action.list(audit=x), "/v1/audits/{}", "audit"),
    "audit.list": (lambda w, x: w.audit.list(audit_template=x), "/v1/audit_templates/{}", "audit_template"),
    "webhook.trigger": (lambda w, x: w.webhook.trigger(x), "/v1/webhooks/{}", "audit"),
}


@one_client
@pytest.mark.parametrize("name", CALLS)
def test_an_identifier_stays_one_segment_of_the_path(watcher: Client, server: FakeServer, name: str) -> None:
    call, path, _ = CALLS[name]
    server.answer = lambda request: Reply.of({"error_message": "seen"}, 404)
    for identifier, escaped in STRANGE.items():
        with pytest.raises(exc.NotFound, match="seen"):
            call(watcher, identifier)
        assert server.requests.pop().target == path.format(escaped)


@one_client
@pytest.mark.parametrize("name", CALLS)
def test_an_identifier_that_is_none_is_refused_by_name(watcher: Client, server: FakeServer, name: str) -> None:
    call, _, argument = CALLS[name]
    for refused in REFUSED:
        if refused is None and name.endswith(".list"):
            continue  # no filter
        with pytest.raises(exc.ValidationError, match=rf"^{argument} must be "):
            call(watcher, refused)
    assert server.requests == []


def test_an_identifier_below_a_path_stays_below_it(connect: Any, server: FakeServer) -> None:
    server.will("audit")
    connect(1, os_auth_token="t", watcher_url=f"{server.url}/infra-optim").audit.get("../../x")
    assert server.request.target == "/infra-optim/v1/audits/..%2F..%2Fx"


def test_a_number_names_a_service(watcher: Client, server: FakeServer) -> None:
    server.will("service")
    assert watcher.service.get(1).name == "watcher-decision-engine"
    assert server.request.target == "/v1/services/1"


VALUES = ["a & b", "x#y", "100%41", "a=b", "a+b", "\u00e9", "a/b", "a?b", "&limit=1", "a\r\nb"]


@one_client
@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("goal", lambda w, x: w.audit.list(goal=x)),
        ("goal", lambda w, x: w.audit.list(goal=x, detail=True)),
        ("strategy", lambda w, x: w.audit.list(strategy=x)),
        ("goal", lambda w, x: w.strategy.list(goal=x)),
        ("goal", lambda w, x: w.audit_template.list(goal=x)),
        ("strategy", lambda w, x: w.audit_template.list(strategy=x)),
        ("strategy", lambda w, x: w.action_plan.list(strategy=x)),
        ("action_plan_uuid", lambda w, x: w.action.list(action_plan=x)),
        ("marker", lambda w, x: w.goal.list(marker=x)),
    ],
)
def test_a_query_value_arrives_as_it_was_given(
    watcher: Client, server: FakeServer, name: str, call: Callable[[Client, str], Any]
) -> None:
    server.answer = lambda request: Reply.of({"error_message": "seen"}, 404)
    for value in VALUES:
        with pytest.raises(exc.NotFound):
            call(watcher, value)
        query = server.requests.pop().query
        assert query.pop(name) == value
        assert query in ({}, {"data_model_type": "compute"})
