"""The managers of a client, one per resource, each imported when it is first used, and what belongs to no resource."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from watcher_v1_client.api.version import list_versions
from watcher_v1_client.types import UNSET
from watcherclient._async.transport import AsyncTransport
from watcherclient._config import add_headers

if TYPE_CHECKING:
    from watcher_v1_client.models.versions import Versions
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

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

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

    async def versions(self) -> Versions:
        """Return the versions of the API that the server offers, with their microversions.

        Raises:
            watcherclient.exc.InvalidResponse: What answers is not Watcher.
        """
        return await self._transport.call(list_versions.build_request(), list_versions.parse)

    async def request(
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
        answer = await transport.send(any_request(method, path, params, json))
        return answer.json()
