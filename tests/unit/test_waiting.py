"""Waiting: how often the server is asked, what is told meanwhile, and which errors are retried."""

import pickle
import time
from collections import Counter
from typing import Any

import pytest
from both_clients import Connect, one_client
from fake_server import FakeServer, Reply
from running import Clock, in_turn, running, walk

from watcherclient import exc
from watcherclient.client import get_async_client
from watcherclient.v1.action import ActionState
from watcherclient.v1.audit import AuditState
from watcherclient.v1.client import Client

MANAGERS = ("audit", "action_plan", "action")
BROKEN = Reply(503, b"restarting")


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


@pytest.mark.parametrize("manager", MANAGERS)
def test_the_server_is_asked_until_the_end(watcher: Client, server: FakeServer, clock: Clock, manager: str) -> None:
    server.answer = walk(manager, "PENDING", "ONGOING", "ONGOING", "SUCCEEDED")
    assert getattr(watcher, manager).wait("a-1").state == "SUCCEEDED"
    assert [str(request) for request in server.requests] == [f"GET /v1/{manager}s/a-1"] * 4


def test_nothing_is_waited_for_when_it_is_there(watcher: Client, server: FakeServer, clock: Clock) -> None:
    server.answer = walk("audit", "SUCCEEDED")
    watcher.audit.wait("a")
    assert (len(server.requests), clock.pauses) == (1, [])


def test_pauses_grow_up_to_the_interval(watcher: Client, server: FakeServer, clock: Clock) -> None:
    server.answer = walk("audit", *["ONGOING"] * 7, "SUCCEEDED")
    watcher.audit.wait("a", interval=0.5)
    assert clock.pauses == [0.1, 0.15, 0.225, 0.3375, 0.5, 0.5, 0.5]


def test_an_interval_shorter_than_the_first_pause_is_kept(watcher: Client, server: FakeServer, clock: Clock) -> None:
    server.answer = walk("audit", *["ONGOING"] * 3, "SUCCEEDED")
    watcher.audit.wait("a", interval=0.02)
    assert clock.pauses == [0.02, 0.02, 0.02]


def test_progress_is_told_at_first_sight_and_at_each_change(watcher: Client, server: FakeServer, clock: Clock) -> None:
    server.answer = walk("action_plan", "PENDING", "PENDING", "ONGOING", "ONGOING", "ONGOING", "SUCCEEDED")
    seen: list[str] = []
    watcher.action_plan.wait("p", progress=lambda plan: seen.append(plan.state))
    assert seen == ["PENDING", "ONGOING", "SUCCEEDED"]


def test_progress_is_told_of_a_bad_end_too(watcher: Client, server: FakeServer, clock: Clock) -> None:
    server.answer = walk("audit", "ONGOING", "FAILED")
    seen: list[str] = []
    with pytest.raises(exc.ResourceFailure):
        watcher.audit.wait("a", progress=lambda audit: seen.append(audit.state))
    assert seen == ["ONGOING", "FAILED"]


def test_what_progress_raises_ends_the_wait(watcher: Client, server: FakeServer, clock: Clock) -> None:
    def stop(audit: object) -> None:
        raise LookupError("enough")

    server.answer = walk("audit", "ONGOING")
    with pytest.raises(LookupError, match="enough"):
        watcher.audit.wait("a", progress=stop)


def test_the_time_is_up(watcher: Client, server: FakeServer, clock: Clock) -> None:
    server.answer = walk("audit", "ONGOING")
    with pytest.raises(exc.ResourceTimeout) as caught:
        watcher.audit.wait("watched", timeout=60)
    assert clock.now == pytest.approx(60)
    assert len(server.requests) == len(clock.pauses) + 1
    error = caught.value
    assert error.resource.state == "ONGOING"
    assert error.__cause__ is None
    assert "is still ONGOING after 60 seconds" in str(error)
    assert str(error).endswith("; audit.wait('watched') waits on")


def test_no_time_at_all_asks_once(watcher: Client, server: FakeServer, clock: Clock) -> None:
    server.answer = walk("audit", "ONGOING")
    with pytest.raises(exc.ResourceTimeout):
        watcher.audit.wait("a", timeout=0)
    assert (len(server.requests), clock.pauses) == (1, [])


