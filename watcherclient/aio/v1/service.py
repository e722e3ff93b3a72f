"""Services: the decision engines and appliers, with their heartbeat."""

from __future__ import annotations

import builtins
from functools import partial
from typing import Literal, overload

from watcher_v1_client.api.service import get_service, list_services, list_services_detail
from watcher_v1_client.models.service import Service
from watcher_v1_client.models.service_sort_key import ServiceSortKey, ServiceSortKeyValue
from watcher_v1_client.models.service_status import ServiceStatus
from watcher_v1_client.models.service_summary import ServiceSummary
from watcher_v1_client.models.sort_direction import SortDirection, SortDirectionValue

from watcherclient import arguments
from watcherclient.aio.v1.manager import AsyncManager

__all__ = (
    "AsyncServiceManager",
    "Service",
    "ServiceStatus",
    "ServiceSummary",
)


class AsyncServiceManager(AsyncManager):
    """Reads services; they make themselves known."""

    @overload
    async def list(
        self,
        *,
        detail: Literal[False] = ...,
        limit: int | None = ...,
        marker: int | None = ...,
        sort_key: ServiceSortKey | ServiceSortKeyValue | None = ...,
        sort_dir: SortDirection | SortDirectionValue | None = ...,
    ) -> builtins.list[ServiceSummary]: ...

    @overload
    async def list(
        self,
        *,
        detail: Literal[True],
        limit: int | None = ...,
        marker: int | None = ...,
        sort_key: ServiceSortKey | ServiceSortKeyValue | None = ...,
        sort_dir: SortDirection | SortDirectionValue | None = ...,
    ) -> builtins.list[Service]: ...

    @overload
    async def list(
        self,
        *,
        detail: bool,
        limit: int | None = ...,
        marker: int | None = ...,
        sort_key: ServiceSortKey | ServiceSortKeyValue | None = ...,
        sort_dir: SortDirection | SortDirectionValue | None = ...,
    ) -> builtins.list[ServiceSummary] | builtins.list[Service]: ...

    async def list(
        self,
        *,
        detail: bool = False,
        limit: int | None = None,
        marker: int | None = None,
        sort_key: ServiceSortKey | ServiceSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> builtins.list[ServiceSummary] | builtins.list[Service]:
        """List services, all pages of them.

        Args:
            detail: Return full services, with last_seen_up, instead of summaries.
            limit: How many at most; None and 0 mean all.
            marker: The id of the service after which to start.
            sort_key: The field to sort by; id when left out.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            The services; an empty list when there are none.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no service.
        """
        key = arguments.optional_choice("sort_key", ServiceSortKey, sort_key)
        direction = arguments.optional_choice("sort_dir", SortDirection, sort_dir)
        if detail:
            return await self._list(
                partial(list_services_detail.build_request, sort_key=key, sort_dir=direction),
                list_services_detail.parse,
                lambda page: page.services,
                limit=limit,
                marker=marker,
            )
        return await self._list(
            partial(list_services.build_request, sort_key=key, sort_dir=direction),
            list_services.parse,
            lambda page: page.services,
            limit=limit,
            marker=marker,
        )

    async def get(self, service: str | int) -> Service:
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
