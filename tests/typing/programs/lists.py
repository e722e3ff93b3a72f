"""What the lists of the blocking client return, by detail=; checked by test_programs.py, never run."""

from collections.abc import Iterator
from typing import assert_type

from watcher_v1_client import models
from watcherclient.client import Client


def summaries(watcher: Client) -> None:
    assert_type(watcher.goal.list(), list[models.GoalSummary])
    assert_type(watcher.strategy.list(goal="dummy"), list[models.StrategySummary])
    assert_type(watcher.audit_template.list(goal="dummy"), list[models.AuditTemplateSummary])
    assert_type(watcher.audit.list(goal="g", limit=5, sort_key="name", sort_dir="desc"), list[models.AuditSummary])
    assert_type(watcher.audit.list(detail=False), list[models.AuditSummary])
    assert_type(watcher.action_plan.list(audit="a"), list[models.ActionPlanSummary])
    assert_type(watcher.action.list(action_plan="p"), list[models.ActionSummary])
    assert_type(watcher.scoring_engine.list(), list[models.ScoringEngineSummary])
    assert_type(watcher.service.list(marker=1), list[models.ServiceSummary])


def details(watcher: Client) -> None:
    assert_type(watcher.goal.list(detail=True), list[models.Goal])
    assert_type(watcher.strategy.list(detail=True), list[models.Strategy])
    assert_type(watcher.audit_template.list(detail=True), list[models.AuditTemplate])
    assert_type(watcher.audit.list(detail=True, strategy="s"), list[models.Audit])
    assert_type(watcher.action_plan.list(detail=True), list[models.ActionPlan])
    assert_type(watcher.action.list(detail=True), list[models.Action])
    assert_type(watcher.scoring_engine.list(detail=True), list[models.ScoringEngine])
    assert_type(watcher.service.list(detail=True), list[models.Service])


def either(watcher: Client, full: bool) -> None:
    assert_type(watcher.goal.list(detail=full), list[models.GoalSummary] | list[models.Goal])
    assert_type(watcher.strategy.list(detail=full), list[models.StrategySummary] | list[models.Strategy])
    assert_type(
        watcher.audit_template.list(detail=full), list[models.AuditTemplateSummary] | list[models.AuditTemplate]
    )
    assert_type(watcher.audit.list(detail=full), list[models.AuditSummary] | list[models.Audit])
    assert_type(watcher.action_plan.list(detail=full), list[models.ActionPlanSummary] | list[models.ActionPlan])
    assert_type(watcher.action.list(detail=full), list[models.ActionSummary] | list[models.Action])
    assert_type(
        watcher.scoring_engine.list(detail=full), list[models.ScoringEngineSummary] | list[models.ScoringEngine]
    )
    assert_type(watcher.service.list(detail=full), list[models.ServiceSummary] | list[models.Service])
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
    assert_type(watcher.goal.pages(), Iterator[list[models.GoalSummary]])
    assert_type(watcher.strategy.pages(detail=True), Iterator[list[models.Strategy]])
    assert_type(watcher.audit_template.pages(), Iterator[list[models.AuditTemplateSummary]])
    assert_type(watcher.audit.pages(detail=True), Iterator[list[models.Audit]])
    assert_type(watcher.action_plan.pages(), Iterator[list[models.ActionPlanSummary]])
    assert_type(watcher.action.pages(detail=True), Iterator[list[models.Action]])
    assert_type(watcher.scoring_engine.pages(), Iterator[list[models.ScoringEngineSummary]])
    assert_type(watcher.service.pages(detail=True), Iterator[list[models.Service]])
