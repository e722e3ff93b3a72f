"""The managers of a client, one per resource, each imported when it is first used."""

# Derived from watcherclient/aio/v1/_managers.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from watcherclient._sync.transport import Transport

if TYPE_CHECKING:
    from watcherclient.v1.action import ActionManager
    from watcherclient.v1.action_plan import ActionPlanManager
    from watcherclient.v1.audit import AuditManager
    from watcherclient.v1.audit_template import AuditTemplateManager
    from watcherclient.v1.data_model import DataModelManager
    from watcherclient.v1.goal import GoalManager
    from watcherclient.v1.scoring_engine import ScoringEngineManager
    from watcherclient.v1.service import ServiceManager
    from watcherclient.v1.strategy import StrategyManager
    from watcherclient.v1.webhook import WebhookManager

__all__ = ("Managers",)


class Managers:
    """What a client is made of; the client itself adds how it is made and closed."""

    _transport: Transport

    @cached_property
    def goal(self) -> GoalManager:
        """Goals: what an audit can optimise for."""
        from watcherclient.v1.goal import GoalManager

        return GoalManager(self._transport)

    @cached_property
    def strategy(self) -> StrategyManager:
        """Strategies: how a goal is reached."""
        from watcherclient.v1.strategy import StrategyManager

        return StrategyManager(self._transport)

    @cached_property
    def audit_template(self) -> AuditTemplateManager:
        """Audit templates: presets for audits."""
        from watcherclient.v1.audit_template import AuditTemplateManager

        return AuditTemplateManager(self._transport)

    @cached_property
    def audit(self) -> AuditManager:
        """Audits: runs of a strategy, which make action plans."""
        from watcherclient.v1.audit import AuditManager

        return AuditManager(self._transport)

    @cached_property
    def action_plan(self) -> ActionPlanManager:
        """Action plans: what an audit recommends; starting one changes the cloud."""
        from watcherclient.v1.action_plan import ActionPlanManager

        return ActionPlanManager(self._transport)

    @cached_property
    def action(self) -> ActionManager:
        """Actions: the steps of an action plan."""
        from watcherclient.v1.action import ActionManager

        return ActionManager(self._transport)

    @cached_property
    def scoring_engine(self) -> ScoringEngineManager:
        """Scoring engines: what computes metrics for strategies."""
        from watcherclient.v1.scoring_engine import ScoringEngineManager

        return ScoringEngineManager(self._transport)

    @cached_property
    def service(self) -> ServiceManager:
        """Services: the decision engines and appliers, with their heartbeat."""
        from watcherclient.v1.service import ServiceManager

        return ServiceManager(self._transport)

    @cached_property
    def data_model(self) -> DataModelManager:
        """The data model: the cluster as the decision engine sees it."""
        from watcherclient.v1.data_model import DataModelManager

        return DataModelManager(self._transport)

    @cached_property
    def webhook(self) -> WebhookManager:
        """Webhooks: the events that start EVENT audits."""
        from watcherclient.v1.webhook import WebhookManager

        return WebhookManager(self._transport)
