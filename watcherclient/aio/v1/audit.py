"""Audits: runs of a strategy, once, periodically or on an event."""

from __future__ import annotations

import builtins
import datetime
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, Literal, TypeAlias, overload

from watcher_v1_client.api.audit import (
    create_audit,
    delete_audit,
    get_audit,
    list_audits,
    list_audits_detail,
    update_audit,
)
from watcher_v1_client.models.audit import Audit
from watcher_v1_client.models.audit_create import AuditCreate
from watcher_v1_client.models.audit_patch_add import AuditPatchAdd
from watcher_v1_client.models.audit_patch_add_path import AuditPatchAddPath
from watcher_v1_client.models.audit_patch_remove import AuditPatchRemove
from watcher_v1_client.models.audit_patch_remove_path import AuditPatchRemovePath
from watcher_v1_client.models.audit_patch_replace import AuditPatchReplace
from watcher_v1_client.models.audit_patch_replace_path import AuditPatchReplacePath
from watcher_v1_client.models.audit_sort_key import AuditSortKey, AuditSortKeyValue
from watcher_v1_client.models.audit_state import AuditState
from watcher_v1_client.models.audit_summary import AuditSummary
from watcher_v1_client.models.audit_type import AuditType, AuditTypeValue
from watcher_v1_client.models.sort_direction import SortDirection, SortDirectionValue
from watcher_v1_client.types import UNSET

from watcherclient import arguments, exc
from watcherclient.aio.creation import create_once
from watcherclient.aio.v1.manager import AsyncManager
from watcherclient.lost import make_name
from watcherclient.patch import Shape, operations, uses_of_patch

__all__ = (
    "AsyncAuditManager",
    "Audit",
    "AuditOperation",
    "AuditState",
    "AuditSummary",
    "AuditType",
)


AuditOperation: TypeAlias = AuditPatchAdd | AuditPatchReplace | AuditPatchRemove
"""An operation of a patch."""

_PATCH: Shape[AuditOperation] = {
    "add": (AuditPatchAdd, AuditPatchAddPath),
    "replace": (AuditPatchReplace, AuditPatchReplacePath),
    "remove": (AuditPatchRemove, AuditPatchRemovePath),
}


