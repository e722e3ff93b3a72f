"""Goals: what an audit can optimise for."""

# Derived from watcherclient/aio/v1/goal.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING

from watcher_v1_client.api.goal import get_goal
from watcher_v1_client.models.goal import Goal
from watcher_v1_client.models.goal_summary import GoalSummary
from watcherclient._api import arguments
from watcherclient._sync._generated.goal_lists import GoalLists

if TYPE_CHECKING:
    from watcherclient.typing import GoalRef

__all__ = (
    "Goal",
    "GoalManager",
    "GoalSummary",
)


def __dir__() -> list[str]:
    return list(__all__)


class GoalManager(GoalLists):
    """Reads goals; they come with the server and cannot be made."""

    def get(self, goal: GoalRef) -> Goal:
        """Return one goal.

        Args:
            goal: Its uuid or name.

        Raises:
            watcherclient.exc.ValidationError: The identifier is empty, "." or "..".
            watcherclient.exc.NotFound: There is no such goal.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        return self._transport.call(get_goal.build_request(arguments.identifier("goal", goal)), get_goal.parse)