@pytest.mark.parametrize("passing", [Reply(500), BROKEN, Reply(504), Reply(429), Reply(raw=b"")])
def test_transient_errors_are_retried(watcher: Client, server: FakeServer, clock: Clock, passing: Reply) -> None:
    server.answer = in_turn([passing, running("audit", "ONGOING"), passing, passing, running("audit", "SUCCEEDED")])
    seen: list[str] = []
    assert watcher.audit.wait("a", progress=lambda audit: seen.append(audit.state)).state == "SUCCEEDED"
    assert seen == ["ONGOING", "SUCCEEDED"]


def test_the_last_error_is_the_cause_when_the_time_is_up(watcher: Client, server: FakeServer, clock: Clock) -> None:
    server.answer = in_turn([running("audit", "ONGOING"), BROKEN])
    with pytest.raises(exc.ResourceTimeout, match="is still ONGOING") as caught:
        watcher.audit.wait("a", timeout=2)
    assert isinstance(caught.value.__cause__, exc.ServiceUnavailable)


def test_what_could_never_be_read_ends_in_the_error_of_reading(
    watcher: Client, server: FakeServer, clock: Clock
) -> None:
    server.answer = in_turn([BROKEN])
    with pytest.raises(exc.ServiceUnavailable) as caught:
        watcher.audit.wait("a", timeout=1)
    assert caught.value.__notes__ == ["The audit a could not be read in 1 second; audit.wait('a') waits on"]


@pytest.mark.parametrize(
    ("reply", "error"), [("api_404", exc.NotFound), ("api_403", exc.Forbidden), ("token_check_401", exc.Unauthorized)]
)
def test_errors_that_stay_are_raised_at_once(
    watcher: Client, server: FakeServer, clock: Clock, reply: str, error: type[exc.HttpError]
) -> None:
    server.answer = in_turn([running("audit", "ONGOING"), Reply.recorded(reply)])
    with pytest.raises(error):
        watcher.audit.wait("a")


