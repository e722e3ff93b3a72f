"""with_raw_response: the answers behind results; and which request a model or list came with."""

from __future__ import annotations

import copy
import gc
import inspect
import pickle
from typing import Any

import pytest
from both_clients import Connect, one_client
from fake_server import FakeServer, Reply
from test_lists import audits, paged

from watcher_v1_client import types
from watcherclient import exc
from watcherclient.aio.v1 import _raw_responses as asynchronous
from watcherclient.client import get_async_client, get_client
from watcherclient.hooks import Attempt
from watcherclient.models import Audit
from watcherclient.results import RawResponse, ResultList
from watcherclient.v1 import _raw_responses as blocking
from watcherclient.v1.client import Client

ANSWER = Reply.recorded("audit")
REQUEST_ID = {name.lower(): value for name, value in ANSWER.headers.items()}["x-openstack-request-id"]

OF_THEIR_OWN = {"wait", "progress", "preview", "defaults", "validate", "iter", "pages"}
"""Methods that return no answer, but what they make of several."""


def with_request_ids(*replies: Reply) -> list[Reply]:
    return [
        Reply(reply.status, reply.body, {**reply.headers, "X-OpenStack-Request-ID": f"req-{number}"})
        for number, reply in enumerate(replies, 1)
    ]


def test_what_came_with_a_success(watcher: Client, server: FakeServer) -> None:
    server.will("audit")
    answer = watcher.with_raw_response.audit.get("a")
    assert (answer.status, answer.method, answer.url) == (200, "GET", f"{server.url}/v1/audits/a")
    assert (answer.request_id, answer.microversion) == (REQUEST_ID, "1.7")
    assert answer.headers["content-type"] == "application/json"
    assert answer.body == ANSWER.body
    assert answer.json() == ANSWER.json
    assert answer.parse() == Audit.from_dict(ANSWER.json)
    assert answer.earlier == ()


def test_an_empty_answer(watcher: Client, server: FakeServer) -> None:
    server.will("deleted")
    answer = watcher.with_raw_response.audit.delete("a")
    assert (answer.status, answer.body, answer.json(), answer.parse()) == (204, b"", None, None)


def test_a_list_has_the_answer_of_each_page(watcher: Client, server: FakeServer) -> None:
    server.answer = paged(audits(25), page_size=10)
    answer = watcher.with_raw_response.audit.list()
    assert isinstance(answer.parse(), ResultList)
    assert len(answer.parse()) == 25
    assert [len(page.json()["audits"]) for page in (*answer.earlier, answer)] == [10, 10, 5]


def test_a_call_of_several_requests_gives_the_last_answer(watcher: Client, server: FakeServer) -> None:
    server.will("action_plan", "action_plan")
    answer = watcher.with_raw_response.action_plan.cancel("p")
    assert (answer.method, [each.method for each in answer.earlier]) == ("PATCH", ["GET"])
    assert answer.parse().uuid == Reply.recorded("action_plan").json["uuid"]


def test_what_belongs_to_no_resource(watcher: Client, server: FakeServer) -> None:
    server.will("versions", Reply.of({"new": True}, 202))
    assert watcher.with_raw_response.versions().parse().versions
    answer = watcher.with_raw_response.request("POST", "/v1/new", json={})
    assert (answer.status, answer.parse()) == (202, {"new": True})


def test_an_answer_that_cannot_be_understood_can_be_looked_at(watcher: Client, server: FakeServer) -> None:
    server.will(Reply(200, b"<html>", {"X-OpenStack-Request-ID": "req-1"}))
    answer = watcher.with_raw_response.audit.get("a")
    assert (answer.status, answer.body, answer.request_id) == (200, b"<html>", "req-1")
    with pytest.raises(exc.InvalidResponse, match="is not valid JSON"):
        answer.parse()
    with pytest.raises(ValueError, match="JSON|Expecting"):
        answer.json()


def test_errors_are_raised_as_ever(watcher: Client, server: FakeServer) -> None:
    server.will("api_404")
    with pytest.raises(exc.NotFound):
        watcher.with_raw_response.audit.get("a")
    with pytest.raises(exc.ValidationError):
        watcher.with_raw_response.audit.get("")


