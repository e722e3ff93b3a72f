"""The client of version 1 of the API: a manager per resource."""

# Derived from watcherclient/aio/v1/client.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self

from watcherclient.transport import Transport

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

__all__ = ("Client",)


class Client:
    """What watcherclient.client.get_client() returns: the managers, over one set of connections.

    Use it as a context manager, or call close(), to close the connections.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

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

    def close(self) -> None:
        """Close the connections; the client cannot be used any more."""
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()
