"""What may stand where an identifier is wanted: a uuid, a name, or the resource itself."""

from __future__ import annotations

from typing import TypeAlias

from watcher_v1_client.models.action import Action
from watcher_v1_client.models.action_plan import ActionPlan
from watcher_v1_client.models.action_plan_summary import ActionPlanSummary
from watcher_v1_client.models.action_summary import ActionSummary
from watcher_v1_client.models.audit import Audit
from watcher_v1_client.models.audit_summary import AuditSummary
from watcher_v1_client.models.audit_template import AuditTemplate
from watcher_v1_client.models.audit_template_summary import AuditTemplateSummary
from watcher_v1_client.models.goal import Goal
from watcher_v1_client.models.goal_summary import GoalSummary
from watcher_v1_client.models.scoring_engine import ScoringEngine
from watcher_v1_client.models.scoring_engine_summary import ScoringEngineSummary
from watcher_v1_client.models.service import Service
from watcher_v1_client.models.service_summary import ServiceSummary
from watcher_v1_client.models.strategy import Strategy
from watcher_v1_client.models.strategy_summary import StrategySummary

ActionRef: TypeAlias = str | Action | ActionSummary
ActionPlanRef: TypeAlias = str | ActionPlan | ActionPlanSummary
AuditRef: TypeAlias = str | Audit | AuditSummary
AuditTemplateRef: TypeAlias = str | AuditTemplate | AuditTemplateSummary
GoalRef: TypeAlias = str | Goal | GoalSummary
ScoringEngineRef: TypeAlias = str | ScoringEngine | ScoringEngineSummary
ServiceRef: TypeAlias = str | int | Service | ServiceSummary
StrategyRef: TypeAlias = str | Strategy | StrategySummary
