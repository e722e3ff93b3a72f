"""Types for annotations: what may stand where a resource is wanted, and what optimize() and wait() call."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable
from typing import TypeAlias
from uuid import UUID

from watcher_v1_client.models.action import Action
from watcher_v1_client.models.action_plan import ActionPlan
from watcher_v1_client.models.action_plan_summary import ActionPlanSummary
from watcher_v1_client.models.action_state import ActionState, ActionStateValue
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
from watcher_v1_client.types import Unset
from watcherclient.preview import Preview

__all__ = (
    "ActionPlanRef",
    "ActionRef",
    "Approve",
    "AsyncApprove",
    "AsyncPoll",
    "AsyncProgress",
    "AuditRef",
    "AuditTemplateRef",
    "GoalRef",
    "Poll",
    "Progress",
    "ScoringEngineRef",
    "ServiceRef",
    "StateCounts",
    "StrategyRef",
    "Unset",
)


def __dir__() -> list[str]:
    return list(__all__)


ActionRef: TypeAlias = str | UUID | Action | ActionSummary
ActionPlanRef: TypeAlias = str | UUID | ActionPlan | ActionPlanSummary
AuditRef: TypeAlias = str | UUID | Audit | AuditSummary
AuditTemplateRef: TypeAlias = str | UUID | AuditTemplate | AuditTemplateSummary
GoalRef: TypeAlias = str | UUID | Goal | GoalSummary
ScoringEngineRef: TypeAlias = str | UUID | ScoringEngine | ScoringEngineSummary
ServiceRef: TypeAlias = str | int | Service | ServiceSummary
StrategyRef: TypeAlias = str | UUID | Strategy | StrategySummary

Approve: TypeAlias = Callable[[ActionPlan, list[Action]], bool] | Callable[[ActionPlan, list[Action], Preview], bool]
"""Says whether optimize() starts an action plan, which it gets with its actions and, if it takes three, a preview."""

AsyncApprove: TypeAlias = (
    Callable[[ActionPlan, list[Action]], bool | Awaitable[bool]]
    | Callable[[ActionPlan, list[Action], Preview], bool | Awaitable[bool]]
)
"""As Approve, or a coroutine function: for the asynchronous client."""

Progress: TypeAlias = Callable[[Audit | ActionPlan], object]
"""Is told by optimize() what it sees: the audit and then the action plan, each time the state has changed."""

AsyncProgress: TypeAlias = Callable[[Audit | ActionPlan], object]
"""As Progress, or a coroutine function: for the asynchronous client."""

Poll: TypeAlias = Callable[[int, Audit | ActionPlan], float]
"""Says how many seconds optimize() waits before it polls again; gets the number of the poll and what was seen."""

AsyncPoll: TypeAlias = Callable[[int, Audit | ActionPlan], float | Awaitable[float]]
"""As Poll, or a coroutine function: for the asynchronous client."""
StateCounts: TypeAlias = Counter[ActionState | ActionStateValue]
"""How many actions are in which state, as action_plan.progress() counts them."""
