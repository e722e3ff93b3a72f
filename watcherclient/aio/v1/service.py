"""Services: the decision engines and appliers, with their heartbeat."""

from __future__ import annotations

import builtins
from collections.abc import AsyncIterator
from functools import partial
from typing import TYPE_CHECKING, Any, Literal, TypedDict, Unpack, overload

from watcher_v1_client.api.service import get_service, list_services, list_services_detail
from watcher_v1_client.models.service import Service
from watcher_v1_client.models.service_sort_key import ServiceSortKey, ServiceSortKeyValue
from watcher_v1_client.models.service_status import ServiceStatus
from watcher_v1_client.models.service_summary import ServiceSummary
from watcher_v1_client.models.sort_direction import SortDirection, SortDirectionValue
from watcherclient._api import arguments, listing
from watcherclient._async.manager import AsyncManager
from watcherclient._async.paging import AsyncQuery

if TYPE_CHECKING:
    from watcherclient.typing import ServiceRef

__all__ = (
    "AsyncServiceManager",
    "Service",
    "ServiceStatus",
    "ServiceSummary",
)


class ServiceQuery(TypedDict, total=False):
    """What list(), iter() and pages() of services take besides detail; list() says what each means."""

    limit: int | None
    marker: int | None
    page_size: int | None
    sort_key: ServiceSortKey | ServiceSortKeyValue | None
    sort_dir: SortDirection | SortDirectionValue | None


class AsyncServiceManager(AsyncManager):
    """Reads services; they make themselves known."""

    @overload
    async def list(
        self, *, detail: Literal[False] = ..., **query: Unpack[ServiceQuery]
    ) -> builtins.list[ServiceSummary]: ...

    @overload
    async def list(self, *, detail: Literal[True], **query: Unpack[ServiceQuery]) -> builtins.list[Service]: ...

    @overload
    async def list(
        self, *, detail: bool, **query: Unpack[ServiceQuery]
    ) -> builtins.list[ServiceSummary] | builtins.list[Service]: ...

    async def list(
        self, *, detail: bool = False, **query: Unpack[ServiceQuery]
    ) -> builtins.list[ServiceSummary] | builtins.list[Service]:
        """List services, all pages of them.

        Args:
            detail: Return full services, with last_seen_up, instead of summaries.
            limit: How many at most; None and 0 mean all.
            marker: The id of the service after which to start.
            page_size: How many to ask the server for at a time; None leaves it to the server.
            sort_key: The field to sort by; the server's own order (by id) when left out.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            The services; an empty list when there are none.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no service.
        """
        return await self._query(detail, **query).list()

    @overload
    def iter(self, *, detail: Literal[False] = ..., **query: Unpack[ServiceQuery]) -> AsyncIterator[ServiceSummary]: ...

    @overload
    def iter(self, *, detail: Literal[True], **query: Unpack[ServiceQuery]) -> AsyncIterator[Service]: ...

    @overload
    def iter(
        self, *, detail: bool, **query: Unpack[ServiceQuery]
    ) -> AsyncIterator[ServiceSummary] | AsyncIterator[Service]: ...

    def iter(
        self, *, detail: bool = False, **query: Unpack[ServiceQuery]
    ) -> AsyncIterator[ServiceSummary] | AsyncIterator[Service]:
        """Go through services one by one, holding one page at a time; takes what list() takes.

        Raises:
            watcherclient.exc.ValidationError: As list(); also for a sort_key that needs all rows at once.
        """
        return self._query(detail, **query).iter()

    @overload
    def pages(
        self, *, detail: Literal[False] = ..., **query: Unpack[ServiceQuery]
    ) -> AsyncIterator[builtins.list[ServiceSummary]]: ...

    @overload
    def pages(
        self, *, detail: Literal[True], **query: Unpack[ServiceQuery]
    ) -> AsyncIterator[builtins.list[Service]]: ...

    @overload
    def pages(
        self, *, detail: bool, **query: Unpack[ServiceQuery]
    ) -> AsyncIterator[builtins.list[ServiceSummary]] | AsyncIterator[builtins.list[Service]]: ...

    def pages(
        self, *, detail: bool = False, **query: Unpack[ServiceQuery]
    ) -> AsyncIterator[builtins.list[ServiceSummary]] | AsyncIterator[builtins.list[Service]]:
        """Go through services page by page; takes what list() takes.

        Raises:
            watcherclient.exc.ValidationError: As list(); also for a sort_key that needs all rows at once.
        """
        return self._query(detail, **query).pages()

    def _query(
        self,
        detail: bool,
        *,
        limit: int | None = None,
        marker: int | None = None,
        page_size: int | None = None,
        sort_key: ServiceSortKey | ServiceSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> AsyncQuery[Any, ServiceSummary] | AsyncQuery[Any, Service]:
        window = listing.window(limit, marker, page_size)
        order = listing.order(ServiceSortKey, sort_key, sort_dir)
        if detail:
            return AsyncQuery(
                self._transport,
                partial(list_services_detail.build_request, sort_key=order.key, sort_dir=order.direction),
                list_services_detail.parse,
                lambda page: page.services,
                window,
                order,
            )
        return AsyncQuery(
            self._transport,
            partial(list_services.build_request, sort_key=order.key, sort_dir=order.direction),
            list_services.parse,
            lambda page: page.services,
            window,
            order,
        )

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
