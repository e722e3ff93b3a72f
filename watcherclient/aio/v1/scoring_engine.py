"""Scoring engines: what computes metrics for strategies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from watcher_v1_client.api.scoring_engine import get_scoring_engine
from watcher_v1_client.models.scoring_engine import ScoringEngine
from watcher_v1_client.models.scoring_engine_summary import ScoringEngineSummary
from watcherclient._api import arguments
from watcherclient._async._generated.scoring_engine_lists import AsyncScoringEngineLists

if TYPE_CHECKING:
    from watcherclient.typing import ScoringEngineRef

__all__ = (
    "AsyncScoringEngineManager",
    "ScoringEngine",
    "ScoringEngineSummary",
)


def __dir__() -> list[str]:
    return list(__all__)


class AsyncScoringEngineManager(AsyncScoringEngineLists):
    """Reads scoring engines; they come with the server and cannot be made."""

    async def get(self, scoring_engine: ScoringEngineRef) -> ScoringEngine:
        """Return one scoring engine.

        Args:
            scoring_engine: Its uuid or name.

        Raises:
            watcherclient.exc.ValidationError: The identifier is empty, "." or "..".
            watcherclient.exc.NotFound: There is no such scoring engine.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        return await self._transport.call(
            get_scoring_engine.build_request(arguments.identifier("scoring_engine", scoring_engine)),
            get_scoring_engine.parse,
        )
