"""Services: the decision engines and appliers, with their heartbeat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from watcher_v1_client.api.service import get_service
from watcher_v1_client.models.service import Service
from watcher_v1_client.models.service_status import ServiceStatus
from watcher_v1_client.models.service_summary import ServiceSummary
from watcherclient._api import arguments
from watcherclient._async._generated.service_lists import AsyncServiceLists

if TYPE_CHECKING:
    from watcherclient.typing import ServiceRef

__all__ = (
    "AsyncServiceManager",
    "Service",
    "ServiceStatus",
    "ServiceSummary",
)


def __dir__() -> list[str]:
    return list(__all__)


class AsyncServiceManager(AsyncServiceLists):
    """Reads services; they make themselves known."""

    async def get(self, service: ServiceRef) -> Service:
        """Return one service.

        Args:
            service: Its id (a number) or name.

        Raises:
            watcherclient.exc.ValidationError: The identifier is empty, "." or "..".
            watcherclient.exc.NotFound: There is no such service.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        return await self._transport.call(
            get_service.build_request(arguments.identifier("service", service)), get_service.parse
        )
