"""Audits: runs of a strategy, once, periodically or on an event."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, overload

from watcher_v1_client.api.audit import delete_audit, get_audit
from watcher_v1_client.models.audit import Audit
from watcher_v1_client.models.audit_state import AuditState, AuditStateValue
from watcher_v1_client.models.audit_summary import AuditSummary
from watcher_v1_client.models.audit_type import AuditType, AuditTypeValue
from watcher_v1_client.types import UNSET, Model, Unset
from watcherclient._api import arguments
from watcherclient._async._generated.audit_lists import AsyncAuditLists
from watcherclient._concurrency.asynchronous import Callback

if TYPE_CHECKING:
    from uuid import UUID

    from watcher_v1_client.models.audit_patch_add import AuditPatchAdd
    from watcher_v1_client.models.audit_patch_remove import AuditPatchRemove
    from watcher_v1_client.models.audit_patch_replace import AuditPatchReplace
    from watcherclient.typing import AuditRef, AuditTemplateRef, GoalRef, StrategyRef

__all__ = (
    "AsyncAuditManager",
    "Audit",
    "AuditOperation",
    "AuditState",
    "AuditSummary",
    "AuditType",
)


def __dir__() -> list[str]:
    return list(__all__)


AuditOperation: TypeAlias = "AuditPatchAdd | AuditPatchReplace | AuditPatchRemove"
"""An operation of a patch."""


class AsyncAuditManager(AsyncAuditLists):
    """Reads, makes, changes and deletes audits."""

    async def get(self, audit: AuditRef) -> Audit:
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

    @overload
    async def create(
        self,
        *,
        audit_type: Literal[AuditType.ONESHOT, AuditType.EVENT, "ONESHOT", "EVENT"],
        goal: GoalRef,
        name: str | None = None,
        strategy: StrategyRef | None = None,
        parameters: Mapping[str, Any] | None = None,
        auto_trigger: bool | None = None,
        force: bool | None = None,
        validate: bool = False,
    ) -> Audit: ...

    @overload
    async def create(
        self,
        *,
        audit_type: Literal[AuditType.ONESHOT, AuditType.EVENT, "ONESHOT", "EVENT"],
        audit_template: AuditTemplateRef,
        name: str | None = None,
        strategy: StrategyRef | None = None,
        parameters: Mapping[str, Any] | None = None,
        auto_trigger: bool | None = None,
        force: bool | None = None,
        validate: bool = False,
    ) -> Audit: ...

    @overload
    async def create(
        self,
        *,
        audit_type: Literal[AuditType.ONESHOT, AuditType.EVENT, "ONESHOT", "EVENT"],
        audit_template_uuid: str | UUID,
        name: str | None = None,
        strategy: StrategyRef | None = None,
        parameters: Mapping[str, Any] | None = None,
        auto_trigger: bool | None = None,
        force: bool | None = None,
        validate: bool = False,
    ) -> Audit: ...

    @overload
    async def create(
        self,
        *,
        audit_type: AuditType | AuditTypeValue,
        goal: GoalRef,
        name: str | None = None,
        strategy: StrategyRef | None = None,
        parameters: Mapping[str, Any] | None = None,
        interval: str | int | datetime.timedelta | None,
        auto_trigger: bool | None = None,
        start_time: datetime.datetime | str | None = None,
        end_time: datetime.datetime | str | None = None,
        force: bool | None = None,
        validate: bool = False,
    ) -> Audit: ...

    @overload
    async def create(
        self,
        *,
        audit_type: AuditType | AuditTypeValue,
        audit_template: AuditTemplateRef,
        name: str | None = None,
        strategy: StrategyRef | None = None,
        parameters: Mapping[str, Any] | None = None,
        interval: str | int | datetime.timedelta | None,
        auto_trigger: bool | None = None,
        start_time: datetime.datetime | str | None = None,
        end_time: datetime.datetime | str | None = None,
        force: bool | None = None,
        validate: bool = False,
    ) -> Audit: ...

    @overload
    async def create(
        self,
        *,
        audit_type: AuditType | AuditTypeValue,
        audit_template_uuid: str | UUID,
        name: str | None = None,
        strategy: StrategyRef | None = None,
        parameters: Mapping[str, Any] | None = None,
        interval: str | int | datetime.timedelta | None,
        auto_trigger: bool | None = None,
        start_time: datetime.datetime | str | None = None,
        end_time: datetime.datetime | str | None = None,
        force: bool | None = None,
        validate: bool = False,
    ) -> Audit: ...

    async def create(
        self,
        *,
        audit_type: AuditType | AuditTypeValue,
        goal: GoalRef | None = None,
        audit_template: AuditTemplateRef | None = None,
        audit_template_uuid: str | UUID | None = None,
        name: str | None = None,
        strategy: StrategyRef | None = None,
        parameters: Mapping[str, Any] | None = None,
        interval: str | int | datetime.timedelta | None = None,
        auto_trigger: bool | None = None,
        start_time: datetime.datetime | str | None = None,
        end_time: datetime.datetime | str | None = None,
        force: bool | None = None,
        validate: bool = False,
    ) -> Audit:
        """Make an audit, which the decision engine then runs; one call makes one audit, also when an answer gets lost.

        Args:
            audit_type: ONESHOT, CONTINUOUS or EVENT.
            goal: The goal; either this or an audit template.
            audit_template: The audit template, which presets goal, strategy, scope and parameters.
            audit_template_uuid: Another name of audit_template.
            name: Unique among the audits that are not deleted, at most 63 characters; generated if None.
            strategy: The strategy; None lets the server choose one of the goal.
            parameters: The strategy's parameters; strategy.get(...).parameters_spec says which there are.
            interval: For CONTINUOUS, and needed there: seconds, a timedelta, or a cron expression.
            auto_trigger: Start the action plan without asking; False if None.
            start_time: For CONTINUOUS: not before then (aware datetime, or text with an offset). Since 1.1.
            end_time: For CONTINUOUS: not after then (aware datetime, or text with an offset). Since 1.1.
            force: Run although an action plan is running. Since 1.2.
            validate: Check the parameters first, as strategy.validate() does; needs a strategy, or a template with one.

        Returns:
            The new audit, PENDING.

        Raises:
            watcherclient.exc.ValidationError: An argument is not what the API takes; nothing was sent.
            watcherclient.exc.UnsupportedVersion: The server does not know start_time, end_time or force.
            watcherclient.exc.Conflict: The name already exists.
            watcherclient.exc.NotFound: There is no such goal, strategy or audit template.
            watcherclient.exc.BadRequest: A parameter is wrong. Nothing checks that the strategy is one of the goal:
                servers of 17.0.0 run it all the same.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        from watcherclient._api import audit_body
        from watcherclient.aio.v1._audit_create import create_checked

        template = audit_template if audit_template is not None else audit_template_uuid
        body = audit_body.creation(
            audit_type=audit_type,
            goal=goal,
            audit_template_uuid=None if template is None else arguments.identifier("audit_template", template),
            name=name,
            strategy=strategy,
            parameters=parameters,
            interval=interval,
            auto_trigger=auto_trigger,
            start_time=start_time,
            end_time=end_time,
            force=force,
        )
        with self._transport.operation("audit.create"):
            is_named = strategy is not None and not isinstance(strategy, Model)
            return await create_checked(self._transport, body, validate=validate, is_strategy_named=is_named)

    async def update(
        self,
        audit: AuditRef,
        patch: Iterable[AuditOperation | Mapping[str, Any]] | None = None,
        *,
        name: str | Unset = UNSET,
        state: AuditState | AuditStateValue | Unset = UNSET,
        interval: str | int | datetime.timedelta | Unset = UNSET,
        auto_trigger: bool | Unset = UNSET,
        parameters: Mapping[str, Any] | Unset | None = UNSET,
        force: bool | Unset = UNSET,
        start_time: datetime.datetime | str | Unset | None = UNSET,
        end_time: datetime.datetime | str | Unset | None = UNSET,
    ) -> Audit:
        """Change an audit: what is left out stays as it is.

        The server takes one time in a request, so start_time and end_time are sent one after the other, after all else.
        Removing the interval is not offered: the server would stop running all continuous audits.

        Args:
            audit: The audit, or its uuid or name.
            patch: The change as raw operations, instead of all that follows, such as
                {"op": "replace", "path": "/name", "value": "new"}.
            name: A new name.
            state: A new state; cancel(), suspend() and resume() do it in one word.
            interval: Seconds, a timedelta, or a cron expression.
            auto_trigger: Whether to start the action plan without asking.
            parameters: The strategy's parameters; None removes them.
            force: Whether to run although an action plan is running. Since 1.2.
            start_time: Not before then (aware datetime, or text with an offset); None removes it. Since 1.1.
            end_time: Not after then (aware datetime, or text with an offset); None removes it. Since 1.1.

        Returns:
            The changed audit.

        Raises:
            watcherclient.exc.ValidationError: The change is not what the API takes; nothing was sent.
            watcherclient.exc.UnsupportedVersion: The server does not know start_time, end_time or force.
            watcherclient.exc.NotFound: There is no such audit.
            watcherclient.exc.BadRequest: The state does not allow it, or a value is not what the server takes.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        from watcherclient._api import audit_body
        from watcherclient.aio.v1._audit_update import change

        patches = audit_body.changes(
            patch,
            name=name,
            state=state,
            interval=interval,
            auto_trigger=auto_trigger,
            parameters=parameters,
            force=force,
            start_time=start_time,
            end_time=end_time,
        )
        with self._transport.operation("audit.update"):
            return await change(self._transport, arguments.identifier("audit", audit), patches)

    async def cancel(self, audit: AuditRef, *, confirm: float = 2.0) -> Audit:
        """Cancel an audit that is PENDING or ONGOING; one that is SUSPENDED can be resumed or deleted.

        The server answers CANCELLED at once, but a decision engine that has taken the audit already goes on with it and
        writes ONGOING and SUCCEEDED over that, with an action plan, which runs too where `auto_trigger` is set. So the
        audit is looked at again for a moment. One that is cancelled in the middle of a long run may still change later.

        Args:
            audit: The audit, or its uuid or name.
            confirm: Seconds for which to look whether it stays CANCELLED; 0 believes the first answer.

        Returns:
            The audit, CANCELLED.

        Raises:
            watcherclient.exc.ResourceFailure: It was not cancelled after all; the error's `resource` is the audit.
            watcherclient.exc.ValidationError: `confirm` is not a number of seconds from 0; nothing was sent.
            watcherclient.exc.NotFound: There is no such audit.
            watcherclient.exc.BadRequest: It is SUSPENDED, or has ended already.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        from watcherclient._api.run_states import check_seconds
        from watcherclient._async.waiting import confirm_cancelled

        seconds = check_seconds("confirm", confirm, least=0.0)
        cancelled = await self.update(audit, state=AuditState.CANCELLED)
        if not seconds:
            return cancelled
        request = get_audit.build_request(cancelled.uuid)
        return await confirm_cancelled(self._transport, cancelled, request, get_audit.parse, seconds)

    async def suspend(self, audit: AuditRef) -> Audit:
        """Suspend a continuous audit that is ONGOING.

        Args:
            audit: The audit, or its uuid or name.

        Returns:
            The audit, SUSPENDED.

        Raises:
            watcherclient.exc.NotFound: There is no such audit.
            watcherclient.exc.BadRequest: It is not ONGOING.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        return await self.update(audit, state=AuditState.SUSPENDED)

    async def resume(self, audit: AuditRef) -> Audit:
        """Let a suspended audit go on.

        Args:
            audit: The audit, or its uuid or name.

        Returns:
            The audit, ONGOING.

        Raises:
            watcherclient.exc.NotFound: There is no such audit.
            watcherclient.exc.BadRequest: It is not SUSPENDED.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        return await self.update(audit, state=AuditState.ONGOING)

    async def trigger(self, audit: AuditRef) -> None:
        """Start an EVENT audit, as webhook.trigger() does. Since microversion 1.4.

        Args:
            audit: The audit, or its uuid or name.

        Raises:
            watcherclient.exc.UnsupportedVersion: The server offers less than 1.4.
            watcherclient.exc.NotFound: There is no such audit.
            watcherclient.exc.BadRequest: It is not an EVENT audit, or runs already.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        from watcherclient.aio.v1.webhook import AsyncWebhookManager

        await AsyncWebhookManager(self._transport).trigger(audit)

    async def delete(self, audit: AuditRef) -> None:
        """Delete an audit; its action plans stay, without their audit.

        Args:
            audit: Its uuid or name.

        Raises:
            watcherclient.exc.ValidationError: The identifier is empty, "." or "..".
            watcherclient.exc.NotFound: There is no such audit.
            watcherclient.exc.BadRequest: It is PENDING or ONGOING.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        await self._transport.send_without_content(delete_audit.build_request(arguments.identifier("audit", audit)))

    async def wait(
        self,
        audit: AuditRef,
        *,
        until: AuditState | AuditStateValue | Iterable[AuditState | AuditStateValue] | None = None,
        timeout: float = 600.0,
        interval: float = 5.0,
        progress: Callback[[Audit], object] | bool | None = None,
        poll: Callback[[int, Audit], float] | None = None,
    ) -> Audit:
        """Wait until an audit has ended, or until it is in another state.

        Polls at once, again after 0.1 seconds, and then with growing pauses, up to the interval. Transient
        errors (5xx, 429, a lost connection) are retried.

        Args:
            audit: The audit, or its uuid or name.
            until: The state to wait for, or several. Left out: the end, SUCCEEDED or SUSPENDED. A CONTINUOUS
                audit stays ONGOING: wait for that. Others may be ONGOING too shortly to be seen: wait for
                ("ONGOING", "SUCCEEDED"), as an audit that has ended otherwise is an error.
            timeout: Seconds to wait at most; 0 asks once.
            interval: The longest pause between two polls, in seconds; the first pauses are shorter.
            progress: Called with the audit when it is first seen, and each time its state has changed. True shows
                a bar in a terminal or notebook (with the extra "progress"), and lines on stderr elsewhere.
            poll: Called with the number of the poll, from 1, and the audit as it was just seen; returns the
                seconds until the next poll, at least 0.01, instead of the interval.

        Returns:
            The audit, in a state that was waited for.

        Raises:
            watcherclient.exc.ResourceFailure: It FAILED, or ended in a state that was not asked for. The error's
                `resource` is the audit, here and below.
            watcherclient.exc.ResourceCancelled: It was CANCELLED (by the server too, when a plan runs) or DELETED.
            watcherclient.exc.ResourceTimeout: The time is up; the server goes on. Where it could not be read even
                once, the error of the last attempt is raised instead.
            watcherclient.exc.ValidationError: An argument cannot be used; nothing was sent.
            watcherclient.exc.NotFound: There is no such audit, or no more.
            watcherclient.exc.Forbidden: The user lacks the role.
        """
        from watcherclient._api.run_states import AUDIT
        from watcherclient._async.waiting import wait_for

        identifier = arguments.identifier("audit", audit)
        return await wait_for(
            self._transport,
            AUDIT,
            identifier,
            get_audit.build_request(identifier),
            get_audit.parse,
            until=until,
            timeout=timeout,
            interval=interval,
            progress=progress,
            poll=poll,
        )
