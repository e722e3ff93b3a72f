"""What the lists of the asynchronous client return, by detail=; checked by test_programs.py, never run."""

from collections.abc import AsyncIterator
from typing import assert_type

from watcher_v1_client import models
from watcherclient.client import AsyncClient
from watcherclient.results import ResultList


async def summaries(watcher: AsyncClient) -> None:
    assert_type(await watcher.goal.list(), ResultList[models.GoalSummary])
    assert_type(await watcher.strategy.list(goal="dummy"), ResultList[models.StrategySummary])
    assert_type(await watcher.audit_template.list(goal="dummy"), ResultList[models.AuditTemplateSummary])
    assert_type(
        await watcher.audit.list(goal="g", limit=5, sort_key="name", sort_dir="desc"), ResultList[models.AuditSummary]
    )
    assert_type(await watcher.audit.list(detail=False), ResultList[models.AuditSummary])
    assert_type(await watcher.action_plan.list(audit="a"), ResultList[models.ActionPlanSummary])
    assert_type(await watcher.action.list(action_plan="p"), ResultList[models.ActionSummary])
    assert_type(await watcher.scoring_engine.list(), ResultList[models.ScoringEngineSummary])
    assert_type(await watcher.service.list(marker=1), ResultList[models.ServiceSummary])


async def details(watcher: AsyncClient) -> None:
    assert_type(await watcher.goal.list(detail=True), ResultList[models.Goal])
    assert_type(await watcher.strategy.list(detail=True), ResultList[models.Strategy])
    assert_type(await watcher.audit_template.list(detail=True), ResultList[models.AuditTemplate])
    assert_type(await watcher.audit.list(detail=True, strategy="s"), ResultList[models.Audit])
    assert_type(await watcher.action_plan.list(detail=True), ResultList[models.ActionPlan])
    assert_type(await watcher.action.list(detail=True), ResultList[models.Action])
    assert_type(await watcher.scoring_engine.list(detail=True), ResultList[models.ScoringEngine])
    assert_type(await watcher.service.list(detail=True), ResultList[models.Service])


async def either(watcher: AsyncClient, full: bool) -> None:
    assert_type(await watcher.goal.list(detail=full), ResultList[models.GoalSummary] | ResultList[models.Goal])
    assert_type(
        await watcher.strategy.list(detail=full), ResultList[models.StrategySummary] | ResultList[models.Strategy]
    )
    assert_type(
        await watcher.audit_template.list(detail=full),
        ResultList[models.AuditTemplateSummary] | ResultList[models.AuditTemplate],
    )
    assert_type(await watcher.audit.list(detail=full), ResultList[models.AuditSummary] | ResultList[models.Audit])
    assert_type(
        await watcher.action_plan.list(detail=full),
        ResultList[models.ActionPlanSummary] | ResultList[models.ActionPlan],
    )
    assert_type(await watcher.action.list(detail=full), ResultList[models.ActionSummary] | ResultList[models.Action])
    assert_type(
        await watcher.scoring_engine.list(detail=full),
        ResultList[models.ScoringEngineSummary] | ResultList[models.ScoringEngine],
    )
    assert_type(await watcher.service.list(detail=full), ResultList[models.ServiceSummary] | ResultList[models.Service])
    for audit in await watcher.audit.list(detail=full):
        assert_type(audit.name, str)


def one_by_one(watcher: AsyncClient) -> None:
    assert_type(watcher.goal.iter(), AsyncIterator[models.GoalSummary])
    assert_type(watcher.strategy.iter(detail=True), AsyncIterator[models.Strategy])
    assert_type(watcher.audit_template.iter(), AsyncIterator[models.AuditTemplateSummary])
    assert_type(watcher.audit.iter(detail=True), AsyncIterator[models.Audit])
    assert_type(watcher.action_plan.iter(), AsyncIterator[models.ActionPlanSummary])
    assert_type(watcher.action.iter(detail=True), AsyncIterator[models.Action])
    assert_type(watcher.scoring_engine.iter(), AsyncIterator[models.ScoringEngineSummary])
    assert_type(watcher.service.iter(detail=True), AsyncIterator[models.Service])


def page_by_page(watcher: AsyncClient) -> None:
    assert_type(watcher.goal.pages(), AsyncIterator[ResultList[models.GoalSummary]])
    assert_type(watcher.strategy.pages(detail=True), AsyncIterator[ResultList[models.Strategy]])
    assert_type(watcher.audit_template.pages(), AsyncIterator[ResultList[models.AuditTemplateSummary]])
    assert_type(watcher.audit.pages(detail=True), AsyncIterator[ResultList[models.Audit]])
    assert_type(watcher.action_plan.pages(), AsyncIterator[ResultList[models.ActionPlanSummary]])
    assert_type(watcher.action.pages(detail=True), AsyncIterator[ResultList[models.Action]])
    assert_type(watcher.scoring_engine.pages(), AsyncIterator[ResultList[models.ScoringEngineSummary]])
    assert_type(watcher.service.pages(detail=True), AsyncIterator[ResultList[models.Service]])
