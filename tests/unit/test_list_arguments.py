"""What lists say about arguments that they do not know, what may stand for a resource, and what they return."""

import inspect
import json
from typing import Any
from unittest import mock
from uuid import UUID

import pytest
from both_clients import one_client
from fake_server import EXCHANGES, FakeServer, Received, Reply
from test_lists import audits, paged, uuid

from watcherclient import exc
from watcherclient.aio.v1.audit import AsyncAuditManager
from watcherclient.results import ResultList
from watcherclient.v1.audit import AuditManager
from watcherclient.v1.client import Client

REFERENCES = ("goal_uuid", "goal_name", "strategy_uuid", "strategy_name")

RESOURCES = (
    "action", "action_plan", "audit", "audit_template", "goal", "scoring_engine", "service", "strategy",
)  # fmt: skip


@one_client
@pytest.mark.parametrize("method", ["list", "iter", "pages"])
@pytest.mark.parametrize("resource", RESOURCES)
def test_a_misspelt_keyword_is_named_with_the_public_method_and_the_nearest_one(
    watcher: Client, server: FakeServer, resource: str, method: str
) -> None:
    with pytest.raises(TypeError) as raised:
        getattr(getattr(watcher, resource), method)(sort_kee="id")
    assert str(raised.value) == f"{resource}.{method}() has no argument 'sort_kee'; did you mean 'sort_key'?"
    assert server.requests == []


@pytest.mark.parametrize(
    ("keyword", "message"),
    [
        ("gaol", "audit.list() has no argument 'gaol'; did you mean 'goal'?"),
        ("status", "audit.list() has no argument 'status'; did you mean 'state'?"),
        ("details", "audit.list() has no argument 'details'; did you mean 'detail'?"),
        ("xyz", "audit.list() has no argument 'xyz'; it takes audit_template, audit_type, detail, goal, limit, "
         "marker, name, page_size, sort_dir, sort_key, state, strategy"),
    ],
)  # fmt: skip
def test_what_a_misspelt_keyword_is_taken_for(watcher: Client, keyword: str, message: str) -> None:
    with pytest.raises(TypeError) as raised:
        watcher.audit.list(**{keyword: "x"})  # type: ignore[call-overload] # the mistake that is tested
    assert str(raised.value) == message


def test_a_list_takes_no_positional_arguments(watcher: Client) -> None:
    with pytest.raises(TypeError) as raised:
        watcher.audit.list("dummy")  # type: ignore[call-overload] # the mistake that is tested
    assert str(raised.value) == "audit.list() takes keyword arguments only, such as audit.list(limit=10)"


@pytest.mark.parametrize("manager", [AuditManager, AsyncAuditManager])
@pytest.mark.parametrize("method", ["list", "iter", "pages"])
def test_every_parameter_stands_in_the_signature_and_in_the_docstring(manager: type, method: str) -> None:
    function = getattr(manager, method)
    parameters = inspect.signature(function).parameters
    assert list(parameters) == [
        "self", "detail", "goal", "strategy", "audit_template", "name", "state", "audit_type", "limit", "marker",
        "page_size", "sort_key", "sort_dir",
    ]  # fmt: skip
    documentation = inspect.getdoc(function) or ""
    explained, _, _ = documentation.partition("Args:\n")[2].partition("Returns:\n")
    for name in list(parameters)[1:]:
        assert f"    {name}: " in explained


def test_tools_still_see_coroutine_functions_and_the_source() -> None:
    assert inspect.iscoroutinefunction(AsyncAuditManager.list)
    assert not inspect.iscoroutinefunction(AsyncAuditManager.iter)
    assert isinstance(mock.create_autospec(AsyncAuditManager).list, mock.AsyncMock)
    assert "async def list(" in inspect.getsource(AsyncAuditManager.list)


