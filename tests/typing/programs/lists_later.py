"""What the lists of the asynchronous client return, by detail=; checked by test_programs.py, never run."""

from collections.abc import AsyncIterator
from typing import assert_type

from watcher_v1_client import models
from watcherclient.client import AsyncClient


async def summaries(watcher: AsyncClient) -> None:
    assert_type(await watcher.goal.list(), list[models.GoalSummary])
    assert_type(await watcher.strategy.list(goal="dummy"), list[models.StrategySummary])
    assert_type(await watcher.audit_template.list(goal="dummy"), list[models.AuditTemplateSummary])
    assert_type(
        await watcher.audit.list(goal="g", limit=5, sort_key="name", sort_dir="desc"), list[models.AuditSummary]
    )
    assert_type(await watcher.audit.list(detail=False), list[models.AuditSummary])
    assert_type(await watcher.action_plan.list(audit="a"), list[models.ActionPlanSummary])
    assert_type(await watcher.action.list(action_plan="p"), list[models.ActionSummary])
    assert_type(await watcher.scoring_engine.list(), list[models.ScoringEngineSummary])
    assert_type(await watcher.service.list(marker=1), list[models.ServiceSummary])


async def details(watcher: AsyncClient) -> None:
    assert_type(await watcher.goal.list(detail=True), list[models.Goal])
    assert_type(await watcher.strategy.list(detail=True), list[models.Strategy])
    assert_type(await watcher.audit_template.list(detail=True), list[models.AuditTemplate])
    assert_type(await watcher.audit.list(detail=True, strategy="s"), list[models.Audit])
    assert_type(await watcher.action_plan.list(detail=True), list[models.ActionPlan])
    assert_type(await watcher.action.list(detail=True), list[models.Action])
    assert_type(await watcher.scoring_engine.list(detail=True), list[models.ScoringEngine])
    assert_type(await watcher.service.list(detail=True), list[models.Service])


async def either(watcher: AsyncClient, full: bool) -> None:
    assert_type(await watcher.goal.list(detail=full), list[models.GoalSummary] | list[models.Goal])
    assert_type(await watcher.strategy.list(detail=full), list[models.StrategySummary] | list[models.Strategy])
    assert_type(
        await watcher.audit_template.list(detail=full), list[models.AuditTemplateSummary] | list[models.AuditTemplate]
    )
    assert_type(await watcher.audit.list(detail=full), list[models.AuditSummary] | list[models.Audit])
    assert_type(await watcher.action_plan.list(detail=full), list[models.ActionPlanSummary] | list[models.ActionPlan])
    assert_type(await watcher.action.list(detail=full), list[models.ActionSummary] | list[models.Action])
    assert_type(
        await watcher.scoring_engine.list(detail=full), list[models.ScoringEngineSummary] | list[models.ScoringEngine]
    )
    assert_type(await watcher.service.list(detail=full), list[models.ServiceSummary] | list[models.Service])
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
    assert_type(watcher.goal.pages(), AsyncIterator[list[models.GoalSummary]])
    assert_type(watcher.strategy.pages(detail=True), AsyncIterator[list[models.Strategy]])
    assert_type(watcher.audit_template.pages(), AsyncIterator[list[models.AuditTemplateSummary]])
    assert_type(watcher.audit.pages(detail=True), AsyncIterator[list[models.Audit]])
    assert_type(watcher.action_plan.pages(), AsyncIterator[list[models.ActionPlanSummary]])
    assert_type(watcher.action.pages(detail=True), AsyncIterator[list[models.Action]])
    assert_type(watcher.scoring_engine.pages(), AsyncIterator[list[models.ScoringEngineSummary]])
    assert_type(watcher.service.pages(detail=True), AsyncIterator[list[models.Service]])
