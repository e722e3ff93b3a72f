"""Strategies: how a goal is reached."""

# Derived from watcherclient/aio/v1/strategy.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

import builtins
from functools import partial
from typing import Literal, overload

from watcher_v1_client.api.strategy import get_strategy, get_strategy_state, list_strategies, list_strategies_detail
from watcher_v1_client.models.sort_direction import SortDirection, SortDirectionValue
from watcher_v1_client.models.strategy import Strategy
from watcher_v1_client.models.strategy_requirement import StrategyRequirement
from watcher_v1_client.models.strategy_sort_key import StrategySortKey, StrategySortKeyValue
from watcher_v1_client.models.strategy_summary import StrategySummary

from watcherclient import arguments
from watcherclient.v1.manager import Manager

__all__ = (
    "Strategy",
    "StrategyManager",
    "StrategyRequirement",
    "StrategySummary",
)


class StrategyManager(Manager):
    """Reads strategies; they come with the server and cannot be made."""

    @overload
    def list(
        self,
        *,
        detail: Literal[False] = ...,
        goal: str | None = ...,
        limit: int | None = ...,
        marker: str | None = ...,
        sort_key: StrategySortKey | StrategySortKeyValue | None = ...,
        sort_dir: SortDirection | SortDirectionValue | None = ...,
    ) -> builtins.list[StrategySummary]: ...

    @overload
    def list(
        self,
        *,
        detail: Literal[True],
        goal: str | None = ...,
        limit: int | None = ...,
        marker: str | None = ...,
        sort_key: StrategySortKey | StrategySortKeyValue | None = ...,
        sort_dir: SortDirection | SortDirectionValue | None = ...,
    ) -> builtins.list[Strategy]: ...

    @overload
    def list(
        self,
        *,
        detail: bool,
        goal: str | None = ...,
        limit: int | None = ...,
        marker: str | None = ...,
        sort_key: StrategySortKey | StrategySortKeyValue | None = ...,
        sort_dir: SortDirection | SortDirectionValue | None = ...,
    ) -> builtins.list[StrategySummary] | builtins.list[Strategy]: ...

    def list(
        self,
        *,
        detail: bool = False,
        goal: str | None = None,
        limit: int | None = None,
        marker: str | None = None,
        sort_key: StrategySortKey | StrategySortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> builtins.list[StrategySummary] | builtins.list[Strategy]:
        """List strategies, all pages of them.

        Args:
            detail: Return full strategies, with their parameters_spec, instead of summaries.
            goal: Only strategies of this goal, by its uuid or name.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the strategy after which to start.
            sort_key: The field to sort by; id when left out.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            The strategies; an empty list when there are none.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no strategy.
        """
        wanted_goal = arguments.optional_identifier("goal", goal)
        key = arguments.optional_choice("sort_key", StrategySortKey, sort_key)
        direction = arguments.optional_choice("sort_dir", SortDirection, sort_dir)
        if detail:
            return self._list(
                partial(list_strategies_detail.build_request, goal=wanted_goal, sort_key=key, sort_dir=direction),
                list_strategies_detail.parse,
                lambda page: page.strategies,
                limit=limit,
                marker=marker,
            )
        return self._list(
            partial(list_strategies.build_request, goal=wanted_goal, sort_key=key, sort_dir=direction),
            list_strategies.parse,
            lambda page: page.strategies,
            limit=limit,
            marker=marker,
        )

    def get(self, strategy: str) -> Strategy:
        """Return one strategy.

        Args:
            strategy: Its uuid or name.

        Raises:
            watcherclient.exc.ValidationError: The identifier is empty, "." or "..".
            watcherclient.exc.NotFound: There is no such strategy.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        return self._transport.call(
            get_strategy.build_request(arguments.identifier("strategy", strategy)), get_strategy.parse
        )

    def state(self, strategy: str) -> builtins.list[StrategyRequirement]:
        """Return what a strategy needs from the cloud, and whether it is there.

        Args:
            strategy: Its uuid or name.

        Returns:
            A row each for the data source, the metrics, the cluster data models and the name.

        Raises:
            watcherclient.exc.ValidationError: The identifier is empty, "." or "..".
            watcherclient.exc.NotFound: There is no such strategy.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.InternalServerError: The decision engine did not answer.
        """
        return self._transport.call(
            get_strategy_state.build_request(arguments.identifier("strategy", strategy)), get_strategy_state.parse
        )
