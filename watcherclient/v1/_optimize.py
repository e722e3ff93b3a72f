"""The whole loop in one call: audit, wait, plan, approval, start, wait."""

# Derived from watcherclient/aio/v1/_optimize.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

import builtins
import inspect
import logging
import re
from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import unquote

from attrs import define

from watcher_v1_client.models.action import Action
from watcher_v1_client.models.action_plan import ActionPlan
from watcher_v1_client.models.action_plan_state import ActionPlanState
from watcher_v1_client.models.audit import Audit
from watcher_v1_client.models.audit_state import AuditState
from watcher_v1_client.models.audit_type import AuditType
from watcherclient import exc
from watcherclient._api import arguments
from watcherclient._api.audit_body import ONE_PRESET
from watcherclient._api.lost_create import make_name
from watcherclient._api.run_states import ACTION_PLAN, AUDIT, SHORTEST_PAUSE, check_seconds
from watcherclient._concurrency.blocking import call_back
from watcherclient._progress import ProgressBar
from watcherclient.results import RESUME_PREFIX, Optimization, resume_token

if TYPE_CHECKING:
    from watcherclient._concurrency.blocking import Callback
    from watcherclient.preview import Preview
    from watcherclient.typing import (
        Approve,
        AuditRef,
        AuditTemplateRef,
        GoalRef,
        Poll,
        Progress,
        StrategyRef,
    )
    from watcherclient.v1._managers import Managers
    from watcherclient.v1.audit import AuditManager

log: logging.Logger = logging.getLogger("watcherclient")


def optimize(
    watcher: Managers,
    *,
    goal: GoalRef | None,
    strategy: StrategyRef | None,
    parameters: Mapping[str, Any] | None,
    audit_template: AuditTemplateRef | None,
    name: str | None,
    force: bool | None,
    resume: AuditRef | None,
    apply: bool,
    approve: Approve | None,
    progress: Progress | bool | None,
    timeout: float,
    interval: float,
    poll: Poll | None,
) -> Optimization:
    """Do what Client.optimize() says; an error that ends it carries a note about where it stood."""
    if approve is not None and not apply:
        raise exc.ValidationError("approve is asked before the action plan is started, which apply=False never does")
    timeout = check_seconds("timeout", timeout, least=0.0)
    interval = check_seconds("interval", interval, least=SHORTEST_PAUSE)
    if resume is None:
        reached = _Progress(make_name("optimize") if name is None else name)
    else:
        new = {"goal": goal, "strategy": strategy, "parameters": parameters, "audit_template": audit_template}
        reached = _resumed(resume, {**new, "name": name, "force": force})

    callback = None if isinstance(progress, bool) else progress

    def see(resource: Audit | ActionPlan) -> None:
        reached.see(resource)
        if callback is not None:
            call_back(callback, resource)

    told = ProgressBar(see) if progress is True else see
    try:
        if resume is None:
            audit = _create(
                watcher.audit,
                goal=goal,
                audit_template=audit_template,
                strategy=strategy,
                parameters=parameters,
                name=reached.name,
                force=force,
            )
        else:
            audit = watcher.audit.get(reached.name)
            _check_type(audit)
        reached.see(audit)
        audit = watcher.audit.wait(audit, timeout=timeout, interval=interval, progress=told, poll=poll)
        if reached.plan_uuid is None:
            plans = watcher.action_plan.list(audit=audit, detail=True)
            if not plans:
                return Optimization(audit, None, [], applied=False)
            plan = plans[-1]
        else:
            plan = watcher.action_plan.get(reached.plan_uuid)
        see(plan)
        actions = watcher.action.list(action_plan=plan, detail=True)
        if not actions:
            return Optimization(audit, plan, actions, applied=False)
        preview, approved = None, None
        if plan.state == ActionPlanState.RECOMMENDED:
            wanted = approve is not None and _takes_preview(approve)
            preview = _preview(watcher, plan, actions, wanted=wanted)
            if apply and approve is not None:
                approved = _ask(approve, plan, actions, *([preview] if wanted else []))
            if not apply or approved is False:
                return Optimization(audit, plan, actions, applied=False, approved=approved, preview=preview)
            reached.starting = True
            reached.see(_start(watcher, plan, reached))
        elif not apply:
            return Optimization(audit, plan, actions, applied=plan.state in ACTION_PLAN.done)
        plan = watcher.action_plan.wait(plan, timeout=timeout, interval=interval, progress=told, poll=poll)
        actions = watcher.action.list(action_plan=plan, detail=True)
        return Optimization(audit, plan, actions, applied=True, approved=approved, preview=preview)
    except builtins.BaseException as error:
        if isinstance(error, exc.Conflict) and reached.audit is None:
            _find_other(watcher, reached)
        reached.explain(error)
        raise


