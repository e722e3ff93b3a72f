"""What each method of the blocking client returns, as type checkers see it; checked by test_programs.py, never run."""

from typing import Any, assert_type

from watcher_v1_client import models
from watcherclient.client import Client
from watcherclient.results import RawResponse, Response, ResultList
from watcherclient.v1.audit import Audit, AuditState
from watcherclient.v1.data_model import DataModel

CANCEL = {"op": "replace", "path": "/state", "value": "CANCELLED"}


def goals_and_strategies(watcher: Client) -> None:
    goal = watcher.goal.get("dummy")
    assert_type(goal, models.Goal)
    assert_type(watcher.goal.get(goal), models.Goal)
    assert_type(goal.display_name, str)
    assert_type(watcher.strategy.get("dummy"), models.Strategy)
    assert_type(watcher.strategy.state("dummy"), list[models.StrategyRequirement])


def audit_templates(watcher: Client) -> None:
    template = watcher.audit_template.create(name="nightly", goal="dummy", scope=[{"compute": []}])
    assert_type(template, models.AuditTemplate)
    assert_type(watcher.audit_template.get("nightly"), models.AuditTemplate)
    assert_type(watcher.audit_template.get_or_create(name="nightly", goal="dummy"), models.AuditTemplate)
    assert_type(watcher.audit_template.update(template, name="weekly"), models.AuditTemplate)
    assert_type(watcher.audit_template.update("nightly", [{"op": "remove", "path": "/strategy"}]), models.AuditTemplate)
    watcher.audit_template.delete(template)


def audits(watcher: Client) -> None:
    audit = watcher.audit.create(audit_type="ONESHOT", goal="dummy", parameters={"para1": 2}, force=True)
    assert_type(audit, models.Audit)
    assert_type(watcher.audit.create(audit_type=models.AuditType.EVENT, goal="dummy"), models.Audit)
    assert_type(watcher.audit.get("a"), Audit)
    assert_type(watcher.audit.update("a", [CANCEL]), models.Audit)
    step = models.AuditPatchReplace(path=models.AuditPatchReplacePath("/name"), value="new")
    assert_type(watcher.audit.update(audit, [step]), models.Audit)
    assert_type(watcher.audit.update(audit, state="CANCELLED", end_time=None), models.Audit)
    assert_type(watcher.audit.cancel(audit), models.Audit)
    assert_type(watcher.audit.suspend(audit), models.Audit)
    assert_type(watcher.audit.resume(audit), models.Audit)
    watcher.audit.trigger(audit)
    watcher.audit.delete(audit)


def plans_and_actions(watcher: Client) -> None:
    plan = watcher.action_plan.get("p")
    assert_type(plan, models.ActionPlan)
    assert_type(watcher.action_plan.start(plan), models.ActionPlan)
    assert_type(watcher.action_plan.cancel("p"), models.ActionPlan)
    assert_type(watcher.action_plan.update("p", [CANCEL]), models.ActionPlan)
    watcher.action_plan.delete(plan)
    action = watcher.action.get("i")
    assert_type(action, models.Action)
    assert_type(watcher.action.update(action, [CANCEL]), models.Action)
    assert_type(watcher.action.skip(action, reason="not needed"), models.Action)


def the_rest(watcher: Client) -> None:
    assert_type(watcher.scoring_engine.get("dummy_scorer"), models.ScoringEngine)
    assert_type(watcher.service.get(1), models.Service)
    assert_type(watcher.service.get("watcher-applier"), models.Service)
    assert_type(watcher.data_model.list(), DataModel)
    watcher.webhook.trigger("a")


def states_compare_with_text_in_strict_mode(audit: models.Audit, plan: models.ActionPlan) -> str:
    assert_type(audit.state, AuditState)
    if audit.state == "SUCCEEDED":
        return "done"
    if audit.state in ("FAILED", "CANCELLED"):
        return "failed"
    if audit.state == AuditState.ONGOING or audit.state != "PENDING":
        return "going on"
    if audit.audit_type == "CONTINUOUS" and plan.state == "RECOMMENDED":
        return "recommended"
    return audit.state.lower()


def raw_responses(watcher: Client, audit: models.AuditSummary) -> None:
    raw = watcher.with_raw_response
    answer = raw.audit.get("a")
    assert_type(answer, RawResponse[models.Audit])
    assert_type(answer.parse(), models.Audit)
    assert_type(
        (answer.status, answer.request_id, answer.microversion, answer.body), tuple[int, str | None, str | None, bytes]
    )
    assert_type(answer.headers["date"], str)
    assert_type(answer.earlier, tuple[Response, ...])
    assert_type(raw.audit.list(), RawResponse[ResultList[models.AuditSummary]])
    assert_type(raw.audit.list(detail=True, goal="g", limit=3), RawResponse[ResultList[models.Audit]])
    assert_type(raw.audit.delete(audit), RawResponse[None])
    assert_type(raw.action_plan.cancel("p"), RawResponse[models.ActionPlan])
    assert_type(raw.request("GET", "/v1/new", params={"limit": 5}), RawResponse[Any])
    assert_type((raw.versions()).parse(), models.Versions)
    assert_type((watcher.audit.get("a")).request_id, str | None)
    assert_type((watcher.audit.list()).request_ids, tuple[str, ...])
