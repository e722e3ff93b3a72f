"""optimize(resume=...): going on where another call stopped, and two calls of one name."""

import subprocess
import sys
from typing import Any

import pytest
from attrs import evolve
from both_clients import one_client
from fake_server import FakeServer, Received, Reply
from optimizing_server import AUDIT, PLAN, Watcher
from running import Clock
from test_optimize import LOOP, TOKEN, Stop, interrupt_at, note

from watcherclient import exc
from watcherclient.v1.client import Client


@pytest.fixture
def cloud(server: FakeServer) -> Watcher:
    server.answer = cloud = Watcher()
    return cloud


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


class Broken(Exception):
    """Something in the user's own code."""


def break_at(state: str) -> Any:
    def stop(resource: Any) -> None:
        if type(resource).__name__ == "Audit" and resource.state == state:
            raise Broken

    return stop


def test_one_call_recommends_and_another_applies(watcher: Client, cloud: Watcher) -> None:
    token = watcher.optimize(goal="dummy", apply=False).resume_token
    assert token == TOKEN
    done = watcher.optimize(resume=token, approve=lambda plan, actions: True)
    assert (done.applied, done.approved, done.resume_token) == (True, True, TOKEN)
    assert cloud.calls[7:] == [
        f"GET /audits/{AUDIT}",
        f"GET /audits/{AUDIT}",
        f"GET /action_plans/{PLAN}",
        "GET /actions/detail",
        *LOOP[6:],
    ]


def test_an_audit_that_runs_is_waited_for(watcher: Client, cloud: Watcher) -> None:
    with pytest.raises(Broken) as caught:
        watcher.optimize(goal="dummy", progress=break_at("ONGOING"))
    assert f"To go on: watcher.optimize(resume='optimize/1/audit={AUDIT}')." in note(caught.value)
    assert watcher.optimize(resume=f"optimize/1/audit={AUDIT}").applied
    assert cloud.calls.count("POST /audits") == 1


def test_a_plan_that_runs_is_waited_for_and_not_approved_again(watcher: Client, cloud: Watcher) -> None:
    with pytest.raises(Stop):
        watcher.optimize(goal="dummy", progress=interrupt_at("ONGOING"))
    done = watcher.optimize(resume=TOKEN, approve=lambda plan, actions: pytest.fail("asked"))
    assert (done.applied, done.approved) == (True, None)
    assert cloud.calls.count(f"POST /action_plans/{PLAN}/start") == 1


def test_what_is_done_is_told_again(watcher: Client, cloud: Watcher) -> None:
    done = watcher.optimize(goal="dummy")
    again = watcher.optimize(resume=done.resume_token)
    assert again == evolve(done, preview=None)
    assert watcher.optimize(resume=done.resume_token, apply=False).applied


def test_what_failed_fails_again(watcher: Client, cloud: Watcher) -> None:
    cloud.plan_states = ["ONGOING", "FAILED"]
    ways: tuple[dict[str, Any], ...] = ({"goal": "dummy"}, {"resume": TOKEN})
    for arguments in ways:
        with pytest.raises(exc.ResourceFailure):
            watcher.optimize(**arguments)
    assert cloud.calls.count(f"POST /action_plans/{PLAN}/start") == 1


@pytest.mark.parametrize("audit", ["nightly", AUDIT])
def test_an_audit_is_enough(watcher: Client, cloud: Watcher, audit: str) -> None:
    """A process that was killed left no token, but its audit has a name."""
    watcher.optimize(goal="dummy", name="nightly", apply=False)
    assert watcher.optimize(resume=audit).applied
    assert watcher.optimize(resume=watcher.audit.get(audit)).applied


