"""Scoring engines: what computes metrics for strategies."""

# Derived from watcherclient/aio/v1/scoring_engine.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING

from watcher_v1_client.api.scoring_engine import get_scoring_engine
from watcher_v1_client.models.scoring_engine import ScoringEngine
from watcher_v1_client.models.scoring_engine_summary import ScoringEngineSummary
from watcherclient._api import arguments
from watcherclient._sync._generated.scoring_engine_lists import ScoringEngineLists

if TYPE_CHECKING:
    from watcherclient.typing import ScoringEngineRef

__all__ = (
    "ScoringEngine",
    "ScoringEngineManager",
    "ScoringEngineSummary",
)


def __dir__() -> list[str]:
    return list(__all__)


class ScoringEngineManager(ScoringEngineLists):
    """Reads scoring engines; they come with the server and cannot be made."""

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
