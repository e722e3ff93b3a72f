"""Answers that cannot be understood: one named error that shows the answer, never a raw KeyError."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from both_clients import one_client
from fake_server import EXCHANGES, FakeServer, Reply

from watcherclient import exc
from watcherclient.v1.client import Client

AUDIT: dict[str, Any] = json.loads(EXCHANGES["audit"]["body"])
AUDITS: dict[str, Any] = json.loads(EXCHANGES["audits"]["body"])


def without(field: str) -> bytes:
    return json.dumps({name: value for name, value in AUDIT.items() if name != field}).encode()


def changed(**fields: Any) -> bytes:
    return json.dumps({**AUDIT, **fields}).encode()


@one_client
@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "it is empty; is watcher_url right?"),
        (b" ", "it is empty"),
        (b"<html><body>It works!</body></html>", "not valid JSON"),
        (b"OK", "not valid JSON"),
        (b'{"uuid": "a", ', "not valid JSON"),
        (b"\xff\xfe", "not valid JSON"),
        (b"[" * 100_000, "not valid JSON"),
        (b"{}", "the field 'uuid' is missing"),
        (without("state"), "the field 'state' is missing"),
        (b"[]", "does not have the documented shape"),
        (b"[{}]", "does not have the documented shape"),
        (b'"audit"', "does not have the documented shape"),
        (b"5", "does not have the documented shape"),
        (b"null", "does not have the documented shape"),
        (b"true", "does not have the documented shape"),
        (changed(state=None), "does not have the documented shape"),
        (changed(state=5), "does not have the documented shape"),
        (changed(created_at="yesterday"), "does not have the documented shape"),
        (changed(created_at=5), "does not have the documented shape"),
        (changed(links=None), "does not have the documented shape"),
        (changed(links=[5]), "does not have the documented shape"),
    ],
)
def test_an_answer_of_another_shape_is_invalid(watcher: Client, server: FakeServer, body: bytes, reason: str) -> None:
    server.will(Reply(200, body, {"X-Openstack-Request-Id": "req-1"}))
    with pytest.raises(exc.InvalidResponse, match=reason) as caught:
        watcher.audit.get("a")
    error = caught.value
    assert error.http_status == 200
    assert error.request_id == "req-1"
    assert (error.method, error.url) == ("GET", f"{server.url}/v1/audits/a")
    assert error.details is not None
    assert len(error.details) < 600
    assert error.details.startswith(body[:100].decode(errors="replace"))


@pytest.mark.parametrize("status", [200, 201, 202, 204])
def test_an_empty_success_is_invalid_where_an_audit_was_due(watcher: Client, server: FakeServer, status: int) -> None:
    server.will(Reply(status))
    with pytest.raises(exc.InvalidResponse):
        watcher.audit.get("a")


@pytest.mark.parametrize("status", [200, 202, 204])
def test_where_nothing_is_due_any_success_is_one(watcher: Client, server: FakeServer, status: int) -> None:
    server.will(Reply(status), Reply(status))
    watcher.audit.delete("a")
    watcher.webhook.trigger("a")
    assert [request.method for request in server.requests] == ["DELETE", "POST"]


@pytest.mark.parametrize(
    "body",
    [
        b"[]",
        b"{}",
        b'{"audits": null}',
        b'{"audits": 5}',
        b'{"audits": {}}',
        b'{"audits": ""}',
        b'{"audits": [null]}',
        b'{"audits": [{}]}',
        b'{"goals": []}',
    ],
)
def test_a_page_of_another_shape_is_invalid(watcher: Client, server: FakeServer, body: bytes) -> None:
    server.will(Reply(200, body))
    with pytest.raises(exc.InvalidResponse):
        watcher.audit.list()


NOWHERE = [
    "",
    "http://127.0.0.1/v1/audits",
    "http://127.0.0.1/v1/audits?marker=",
    "%",
    "http://[::1",
    5,
    ["x"],
    {"a": 1},
]


@pytest.mark.parametrize("link", NOWHERE, ids=str)
def test_a_next_link_that_leads_nowhere_is_invalid(watcher: Client, server: FakeServer, link: Any) -> None:
    server.will(Reply.of({**AUDITS, "next": link}))
    with pytest.raises(exc.InvalidResponse):
        watcher.audit.list()


def test_an_error_about_a_next_link_names_the_request(watcher: Client, server: FakeServer) -> None:
    server.will(Reply.of({**AUDITS, "next": "http://127.0.0.1/v1/audits"}))
    with pytest.raises(exc.InvalidResponse) as caught:
        watcher.audit.list()
    assert (caught.value.method, caught.value.url) == ("GET", f"{server.url}/v1/audits")


@one_client
@pytest.mark.parametrize(
    "call",
    [
        lambda watcher: watcher.goal.get("x"),
        lambda watcher: watcher.goal.list(),
        lambda watcher: watcher.goal.list(detail=True),
        lambda watcher: watcher.strategy.get("x"),
        lambda watcher: watcher.strategy.list(),
        lambda watcher: watcher.strategy.state("x"),
        lambda watcher: watcher.audit_template.get("x"),
        lambda watcher: watcher.audit_template.list(),
        lambda watcher: watcher.audit_template.create(name="n", goal="g"),
        lambda watcher: watcher.audit_template.update("x", [{"op": "remove", "path": "/strategy"}]),
        lambda watcher: watcher.audit.create(audit_type="ONESHOT", goal="g"),
        lambda watcher: watcher.audit.update("x", [{"op": "replace", "path": "/name", "value": "n"}]),
        lambda watcher: watcher.action_plan.get("x"),
        lambda watcher: watcher.action_plan.list(detail=True),
        lambda watcher: watcher.action_plan.start("x"),
        lambda watcher: watcher.action_plan.cancel("x"),
        lambda watcher: watcher.action.get("x"),
        lambda watcher: watcher.action.list(),
        lambda watcher: watcher.action.update("x", [{"op": "replace", "path": "/state", "value": "SKIPPED"}]),
        lambda watcher: watcher.scoring_engine.get("x"),
        lambda watcher: watcher.scoring_engine.list(),
        lambda watcher: watcher.service.get(1),
        lambda watcher: watcher.service.list(),
        lambda watcher: watcher.data_model.list(),
    ],
)
@pytest.mark.parametrize("body", [b"<html>", b'{"x": 1}', b'["x"]'], ids=["html", "object", "list"])
def test_no_call_takes_what_it_does_not_know(
    watcher: Client, server: FakeServer, call: Callable[[Client], Any], body: bytes
) -> None:
    server.will(Reply(200, body))
    with pytest.raises(exc.InvalidResponse):
        call(watcher)


def test_an_answer_of_a_newer_server_is_understood(watcher: Client, server: FakeServer) -> None:
    server.will(Reply(200, changed(state="DREAMING", mood="fine", links=[{"href": "h", "rel": "self", "title": "t"}])))
    audit: Any = watcher.audit.get("a")
    assert audit.state == "DREAMING"
    assert audit.mood == "fine"
    assert audit.links[0].title == "t"