class AsyncAuditManager(AsyncManager):
    """Reads, makes, changes and deletes audits."""

    @overload
    async def list(
        self,
        *,
        detail: Literal[False] = ...,
        goal: str | None = ...,
        strategy: str | None = ...,
        limit: int | None = ...,
        marker: str | None = ...,
        sort_key: AuditSortKey | AuditSortKeyValue | None = ...,
        sort_dir: SortDirection | SortDirectionValue | None = ...,
    ) -> builtins.list[AuditSummary]: ...

    @overload
    async def list(
        self,
        *,
        detail: Literal[True],
        goal: str | None = ...,
        strategy: str | None = ...,
        limit: int | None = ...,
        marker: str | None = ...,
        sort_key: AuditSortKey | AuditSortKeyValue | None = ...,
        sort_dir: SortDirection | SortDirectionValue | None = ...,
    ) -> builtins.list[Audit]: ...

    @overload
    async def list(
        self,
        *,
        detail: bool,
        goal: str | None = ...,
        strategy: str | None = ...,
        limit: int | None = ...,
        marker: str | None = ...,
        sort_key: AuditSortKey | AuditSortKeyValue | None = ...,
        sort_dir: SortDirection | SortDirectionValue | None = ...,
    ) -> builtins.list[AuditSummary] | builtins.list[Audit]: ...

    async def list(
        self,
        *,
        detail: bool = False,
        goal: str | None = None,
        strategy: str | None = None,
        limit: int | None = None,
        marker: str | None = None,
        sort_key: AuditSortKey | AuditSortKeyValue | None = None,
        sort_dir: SortDirection | SortDirectionValue | None = None,
    ) -> builtins.list[AuditSummary] | builtins.list[Audit]:
        """List audits, all pages of them.

        Args:
            detail: Return full audits, with parameters and times, instead of summaries.
            goal: Only those of this goal, by its uuid or name.
            strategy: Only those of this strategy, by its uuid or name.
            limit: How many at most; None and 0 mean all.
            marker: The uuid of the audit after which to start.
            sort_key: The field to sort by; id when left out.
            sort_dir: "asc" (when left out) or "desc".

        Returns:
            The audits; an empty list when there are none.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.Forbidden: The user lacks the role.
            watcherclient.exc.NotFound: The marker names no audit.
        """
        key = arguments.optional_choice("sort_key", AuditSortKey, sort_key)
        direction = arguments.optional_choice("sort_dir", SortDirection, sort_dir)
        asked_goal = arguments.optional_identifier("goal", goal)
        asked_strategy = arguments.optional_identifier("strategy", strategy)
        keep: Callable[[AuditSummary | Audit], bool] | None = None
        if asked_goal is not UNSET and asked_strategy is not UNSET:
            # The server answers both together wrongly: it is asked for the strategy, and the goal is picked out here.
            asked_goal = UNSET

            def has_goal(row: AuditSummary | Audit) -> bool:
                return goal in (row.goal_uuid, row.goal_name)

            keep = has_goal

        if detail:
            return await self._list(
                partial(
                    list_audits_detail.build_request,
                    goal=asked_goal,
                    strategy=asked_strategy,
                    sort_key=key,
                    sort_dir=direction,
                ),
                list_audits_detail.parse,
                lambda page: page.audits,
                limit=limit,
                marker=marker,
                keep=keep,
            )
        return await self._list(
            partial(
                list_audits.build_request, goal=asked_goal, strategy=asked_strategy, sort_key=key, sort_dir=direction
            ),
            list_audits.parse,
            lambda page: page.audits,
            limit=limit,
            marker=marker,
            keep=keep,
        )

    async def get(self, audit: str) -> Audit:
        """Return one audit.

        Args:
            audit: Its uuid or name.

        Raises:
            watcherclient.exc.ValidationError: The identifier is empty, "." or "..".
            watcherclient.exc.NotFound: There is no such audit.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        return await self._transport.call(
            get_audit.build_request(arguments.identifier("audit", audit)), get_audit.parse
        )

    async def create(
        self,
        *,
        audit_type: AuditType | AuditTypeValue,
        goal: str | None = None,
        audit_template_uuid: str | None = None,
        name: str | None = None,
        strategy: str | None = None,
        parameters: Mapping[str, Any] | None = None,
        interval: str | int | datetime.timedelta | None = None,
        auto_trigger: bool | None = None,
        start_time: datetime.datetime | str | None = None,
        end_time: datetime.datetime | str | None = None,
        force: bool | None = None,
    ) -> Audit:
        """Make an audit, which the decision engine then runs.

        Args:
            audit_type: ONESHOT, CONTINUOUS or EVENT.
            goal: The uuid or name of the goal; either this or audit_template_uuid.
            audit_template_uuid: The uuid of an audit template, which presets goal, strategy, scope and parameters.
            name: Unique among the audits that are not deleted, at most 63 characters; made up if None.
            strategy: The uuid or name of the strategy; None lets the server choose one of the goal.
            parameters: The strategy's parameters; strategy.get(...).parameters_spec says which there are.
            interval: For CONTINUOUS, and needed there: seconds, a timedelta, or a cron expression.
            auto_trigger: Start the action plan without asking; False if None.
            start_time: For CONTINUOUS: not before then (aware datetime, or text with an offset). Since 1.1.
            end_time: For CONTINUOUS: not after then (aware datetime, or text with an offset). Since 1.1.
            force: Run although an action plan is running. Since 1.2.

        Returns:
            The new audit, PENDING.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.UnsupportedVersion: The server does not know start_time, end_time or force.
            watcherclient.exc.Conflict: The name exists already.
            watcherclient.exc.BadRequest: There is no such goal, strategy or template, or a parameter is wrong.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        kind = arguments.choice("audit_type", AuditType, audit_type)
        if (goal is None) == (audit_template_uuid is None):
            raise exc.ValidationError("Exactly one of goal and audit_template_uuid must be given")
        if (interval is None) == (kind == AuditType.CONTINUOUS) and kind != AuditType.EVENT:
            raise exc.ValidationError(
                f"interval is needed for CONTINUOUS and not allowed for ONESHOT; got {interval!r} for {kind}"
            )
        for argument, value in (("start_time", start_time), ("end_time", end_time)):
            if value is not None and kind != AuditType.CONTINUOUS:
                raise exc.ValidationError(f"{argument} is only for CONTINUOUS audits; got {value!r} for {kind}")
        name = make_name(strategy or goal or "audit") if name is None else arguments.new_name("name", name)
        body = AuditCreate(
            audit_type=kind,
            goal=arguments.optional_identifier("goal", goal),
            audit_template_uuid=arguments.optional_identifier("audit_template_uuid", audit_template_uuid),
            name=name,
            strategy=arguments.optional_identifier("strategy", strategy),
            parameters=UNSET if parameters is None else dict(parameters),
            interval=arguments.interval(interval),
            auto_trigger=arguments.optional(auto_trigger),
            start_time=arguments.date_time("start_time", start_time),
            end_time=arguments.date_time("end_time", end_time),
            force=arguments.optional(force),
        )
        newer = {"start_time": start_time, "end_time": end_time, "force": force}
        return await create_once(
            self._transport,
            create_audit.build_request(body=body),
            get_audit.build_request(name),
            create_audit.parse,
            uses=tuple(f"audit.create({argument})" for argument, value in newer.items() if value is not None),
        )

    async def update(self, audit: str, patch: Iterable[AuditOperation | Mapping[str, Any]]) -> Audit:
        """Change an audit.

        Removing the interval is not offered: the server would stop running all continuous audits.

        Args:
            audit: Its uuid or name.
            patch: Operations, such as {"op": "replace", "path": "/state", "value": "CANCELLED"}.

        Returns:
            The changed audit.

        Raises:
            watcherclient.exc.ValidationError: The patch holds what the API does not take; nothing was sent.
            watcherclient.exc.UnsupportedVersion: The server does not know start_time, end_time or force.
            watcherclient.exc.NotFound: There is no such audit.
            watcherclient.exc.BadRequest: The state does not allow it, or a value is not what the server takes.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        changes = operations(patch, _PATCH)
        return await self._transport.call(
            update_audit.build_request(arguments.identifier("audit", audit), body=changes),
            update_audit.parse,
            uses=uses_of_patch("audit", changes),
        )

    async def delete(self, audit: str) -> None:
        """Delete an audit; its action plans stay, without their audit.

        Args:
            audit: Its uuid or name.

        Raises:
            watcherclient.exc.ValidationError: The identifier is empty, "." or "..".
            watcherclient.exc.NotFound: There is no such audit.
            watcherclient.exc.BadRequest: It is PENDING or ONGOING.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        await self._transport.send(delete_audit.build_request(arguments.identifier("audit", audit)))