def _create(
    audits: AuditManager,
    *,
    goal: GoalRef | None,
    audit_template: AuditTemplateRef | None,
    strategy: StrategyRef | None,
    parameters: Mapping[str, Any] | None,
    name: str,
    force: bool | None,
) -> Audit:
    """Make the audit, of a goal or of a template."""
    if goal is not None and audit_template is None:
        return audits.create(
            audit_type="ONESHOT", goal=goal, strategy=strategy, parameters=parameters, name=name, force=force
        )
    if goal is None and audit_template is not None:
        return audits.create(
            audit_type="ONESHOT",
            audit_template=audit_template,
            strategy=strategy,
            parameters=parameters,
            name=name,
            force=force,
        )
    raise exc.ValidationError(ONE_PRESET)


def _resumed(resume: AuditRef, new: Mapping[str, object]) -> _Progress:
    """Return where to go on; refuse what says how to make an audit, because there is one."""
    given = [argument for argument, value in new.items() if value is not None]
    if given:
        raise exc.ValidationError(
            f"resume goes on with an audit that exists, so {given[0]}, which a new one would get, must be left out"
        )
    if isinstance(resume, str) and resume.startswith(RESUME_PREFIX):
        return _Progress(*_read_token(resume))
    return _Progress(arguments.identifier("audit", resume))


def _check_type(audit: Audit) -> None:
    if audit.audit_type != AuditType.ONESHOT:
        raise exc.ValidationError(
            f"resume must name an audit that runs once (ONESHOT), as optimize() makes it; "
            f"the audit {audit.uuid} is {audit.audit_type}"
        )


def _start(watcher: Managers, plan: ActionPlan, reached: _Progress) -> ActionPlan:
    """Start a plan; when it was started by somebody else in between, the note says where it stands now."""
    try:
        return watcher.action_plan.start(plan)
    except exc.BadRequest:
        with suppress(exc.ClientException):
            reached.see(watcher.action_plan.get(plan.uuid))
        raise


def _find_other(watcher: Managers, reached: _Progress) -> None:
    """Look up the audit that has the name already; the note says how to go on with it."""
    with suppress(exc.ClientException):
        reached.other = watcher.audit.get(reached.name)


def _preview(watcher: Managers, plan: ActionPlan, actions: list[Action], *, wanted: bool) -> Preview | None:
    """Make the preview of a plan; one that is not waited for may fail, as the plan can run without it."""
    from watcherclient.preview import simulate

    try:
        return simulate(watcher.data_model.list(), actions, plan)
    except exc.ClientException as error:
        if wanted:
            raise
        log.warning("optimize() goes on without a preview of action plan %s: %s", plan.uuid, error)
        return None


def _takes_preview(approve: Approve) -> bool:
    """Whether a callback takes the preview as its third argument: it needs three, or one of its own is named so."""
    try:
        signature = inspect.signature(approve)
    except (TypeError, ValueError):  # Some that are written in C do not say.
        return False
    if "preview" in signature.parameters:
        return True
    try:
        signature.bind("plan", "actions")
    except TypeError:
        return True
    return False


def _ask(approve: Approve, *arguments: ActionPlan | list[Action] | Preview | None) -> bool:
    """Ask whether to start a plan; only a plain yes is one."""
    # Which of the two it is, _takes_preview() has found out, in a way that no type checker follows.
    answer = call_back(cast("Callback[..., bool]", approve), *arguments)
    if not isinstance(answer, bool):  # pyright: ignore[reportUnnecessaryIsInstance] - untyped callers
        raise exc.ValidationError(f"approve must return True or False; got {answer!r}, so the plan was not started")
    return answer


