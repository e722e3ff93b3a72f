"""How many requests a call sends: each takes longer than all that is done here."""

from collections.abc import Callable
from dataclasses import replace
from itertools import islice
from typing import Any

import pytest
from both_clients import Connect, one_client
from fake_keystone import PASSWORD, USER, FakeKeystone
from fake_server import FakeServer, Reply
from test_lists import audits, paged

from watcherclient._http.tls import Tls
from watcherclient.v1.client import Client

Call = Callable[[Client], Any]

CREATED = replace(Reply.recorded("audit"), status=201)

PATCH = [{"op": "replace", "path": "/state", "value": "CANCELLED"}]

CALLS: list[tuple[str, Call]] = [
    ("audit", lambda watcher: watcher.audit.get("a")),
    ("goal", lambda watcher: watcher.goal.get("dummy")),
    ("strategy", lambda watcher: watcher.strategy.get("dummy")),
    ("strategy_state", lambda watcher: watcher.strategy.state("dummy")),
    ("audit_template", lambda watcher: watcher.audit_template.get("t")),
    ("action_plan", lambda watcher: watcher.action_plan.get("p")),
    ("action", lambda watcher: watcher.action.get("a")),
    ("scoring_engine", lambda watcher: watcher.scoring_engine.get("s")),
    ("service", lambda watcher: watcher.service.get(1)),
    ("data_model", lambda watcher: watcher.data_model.list()),
    ("versions", lambda watcher: watcher.versions()),
    ("audit", lambda watcher: watcher.audit.update("a", PATCH)),
    ("deleted", lambda watcher: watcher.audit.delete("a")),
    ("webhook", lambda watcher: watcher.webhook.trigger("a")),
]


@pytest.mark.parametrize(("answer", "call"), CALLS, ids=[f"{number} {name}" for number, (name, _) in enumerate(CALLS)])
def test_one_request_for_one_call(watcher: Client, server: FakeServer, answer: str, call: Call) -> None:
    server.will(answer)
    call(watcher)
    assert len(server.requests) == 1, [str(request) for request in server.requests]


def test_a_create_is_one_request(watcher: Client, server: FakeServer) -> None:
    server.will(CREATED)
    watcher.audit.create(audit_type="ONESHOT", goal="dummy")
    assert server.request.method == "POST"


def test_a_strategy_is_looked_up_once(watcher: Client, server: FakeServer) -> None:
    """The server would take one that does not exist silently."""
    server.answer = lambda request: CREATED if request.method == "POST" else Reply.recorded("strategy")
    for _ in range(3):
        watcher.audit.create(audit_type="ONESHOT", goal="dummy", strategy="dummy")
    assert [request.method for request in server.requests] == ["GET", "POST", "POST", "POST"]


@one_client
def test_a_list_asks_for_each_page_once(watcher: Client, server: FakeServer) -> None:
    server.answer = paged(audits(25), page_size=10)
    assert len(watcher.audit.list()) == 25
    assert len(server.requests) == 3


@one_client
def test_a_limit_asks_for_no_more_pages_than_it_takes(watcher: Client, server: FakeServer) -> None:
    server.answer = paged(audits(25), page_size=10)
    assert len(watcher.audit.list(limit=10)) == 10
    assert len(server.requests) == 1


@one_client
def test_iter_asks_for_a_page_when_somebody_gets_there(watcher: Client, server: FakeServer) -> None:
    server.answer = paged(audits(25), page_size=10)
    rows = iter(watcher.audit.iter())
    assert len(server.requests) == 0
    assert len(list(islice(rows, 10))) == 10
    assert len(server.requests) == 1
    next(rows)
    assert len(server.requests) == 2


def test_keystone_is_asked_once(connect: Connect, server: FakeServer, keystone: FakeKeystone) -> None:
    keystone.offer(server.url)
    server.answer = lambda request: Reply.recorded("audit")
    watcher = connect(1, os_username=USER, os_password=PASSWORD, os_project_name="demo", os_auth_url=keystone.url)
    for _ in range(5):
        watcher.audit.get("a")
    assert len(keystone.requests) == 1, [str(request) for request in keystone.requests]
    assert len(server.requests) == 5


@one_client
def test_a_connection_is_kept(watcher: Client, server: FakeServer) -> None:
    server.answer = lambda request: Reply.recorded("audit")
    for _ in range(5):
        watcher.audit.get("a")
    assert server.connections == 1


@one_client
def test_without_encryption_no_certificates_are_read(
    connect: Connect, server: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Tls, "context", None)  # reading them takes longer than 50 requests
    server.will("audit")
    connect(1, os_auth_token="t0ken", watcher_url=server.url).audit.get("a")
    assert len(server.requests) == 1
