"""Lists of scoring engines.

Generated from openapi/watcher-v1.yaml: do not edit. Change the document, then run scripts/regenerate.sh.
"""

# Derived from watcherclient/_async/_generated/scoring_engine_lists.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal, overload

from watcherclient._api import arguments
from watcherclient._sync.manager import Manager

if TYPE_CHECKING:
    from uuid import UUID

    from watcher_v1_client.models.scoring_engine import ScoringEngine
    from watcher_v1_client.models.scoring_engine_sort_key import ScoringEngineSortKey, ScoringEngineSortKeyValue
    from watcher_v1_client.models.scoring_engine_summary import ScoringEngineSummary
    from watcher_v1_client.models.sort_direction import SortDirection, SortDirectionValue
    from watcherclient._sync.paging import Query
    from watcherclient.results import ResultList

__all__ = ("ScoringEngineLists",)


class ScoringEngineLists(Manager):
    """Lists scoring engines."""

    @overload
    def list(
        self,
        *,
        detail: Literal[False] = False,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ScoringEngineSortKey | ScoringEngineSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> ResultList[ScoringEngineSummary]: ...

    @overload
    def list(
        self,
        *,
        detail: Literal[True],
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ScoringEngineSortKey | ScoringEngineSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> ResultList[ScoringEngine]: ...

    @overload
    def list(
        self,
        *,
        detail: bool,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ScoringEngineSortKey | ScoringEngineSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> ResultList[ScoringEngineSummary] | ResultList[ScoringEngine]: ...

    @arguments.keywords_of("scoring_engine.list")
    def list(
        self,
        *,
        detail: bool = False,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ScoringEngineSortKey | ScoringEngineSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> ResultList[ScoringEngineSummary] | ResultList[ScoringEngine]:
        """List scoring engines, from all pages.

        Args:
            detail: Return full scoring engines, with their metainfo, instead of summaries.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the scoring engine after which to start.
            page_size: How many to ask the server for at a time; None leaves it to the server.
            sort_key: The field to sort by; the order of creation when left out.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            The scoring engines; an empty list when there are none.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no scoring engine.
        """
        return self._query(
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
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ScoringEngineSortKey | ScoringEngineSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[ScoringEngineSummary]: ...

    @overload
    def iter(
        self,
        *,
        detail: Literal[True],
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ScoringEngineSortKey | ScoringEngineSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[ScoringEngine]: ...

    @overload
    def iter(
        self,
        *,
        detail: bool,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ScoringEngineSortKey | ScoringEngineSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[ScoringEngineSummary] | Iterator[ScoringEngine]: ...

    @arguments.keywords_of("scoring_engine.iter")
    def iter(
        self,
        *,
        detail: bool = False,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ScoringEngineSortKey | ScoringEngineSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[ScoringEngineSummary] | Iterator[ScoringEngine]:
        """Go through scoring engines one by one; one page is held at a time.

        Args:
            detail: Return full scoring engines, with their metainfo, instead of summaries.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the scoring engine after which to start.
            page_size: How many to ask the server for at a time; None leaves it to the server.
            sort_key: The field to sort by; the order of creation when left out.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            An iterator; it sends a request for each page when it gets there.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no scoring engine.
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
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ScoringEngineSortKey | ScoringEngineSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[ResultList[ScoringEngineSummary]]: ...

    @overload
    def pages(
        self,
        *,
        detail: Literal[True],
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ScoringEngineSortKey | ScoringEngineSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[ResultList[ScoringEngine]]: ...

    @overload
    def pages(
        self,
        *,
        detail: bool,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ScoringEngineSortKey | ScoringEngineSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[ResultList[ScoringEngineSummary]] | Iterator[ResultList[ScoringEngine]]: ...

    @arguments.keywords_of("scoring_engine.pages")
    def pages(
        self,
        *,
        detail: bool = False,
        limit: int | None = None,
        marker: str | UUID | None = None,
        page_size: int | None = None,
        sort_key: ScoringEngineSortKey | ScoringEngineSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Iterator[ResultList[ScoringEngineSummary]] | Iterator[ResultList[ScoringEngine]]:
        """Go through scoring engines page by page.

        Args:
            detail: Return full scoring engines, with their metainfo, instead of summaries.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the scoring engine after which to start.
            page_size: How many to ask the server for at a time; None leaves it to the server.
            sort_key: The field to sort by; the order of creation when left out.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            An iterator over lists, none of which is empty; it sends a request for each page when it gets there.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no scoring engine.
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
        marker: str | UUID | None,
        page_size: int | None,
        sort_key: ScoringEngineSortKey | ScoringEngineSortKeyValue | None,
        sort_dir: SortDirection | SortDirectionValue | None,
    ) -> Query[Any, ScoringEngineSummary] | Query[Any, ScoringEngine]:
        # What only lists need is imported with the first of them.
        from watcher_v1_client.api.scoring_engine import list_scoring_engines, list_scoring_engines_detail
        from watcher_v1_client.models.scoring_engine_sort_key import ScoringEngineSortKey
        from watcherclient._api import listing
        from watcherclient._sync.paging import Query

        window = listing.window(limit, marker, page_size)
        order = listing.order(ScoringEngineSortKey, sort_key, sort_dir)
        filters = listing.filters(
            server={},
            client={},
        )
        if detail:
            return Query(
                self._transport,
                list_scoring_engines_detail.build_request,
                list_scoring_engines_detail.parse,
                lambda page: page.scoring_engines,
                "scoring engines",
                window,
                order,
                filters,
            )
        return Query(
            self._transport,
            list_scoring_engines.build_request,
            list_scoring_engines.parse,
            lambda page: page.scoring_engines,
            "scoring engines",
            window,
            order,
            filters,
        )
