"""What each method of each manager sends, and what it makes of a real server's answer."""

from collections.abc import Callable
from typing import Any

import pytest
from fake_server import FakeServer, Reply

from watcher_v1_client import models
from watcherclient.v1.client import Client

Call = Callable[[Client], Any]
SKIP = [{"op": "replace", "path": "/state", "value": "SKIPPED"}]
RENAME = [{"op": "replace", "path": "/name", "value": "new"}]
PENDING = [{"op": "replace", "path": "/state", "value": "PENDING"}]
AUDIT = "098e65cc-d636-4593-8f00-a57cc016ecbb"
COMPUTE = "data_model_type=compute"

LISTS: list[tuple[Call, str, str, type]] = [
    # call, recorded answer, target, type of a row
    (lambda w: w.goal.list(), "goals", "/v1/goals", models.GoalSummary),
    (lambda w: w.goal.list(detail=True), "goals_detail", "/v1/goals/detail", models.Goal),
    (lambda w: w.goal.list(sort_key="name"), "goals", "/v1/goals?sort_key=name", models.GoalSummary),
    (lambda w: w.strategy.list(), "strategies", "/v1/strategies", models.StrategySummary),
    (lambda w: w.strategy.list(goal="g"), "strategies", "/v1/strategies?goal=g", models.StrategySummary),
    (lambda w: w.strategy.list(detail=True), "strategies_detail", "/v1/strategies/detail", models.Strategy),
    (
        lambda w: w.audit_template.list(goal="g"),
        "audit_templates",
        "/v1/audit_templates?goal=g",
        models.AuditTemplateSummary,
    ),
    (
        lambda w: w.audit_template.list(strategy="s", detail=True),
        "audit_templates_detail",
        "/v1/audit_templates/detail?strategy=s",
        models.AuditTemplate,
    ),
    (lambda w: w.audit.list(goal="g"), "audits", "/v1/audits?goal=g", models.AuditSummary),
    (lambda w: w.audit.list(strategy="s", detail=True), "audits_detail", "/v1/audits/detail?strategy=s", models.Audit),
    (
        lambda w: w.audit.list(sort_key="created_at", sort_dir="desc"),
        "audits",
        "/v1/audits?sort_key=created_at&sort_dir=desc",
        models.AuditSummary,
    ),
    (
        lambda w: w.action_plan.list(audit=AUDIT, strategy="s"),
        "action_plans",
        f"/v1/action_plans?audit_uuid={AUDIT}&strategy=s",
        models.ActionPlanSummary,
    ),
    (lambda w: w.action_plan.list(detail=True), "action_plans_detail", "/v1/action_plans/detail", models.ActionPlan),
    (lambda w: w.action.list(action_plan="p"), "actions", "/v1/actions?action_plan_uuid=p", models.ActionSummary),
    (
        lambda w: w.action.list(audit=AUDIT, detail=True),
        "actions_detail",
        f"/v1/actions/detail?audit_uuid={AUDIT}",
        models.Action,
    ),
    (lambda w: w.scoring_engine.list(), "scoring_engines", "/v1/scoring_engines", models.ScoringEngineSummary),
    (
        lambda w: w.scoring_engine.list(detail=True),
        "scoring_engines_detail",
        "/v1/scoring_engines/detail",
        models.ScoringEngine,
    ),
    (lambda w: w.service.list(), "services", "/v1/services", models.ServiceSummary),
    (lambda w: w.service.list(detail=True), "services_detail", "/v1/services/detail", models.Service),
]


@pytest.mark.parametrize(("call", "answer", "target", "row"), LISTS, ids=[entry[2] for entry in LISTS])
def test_a_list(watcher: Client, server: FakeServer, call: Call, answer: str, target: str, row: type) -> None:
    rest = Reply.of({name: [] for name in Reply.recorded(answer).json if name != "next"})
    server.will(answer, rest)
    found = call(watcher)
    assert found
    assert {type(item) for item in found} == {row}
    first = server.requests[0]
    assert (first.method, first.target, first.body) == ("GET", target, b"")
    assert "content-type" not in first.headers


