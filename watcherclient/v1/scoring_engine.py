"""Scoring engines: what computes metrics for strategies."""

# Derived from watcherclient/aio/v1/scoring_engine.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

import builtins
from functools import partial
from typing import Literal, overload

from watcher_v1_client.api.scoring_engine import get_scoring_engine, list_scoring_engines, list_scoring_engines_detail
from watcher_v1_client.models.scoring_engine import ScoringEngine
from watcher_v1_client.models.scoring_engine_sort_key import ScoringEngineSortKey, ScoringEngineSortKeyValue
from watcher_v1_client.models.scoring_engine_summary import ScoringEngineSummary
from watcher_v1_client.models.sort_direction import SortDirection, SortDirectionValue

from watcherclient import arguments
from watcherclient.v1.manager import Manager

__all__ = (
    "ScoringEngine",
    "ScoringEngineManager",
    "ScoringEngineSummary",
)


class ScoringEngineManager(Manager):
    """Reads scoring engines; they come with the server and cannot be made."""

    @overload
    def list(
        self,
        *,
        detail: Literal[False] = ...,
        limit: int | None = ...,
        marker: str | None = ...,
        sort_key: ScoringEngineSortKey | ScoringEngineSortKeyValue | None = ...,
        sort_dir: SortDirection | SortDirectionValue | None = ...,
    ) -> builtins.list[ScoringEngineSummary]: ...

    @overload
    def list(
        self,
        *,
        detail: Literal[True],
        limit: int | None = ...,
        marker: str | None = ...,
        sort_key: ScoringEngineSortKey | ScoringEngineSortKeyValue | None = ...,
        sort_dir: SortDirection | SortDirectionValue | None = ...,
    ) -> builtins.list[ScoringEngine]: ...

    @overload
    def list(
        self,
        *,
        detail: bool,
        limit: int | None = ...,
        marker: str | None = ...,
        sort_key: ScoringEngineSortKey | ScoringEngineSortKeyValue | None = ...,
        sort_dir: SortDirection | SortDirectionValue | None = ...,
    ) -> builtins.list[ScoringEngineSummary] | builtins.list[ScoringEngine]: ...

    def list(
        self,
        *,
        detail: bool = False,
        limit: int | None = None,
        marker: str | None = None,
        sort_key: ScoringEngineSortKey | ScoringEngineSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> builtins.list[ScoringEngineSummary] | builtins.list[ScoringEngine]:
        """List scoring engines, all pages of them.

        Args:
            detail: Return full scoring engines, with their metainfo, instead of summaries.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the scoring engine after which to start.
            sort_key: The field to sort by; id when left out.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            The scoring engines; an empty list when there are none.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no scoring engine.
        """
        key = arguments.optional_choice("sort_key", ScoringEngineSortKey, sort_key)
        direction = arguments.optional_choice("sort_dir", SortDirection, sort_dir)
        if detail:
            return self._list(
                partial(list_scoring_engines_detail.build_request, sort_key=key, sort_dir=direction),
                list_scoring_engines_detail.parse,
                lambda page: page.scoring_engines,
                limit=limit,
                marker=marker,
            )
        return self._list(
            partial(list_scoring_engines.build_request, sort_key=key, sort_dir=direction),
            list_scoring_engines.parse,
            lambda page: page.scoring_engines,
            limit=limit,
            marker=marker,
        )

    def get(self, scoring_engine: str) -> ScoringEngine:
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
