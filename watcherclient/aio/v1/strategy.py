"""Strategies: how a goal is reached."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from watcher_v1_client.api.strategy import get_strategy, get_strategy_state
from watcher_v1_client.models.strategy import Strategy
from watcher_v1_client.models.strategy_requirement import StrategyRequirement
from watcher_v1_client.models.strategy_summary import StrategySummary
from watcherclient._api import arguments
from watcherclient._api.parameters import check_parameters, parameter_defaults
from watcherclient._async._generated.strategy_lists import AsyncStrategyLists

if TYPE_CHECKING:
    from watcherclient.typing import StrategyRef

__all__ = (
    "AsyncStrategyManager",
    "Strategy",
    "StrategyRequirement",
    "StrategySummary",
)


def __dir__() -> list[str]:
    return list(__all__)


class AsyncStrategyManager(AsyncStrategyLists):
    """Reads strategies; they come with the server and cannot be made."""

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
            watcherclient.exc.InvalidResponse: The strategy's parameters_spec is not a valid JSON Schema.
            watcherclient.exc.ClientException: The package jsonschema is not installed.
        """
        full = await self._in_full(strategy)
        check_parameters(full.name, full.parameters_spec, parameters)

    async def _in_full(self, strategy: StrategyRef) -> Strategy:
        return strategy if isinstance(strategy, Strategy) else await self.get(strategy)
