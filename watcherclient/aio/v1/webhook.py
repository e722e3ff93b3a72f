"""Webhooks: the events that start EVENT audits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from watcher_v1_client.api.webhook import trigger_webhook
from watcherclient._api import arguments
from watcherclient._async.manager import AsyncManager

if TYPE_CHECKING:
    from watcherclient.typing import AuditRef

__all__ = ("AsyncWebhookManager",)


def __dir__() -> list[str]:
    return list(__all__)


class AsyncWebhookManager(AsyncManager):
    """Triggers audits."""

    async def trigger(self, audit: AuditRef) -> None:
        """Start an EVENT audit. Since microversion 1.4.

        Args:
            audit: Its uuid or name.

        Raises:
            watcherclient.exc.ValidationError: The identifier is empty, "." or "..".
            watcherclient.exc.UnsupportedVersion: The server offers less than 1.4.
            watcherclient.exc.NotFound: There is no such audit.
            watcherclient.exc.BadRequest: It is not an EVENT audit.
            watcherclient.exc.Forbidden: The user lacks the role, on a server with the option enable_webhooks_auth
                (14.1.2, 15.1.2, 16.0.2 and later).
        """
        await self._transport.send_without_content(
            trigger_webhook.build_request(arguments.identifier("audit", audit), body={}), uses=("webhook.trigger",)
        )
