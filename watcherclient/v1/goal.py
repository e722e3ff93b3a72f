"""Goals: what an audit can optimise for."""

# Derived from watcherclient/aio/v1/goal.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

import builtins
from functools import partial
from typing import Literal, overload

from watcher_v1_client.api.goal import get_goal, list_goals, list_goals_detail
from watcher_v1_client.models.goal import Goal
from watcher_v1_client.models.goal_sort_key import GoalSortKey, GoalSortKeyValue
from watcher_v1_client.models.goal_summary import GoalSummary
from watcher_v1_client.models.sort_direction import SortDirection, SortDirectionValue

from watcherclient import arguments
from watcherclient.v1.manager import Manager

__all__ = (
    "Goal",
    "GoalManager",
    "GoalSummary",
)


class GoalManager(Manager):
    """Reads goals; they come with the server and cannot be made."""

    @overload
    def list(
        self,
        *,
        detail: Literal[False] = ...,
        limit: int | None = ...,
        marker: str | None = ...,
        sort_key: GoalSortKey | GoalSortKeyValue | None = ...,
        sort_dir: SortDirection | SortDirectionValue | None = ...,
    ) -> builtins.list[GoalSummary]: ...

    @overload
    def list(
        self,
        *,
        detail: Literal[True],
        limit: int | None = ...,
        marker: str | None = ...,
        sort_key: GoalSortKey | GoalSortKeyValue | None = ...,
        sort_dir: SortDirection | SortDirectionValue | None = ...,
    ) -> builtins.list[Goal]: ...

    @overload
    def list(
        self,
        *,
        detail: bool,
        limit: int | None = ...,
        marker: str | None = ...,
        sort_key: GoalSortKey | GoalSortKeyValue | None = ...,
        sort_dir: SortDirection | SortDirectionValue | None = ...,
    ) -> builtins.list[GoalSummary] | builtins.list[Goal]: ...

    def list(
        self,
        *,
        detail: bool = False,
        limit: int | None = None,
        marker: str | None = None,
        sort_key: GoalSortKey | GoalSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> builtins.list[GoalSummary] | builtins.list[Goal]:
        """List goals, all pages of them.

        Args:
            detail: Return full goals, with their times, instead of summaries.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the goal after which to start.
            sort_key: The field to sort by; id when left out.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            The goals; an empty list when there are none.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no goal.
        """
        key = arguments.optional_choice("sort_key", GoalSortKey, sort_key)
        direction = arguments.optional_choice("sort_dir", SortDirection, sort_dir)
        if detail:
            return self._list(
                partial(list_goals_detail.build_request, sort_key=key, sort_dir=direction),
                list_goals_detail.parse,
                lambda page: page.goals,
                limit=limit,
                marker=marker,
            )
        return self._list(
            partial(list_goals.build_request, sort_key=key, sort_dir=direction),
            list_goals.parse,
            lambda page: page.goals,
            limit=limit,
            marker=marker,
        )

    def get(self, goal: str) -> Goal:
        """Return one goal.

        Args:
            goal: Its uuid or name.

        Raises:
            watcherclient.exc.ValidationError: The identifier is empty, "." or "..".
            watcherclient.exc.NotFound: There is no such goal.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        return self._transport.call(get_goal.build_request(arguments.identifier("goal", goal)), get_goal.parse)
