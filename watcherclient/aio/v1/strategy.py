"""Strategies: how a goal is reached."""

from __future__ import annotations

import builtins
from collections.abc import AsyncIterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Literal, TypedDict, Unpack, overload

from watcher_v1_client.api.strategy import get_strategy, get_strategy_state, list_strategies, list_strategies_detail
from watcher_v1_client.models.sort_direction import SortDirection, SortDirectionValue
from watcher_v1_client.models.strategy import Strategy
from watcher_v1_client.models.strategy_requirement import StrategyRequirement
from watcher_v1_client.models.strategy_sort_key import StrategySortKey, StrategySortKeyValue
from watcher_v1_client.models.strategy_summary import StrategySummary
from watcherclient._api import arguments, listing
from watcherclient._api.parameters import check_parameters, parameter_defaults
from watcherclient._async.manager import AsyncManager
from watcherclient._async.paging import AsyncQuery

if TYPE_CHECKING:
    from watcherclient.typing import GoalRef, StrategyRef

__all__ = (
    "AsyncStrategyManager",
    "Strategy",
    "StrategyRequirement",
    "StrategySummary",
)


class StrategyQuery(TypedDict, total=False):
    """What list(), iter() and pages() of strategies take besides detail; list() says what each means."""

    goal: GoalRef | None
    limit: int | None
    marker: str | None
    page_size: int | None
    sort_key: StrategySortKey | StrategySortKeyValue | None
    sort_dir: SortDirection | SortDirectionValue | None


