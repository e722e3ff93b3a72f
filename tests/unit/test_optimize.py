"""optimize(): the whole loop in one call, where it stops, and what it says when it is interrupted."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from both_clients import Connect
from fake_server import FakeServer, Reply
from optimizing_server import AUDIT, PLAN, Watcher
from running import Clock

from watcherclient import exc
from watcherclient.client import get_async_client
from watcherclient.v1.client import Client

LOOP = [
    "POST /audits",
    *[f"GET /audits/{AUDIT}"] * 3,
    "GET /action_plans/detail",
    "GET /actions/detail",
    "GET /data_model",
    f"POST /action_plans/{PLAN}/start",
    *[f"GET /action_plans/{PLAN}"] * 3,
    "GET /actions/detail",
]


class Stop(BaseException):
    """An interruption, such as KeyboardInterrupt."""


@pytest.fixture
def cloud(server: FakeServer) -> Watcher:
    server.answer = cloud = Watcher()
    return cloud


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    Clock(monkeypatch)


TOKEN = f"optimize/1/audit={AUDIT}/action_plan={PLAN}"


def resuming(error: exc.ClientException) -> str:
    return f"watcher.optimize(resume={error.resume_token!r})"


def note(error: BaseException) -> str:
    *_, found = error.__notes__
    return str(found).replace("await ", "")


def test_the_whole_loop(watcher: Client, cloud: Watcher) -> None:
    done = watcher.optimize(goal="dummy")
    assert cloud.calls == LOOP
    assert done.action_plan is not None
    assert (done.audit.state, done.action_plan.state) == ("SUCCEEDED", "SUCCEEDED")
    assert (done.applied, done.approved) == (True, None)
    assert [action.state for action in done.actions] == ["SUCCEEDED", "SUCCEEDED"]
    assert [(figure.name, figure.value) for figure in done.efficacy] == [("migrations", 3.0), ("released", 25.0)]


def test_the_audit_is_made_as_asked_for(watcher: Client, cloud: Watcher) -> None:
    watcher.optimize(goal="dummy", strategy="dummy", parameters={"para1": 2}, name="mine", force=True)
    expected = {"audit_type": "ONESHOT", "goal": "dummy", "strategy": "dummy", "name": "mine", "force": True}
    assert cloud.created == {**expected, "parameters": {"para1": 2}}


def test_an_audit_template_gives_the_goal(watcher: Client, cloud: Watcher) -> None:
    watcher.optimize(audit_template=PLAN)
    assert cloud.created["audit_template_uuid"] == PLAN
    assert "goal" not in cloud.created


def test_progress_is_told_of_the_audit_and_then_the_plan(watcher: Client, cloud: Watcher) -> None:
    seen: list[tuple[str, str]] = []
    watcher.optimize(goal="dummy", progress=lambda resource: seen.append((type(resource).__name__, resource.state)))
    states = ["PENDING", "ONGOING", "SUCCEEDED"]
    assert seen == [
        *[("Audit", state) for state in states],
        *[("ActionPlan", state) for state in ["RECOMMENDED", *states]],
    ]


def test_apply_false_stops_at_the_recommendation(watcher: Client, cloud: Watcher) -> None:
    found = watcher.optimize(goal="dummy", apply=False)
    assert cloud.calls == LOOP[:7]
    assert found.action_plan is not None
    assert (found.action_plan.state, len(found.actions), found.applied) == ("RECOMMENDED", 2, False)
    assert repr(found).endswith(f"action plan {PLAN} RECOMMENDED, 2 actions, not applied>")


def test_approval_is_asked_for_with_the_plan_and_its_actions(watcher: Client, cloud: Watcher) -> None:
    asked: list[Any] = []

    def approve(plan: Any, actions: Any) -> bool:
        asked.append((plan.uuid, plan.state, [action.state for action in actions]))
        return True

    done = watcher.optimize(goal="dummy", approve=approve)
    assert asked == [(PLAN, "RECOMMENDED", ["PENDING", "PENDING"])]
    assert (done.applied, done.approved) == (True, True)
    assert repr(done) == (
        f"<Optimization audit {done.audit.name} SUCCEEDED, action plan {PLAN} SUCCEEDED, 2 actions, applied>"
    )


def test_what_was_done_is_a_table_in_a_notebook(watcher: Client, cloud: Watcher) -> None:
    html = watcher.optimize(goal="dummy")._repr_html_()
    for words in ("<caption>Optimization</caption>", "applied", PLAN, "<caption>Actions</caption>"):
        assert words in html


def test_nothing_to_do_is_said_in_a_notebook(watcher: Client, cloud: Watcher) -> None:
    cloud.actions = 0
    html = watcher.optimize(goal="dummy")._repr_html_()
    assert "nothing to do" in html
    assert "<p>no actions</p>" in html


def test_a_refusal_cancels_nothing_and_says_so(watcher: Client, cloud: Watcher) -> None:
    found = watcher.optimize(goal="dummy", approve=lambda plan, actions: False)
    assert cloud.calls == LOOP[:7]
    assert (found.applied, found.approved) == (False, False)
    assert repr(found).endswith("not approved>")


THREE: dict[str, Callable[..., bool]] = {
    "takes three": lambda plan, actions, more: bool(more.nodes),
    "may take a preview": lambda plan, actions, preview=None: bool(preview.nodes),
}
TWO: dict[str, Callable[..., bool]] = {
    "takes two": lambda plan, actions: True,
    "may take something else": lambda plan, actions, strict=True: strict is True,
    "takes any number": lambda *arguments: len(arguments) == 2,
}


@pytest.mark.parametrize("approve", [*THREE.values(), *TWO.values()], ids=[*THREE, *TWO])
def test_callbacks_that_take_three_get_a_preview(watcher: Client, cloud: Watcher, approve: Callable[..., bool]) -> None:
    done = watcher.optimize(goal="dummy", approve=approve)
    assert cloud.calls == LOOP
    assert (done.applied, done.approved) == (True, True)
    assert done.preview is not None
    assert (done.preview.action_plan, done.preview.action_plan_state) == (PLAN, "RECOMMENDED")


def test_a_coroutine_function_gets_a_preview_too(server: FakeServer, cloud: Watcher) -> None:
    async def approve(plan: Any, actions: Any, preview: Any) -> bool:
        await asyncio.sleep(0)
        return bool(preview.nodes)

    async def run() -> Any:
        async with get_async_client(1, os_auth_token="t0ken", watcher_url=server.url) as watcher:
            return await watcher.optimize(goal="dummy", approve=approve)

    assert asyncio.run(run()).applied


@pytest.mark.parametrize("approve", [None, *TWO.values()], ids=["nobody", *TWO])
def test_a_preview_that_is_not_waited_for_may_fail(
    watcher: Client, cloud: Watcher, approve: Callable[..., bool] | None, caplog: pytest.LogCaptureFixture
) -> None:
    cloud.faults["GET /data_model"] = Reply.recorded("api_400")
    done = watcher.optimize(goal="dummy", approve=approve)
    assert (done.applied, done.preview) == (True, None)
    assert [record.getMessage() for record in caplog.records if "without a preview" in record.getMessage()] != []


def test_a_preview_that_is_waited_for_must_not_fail(watcher: Client, cloud: Watcher) -> None:
    cloud.faults["GET /data_model"] = Reply.recorded("api_400")
    with pytest.raises(exc.BadRequest) as caught:
        watcher.optimize(goal="dummy", approve=lambda plan, actions, preview: pytest.fail("asked"))
    assert cloud.calls == LOOP[:7]
    assert f"It was not started. To go on: {resuming(caught.value)}." in note(caught.value)


@pytest.mark.parametrize("answer", [None, 1, "no", "yes"])
def test_only_a_plain_yes_is_one(watcher: Client, cloud: Watcher, answer: Any) -> None:
    with pytest.raises(exc.ValidationError, match=f"must return True or False; got {answer!r}") as caught:
        watcher.optimize(goal="dummy", approve=lambda plan, actions: answer)
    assert cloud.calls == LOOP[:7]
    assert f"It was not started. To go on: {resuming(caught.value)}." in note(caught.value)


@pytest.mark.parametrize(("actions", "said"), [(None, "no action plan"), (0, "SUCCEEDED, 0 actions, nothing to do")])
def test_when_there_is_nothing_to_do_approve_is_not_called(
    watcher: Client, cloud: Watcher, actions: int | None, said: str
) -> None:
    cloud.actions = actions
    found = watcher.optimize(goal="dummy", approve=lambda plan, actions: pytest.fail("asked"))
    assert (found.actions, found.applied, found.approved) == ([], False, None)
    assert (found.action_plan is None) == (actions is None)
    assert (found.efficacy == []) == (actions is None)
    assert said in repr(found)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"goal": "dummy", "apply": False, "approve": lambda plan, actions: True}, "apply=False"),
        ({"goal": "dummy", "timeout": -1}, "timeout must be"),
        ({"goal": "dummy", "interval": 0}, "interval must be"),
        ({}, "Exactly one of goal and audit_template"),
    ],
)
def test_arguments_are_checked_before_anything_is_sent(
    watcher: Client, cloud: Watcher, arguments: dict[str, Any], said: str
) -> None:
    with pytest.raises(exc.ValidationError, match=said) as caught:
        watcher.optimize(**arguments)
    assert cloud.calls == []
    assert not hasattr(caught.value, "__notes__")


def test_an_audit_that_was_refused_leaves_nothing_to_go_on_with(watcher: Client, cloud: Watcher) -> None:
    cloud.faults["POST /audits"] = Reply.recorded("api_400")
    with pytest.raises(exc.BadRequest) as caught:
        watcher.optimize(goal="dummy")
    assert not hasattr(caught.value, "__notes__")


def test_an_audit_that_may_have_been_made_can_be_looked_up(watcher: Client, cloud: Watcher) -> None:
    cloud.faults["POST /audits"] = Reply(raw=b"")
    with pytest.raises(exc.ConnectionError) as caught:
        watcher.optimize(goal="dummy", name="mine")
    assert caught.value.resume_token == "optimize/1/audit=mine"
    assert note(caught.value) == (
        f"optimize(): it is not known whether the audit was made. To go on if it was: {resuming(caught.value)}."
    )


def test_a_failed_audit(watcher: Client, cloud: Watcher) -> None:
    cloud.audit_states = ["ONGOING", "FAILED"]
    with pytest.raises(exc.ResourceFailure) as caught:
        watcher.optimize(goal="dummy")
    assert note(caught.value) == (
        f"optimize() stood at: audit {AUDIT} FAILED. Nothing runs any more; watcher.audit.get('{AUDIT}') shows it."
    )
    assert caught.value.resume_token is None


def test_a_failed_plan(watcher: Client, cloud: Watcher) -> None:
    cloud.plan_states = ["ONGOING", "FAILED"]
    with pytest.raises(exc.ResourceFailure) as caught:
        watcher.optimize(goal="dummy")
    assert note(caught.value).endswith(
        f"action plan {PLAN} FAILED. watcher.action.list(action_plan='{PLAN}', detail=True) shows what was done."
    )


def test_a_timeout_of_the_audit(watcher: Client, cloud: Watcher) -> None:
    cloud.audit_states = ["ONGOING"]
    with pytest.raises(exc.ResourceTimeout) as caught:
        watcher.optimize(goal="dummy", timeout=5)
    assert note(caught.value) == (
        f"optimize() stood at: audit {AUDIT} ONGOING. The server goes on with it. To go on: {resuming(caught.value)}."
    )


def test_a_plan_that_cannot_be_listed(watcher: Client, cloud: Watcher) -> None:
    cloud.faults["GET /action_plans/detail"] = Reply(500)
    with pytest.raises(exc.InternalServerError) as caught:
        watcher.optimize(goal="dummy")
    assert note(caught.value).endswith(f"audit {AUDIT} SUCCEEDED. To go on: {resuming(caught.value)}.")


def test_a_start_whose_answer_was_lost(watcher: Client, cloud: Watcher) -> None:
    cloud.faults[f"POST /action_plans/{PLAN}/start"] = Reply(raw=b"")
    with pytest.raises(exc.ConnectionError) as caught:
        watcher.optimize(goal="dummy")
    assert f"It may have been started. To go on: {resuming(caught.value)}." in note(caught.value)


def interrupt_at(state: str) -> Callable[[Any], None]:
    def stop(resource: Any) -> None:
        if type(resource).__name__ == "ActionPlan" and resource.state == state:
            raise Stop

    return stop


@pytest.mark.parametrize(
    ("state", "advice"),
    [
        ("RECOMMENDED", f"It was not started. To go on: watcher.optimize(resume='{TOKEN}')."),
        ("ONGOING", f"watcher.action_plan.cancel('{PLAN}') stops it. To go on: watcher.optimize(resume='{TOKEN}')."),
    ],
)
def test_an_interruption_says_where_it_stood(watcher: Client, cloud: Watcher, state: str, advice: str) -> None:
    with pytest.raises(Stop) as caught:
        watcher.optimize(goal="dummy", progress=interrupt_at(state))
    assert f"audit {AUDIT} SUCCEEDED, action plan {PLAN} {state}." in note(caught.value)
    assert advice in note(caught.value)


def test_the_advice_reads_as_the_client_is_used(connect: Connect, server: FakeServer, cloud: Watcher) -> None:
    watcher = connect(1, os_auth_token="t0ken", watcher_url=server.url)
    with pytest.raises(Stop) as caught:
        watcher.optimize(goal="dummy", progress=interrupt_at("ONGOING"))
    assert ("await watcher." in caught.value.__notes__[0]) != isinstance(watcher, Client)


def test_a_task_that_is_cancelled(server: FakeServer, cloud: Watcher) -> None:
    async def approve(plan: Any, actions: Any) -> bool:
        task = asyncio.current_task()
        assert task is not None
        task.cancel()
        await asyncio.sleep(60)
        return True

    async def run() -> None:
        async with get_async_client(1, os_auth_token="t0ken", watcher_url=server.url) as watcher:
            await watcher.optimize(goal="dummy", approve=approve)

    with pytest.raises(asyncio.CancelledError) as caught:
        asyncio.run(run())
    assert f"action plan {PLAN} RECOMMENDED. It was not started." in note(caught.value)
