"""Lists of services.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any, Literal, overload

from watcherclient._api import arguments
from watcherclient._async.manager import AsyncManager

if TYPE_CHECKING:
    from watcher_v1_client.models.service import Service
    from watcher_v1_client.models.service_sort_key import ServiceSortKey, ServiceSortKeyValue
    from watcher_v1_client.models.service_summary import ServiceSummary
    from watcher_v1_client.models.sort_direction import SortDirection, SortDirectionValue
    from watcherclient._async.paging import AsyncQuery
    from watcherclient.results import ResultList

__all__ = ("AsyncServiceLists",)


class AsyncServiceLists(AsyncManager):
    """Lists services."""

    @overload
    async def list(
        self,
        *,
        detail: Literal[False] = False,
        limit: int | None = None,
        marker: int | None = None,
        page_size: int | None = None,
        sort_key: ServiceSortKey | ServiceSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> ResultList[ServiceSummary]: ...

    @overload
    async def list(
        self,
        *,
        detail: Literal[True],
        limit: int | None = None,
        marker: int | None = None,
        page_size: int | None = None,
        sort_key: ServiceSortKey | ServiceSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> ResultList[Service]: ...

    @overload
    async def list(
        self,
        *,
        detail: bool,
        limit: int | None = None,
        marker: int | None = None,
        page_size: int | None = None,
        sort_key: ServiceSortKey | ServiceSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> ResultList[ServiceSummary] | ResultList[Service]: ...

    @arguments.keywords_of("service.list")
    async def list(
        self,
        *,
        detail: bool = False,
        limit: int | None = None,
        marker: int | None = None,
        page_size: int | None = None,
        sort_key: ServiceSortKey | ServiceSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> ResultList[ServiceSummary] | ResultList[Service]:
        """List services, from all pages.

        Args:
            detail: Return full services, with last_seen_up and other times, instead of summaries.
            limit: How many at most; None and 0 mean all.
            marker: The id of the service after which to start.
            page_size: How many to ask the server for at a time; None leaves it to the server.
            sort_key: The field to sort by; the order of creation when left out.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            The services; an empty list when there are none.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no service.
        """
        return await self._query(
            detail,
            limit=limit,
            marker=marker,
            page_size=page_size,
            sort_key=sort_key,
            sort_dir=sort_dir,
        ).list()

    @overload
    def iter(
        self,
        *,
        detail: Literal[False] = False,
        limit: int | None = None,
        marker: int | None = None,
        page_size: int | None = None,
        sort_key: ServiceSortKey | ServiceSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> AsyncIterator[ServiceSummary]: ...

    @overload
    def iter(
        self,
        *,
        detail: Literal[True],
        limit: int | None = None,
        marker: int | None = None,
        page_size: int | None = None,
        sort_key: ServiceSortKey | ServiceSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> AsyncIterator[Service]: ...

    @overload
    def iter(
        self,
        *,
        detail: bool,
        limit: int | None = None,
        marker: int | None = None,
        page_size: int | None = None,
        sort_key: ServiceSortKey | ServiceSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> AsyncIterator[ServiceSummary] | AsyncIterator[Service]: ...

    @arguments.keywords_of("service.iter")
    def iter(
        self,
        *,
        detail: bool = False,
        limit: int | None = None,
        marker: int | None = None,
        page_size: int | None = None,
        sort_key: ServiceSortKey | ServiceSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> AsyncIterator[ServiceSummary] | AsyncIterator[Service]:
        """Go through services one by one; one page is held at a time.

        Args:
            detail: Return full services, with last_seen_up and other times, instead of summaries.
            limit: How many at most; None and 0 mean all.
            marker: The id of the service after which to start.
            page_size: How many to ask the server for at a time; None leaves it to the server.
            sort_key: The field to sort by; the order of creation when left out.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            An iterator; it sends a request for each page when it gets there.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no service.
        """
        return self._query(
            detail,
            limit=limit,
            marker=marker,
            page_size=page_size,
            sort_key=sort_key,
            sort_dir=sort_dir,
        ).iter()

    @overload
    def pages(
        self,
        *,
        detail: Literal[False] = False,
        limit: int | None = None,
        marker: int | None = None,
        page_size: int | None = None,
        sort_key: ServiceSortKey | ServiceSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> AsyncIterator[ResultList[ServiceSummary]]: ...

    @overload
    def pages(
        self,
        *,
        detail: Literal[True],
        limit: int | None = None,
        marker: int | None = None,
        page_size: int | None = None,
        sort_key: ServiceSortKey | ServiceSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> AsyncIterator[ResultList[Service]]: ...

    @overload
    def pages(
        self,
        *,
        detail: bool,
        limit: int | None = None,
        marker: int | None = None,
        page_size: int | None = None,
        sort_key: ServiceSortKey | ServiceSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> AsyncIterator[ResultList[ServiceSummary]] | AsyncIterator[ResultList[Service]]: ...

    @arguments.keywords_of("service.pages")
    def pages(
        self,
        *,
        detail: bool = False,
        limit: int | None = None,
        marker: int | None = None,
        page_size: int | None = None,
        sort_key: ServiceSortKey | ServiceSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> AsyncIterator[ResultList[ServiceSummary]] | AsyncIterator[ResultList[Service]]:
        """Go through services page by page.

        Args:
            detail: Return full services, with last_seen_up and other times, instead of summaries.
            limit: How many at most; None and 0 mean all.
            marker: The id of the service after which to start.
            page_size: How many to ask the server for at a time; None leaves it to the server.
            sort_key: The field to sort by; the order of creation when left out.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            An iterator over lists, none of which is empty; it sends a request for each page when it gets there.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no service.
        """
        return self._query(
            detail,
            limit=limit,
            marker=marker,
            page_size=page_size,
            sort_key=sort_key,
            sort_dir=sort_dir,
        ).pages()

    def _query(
        self,
        detail: bool,
        *,
        limit: int | None,
        marker: int | None,
        page_size: int | None,
        sort_key: ServiceSortKey | ServiceSortKeyValue | None,
        sort_dir: SortDirection | SortDirectionValue | None,
    ) -> AsyncQuery[Any, ServiceSummary] | AsyncQuery[Any, Service]:
        # What only lists need is imported with the first of them.
        from watcher_v1_client.api.service import list_services, list_services_detail
        from watcher_v1_client.models.service_sort_key import ServiceSortKey
        from watcherclient._api import listing
        from watcherclient._async.paging import AsyncQuery

        window = listing.window(limit, marker, page_size)
        order = listing.order(ServiceSortKey, sort_key, sort_dir)
        filters = listing.filters(
            server={},
            client={},
        )
        if detail:
            return AsyncQuery(
                self._transport,
                list_services_detail.build_request,
                list_services_detail.parse,
                lambda page: page.services,
                "services",
                window,
                order,
                filters,
            )
        return AsyncQuery(
            self._transport,
            list_services.build_request,
            list_services.parse,
            lambda page: page.services,
            "services",
            window,
            order,
            filters,
        )