def test_a_uuid_object_stands_for_a_resource(watcher: Client, server: FakeServer) -> None:
    server.answer = paged(audits(30))
    number = UUID(uuid(14))
    assert [audit.uuid for audit in watcher.audit.list(marker=number, limit=1)] == [uuid(15)]
    server.answer = lambda request: Reply.of({"action_plans": []} if "plans" in request.path else {})
    watcher.action_plan.list(audit=number)
    assert server.requests[-1].query == {"audit_uuid": uuid(14)}


def test_a_uuid_object_stands_for_a_resource_in_a_path(watcher: Client, server: FakeServer) -> None:
    server.will("audit")
    watcher.audit.get(UUID(uuid(14)))
    assert server.requests[0].path == f"/v1/audits/{uuid(14)}"


def refusing(request: Received) -> Reply:
    """Answer as 14.1.2 to 16.0.1 do: the list in full does not know the filter by strategy."""
    if "strategy" in request.query and request.path.endswith("/detail"):
        return Reply.of({"error_message": json.dumps({"faultstring": 'Unknown argument: "strategy"'})}, 400)
    wanted = [("a", "s"), ("a", "t"), ("b", "s")]
    rows = [{**row, **FULL} for goal, strategy in wanted for row in audits(3, goal, strategy)]
    for number, row in enumerate(rows):
        row["uuid"], row["strategy_uuid"] = uuid(number), f"of {row['strategy_name']}"
    return paged(rows, page_size=4)(request)


AUDIT = json.loads(EXCHANGES["audits_detail"]["body"])["audits"][0]
FULL = {name: value for name, value in AUDIT.items() if name not in ("uuid", *REFERENCES)}


@pytest.mark.parametrize("limit", [None, 2, 5])
@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"strategy": "s"}, [0, 1, 2, 6, 7, 8]),
        ({"strategy": "of t"}, [3, 4, 5]),
        ({"strategy": "s", "goal": "a"}, [0, 1, 2]),
        ({"strategy": "s", "goal": "a", "state": AUDIT["state"]}, [0, 1, 2]),
        ({"strategy": "s", "sort_key": "goal_name", "sort_dir": "desc"}, [6, 7, 8, 0, 1, 2]),
    ],
)
def test_the_client_filters_where_the_server_refuses_to(
    watcher: Client, server: FakeServer, filters: dict[str, Any], expected: list[int], limit: int | None
) -> None:
    server.answer = refusing
    found = watcher.audit.list(detail=True, limit=limit, **filters)
    assert [int(audit.uuid[-12:]) for audit in found] == expected[:limit]
    refused = [request for request in server.requests if "strategy" in request.query]
    assert refused == server.requests[:1]


def test_another_refusal_is_the_callers(watcher: Client, server: FakeServer) -> None:
    server.answer = lambda request: Reply.of({"error_message": json.dumps({"faultstring": "Bad marker"})}, 400)
    with pytest.raises(exc.BadRequest, match="Bad marker"):
        watcher.audit.list(detail=True, strategy="s", marker="x")
    assert len(server.requests) == 1


@one_client
def test_lists_pages_and_slices_are_lists_of_resources_with_their_name(watcher: Client, server: FakeServer) -> None:
    server.answer = paged(audits(5), page_size=2)
    found = watcher.audit.list()
    lists: list[Any] = [found, found[1:3], found[::-1], *watcher.audit.pages()]
    assert [type(each) for each in lists] == [ResultList] * 6
    assert {each.noun for each in lists} == {"audits"}
    assert found[1:3].to_dicts() == found.to_dicts()[1:3]
    assert found[-1].uuid == uuid(4)


def test_exclusive_filters_are_refused_before_anything_is_sent(watcher: Client, server: FakeServer) -> None:
    with pytest.raises(exc.ValidationError) as raised:
        watcher.action.list(action_plan="p", audit="a")
    assert str(raised.value) == "action_plan and audit cannot be given together: the action plan is narrower"
    with pytest.raises(exc.ValidationError) as raised:
        watcher.audit.list(audit_template="t", goal="g")
    assert str(raised.value) == "audit_template and goal cannot be given together: the audit template has its own"
    assert server.requests == []
