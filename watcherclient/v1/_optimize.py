"""The whole loop in one call: audit, wait, plan, approval, start, wait."""

# Derived from watcherclient/aio/v1/_optimize.py by scripts/derive_sync.py: do not edit.

from __future__ import annotations

import builtins
import inspect
import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from attrs import define

from watcher_v1_client.models.action import Action
from watcher_v1_client.models.action_plan import ActionPlan
from watcher_v1_client.models.action_plan_state import ActionPlanState
from watcher_v1_client.models.audit import Audit
from watcher_v1_client.models.audit_state import AuditState
from watcherclient import exc
from watcherclient._api.lost_create import is_lost, make_name
from watcherclient._api.run_states import ACTION_PLAN, check_seconds
from watcherclient._concurrency.blocking import call_back
from watcherclient.results import Optimization

if TYPE_CHECKING:
    from watcherclient._concurrency.blocking import Callback
    from watcherclient.preview import Preview
    from watcherclient.typing import Approve, AuditTemplateRef, GoalRef, Progress, StrategyRef
    from watcherclient.v1._managers import Managers

log: logging.Logger = logging.getLogger(__name__)


def optimize(
    watcher: Managers,
    *,
    goal: GoalRef | None,
    strategy: StrategyRef | None,
    parameters: Mapping[str, Any] | None,
    audit_template: AuditTemplateRef | None,
    name: str | None,
    force: bool | None,
    apply: bool,
    approve: Approve | None,
    progress: Progress | None,
    timeout: float,
    interval: float,
) -> Optimization:
    """Do what Client.optimize() says; an error that ends it carries a note about where it stood."""
    if approve is not None and not apply:
        raise exc.ValidationError("approve is asked before the action plan is started, which apply=False never does")
    timeout = check_seconds("timeout", timeout, least=0.0)
    interval = check_seconds("interval", interval, least=0.01)
    stand = _Stand(make_name("optimize") if name is None else name)

    def see(resource: Audit | ActionPlan) -> None:
        stand.see(resource)
        if progress is not None:
            call_back(progress, resource)

    try:
        audit = watcher.audit.create(
            audit_type="ONESHOT",
            goal=goal,
            audit_template=audit_template,
            strategy=strategy,
            parameters=parameters,
            name=stand.name,
            force=force,
        )
        stand.see(audit)
        audit = watcher.audit.wait(audit, timeout=timeout, interval=interval, progress=see)
        plans = watcher.action_plan.list(audit=audit, detail=True)
        if not plans:
            return Optimization(audit, None, [], applied=False)
        plan = plans[-1]
        see(plan)
        actions = watcher.action.list(action_plan=plan, detail=True)
        if not actions:
            return Optimization(audit, plan, actions, applied=False)
        wanted = approve is not None and _takes_preview(approve)
        preview = _preview(watcher, plan, actions, wanted=wanted)
        if not apply:
            return Optimization(audit, plan, actions, applied=False, preview=preview)
        approved = None
        if approve is not None:
            approved = _ask(approve, plan, actions, *([preview] if wanted else []))
        if approved is False:
            return Optimization(audit, plan, actions, applied=False, approved=False, preview=preview)
        stand.starting = True
        stand.see(watcher.action_plan.start(plan))
        plan = watcher.action_plan.wait(plan, timeout=timeout, interval=interval, progress=see)
        actions = watcher.action.list(action_plan=plan, detail=True)
        return Optimization(audit, plan, actions, applied=True, approved=approved, preview=preview)
    except builtins.BaseException as error:
        note = stand.note(error)
        if note:
            error.add_note(note)
        raise


def _preview(watcher: Managers, plan: ActionPlan, actions: list[Action], *, wanted: bool) -> Preview | None:
    """Make the preview of a plan; one that nobody waits for may fail, as the plan can run without it."""
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
class _Stand:
    """How far it has come."""

    name: str
    audit: Audit | None = None
    plan: ActionPlan | None = None
    starting: bool = False

    def see(self, resource: Audit | ActionPlan) -> None:
        """Keep what was seen last."""
        if isinstance(resource, Audit):
            self.audit = resource
        else:
            self.plan = resource

    def note(self, error: builtins.BaseException) -> str | None:
        """Say where it stood, and which calls go on from there; None when nothing was begun."""
        if self.audit is None:
            lost = isinstance(error, exc.ClientException) and is_lost(error)
            if isinstance(error, Exception) and not lost:
                return None
            return f"optimize(): whether the audit was made is open; watcher.audit.get({self.name!r}) tells."
        where = f"optimize() stood at: audit {self.audit.uuid} {self.audit.state}"
        if self.plan is None:
            return f"{where}. {self._after_audit(self.audit)}"
        return f"{where}, action plan {self.plan.uuid} {self.plan.state}. {self._after_plan(self.plan)}"

    @staticmethod
    def _after_audit(audit: Audit) -> str:
        plans = f"watcher.action_plan.list(audit={audit.uuid!r})"
        if audit.state in (AuditState.PENDING, AuditState.ONGOING):
            return f"The server goes on with it: watcher.audit.wait({audit.uuid!r}), then {plans}."
        if audit.state == AuditState.SUCCEEDED:
            return f"To go on: {plans}."
        return f"Nothing runs any more; watcher.audit.get({audit.uuid!r}) shows it."

    def _after_plan(self, plan: ActionPlan) -> str:
        wait = f"watcher.action_plan.wait({plan.uuid!r})"
        if plan.state in ACTION_PLAN.failed or plan.state in ACTION_PLAN.done:
            return f"watcher.action.list(action_plan={plan.uuid!r}, detail=True) shows what was done."
        if plan.state == ActionPlanState.RECOMMENDED:
            start = f"watcher.action_plan.start({plan.uuid!r}), then {wait}"
            if self.starting:
                return f"It may have been started: watcher.action_plan.get({plan.uuid!r}) tells; if not, {start}."
            return f"It was not started. To go on: {start}."
        return f"The server goes on with it: {wait}; watcher.action_plan.cancel({plan.uuid!r}) stops it."
