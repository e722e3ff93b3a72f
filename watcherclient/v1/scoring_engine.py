"""Scoring engines: what computes metrics for strategies."""

# Derived from watcherclient/aio/v1/scoring_engine.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

import builtins
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, Literal, TypedDict, Unpack, overload

from watcher_v1_client.api.scoring_engine import get_scoring_engine, list_scoring_engines, list_scoring_engines_detail
from watcher_v1_client.models.scoring_engine import ScoringEngine
from watcher_v1_client.models.scoring_engine_sort_key import ScoringEngineSortKey, ScoringEngineSortKeyValue
from watcher_v1_client.models.scoring_engine_summary import ScoringEngineSummary
from watcher_v1_client.models.sort_direction import SortDirection, SortDirectionValue
from watcherclient._api import arguments, listing
from watcherclient._sync.manager import Manager
from watcherclient._sync.paging import Query

if TYPE_CHECKING:
    from watcherclient.typing import ScoringEngineRef

__all__ = (
    "ScoringEngine",
    "ScoringEngineManager",
    "ScoringEngineSummary",
)


class ScoringEngineQuery(TypedDict, total=False):
    """What list(), iter() and pages() of scoring engines take besides detail; list() says what each means."""

    limit: int | None
    marker: str | None
    page_size: int | None
    sort_key: ScoringEngineSortKey | ScoringEngineSortKeyValue | None
    sort_dir: SortDirection | SortDirectionValue | None


class ScoringEngineManager(Manager):
    """Reads scoring engines; they come with the server and cannot be made."""

    @overload
    def list(
        self, *, detail: Literal[False] = ..., **query: Unpack[ScoringEngineQuery]
    ) -> builtins.list[ScoringEngineSummary]: ...

    @overload
    def list(self, *, detail: Literal[True], **query: Unpack[ScoringEngineQuery]) -> builtins.list[ScoringEngine]: ...

    @overload
    def list(
        self, *, detail: bool, **query: Unpack[ScoringEngineQuery]
    ) -> builtins.list[ScoringEngineSummary] | builtins.list[ScoringEngine]: ...

    def list(
        self, *, detail: bool = False, **query: Unpack[ScoringEngineQuery]
    ) -> builtins.list[ScoringEngineSummary] | builtins.list[ScoringEngine]:
        """List scoring engines, all pages of them.

        Args:
            detail: Return full scoring engines, with their metainfo, instead of summaries.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the scoring engine after which to start.
            page_size: How many to ask the server for at a time; None leaves it to the server.
            sort_key: The field to sort by; the server's own order (by id) when left out.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            The scoring engines; an empty list when there are none.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no scoring engine.
        """
        return self._query(detail, **query).list()

    @overload
    def iter(
        self, *, detail: Literal[False] = ..., **query: Unpack[ScoringEngineQuery]
    ) -> Iterator[ScoringEngineSummary]: ...

    @overload
    def iter(self, *, detail: Literal[True], **query: Unpack[ScoringEngineQuery]) -> Iterator[ScoringEngine]: ...

    @overload
    def iter(
        self, *, detail: bool, **query: Unpack[ScoringEngineQuery]
    ) -> Iterator[ScoringEngineSummary] | Iterator[ScoringEngine]: ...

    def iter(
        self, *, detail: bool = False, **query: Unpack[ScoringEngineQuery]
    ) -> Iterator[ScoringEngineSummary] | Iterator[ScoringEngine]:
        """Go through scoring engines one by one, holding one page at a time; takes what list() takes.

        Raises:
            watcherclient.exc.ValidationError: As list(); also for a sort_key that needs all rows at once.
        """
        return self._query(detail, **query).iter()

    @overload
    def pages(
        self, *, detail: Literal[False] = ..., **query: Unpack[ScoringEngineQuery]
    ) -> Iterator[builtins.list[ScoringEngineSummary]]: ...

    @overload
    def pages(
        self, *, detail: Literal[True], **query: Unpack[ScoringEngineQuery]
    ) -> Iterator[builtins.list[ScoringEngine]]: ...

    @overload
    def pages(
        self, *, detail: bool, **query: Unpack[ScoringEngineQuery]
    ) -> Iterator[builtins.list[ScoringEngineSummary]] | Iterator[builtins.list[ScoringEngine]]: ...

    def pages(
        self, *, detail: bool = False, **query: Unpack[ScoringEngineQuery]
    ) -> Iterator[builtins.list[ScoringEngineSummary]] | Iterator[builtins.list[ScoringEngine]]:
        """Go through scoring engines page by page; takes what list() takes.

        Raises:
            watcherclient.exc.ValidationError: As list(); also for a sort_key that needs all rows at once.
        """
        return self._query(detail, **query).pages()

    def _query(
        self,
        detail: bool,
        *,
        limit: int | None = None,
        marker: str | None = None,
        page_size: int | None = None,
        sort_key: ScoringEngineSortKey | ScoringEngineSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> Query[Any, ScoringEngineSummary] | Query[Any, ScoringEngine]:
        window = listing.window(limit, marker, page_size)
        order = listing.order(ScoringEngineSortKey, sort_key, sort_dir)
        if detail:
            return Query(
                self._transport,
                partial(list_scoring_engines_detail.build_request, sort_key=order.key, sort_dir=order.direction),
                list_scoring_engines_detail.parse,
                lambda page: page.scoring_engines,
                window,
                order,
            )
        return Query(
            self._transport,
            partial(list_scoring_engines.build_request, sort_key=order.key, sort_dir=order.direction),
            list_scoring_engines.parse,
            lambda page: page.scoring_engines,
            window,
            order,
        )

    def get(self, scoring_engine: ScoringEngineRef) -> ScoringEngine:
        """Return one scoring engine.

        Args:
            scoring_engine: Its uuid or name.

        Raises:
            watcherclient.exc.ValidationError: The identifier is empty, "." or "..".
            watcherclient.exc.NotFound: There is no such scoring engine.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        return self._transport.call(
            get_scoring_engine.build_request(arguments.identifier("scoring_engine", scoring_engine)),
            get_scoring_engine.parse,
        )