ONES: list[tuple[Call, str, str, Any, type]] = [
    # call, recorded answer, request, body, type of the result
    (lambda w: w.goal.get("g"), "goal", "GET /v1/goals/g", None, models.Goal),
    (lambda w: w.strategy.get("s"), "strategy", "GET /v1/strategies/s", None, models.Strategy),
    (lambda w: w.strategy.state("s"), "strategy_state", "GET /v1/strategies/s/state", None, list),
    (lambda w: w.audit_template.get("t"), "audit_template", "GET /v1/audit_templates/t", None, models.AuditTemplate),
    (
        lambda w: w.audit_template.create(name="n", goal="g"),
        "audit_template",
        "POST /v1/audit_templates",
        {"name": "n", "goal": "g"},
        models.AuditTemplate,
    ),
    (
        lambda w: w.audit_template.create(
            name="n",
            goal="g",
            strategy="s",
            description="why",
            scope=[{"compute": []}],
            default_parameters={"para1": 2},
        ),
        "audit_template",
        "POST /v1/audit_templates",
        {
            "name": "n",
            "goal": "g",
            "strategy": "s",
            "description": "why",
            "scope": [{"compute": []}],
            "default_parameters": {"para1": 2},
        },
        models.AuditTemplate,
    ),
    (
        lambda w: w.audit_template.update("t", RENAME),
        "audit_template",
        "PATCH /v1/audit_templates/t",
        RENAME,
        models.AuditTemplate,
    ),
    (lambda w: w.audit_template.delete("t"), "deleted", "DELETE /v1/audit_templates/t", None, type(None)),
    (lambda w: w.audit.get("a"), "audit", "GET /v1/audits/a", None, models.Audit),
    (lambda w: w.audit.get("a"), "audit_1_0", "GET /v1/audits/a", None, models.Audit),
    (
        lambda w: w.audit.create(audit_type="EVENT", goal="g", name="n"),
        "audit",
        "POST /v1/audits",
        {"audit_type": "EVENT", "goal": "g", "name": "n"},
        models.Audit,
    ),
    (lambda w: w.audit.update("a", RENAME), "audit", "PATCH /v1/audits/a", RENAME, models.Audit),
    (lambda w: w.audit.delete("a"), "deleted", "DELETE /v1/audits/a", None, type(None)),
    (lambda w: w.action_plan.get("p"), "action_plan", "GET /v1/action_plans/p", None, models.ActionPlan),
    (lambda w: w.action_plan.start("p"), "action_plan", "POST /v1/action_plans/p/start", None, models.ActionPlan),
    (
        lambda w: w.action_plan.update("p", PENDING),
        "action_plan",
        "PATCH /v1/action_plans/p",
        PENDING,
        models.ActionPlan,
    ),
    (lambda w: w.action_plan.delete("p"), "deleted", "DELETE /v1/action_plans/p", None, type(None)),
    (lambda w: w.action.get("i"), "action", "GET /v1/actions/i", None, models.Action),
    (lambda w: w.action.update("i", SKIP), "action", "PATCH /v1/actions/i", SKIP, models.Action),
    (
        lambda w: w.scoring_engine.get("e"),
        "scoring_engine",
        "GET /v1/scoring_engines/e",
        None,
        models.ScoringEngine,
    ),
    (lambda w: w.service.get("watcher-applier"), "service", "GET /v1/services/watcher-applier", None, models.Service),
    (lambda w: w.data_model.list(), "data_model", f"GET /v1/data_model?{COMPUTE}", None, models.DataModel),
    (
        lambda w: w.data_model.list(audit="0c0c0c0c-0000-0000-0000-00000000000a"),
        "data_model",
        f"GET /v1/data_model?{COMPUTE}&audit_uuid=0c0c0c0c-0000-0000-0000-00000000000a",
        None,
        models.DataModel,
    ),
    (lambda w: w.webhook.trigger("a"), "webhook", "POST /v1/webhooks/a", {}, type(None)),
]


@pytest.mark.parametrize(("call", "answer", "request_line", "body", "result"), ONES, ids=[entry[2] for entry in ONES])
def test_a_call(
    watcher: Client, server: FakeServer, call: Call, answer: str, request_line: str, body: Any, result: type
) -> None:
    server.will(answer)
    found = call(watcher)
    assert isinstance(found, result)
    assert str(server.request) == request_line
    if body is None:
        assert server.request.body == b""
        assert "content-type" not in server.request.headers
    else:
        assert server.request.json == body
        assert server.request.headers["content-type"] == "application/json"


def test_strategy_state_is_a_list_of_requirements(watcher: Client, server: FakeServer) -> None:
    server.will("strategy_state")
    rows = watcher.strategy.state("dummy")
    assert {type(row) for row in rows} == {models.StrategyRequirement}
    assert [row.type for row in rows] == ["Datasource", "Metrics", "CDM", "Name"]
    assert [row.mandatory for row in rows] == [True, False, True, ""]
    assert rows[2].state[0] == {"compute_model": "not available"}


@pytest.mark.parametrize(
    ("state", "sent"),
    [("RECOMMENDED", "CANCELLED"), ("PENDING", "CANCELLED"), ("ONGOING", "CANCELLING"), ("SUCCEEDED", "CANCELLED")],
)
def test_cancel_asks_for_what_the_state_allows(watcher: Client, server: FakeServer, state: str, sent: str) -> None:
    plan = {**Reply.recorded("action_plan").json, "state": state}
    server.will(Reply.of(plan), Reply.of({**plan, "state": sent}))
    assert watcher.action_plan.cancel("p").state == sent
    assert [request.method for request in server.requests] == ["GET", "PATCH"]
    assert server.requests[1].target == f"/v1/action_plans/{plan['uuid']}"
    assert server.requests[1].json == [{"op": "replace", "path": "/state", "value": sent}]


def test_states_compare_with_plain_text(watcher: Client, server: FakeServer) -> None:
    server.will("audit")
    audit = watcher.audit.get("watched")
    assert audit.state == "SUCCEEDED"
    assert audit.state in ("SUCCEEDED", "FAILED")
    assert {"SUCCEEDED": 1}[audit.state] == 1
    assert f"{audit.state}" == "SUCCEEDED"


def test_actions_of_a_plan_and_of_an_audit_cannot_both_be_asked_for(watcher: Client, server: FakeServer) -> None:
    with pytest.raises(ValueError, match="action_plan and audit cannot be given together"):
        watcher.action.list(action_plan="p", audit="a")
    assert server.requests == []
