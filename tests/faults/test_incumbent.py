"""What python-watcherclient 4.11.0 gets wrong about requests, line by line, with the outcome that is right.

test_incumbent_trust.py has lines 7 to 9 and 14 to 17.
"""

from __future__ import annotations

import itertools
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from faults import plays
from faults.calls import CALLS, Kind, Method, running
from faults.plays import answering, once
from faults.replies import fault
from faults.stage import Stage
from faults.wire import Received, Wire
from watcherclient import exc


def test_01_falling_back_to_an_older_server_works(stage: Stage, watcher: Any) -> None:
    stage.watcher.offer(4)
    assert "dummy" in [goal.name for goal in watcher.goal.list()]
    assert [request.headers["openstack-api-version"] for request in stage.server.requests] == [
        "infra-optim 1.7",
        "infra-optim 1.4",
    ]


def test_01_falling_back_works_under_threads(stage: Stage) -> None:
    stage.watcher.offer(4)
    with running("sync", stage.arguments()) as client, ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: client.goal.get("dummy").name, range(40)))
    assert found == ["dummy"] * 40
    assert len(stage.server.requests) == 41


def test_02_following_next_keeps_the_filters(stage: Stage, watcher: Any) -> None:
    for number in range(61):
        watcher.audit.create(audit_type="ONESHOT", goal=("dummy", "unclassified")[number % 2], name=f"n{number}")
    stage.watcher.show_at_once(10)
    stage.server.requests.clear()
    found = watcher.audit.list(goal="dummy", limit=0)
    assert len(found) == 32
    assert {row.goal_name for row in found} == {"dummy"}
    assert len(stage.server.requests) == 4
    assert all(("goal", "dummy") in request.query for request in stage.server.requests)


def test_03_identifiers_are_escaped(stage: Stage, watcher: Any) -> None:
    with pytest.raises(exc.MethodNotAllowed):  # the server's router finds no such path
        watcher.audit.delete("../audit_templates/t1")
    assert stage.server.requests[-1].target == "/v1/audits/..%2Faudit_templates%2Ft1"
    assert stage.watcher.names("audit_templates") == ["t1"]


def test_03_empty_identifiers_are_refused(stage: Stage, watcher: Any) -> None:
    for identifier in ("", " ", ".", ".."):
        with pytest.raises(exc.ValidationError, match="audit must be"):
            watcher.audit.get(identifier)
    assert stage.server.requests == []


def test_04_query_values_are_escaped(stage: Stage, watcher: Any) -> None:
    for value in ("a & b", "x#y", "100%41"):
        with pytest.raises(exc.NotFound, match="Goal"):  # the empty list is explained
            watcher.audit.list(goal=value)
        listed = [request for request in stage.server.requests if request.path == "/v1/audits"]
        assert listed[-1].query == [("goal", value)]


@pytest.mark.parametrize("method", ["POST", "PATCH", "DELETE"])
def test_05_writes_are_not_sent_again(method: Method, stage: Stage, watcher: Any) -> None:
    stage.server.play = plays.close
    with pytest.raises(exc.ConnectionError):
        CALLS[method](watcher)
    assert [request.method for request in stage.server.requests] == [method]


def test_05_one_create_is_one_audit(stage: Stage, watcher: Any) -> None:
    once(plays.close, acted=True)(stage)
    made = watcher.audit.create(audit_type="ONESHOT", goal="dummy")
    assert [row["uuid"] for row in stage.watcher.rows("audits")[1:]] == [made.uuid]
    assert [request.method for request in stage.server.requests] == ["POST", "GET"]


def test_06_retry_after_is_waited_for(stage: Stage, watcher: Any) -> None:
    once(answering(fault(429, "later").with_headers(Retry_After="1")))(stage)
    began = time.monotonic()
    assert watcher.goal.get("dummy").name == "dummy"
    assert 1.0 <= time.monotonic() - began < 2.0


def test_06_retry_after_on_500_does_no_harm(stage: Stage, watcher: Any) -> None:
    stage.server.play = answering(fault(500, "broken").with_headers(Retry_After="1"))
    with pytest.raises(exc.InternalServerError, match="broken"):
        watcher.goal.get("dummy")


def test_06_waits_grow(stage: Stage, kind: Kind) -> None:
    """Six waits of 10 ms, doubled each time, of which jitter leaves at least a half."""
    arrivals: list[float] = []

    def play(wire: Wire, request: Received) -> None:
        arrivals.append(time.monotonic())
        wire.close()

    stage.server.play = play
    stage.options.update(max_retries=6, retry_interval=0.01)
    with running(kind, stage.arguments()) as client, pytest.raises(exc.ConnectionError):
        client.goal.get("dummy")
    waits = [later - earlier for earlier, later in itertools.pairwise(arrivals)]
    assert len(waits) == 6
    assert all(wait >= 0.01 * 2**number / 2 for number, wait in enumerate(waits))
    assert waits[5] > waits[0] * 4


def test_10_lists_without_limit_are_complete(stage: Stage, watcher: Any) -> None:
    for number in range(25):
        watcher.audit_template.create(name=f"n{number}", goal="dummy")
    stage.watcher.show_at_once(7)
    assert len(watcher.audit_template.list()) == 26


def test_11_force_is_sent(stage: Stage, watcher: Any) -> None:
    assert watcher.audit.create(audit_type="ONESHOT", goal="dummy", force=True).force is True
    assert stage.server.requests[-1].json["force"] is True


@pytest.mark.parametrize("how", ["pinned", "offered"])
def test_11_force_is_not_dropped_at_1_0(how: str, stage: Stage, kind: Kind) -> None:
    if how == "pinned":
        stage.options["os_infra_optim_api_version"] = "1.0"
    else:
        stage.watcher.offer(0)
    with running(kind, stage.arguments()) as client:
        client.goal.get("dummy")
        stage.server.requests.clear()
        with pytest.raises(exc.UnsupportedVersion, match=r"force.*1\.2.*1\.0"):
            client.audit.create(audit_type="ONESHOT", goal="dummy", force=True)
    assert [request for request in stage.server.requests if request.method == "POST"] == []


def test_12_default_parameters_webhooks_and_the_strategy_filter_are_there(stage: Stage, watcher: Any) -> None:
    made = watcher.audit_template.create(name="n", goal="dummy", strategy="dummy", default_parameters={"para1": 2})
    assert made.default_parameters == {"para1": 2}
    watcher.action_plan.list(strategy="dummy")
    assert stage.server.requests[-1].query == [("strategy", "dummy")]
    with pytest.raises(exc.BadRequest, match="Audit type ONESHOT is disallowed"):
        watcher.webhook.trigger("a1")
    assert str(stage.server.requests[-1]) == "POST /v1/webhooks/a1"


def test_13_filters_that_the_server_lacks_are_not_sent(stage: Stage, watcher: Any) -> None:
    watcher.audit_template.create(name="another", goal="dummy")
    assert [row.name for row in watcher.audit_template.list(name="t1")] == ["t1"]
    assert [row.name for row in watcher.audit.list(audit_template="t1")] == ["a1"]
    sent = {name for request in stage.server.requests for name, _ in request.query}
    assert sent == {"goal"}