def test_no_token_is_shown(watcher: Client, server: FakeServer) -> None:
    server.will("audit")
    answer = watcher.with_raw_response.audit.get("a")
    assert "t0ken" not in f"{answer!r} {answer.headers}"
    assert repr(answer) == f"RawResponse(method='GET', url='{server.url}/v1/audits/a', status=200)"


def test_options_and_hooks_are_kept(connect: Connect, server: FakeServer) -> None:
    told: list[Attempt] = []
    server.will("audit")
    watcher = connect("1.5", os_auth_token="t", watcher_url=server.url, on_response=told.append)
    watcher.with_raw_response.audit.get("a")
    assert [attempt.microversion for attempt in told] == ["1.5"]


@pytest.mark.parametrize(
    ("module", "make"), [(blocking, get_client), (asynchronous, get_async_client)], ids=["blocking", "asynchronous"]
)
def test_every_method_that_returns_an_answer_is_there(module: Any, make: Any) -> None:
    watcher = make(1, os_auth_token="t", watcher_url="http://127.0.0.1:9")
    managers = list(vars(type(watcher.with_raw_response)))
    for name in ("goal", "strategy", "audit_template", "audit", "action_plan", "action", "scoring_engine", "service"):
        assert name in managers
    for name in [name for name in managers if not name.startswith("_") and name not in ("request", "versions")]:
        manager, raw = getattr(watcher, name), getattr(watcher.with_raw_response, name)
        methods = {method for method, _ in inspect.getmembers(manager, inspect.ismethod) if not method.startswith("_")}
        assert {method for method in methods - OF_THEIR_OWN if not hasattr(raw, method)} == set()
        for method in methods - OF_THEIR_OWN:
            assert getattr(raw, method).__doc__ == getattr(manager, method).__doc__


def test_a_model_knows_its_request(watcher: Client, server: FakeServer) -> None:
    server.will("audit", "audit", "data_model")
    audit = watcher.audit.get("a")
    assert audit.request_id == REQUEST_ID
    assert watcher.audit.update("a", name="new").request_id == REQUEST_ID
    assert watcher.data_model.list().request_id
    assert audit == Audit.from_dict(ANSWER.json), "it is not a field"
    assert "request_id" not in audit.to_dict()
    assert Audit.from_dict(ANSWER.json).request_id is None
    assert copy.copy(audit).request_id is None
    assert pickle.loads(pickle.dumps(audit)).request_id is None


def test_a_list_knows_its_requests(watcher: Client, server: FakeServer) -> None:
    pages = paged(audits(25), page_size=10)
    server.answer = lambda request: with_request_ids(*[pages(request)] * len(server.requests))[-1]
    found = watcher.audit.list()
    assert found.request_ids == ("req-1", "req-2", "req-3")
    assert found[:3].request_ids == ("req-1", "req-2", "req-3")
    assert found[0].request_id is None, "a row costs nothing; its list knows"


def test_a_list_without_rows_knows_its_request(watcher: Client, server: FakeServer) -> None:
    server.will(*with_request_ids(Reply.of({"audits": []})))
    assert watcher.audit.list().request_ids == ("req-1",)


@one_client
def test_a_page_knows_its_request(watcher: Client, server: FakeServer) -> None:
    pages = paged(audits(12), page_size=10)
    server.answer = lambda request: with_request_ids(*[pages(request)] * len(server.requests))[-1]
    assert [page.request_ids for page in watcher.audit.pages()] == [("req-1",), ("req-2",)]


@one_client
def test_nothing_is_remembered_of_what_is_gone(watcher: Client, server: FakeServer) -> None:
    server.answer = lambda request: Reply.recorded("audit")
    known = types._request_ids
    gc.collect()
    before = len(known)
    kept = watcher.audit.get("a")
    assert len(known) == before + 1
    for _ in range(50):
        watcher.audit.get("a")
    assert len(known) == before + 1
    assert kept.request_id == REQUEST_ID
    del kept
    gc.collect()
    assert len(known) == before


def test_a_raw_response_is_not_compared_by_its_bytes() -> None:
    first, second = (RawResponse("GET", "http://host", 200, {}, b"", (), None) for _ in range(2))
    assert first != second