@define
class _Progress:
    """How far it has come.

    Attributes:
        name: What the audit is looked up by as long as it was not seen.
        plan_uuid: The action plan to go on with; None means the last one of the audit.
        audit: As it was last seen.
        plan: As it was last seen.
        starting: Whether the plan was asked to start.
        other: The audit that had the name already.
    """

    name: str
    plan_uuid: str | None = None
    audit: Audit | None = None
    plan: ActionPlan | None = None
    starting: bool = False
    other: Audit | None = None

    def see(self, resource: Audit | ActionPlan) -> None:
        """Keep what was seen last."""
        if isinstance(resource, Audit):
            self.audit = resource
        else:
            self.plan = resource

    def explain(self, error: builtins.BaseException) -> None:
        """Add a note to an error: where it stood, and how to go on from there; none when nothing was begun."""
        if self.audit is None:
            found = self._before_audit(error)
        elif self.plan is None:
            found = self._after_audit(self.audit)
        else:
            found = self._after_plan(self.audit, self.plan)
        if found is None:
            return
        said, token = found
        error.add_note(said)
        if isinstance(error, exc.ClientException):
            error.resume_token = token

    def _before_audit(self, error: builtins.BaseException) -> tuple[str, str | None] | None:
        if self.other is not None:
            token = resume_token(self.other.uuid, None)
            return (
                f"optimize(): the audit {self.other.uuid} {self.other.state} has the name {self.name!r} already; "
                f"another optimize() may be working on it. To go on with that one: {_resuming(token)}.",
                None,  # the audit is another caller's: it must not be taken over by mistake
            )
        lost = isinstance(error, exc.ClientException) and error.outcome_unknown
        if isinstance(error, Exception) and not lost:
            return None
        token = resume_token(self.name, self.plan_uuid)
        return f"optimize(): it is not known whether the audit was made. To go on if it was: {_resuming(token)}.", token

    def _after_audit(self, audit: Audit) -> tuple[str, str | None]:
        where = f"optimize() stood at: audit {audit.uuid} {audit.state}."
        token = resume_token(audit.uuid, self.plan_uuid)
        if audit.state in AUDIT.failed:
            return f"{where} Nothing runs any more; watcher.audit.get({audit.uuid!r}) shows it.", None
        if audit.state == AuditState.SUCCEEDED:
            return f"{where} To go on: {_resuming(token)}.", token
        return f"{where} The server goes on with it. To go on: {_resuming(token)}.", token

    def _after_plan(self, audit: Audit, plan: ActionPlan) -> tuple[str, str | None]:
        where = f"optimize() stood at: audit {audit.uuid} {audit.state}, action plan {plan.uuid} {plan.state}."
        token = resume_token(audit.uuid, plan.uuid)
        if plan.state in ACTION_PLAN.failed or plan.state in ACTION_PLAN.done:
            return (
                f"{where} watcher.action.list(action_plan={plan.uuid!r}, detail=True) shows what was done.",
                None,
            )
        if plan.state == ActionPlanState.RECOMMENDED:
            started = "It may have been started" if self.starting else "It was not started"
            return f"{where} {started}. To go on: {_resuming(token)}.", token
        stop = f"watcher.action_plan.cancel({plan.uuid!r}) stops it"
        return f"{where} The server goes on with it; {stop}. To go on: {_resuming(token)}.", token


def _resuming(token: str) -> str:
    return f"watcher.optimize(resume={token!r})"


def _read_token(token: str) -> tuple[str, str | None]:
    """Return the audit and the action plan that results.resume_token() wrote down.

    Raises:
        exc.ValidationError: It is cut off, or was changed.
    """
    match = re.fullmatch(f"{RESUME_PREFIX}audit=([^/=]+)(?:/action_plan=([^/=]+))?", token)
    if not match:
        raise exc.ValidationError(f"resume must be a resume_token, whole and unchanged, or an audit; got {token!r}")
    return unquote(match[1]), match[2] and unquote(match[2])
