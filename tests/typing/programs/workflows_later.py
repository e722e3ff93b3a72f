"""Waiting, the whole loop and checks of parameters, as type checkers see the asynchronous client; never run."""

from collections import Counter
from typing import Any, assert_type

from watcher_v1_client import models
from watcher_v1_client.models.action_state import ActionStateValue
from watcherclient import exc
from watcherclient.aio.v1.audit import AuditState
from watcherclient.client import AsyncClient
from watcherclient.preview import Move, Node, Preview, Unpredicted
from watcherclient.results import Optimization, ResultList


def show(resource: models.Audit | models.ActionPlan) -> None:
    """Tell what happens."""


def pace(attempt: int, resource: models.Audit | models.ActionPlan) -> float:
    """Ask ever more slowly."""
    return 0.1 * attempt


def small_enough(plan: models.ActionPlan, actions: list[models.Action]) -> bool:
    """Approve of a plan."""
    return plan.state == "RECOMMENDED" and len(actions) < 10


async def show_later(resource: models.Audit | models.ActionPlan) -> None:
    """Tell what happens, when there is time."""


def nothing_gets_full(plan: models.ActionPlan, actions: list[models.Action], preview: Preview) -> bool:
    """Approve of a plan after a look at what it does."""
    return small_enough(plan, actions) and not preview.overfull


async def ask_later(plan: models.ActionPlan, actions: list[models.Action]) -> bool:
    """Approve of a plan, when there is time."""
    return small_enough(plan, actions)


async def waiting(watcher: AsyncClient, audit: models.AuditSummary) -> None:
    seen: list[models.Audit] = []
    assert_type(await watcher.audit.wait("a"), models.Audit)
    assert_type(await watcher.audit.wait(audit, until="ONGOING", timeout=60, interval=0.5), models.Audit)
    assert_type(await watcher.audit.wait(audit, until={AuditState.ONGOING, "SUCCEEDED"}, progress=show), models.Audit)
    assert_type(await watcher.audit.wait(audit, progress=seen.append), models.Audit)
    assert_type(
        await watcher.audit.wait(audit, poll=lambda attempt, audit: attempt if audit.state == "ONGOING" else 1.0),
        models.Audit,
    )
    assert_type(await watcher.audit.wait(audit, progress=show_later), models.Audit)
    plan = await watcher.action_plan.wait("p", until=["CANCELLED", "SUCCEEDED"], progress=show)
    assert_type(plan, models.ActionPlan)
    assert_type(await watcher.action_plan.progress(plan), Counter[models.ActionState | ActionStateValue])
    assert_type((await watcher.action_plan.progress(plan))[models.ActionState.FAILED], int)
    assert_type((await watcher.action_plan.progress(plan))["FAILED"], int)
    assert_type(await watcher.action.wait("i", until=models.ActionState.SKIPPED, progress=print), models.Action)


async def waiting_in_vain(watcher: AsyncClient) -> str:
    try:
        await watcher.audit.wait("a")
    except exc.ResourceError as error:
        assert_type(error.resource, models.Audit | models.ActionPlan | models.Action)
        return f"{error.resource.uuid} {error.resource.state}"
    return "ended"


async def the_whole_loop(watcher: AsyncClient, template: models.AuditTemplate) -> None:
    assert_type(await watcher.optimize(goal="dummy"), Optimization)
    assert_type(await watcher.optimize(audit_template=template, apply=False, progress=show), Optimization)
    done = await watcher.optimize(goal="dummy", parameters={"para1": 2}, approve=small_enough, timeout=3600)
    await watcher.optimize(goal="dummy", approve=ask_later, progress=show_later)
    assert_type(done.audit, models.Audit)
    assert_type(done.action_plan, models.ActionPlan | None)
    assert_type(done.actions, list[models.Action])
    assert_type(done.efficacy, ResultList[models.EfficacyIndicator | models.GlobalEfficacy])
    assert_type(done.applied, bool)
    assert_type(done.approved, bool | None)
    assert_type(done.resume_token, str)
    assert_type(await watcher.optimize(resume=done.resume_token, poll=pace), Optimization)
    assert_type(await watcher.optimize(resume=done.audit), Optimization)
    await watcher.optimize(goal="dummy", approve=nothing_gets_full)
    await watcher.optimize(goal="dummy", approve=lambda plan, actions, preview: not preview.overfull)
    assert_type(done.preview, Preview | None)


async def what_will_be(watcher: AsyncClient, plan: models.ActionPlan) -> None:
    preview = await watcher.action_plan.preview(plan)
    assert_type(preview, Preview)
    for node in preview.nodes:
        assert_type(node, Node)
        assert_type(node.hostname, str)
        assert_type(node.after.instances, tuple[str, ...])
        assert_type(node.before.vcpus_used, int)
        assert_type(node.share("memory_mb"), float | None)
    for move in preview.moves:
        assert_type(move, Move)
        assert_type(move.destination_node, str | None)
        assert_type(preview.instances[move.instance].vcpus, int)
    assert_type(preview.freed, tuple[Node, ...])
    assert_type(preview.overfull, tuple[Node, ...])
    assert_type(preview.unpredicted, tuple[Unpredicted, ...])
    assert_type(preview.stale, str | None)
    assert_type(preview.to_dict(), dict[str, Any])


async def parameters(watcher: AsyncClient, strategy: models.Strategy) -> None:
    await watcher.strategy.validate(strategy, {"para1": 2})
    assert_type(await watcher.strategy.defaults("dummy"), dict[str, Any])
    await watcher.audit.create(audit_type="ONESHOT", goal="dummy", strategy=strategy, validate=True)
