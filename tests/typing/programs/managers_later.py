"""What each method of the asynchronous client returns, as type checkers see it; never run."""

from typing import Any, assert_type

from watcher_v1_client import models
from watcherclient.client import AsyncClient
from watcherclient.results import RawResponse, Response, ResultList
from watcherclient.v1.audit import Audit
from watcherclient.v1.data_model import DataModel

CANCEL = {"op": "replace", "path": "/state", "value": "CANCELLED"}


async def goals_and_strategies(watcher: AsyncClient) -> None:
    goal = await watcher.goal.get("dummy")
    assert_type(goal, models.Goal)
    assert_type(await watcher.goal.get(goal), models.Goal)
    assert_type(goal.display_name, str)
    assert_type(await watcher.strategy.get("dummy"), models.Strategy)
    assert_type(await watcher.strategy.state("dummy"), list[models.StrategyRequirement])


async def audit_templates(watcher: AsyncClient) -> None:
    template = await watcher.audit_template.create(name="nightly", goal="dummy", scope=[{"compute": []}])
    assert_type(template, models.AuditTemplate)
    assert_type(await watcher.audit_template.get("nightly"), models.AuditTemplate)
    assert_type(await watcher.audit_template.get_or_create(name="nightly", goal="dummy"), models.AuditTemplate)
    assert_type(await watcher.audit_template.update(template, name="weekly"), models.AuditTemplate)
    assert_type(
        await watcher.audit_template.update("nightly", [{"op": "remove", "path": "/strategy"}]), models.AuditTemplate
    )
    await watcher.audit_template.delete(template)


async def audits(watcher: AsyncClient) -> None:
    audit = await watcher.audit.create(audit_type="ONESHOT", goal="dummy", parameters={"para1": 2}, force=True)
    assert_type(audit, models.Audit)
    assert_type(await watcher.audit.create(audit_type=models.AuditType.EVENT, goal="dummy"), models.Audit)
    assert_type(await watcher.audit.get("a"), Audit)
    assert_type(await watcher.audit.update("a", [CANCEL]), models.Audit)
    step = models.AuditPatchReplace(path=models.AuditPatchReplacePath("/name"), value="new")
    assert_type(await watcher.audit.update(audit, [step]), models.Audit)
    assert_type(await watcher.audit.update(audit, state="CANCELLED", end_time=None), models.Audit)
    assert_type(await watcher.audit.cancel(audit), models.Audit)
    assert_type(await watcher.audit.suspend(audit), models.Audit)
    assert_type(await watcher.audit.resume(audit), models.Audit)
    await watcher.audit.trigger(audit)
    await watcher.audit.delete(audit)


async def plans_and_actions(watcher: AsyncClient) -> None:
    plan = await watcher.action_plan.get("p")
    assert_type(plan, models.ActionPlan)
    assert_type(await watcher.action_plan.start(plan), models.ActionPlan)
    assert_type(await watcher.action_plan.cancel("p"), models.ActionPlan)
    assert_type(await watcher.action_plan.update("p", [CANCEL]), models.ActionPlan)
    await watcher.action_plan.delete(plan)
    action = await watcher.action.get("i")
    assert_type(action, models.Action)
    assert_type(await watcher.action.update(action, [CANCEL]), models.Action)
    assert_type(await watcher.action.skip(action, reason="not needed"), models.Action)


async def the_rest(watcher: AsyncClient) -> None:
    assert_type(await watcher.scoring_engine.get("dummy_scorer"), models.ScoringEngine)
    assert_type(await watcher.service.get(1), models.Service)
    assert_type(await watcher.service.get("watcher-applier"), models.Service)
    assert_type(await watcher.data_model.list(), DataModel)
    await watcher.webhook.trigger("a")


async def raw_responses(watcher: AsyncClient, audit: models.AuditSummary) -> None:
    raw = watcher.with_raw_response
    answer = await raw.audit.get("a")
    assert_type(answer, RawResponse[models.Audit])
    assert_type(answer.parse(), models.Audit)
    assert_type(
        (answer.status, answer.request_id, answer.microversion, answer.body), tuple[int, str | None, str | None, bytes]
    )
    assert_type(answer.headers["date"], str)
    assert_type(answer.earlier, tuple[Response, ...])
    assert_type(await raw.audit.list(), RawResponse[ResultList[models.AuditSummary]])
    assert_type(await raw.audit.list(detail=True, goal="g", limit=3), RawResponse[ResultList[models.Audit]])
    assert_type(await raw.audit.delete(audit), RawResponse[None])
    assert_type(await raw.action_plan.cancel("p"), RawResponse[models.ActionPlan])
    assert_type(await raw.request("GET", "/v1/new", params={"limit": 5}), RawResponse[Any])
    assert_type((await raw.versions()).parse(), models.Versions)
    assert_type((await watcher.audit.get("a")).request_id, str | None)
    assert_type((await watcher.audit.list()).request_ids, tuple[str, ...])
