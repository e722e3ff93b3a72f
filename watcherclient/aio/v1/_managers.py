"""The managers of a client, one per resource, each imported when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from watcherclient._async.transport import AsyncTransport

if TYPE_CHECKING:
    from watcherclient.aio.v1.action import AsyncActionManager
    from watcherclient.aio.v1.action_plan import AsyncActionPlanManager
    from watcherclient.aio.v1.audit import AsyncAuditManager
    from watcherclient.aio.v1.audit_template import AsyncAuditTemplateManager
    from watcherclient.aio.v1.data_model import AsyncDataModelManager
    from watcherclient.aio.v1.goal import AsyncGoalManager
    from watcherclient.aio.v1.scoring_engine import AsyncScoringEngineManager
    from watcherclient.aio.v1.service import AsyncServiceManager
    from watcherclient.aio.v1.strategy import AsyncStrategyManager
    from watcherclient.aio.v1.webhook import AsyncWebhookManager

__all__ = ("AsyncManagers",)


class AsyncManagers:
    """What a client is made of; the client itself adds how it is made and closed."""

    _transport: AsyncTransport

    @cached_property
    def goal(self) -> AsyncGoalManager:
        """Goals: what an audit can optimise for."""
        from watcherclient.aio.v1.goal import AsyncGoalManager

        return AsyncGoalManager(self._transport)

    @cached_property
    def strategy(self) -> AsyncStrategyManager:
        """Strategies: how a goal is reached."""
        from watcherclient.aio.v1.strategy import AsyncStrategyManager

        return AsyncStrategyManager(self._transport)

    @cached_property
    def audit_template(self) -> AsyncAuditTemplateManager:
        """Audit templates: presets for audits."""
        from watcherclient.aio.v1.audit_template import AsyncAuditTemplateManager

        return AsyncAuditTemplateManager(self._transport)

    @cached_property
    def audit(self) -> AsyncAuditManager:
        """Audits: runs of a strategy, which make action plans."""
        from watcherclient.aio.v1.audit import AsyncAuditManager

        return AsyncAuditManager(self._transport)

    @cached_property
    def action_plan(self) -> AsyncActionPlanManager:
        """Action plans: what an audit recommends; starting one changes the cloud."""
        from watcherclient.aio.v1.action_plan import AsyncActionPlanManager

        return AsyncActionPlanManager(self._transport)

    @cached_property
    def action(self) -> AsyncActionManager:
        """Actions: the steps of an action plan."""
        from watcherclient.aio.v1.action import AsyncActionManager

        return AsyncActionManager(self._transport)

    @cached_property
    def scoring_engine(self) -> AsyncScoringEngineManager:
        """Scoring engines: what computes metrics for strategies."""
        from watcherclient.aio.v1.scoring_engine import AsyncScoringEngineManager

        return AsyncScoringEngineManager(self._transport)

    @cached_property
    def service(self) -> AsyncServiceManager:
        """Services: the decision engines and appliers, with their heartbeat."""
        from watcherclient.aio.v1.service import AsyncServiceManager

        return AsyncServiceManager(self._transport)

    @cached_property
    def data_model(self) -> AsyncDataModelManager:
        """The data model: the cluster as the decision engine sees it."""
        from watcherclient.aio.v1.data_model import AsyncDataModelManager

        return AsyncDataModelManager(self._transport)

    @cached_property
    def webhook(self) -> AsyncWebhookManager:
        """Webhooks: the events that start EVENT audits."""
        from watcherclient.aio.v1.webhook import AsyncWebhookManager

        return AsyncWebhookManager(self._transport)
