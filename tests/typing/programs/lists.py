"""What the lists of the blocking client return, by detail=; checked by test_programs.py, never run."""

from collections.abc import Iterator
from typing import assert_type
from uuid import UUID

from watcher_v1_client import models
from watcherclient.client import Client
from watcherclient.results import ResultList


def summaries(watcher: Client) -> None:
    assert_type(watcher.goal.list(), ResultList[models.GoalSummary])
    assert_type(watcher.strategy.list(goal="dummy"), ResultList[models.StrategySummary])
    assert_type(watcher.audit_template.list(goal="dummy"), ResultList[models.AuditTemplateSummary])
    assert_type(
        watcher.audit.list(goal="g", limit=5, sort_key="name", sort_dir="desc"), ResultList[models.AuditSummary]
    )
    assert_type(watcher.audit.list(detail=False), ResultList[models.AuditSummary])
    assert_type(watcher.action_plan.list(audit="a"), ResultList[models.ActionPlanSummary])
    assert_type(watcher.action.list(action_plan="p"), ResultList[models.ActionSummary])
    assert_type(watcher.scoring_engine.list(), ResultList[models.ScoringEngineSummary])
    assert_type(watcher.service.list(marker=1), ResultList[models.ServiceSummary])


def slices(watcher: Client) -> None:
    assert_type(watcher.goal.list()[1:3], ResultList[models.GoalSummary])
    assert_type(watcher.goal.list(detail=True)[0], models.Goal)


def uuids(watcher: Client, number: UUID) -> None:
    assert_type(watcher.audit.get(number), models.Audit)
    assert_type(watcher.audit.create(audit_type="ONESHOT", audit_template_uuid=number), models.Audit)
    assert_type(watcher.audit.create(audit_type="ONESHOT", goal=number, strategy=number), models.Audit)
    assert_type(watcher.action.list(action_plan=number, marker=number), ResultList[models.ActionSummary])


def details(watcher: Client) -> None:
    assert_type(watcher.goal.list(detail=True), ResultList[models.Goal])
    assert_type(watcher.strategy.list(detail=True), ResultList[models.Strategy])
    assert_type(watcher.audit_template.list(detail=True), ResultList[models.AuditTemplate])
    assert_type(watcher.audit.list(detail=True, strategy="s"), ResultList[models.Audit])
    assert_type(watcher.action_plan.list(detail=True), ResultList[models.ActionPlan])
    assert_type(watcher.action.list(detail=True), ResultList[models.Action])
    assert_type(watcher.scoring_engine.list(detail=True), ResultList[models.ScoringEngine])
    assert_type(watcher.service.list(detail=True), ResultList[models.Service])


def either(watcher: Client, full: bool) -> None:
    assert_type(watcher.goal.list(detail=full), ResultList[models.GoalSummary] | ResultList[models.Goal])
    assert_type(watcher.strategy.list(detail=full), ResultList[models.StrategySummary] | ResultList[models.Strategy])
    assert_type(
        watcher.audit_template.list(detail=full),
        ResultList[models.AuditTemplateSummary] | ResultList[models.AuditTemplate],
    )
    assert_type(watcher.audit.list(detail=full), ResultList[models.AuditSummary] | ResultList[models.Audit])
    assert_type(
        watcher.action_plan.list(detail=full), ResultList[models.ActionPlanSummary] | ResultList[models.ActionPlan]
    )
    assert_type(watcher.action.list(detail=full), ResultList[models.ActionSummary] | ResultList[models.Action])
    assert_type(
        watcher.scoring_engine.list(detail=full),
        ResultList[models.ScoringEngineSummary] | ResultList[models.ScoringEngine],
    )
    assert_type(watcher.service.list(detail=full), ResultList[models.ServiceSummary] | ResultList[models.Service])
    for audit in watcher.audit.list(detail=full):
        assert_type(audit.name, str)


def one_by_one(watcher: Client) -> None:
    assert_type(watcher.goal.iter(), Iterator[models.GoalSummary])
    assert_type(watcher.strategy.iter(detail=True), Iterator[models.Strategy])
    assert_type(watcher.audit_template.iter(), Iterator[models.AuditTemplateSummary])
    assert_type(watcher.audit.iter(detail=True), Iterator[models.Audit])
    assert_type(watcher.action_plan.iter(), Iterator[models.ActionPlanSummary])
    assert_type(watcher.action.iter(detail=True), Iterator[models.Action])
    assert_type(watcher.scoring_engine.iter(), Iterator[models.ScoringEngineSummary])
    assert_type(watcher.service.iter(detail=True), Iterator[models.Service])


def page_by_page(watcher: Client) -> None:
    assert_type(watcher.goal.pages(), Iterator[ResultList[models.GoalSummary]])
    assert_type(watcher.strategy.pages(detail=True), Iterator[ResultList[models.Strategy]])
    assert_type(watcher.audit_template.pages(), Iterator[ResultList[models.AuditTemplateSummary]])
    assert_type(watcher.audit.pages(detail=True), Iterator[ResultList[models.Audit]])
    assert_type(watcher.action_plan.pages(), Iterator[ResultList[models.ActionPlanSummary]])
    assert_type(watcher.action.pages(detail=True), Iterator[ResultList[models.Action]])
    assert_type(watcher.scoring_engine.pages(), Iterator[ResultList[models.ScoringEngineSummary]])
    assert_type(watcher.service.pages(detail=True), Iterator[ResultList[models.Service]])
