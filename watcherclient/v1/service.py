"""Services: the decision engines and appliers, with their heartbeat."""

# Derived from watcherclient/aio/v1/service.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

import builtins
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, Literal, TypedDict, Unpack, overload

from watcher_v1_client.api.service import get_service, list_services, list_services_detail
from watcher_v1_client.models.service import Service
from watcher_v1_client.models.service_sort_key import ServiceSortKey, ServiceSortKeyValue
from watcher_v1_client.models.service_status import ServiceStatus
from watcher_v1_client.models.service_summary import ServiceSummary
from watcher_v1_client.models.sort_direction import SortDirection, SortDirectionValue
from watcherclient._api import arguments, listing
from watcherclient._sync.manager import Manager
from watcherclient._sync.paging import Query

if TYPE_CHECKING:
    from watcherclient.typing import ServiceRef

__all__ = (
    "Service",
    "ServiceManager",
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


class ServiceManager(Manager):
    """Reads services; they make themselves known."""

    @overload
    def list(self, *, detail: Literal[False] = ..., **query: Unpack[ServiceQuery]) -> builtins.list[ServiceSummary]: ...

    @overload
    def list(self, *, detail: Literal[True], **query: Unpack[ServiceQuery]) -> builtins.list[Service]: ...

    @overload
    def list(
        self, *, detail: bool, **query: Unpack[ServiceQuery]
    ) -> builtins.list[ServiceSummary] | builtins.list[Service]: ...

    def list(
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
        return self._query(detail, **query).list()

    @overload
    def iter(self, *, detail: Literal[False] = ..., **query: Unpack[ServiceQuery]) -> Iterator[ServiceSummary]: ...

    @overload
    def iter(self, *, detail: Literal[True], **query: Unpack[ServiceQuery]) -> Iterator[Service]: ...

    @overload
    def iter(self, *, detail: bool, **query: Unpack[ServiceQuery]) -> Iterator[ServiceSummary] | Iterator[Service]: ...

    def iter(
        self, *, detail: bool = False, **query: Unpack[ServiceQuery]
    ) -> Iterator[ServiceSummary] | Iterator[Service]:
        """Go through services one by one, holding one page at a time; takes what list() takes.

        Raises:
            watcherclient.exc.ValidationError: As list(); also for a sort_key that needs all rows at once.
        """
        return self._query(detail, **query).iter()

    @overload
    def pages(
        self, *, detail: Literal[False] = ..., **query: Unpack[ServiceQuery]
    ) -> Iterator[builtins.list[ServiceSummary]]: ...

    @overload
    def pages(self, *, detail: Literal[True], **query: Unpack[ServiceQuery]) -> Iterator[builtins.list[Service]]: ...

    @overload
    def pages(
        self, *, detail: bool, **query: Unpack[ServiceQuery]
    ) -> Iterator[builtins.list[ServiceSummary]] | Iterator[builtins.list[Service]]: ...

    def pages(
        self, *, detail: bool = False, **query: Unpack[ServiceQuery]
    ) -> Iterator[builtins.list[ServiceSummary]] | Iterator[builtins.list[Service]]:
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
    ) -> Query[Any, ServiceSummary] | Query[Any, Service]:
        window = listing.window(limit, marker, page_size)
        order = listing.order(ServiceSortKey, sort_key, sort_dir)
        if detail:
            return Query(
                self._transport,
                partial(list_services_detail.build_request, sort_key=order.key, sort_dir=order.direction),
                list_services_detail.parse,
                lambda page: page.services,
                window,
                order,
            )
        return Query(
            self._transport,
            partial(list_services.build_request, sort_key=order.key, sort_dir=order.direction),
            list_services.parse,
            lambda page: page.services,
            window,
            order,
        )

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