@one_client
def test_another_process_goes_on(watcher: Client, server: FakeServer, cloud: Watcher) -> None:
    token = watcher.optimize(goal="dummy", apply=False).resume_token
    program = (
        "import sys\nfrom watcherclient.client import get_client\n"
        "watcher = get_client(1, os_auth_token='t', watcher_url=sys.argv[1])\n"
        "print(watcher.optimize(resume=sys.argv[2], interval=0.01))"
    )
    found = subprocess.run([sys.executable, "-c", program, server.url, token], capture_output=True, text=True)
    assert found.stdout.rstrip().endswith("2 actions, applied>"), found.stderr


@pytest.mark.parametrize("argument", ["goal", "strategy", "parameters", "audit_template", "name", "force"])
def test_nothing_is_made_anew(watcher: Client, cloud: Watcher, argument: str) -> None:
    given: dict[str, Any] = {argument: {} if argument == "parameters" else "x"}
    with pytest.raises(exc.ValidationError, match=f"resume goes on with an audit that exists, so {argument}, "):
        watcher.optimize(resume=TOKEN, **given)
    assert cloud.calls == []


@pytest.mark.parametrize("token", ["optimize/1/", f"{TOKEN}/more=1", "optimize/1/audit=", TOKEN[:-37]])
def test_a_token_that_was_cut_off_is_refused(watcher: Client, cloud: Watcher, token: str) -> None:
    with pytest.raises(exc.ValidationError, match="resume must be a resume_token, whole and unchanged, or an audit"):
        watcher.optimize(resume=token)
    assert cloud.calls == []


def test_an_audit_of_another_type_is_refused(watcher: Client, server: FakeServer) -> None:
    server.answer = lambda request: Reply.of({**Reply.recorded("audit").json, "audit_type": "CONTINUOUS"})
    with pytest.raises(exc.ValidationError, match=r"runs once \(ONESHOT\).* is CONTINUOUS"):
        watcher.optimize(resume="hourly")


def test_a_token_needs_no_quoting_in_a_shell_and_keeps_every_name(watcher: Client, cloud: Watcher) -> None:
    cloud.faults["POST /audits"] = Reply(raw=b"")
    with pytest.raises(exc.ConnectionError) as caught:
        watcher.optimize(goal="dummy", name="größe & 'quotes' = 1:2")
    token = caught.value.resume_token
    assert token == "optimize/1/audit=gr%C3%B6%C3%9Fe%20%26%20%27quotes%27%20%3D%201%3A2"
    cloud.created = {"name": "x"}
    watcher.optimize(resume=token, apply=False)
    assert "GET /audits/größe & 'quotes' = 1:2" in cloud.calls


def test_of_two_calls_of_one_name_the_second_says_so(watcher: Client, server: FakeServer, cloud: Watcher) -> None:
    watcher.optimize(goal="dummy", name="nightly", apply=False)
    cloud.faults["POST /audits"] = Reply.recorded("api_409")
    with pytest.raises(exc.Conflict) as caught:
        watcher.optimize(goal="dummy", name="nightly")
    assert caught.value.resume_token is None
    assert note(caught.value) == (
        f"optimize(): the audit {AUDIT} SUCCEEDED has the name 'nightly' already; another optimize() may be working on "
        f"it. To go on with that one: watcher.optimize(resume='optimize/1/audit={AUDIT}')."
    )


def test_a_plan_that_somebody_else_started_first(watcher: Client, server: FakeServer, cloud: Watcher) -> None:
    def answer(request: Received) -> Reply:
        if request.path.endswith("/start"):
            cloud(request)  # somebody else
            return Reply.recorded("api_400")
        return cloud(request)

    server.answer = answer
    with pytest.raises(exc.BadRequest) as caught:
        watcher.optimize(goal="dummy")
    assert f"action plan {PLAN} PENDING. The server goes on with it" in note(caught.value)
    assert caught.value.resume_token
    assert watcher.optimize(resume=caught.value.resume_token).applied


def test_poll_paces_both_waits(watcher: Client, cloud: Watcher, clock: Clock) -> None:
    watcher.optimize(goal="dummy", poll=lambda attempt, resource: 2 if type(resource).__name__ == "Audit" else 5)
    assert clock.pauses == [2, 2, 5, 5]