def test_a_server_that_hangs_does_not_hold_up_the_end(
    connect: Connect, server: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    watcher = connect(1, os_auth_token="t0ken", watcher_url=server.url, max_retries=5)
    for module in Clock.MODULES:
        monkeypatch.setattr(f"{module}.SHORTEST_CALL", 0.1)
    server.answer = server.hang
    began = time.monotonic()
    with pytest.raises(exc.Timeout) as caught:
        watcher.audit.wait("a", timeout=0.3)
    assert time.monotonic() - began < 3
    assert "could not be read in 0.3 seconds" in caught.value.__notes__[0]


@one_client
@pytest.mark.parametrize(
    ("argument", "value", "said"),
    [
        ("until", "RECOMMENDED", "until must be one of PENDING, ONGOING"),
        ("until", ["SUCCEEDED", "succeeded"], "got 'succeeded'"),
        ("until", [], "until must name at least one state"),
        ("timeout", -1, "timeout must be a finite number of seconds from 0; got -1"),
        ("timeout", float("inf"), "got inf"),
        ("timeout", float("nan"), "got nan"),
        ("timeout", True, "got True"),
        ("timeout", "60", "got '60'"),
        ("timeout", None, "got None"),
        ("interval", 0, "interval must be a finite number of seconds from 0.01; got 0"),
    ],
)
def test_arguments_are_checked_before_anything_is_sent(
    watcher: Client, server: FakeServer, argument: str, value: Any, said: str
) -> None:
    with pytest.raises(exc.ValidationError) as caught:
        watcher.audit.wait("a", **{argument: value})
    assert said in str(caught.value)
    assert server.requests == []


def test_the_resource_itself_may_be_given(watcher: Client, server: FakeServer, clock: Clock) -> None:
    for manager in MANAGERS:
        server.answer = walk(manager, "ONGOING", "SUCCEEDED")
        found = getattr(watcher, manager).get("a")
        assert getattr(watcher, manager).wait(found).state == "SUCCEEDED"
        assert server.requests[-1].path == f"/v1/{manager}s/{found.uuid}"
    other: Any = watcher.action.get("a")
    with pytest.raises(exc.ValidationError, match="audit must be"):
        watcher.audit.wait(other)


def test_the_actions_of_a_plan_are_counted_by_state(watcher: Client, server: FakeServer) -> None:
    action = Reply.recorded("action").json
    states = ["SUCCEEDED", "SUCCEEDED", "ONGOING", "REHEARSING"]
    actions = [{**action, "state": state} for state in states]
    plan = running("action_plan", "ONGOING")
    server.answer = lambda request: Reply.of({"actions": actions}) if request.path == "/v1/actions" else plan
    counted = watcher.action_plan.progress("p")
    assert counted == Counter({"SUCCEEDED": 2, "ONGOING": 1, "REHEARSING": 1})
    assert (counted[ActionState.FAILED], counted.total()) == (0, 4)
    assert [str(request) for request in server.requests] == [
        "GET /v1/action_plans/p",
        "GET /v1/actions?action_plan_uuid=p",
    ]


def test_a_plan_that_is_not_there_has_no_progress(watcher: Client, server: FakeServer) -> None:
    server.will("api_404")
    with pytest.raises(exc.NotFound):
        watcher.action_plan.progress("p")


def test_coroutine_functions_are_awaited_or_refused(connect: Connect, server: FakeServer, clock: Clock) -> None:
    server.answer = walk("audit", "ONGOING", "SUCCEEDED")
    watcher = connect(1, os_auth_token="t0ken", watcher_url=server.url)
    seen: list[AuditState] = []

    async def note(audit: Any) -> None:
        seen.append(audit.state)

    if isinstance(watcher, Client):
        with pytest.raises(exc.ValidationError, match="is a coroutine function"):
            watcher.audit.wait("a", progress=note)
    else:
        watcher.audit.wait("a", progress=note)
        assert seen == ["ONGOING", "SUCCEEDED"]


def test_trio_waits_too(server: FakeServer) -> None:
    trio = pytest.importorskip("trio")
    server.answer = walk("audit", "ONGOING", "SUCCEEDED")

    async def wait() -> str:
        async with get_async_client(1, os_auth_token="t0ken", watcher_url=server.url) as watcher:
            return (await watcher.audit.wait("a", interval=0.01)).state

    assert trio.run(wait) == "SUCCEEDED"


def test_poll_says_how_long_to_wait(watcher: Client, server: FakeServer, clock: Clock) -> None:
    asked: list[tuple[int, str]] = []

    def poll(attempt: int, audit: Any) -> float:
        asked.append((attempt, audit.state))
        return 7.0 * attempt

    server.answer = walk("audit", "PENDING", "ONGOING", "ONGOING", "SUCCEEDED")
    watcher.audit.wait("a", poll=poll)
    assert asked == [(1, "PENDING"), (2, "ONGOING"), (3, "ONGOING")]
    assert clock.pauses == [7.0, 14.0, 21.0]


def test_poll_is_not_asked_about_what_was_never_read(watcher: Client, server: FakeServer, clock: Clock) -> None:
    server.answer = in_turn([BROKEN, running("action", "ONGOING"), running("action", "SUCCEEDED")])
    watcher.action.wait("a", poll=lambda attempt, action: 3)
    assert clock.pauses == [0.1, 3]


def test_poll_cannot_wait_beyond_the_timeout(watcher: Client, server: FakeServer, clock: Clock) -> None:
    server.answer = walk("action_plan", "ONGOING")
    with pytest.raises(exc.ResourceTimeout):
        watcher.action_plan.wait("p", timeout=10, poll=lambda attempt, plan: 60)
    assert clock.pauses == [10]


@pytest.mark.parametrize("seconds", [0, -1, float("nan"), float("inf"), None, True, "1"])
def test_poll_must_return_seconds(watcher: Client, server: FakeServer, clock: Clock, seconds: Any) -> None:
    server.answer = walk("audit", "ONGOING")
    with pytest.raises(exc.ValidationError, match="what poll returns must be a finite number of seconds from 0.01"):
        watcher.audit.wait("a", poll=lambda attempt, audit: seconds)
    assert clock.pauses == []


def test_a_wait_goes_on_with_what_its_error_has(watcher: Client, server: FakeServer, clock: Clock) -> None:
    """Also in another process: the resource can be pickled."""
    server.answer = walk("audit", "ONGOING")
    with pytest.raises(exc.ResourceTimeout) as caught:
        watcher.audit.wait("nightly", timeout=1)
    seen = pickle.loads(pickle.dumps(caught.value.resource))
    server.answer = walk("audit", "SUCCEEDED")
    assert watcher.audit.wait(watcher.audit.wait(seen)).state == "SUCCEEDED"
    assert server.requests[-1].path == f"/v1/audits/{seen.uuid}"
