"""Services: the decision engines and appliers, with their heartbeat."""

# Derived from watcherclient/aio/v1/service.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING

from watcher_v1_client.api.service import get_service
from watcher_v1_client.models.service import Service
from watcher_v1_client.models.service_status import ServiceStatus
from watcher_v1_client.models.service_summary import ServiceSummary
from watcherclient._api import arguments
from watcherclient._sync._generated.service_lists import ServiceLists

if TYPE_CHECKING:
    from watcherclient.typing import ServiceRef

__all__ = (
    "Service",
    "ServiceManager",
    "ServiceStatus",
    "ServiceSummary",
)


def __dir__() -> list[str]:
    return list(__all__)


class ServiceManager(ServiceLists):
    """Reads services; they make themselves known."""

    def get(self, service: ServiceRef) -> Service:
        """Return one service.

        Args:
            service: Its id (a number) or name.

        Raises:
            watcherclient.exc.ValidationError: The identifier is empty, "." or "..".
            watcherclient.exc.NotFound: There is no such service.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        return self._transport.call(
            get_service.build_request(arguments.identifier("service", service)), get_service.parse
        )