class AsyncStrategyManager(AsyncManager):
    """Reads strategies; they come with the server and cannot be made."""

    @overload
    async def list(
        self, *, detail: Literal[False] = ..., **query: Unpack[StrategyQuery]
    ) -> builtins.list[StrategySummary]: ...

    @overload
    async def list(self, *, detail: Literal[True], **query: Unpack[StrategyQuery]) -> builtins.list[Strategy]: ...

    @overload
    async def list(
        self, *, detail: bool, **query: Unpack[StrategyQuery]
    ) -> builtins.list[StrategySummary] | builtins.list[Strategy]: ...

    async def list(
        self, *, detail: bool = False, **query: Unpack[StrategyQuery]
    ) -> builtins.list[StrategySummary] | builtins.list[Strategy]:
        """List strategies, all pages of them.

        Args:
            detail: Return full strategies, with their parameters_spec, instead of summaries.
            goal: Only those of this goal.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the strategy after which to start.
            page_size: How many to ask the server for at a time; None leaves it to the server.
            sort_key: The field to sort by; the server's own order (by id) when left out.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            The strategies; an empty list when there are none.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no strategy.
        """
        return await self._query(detail, **query).list()

    @overload
    def iter(
        self, *, detail: Literal[False] = ..., **query: Unpack[StrategyQuery]
    ) -> AsyncIterator[StrategySummary]: ...

    @overload
    def iter(self, *, detail: Literal[True], **query: Unpack[StrategyQuery]) -> AsyncIterator[Strategy]: ...

    @overload
    def iter(
        self, *, detail: bool, **query: Unpack[StrategyQuery]
    ) -> AsyncIterator[StrategySummary] | AsyncIterator[Strategy]: ...

    def iter(
        self, *, detail: bool = False, **query: Unpack[StrategyQuery]
    ) -> AsyncIterator[StrategySummary] | AsyncIterator[Strategy]:
        """Go through strategies one by one, holding one page at a time; takes what list() takes.

        Raises:
            watcherclient.exc.ValidationError: As list(); also for a sort_key that needs all rows at once.
        """
        return self._query(detail, **query).iter()

    @overload
    def pages(
        self, *, detail: Literal[False] = ..., **query: Unpack[StrategyQuery]
    ) -> AsyncIterator[builtins.list[StrategySummary]]: ...

    @overload
    def pages(
        self, *, detail: Literal[True], **query: Unpack[StrategyQuery]
    ) -> AsyncIterator[builtins.list[Strategy]]: ...

    @overload
    def pages(
        self, *, detail: bool, **query: Unpack[StrategyQuery]
    ) -> AsyncIterator[builtins.list[StrategySummary]] | AsyncIterator[builtins.list[Strategy]]: ...

    def pages(
        self, *, detail: bool = False, **query: Unpack[StrategyQuery]
    ) -> AsyncIterator[builtins.list[StrategySummary]] | AsyncIterator[builtins.list[Strategy]]:
        """Go through strategies page by page; takes what list() takes.

        Raises:
            watcherclient.exc.ValidationError: As list(); also for a sort_key that needs all rows at once.
        """
        return self._query(detail, **query).pages()

    def _query(
        self,
        detail: bool,
        *,
        goal: GoalRef | None = None,
        limit: int | None = None,
        marker: str | None = None,
        page_size: int | None = None,
        sort_key: StrategySortKey | StrategySortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> AsyncQuery[Any, StrategySummary] | AsyncQuery[Any, Strategy]:
        window = listing.window(limit, marker, page_size)
        order = listing.order(StrategySortKey, sort_key, sort_dir)
        if detail:
            return AsyncQuery(
                self._transport,
                partial(
                    list_strategies_detail.build_request,
                    goal=arguments.optional_identifier("goal", goal),
                    sort_key=order.key,
                    sort_dir=order.direction,
                ),
                list_strategies_detail.parse,
                lambda page: page.strategies,
                window,
                order,
            )
        return AsyncQuery(
            self._transport,
            partial(
                list_strategies.build_request,
                goal=arguments.optional_identifier("goal", goal),
                sort_key=order.key,
                sort_dir=order.direction,
            ),
            list_strategies.parse,
            lambda page: page.strategies,
            window,
            order,
        )

    async def get(self, strategy: StrategyRef) -> Strategy:
        """Return one strategy.

        Args:
            strategy: Its uuid or name.

        Raises:
            watcherclient.exc.ValidationError: The identifier is empty, "." or "..".
            watcherclient.exc.NotFound: There is no such strategy.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        return await self._transport.call(
            get_strategy.build_request(arguments.identifier("strategy", strategy)), get_strategy.parse
        )

    async def state(self, strategy: StrategyRef) -> builtins.list[StrategyRequirement]:
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
        return await self._transport.call(
            get_strategy_state.build_request(arguments.identifier("strategy", strategy)), get_strategy_state.parse
        )

    async def defaults(self, strategy: StrategyRef) -> dict[str, Any]:
        """Return what the server takes for parameters that are left out.

        Args:
            strategy: The strategy, or its uuid or name.

        Returns:
            The defaults by the parameter's name; parameters without a default are not among them.

        Raises:
            watcherclient.exc.NotFound: There is no such strategy.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        return parameter_defaults((await self._in_full(strategy)).parameters_spec)

    async def validate(self, strategy: StrategyRef, parameters: Mapping[str, Any] | None) -> None:
        """Check parameters against the strategy's own parameters_spec, as the server does when it makes an audit.

        Needs the package jsonschema: pip install 'watcherclient[validation]'.

        Args:
            strategy: The strategy, or its uuid or name; a full one is not fetched.
            parameters: What audit.create() would get; None is like {}.

        Raises:
            watcherclient.exc.ValidationError: The server would refuse them; the message names each wrong parameter,
                and what would be right.
            watcherclient.exc.NotFound: There is no such strategy.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.InvalidResponse: The strategy's parameters_spec is no JSON Schema.
            watcherclient.exc.ClientException: The package jsonschema is not installed.
        """
        found = await self._in_full(strategy)
        check_parameters(found.name, found.parameters_spec, parameters)

    async def _in_full(self, strategy: StrategyRef) -> Strategy:
        return strategy if isinstance(strategy, Strategy) else await self.get(strategy)
