"""The managers of a client, one per resource, each imported when it is first used, and what belongs to no resource."""

# Derived from watcherclient/aio/v1/_managers.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from watcher_v1_client.api.version import list_versions
from watcher_v1_client.types import UNSET
from watcherclient._config import add_headers
from watcherclient._sync.transport import Transport

if TYPE_CHECKING:
    from watcher_v1_client.models.versions import Versions
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

    def versions(self) -> Versions:
        """Return the versions of the API that the server offers, with their microversions.

        Raises:
            watcherclient.exc.InvalidResponse: What answers is not Watcher.
        """
        return self._transport.call(list_versions.build_request(), list_versions.parse)

    def request(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, str | int] | None = None,
        json: Any = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Any:
        """Send a request that this client has no method for, such as one of a newer Watcher, and return its JSON.

        Microversion, token, retries and errors are those of all other calls: GET is sent again after a failure, other
        methods only when the server has certainly not acted.

        Args:
            method: "GET", "POST", "PUT", "PATCH" or "DELETE".
            path: Starts with "/" after the endpoint, such as "/v1/audit_pipelines"; identifiers in it are escaped
                already (urllib.parse.quote(name, safe="")).
            params: The query, not escaped.
            json: The body; left out, none is sent.
            headers: Headers of this request, besides the client's own and extra_headers.

        Returns:
            The body of the answer as json.loads() reads it; None when it is empty.

        Raises:
            watcherclient.exc.ValidationError: An argument cannot be used; nothing was sent.
            watcherclient.exc.InvalidResponse: The answer is not valid JSON.
            watcherclient.exc.HttpError: The server refused it; exc.py draws the tree.
        """
        from watcherclient._http.request import any_request

        transport = self._transport
        if headers is not None:
            transport = transport.with_options(add_headers(transport.options, "headers", headers))
        answer = transport.send(any_request(method, path, params, json))
        return answer.json()
