"""Lists: complete over all pages, with the filters on each of them, and cut only where the caller asked for it."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from both_clients import Connect
from fake_server import EXCHANGES, FakeServer, Received, Reply

from watcherclient import exc
from watcherclient.v1.client import Client

AUDIT: dict[str, Any] = json.loads(EXCHANGES["audits"]["body"])["audits"][0]


def uuid(number: int) -> str:
    return f"00000000-0000-0000-0000-{number:012}"


def paged(rows: list[dict[str, Any]], page_size: int = 1000) -> Callable[[Received], Reply]:
    """Answer lists of audits as Watcher does: its own page size, and links that drop filters and the path below."""

    def answer(request: Received) -> Reply:
        query = request.query
        found = [row for row in rows if query.get("goal") in (None, row["goal_name"])]
        found = [row for row in found if query.get("strategy") in (None, row["strategy_name"])]
        if "marker" in query:
            places = [place for place, row in enumerate(found) if row["uuid"] == query["marker"]]
            if not places:
                return Reply.of({"error_message": f"Audit {query['marker']} could not be found"}, 404)
            found = found[places[0] + 1 :]
        limit = min(int(query.get("limit", page_size)), page_size)
        assert limit > 0
        page = found[:limit]
        body: dict[str, Any] = {"audits": page}
        if len(page) == limit:  # also when nothing follows
            body["next"] = f"http://127.0.0.1/v1/audits?sort_key=id&limit={limit}&marker={page[-1]['uuid']}"
        return Reply.of(body)

    return answer


def audits(count: int, goal: str = "dummy", strategy: str = "dummy", first: int = 0) -> list[dict[str, Any]]:
    named = {**AUDIT, "goal_name": goal, "goal_uuid": f"of {goal}", "strategy_name": strategy}
    return [{**named, "uuid": uuid(number)} for number in range(first, first + count)]


def numbers(found: Any) -> list[int]:
    return [int(audit.uuid[-12:]) for audit in found]


@pytest.mark.parametrize("there", [0, 1, 9, 10, 11, 30, 35])
def test_a_list_is_complete_whatever_the_servers_page_size(watcher: Client, server: FakeServer, there: int) -> None:
    server.answer = paged(audits(there), page_size=10)
    assert numbers(watcher.audit.list()) == list(range(there))
    assert len(server.requests) == there // 10 + 1


@pytest.mark.parametrize(
    ("limit", "expected", "asked"),
    [
        (None, 35, [None, None, None, None]),
        (0, 35, [None, None, None, None]),
        (1, 1, ["1"]),
        (9, 9, ["9"]),
        (10, 10, ["10"]),
        (11, 11, ["11", "1"]),
        (25, 25, ["25", "15", "5"]),
        (35, 35, ["35", "25", "15", "5"]),
        (1000, 35, ["1000", "990", "980", "970"]),
    ],
)
def test_a_limit_is_what_the_caller_gets_not_what_a_page_holds(
    watcher: Client, server: FakeServer, limit: int | None, expected: int, asked: list[str | None]
) -> None:
    server.answer = paged(audits(35), page_size=10)
    assert numbers(watcher.audit.list(limit=limit)) == list(range(expected))
    assert [request.query.get("limit") for request in server.requests] == asked


@pytest.mark.parametrize("limit", [-1, 1.5, "5", True, [1]])
def test_a_limit_that_is_no_whole_number_is_refused(watcher: Client, server: FakeServer, limit: Any) -> None:
    with pytest.raises(exc.ValidationError, match="^limit must be a whole number, 0 for no limit; got "):
        watcher.audit.list(limit=limit)
    assert server.requests == []


def test_more_rows_than_were_asked_for_are_cut(watcher: Client, server: FakeServer) -> None:
    server.will(Reply.of({"audits": audits(5)}))
    assert numbers(watcher.audit.list(limit=3)) == [0, 1, 2]


def test_filters_and_order_hold_on_every_page(watcher: Client, server: FakeServer) -> None:
    server.answer = paged([*audits(25, "a"), *audits(25, "b", first=25)], page_size=10)
    found = watcher.audit.list(goal="a", sort_key="name", sort_dir="desc")
    assert numbers(found) == list(range(25))
    assert [request.query for request in server.requests] == [
        {"goal": "a", "sort_key": "name", "sort_dir": "desc"},
        {"goal": "a", "sort_key": "name", "sort_dir": "desc", "marker": uuid(9)},
        {"goal": "a", "sort_key": "name", "sort_dir": "desc", "marker": uuid(19)},
    ]


def test_pages_below_a_path_stay_below_it(connect: Connect, server: FakeServer) -> None:
    server.answer = paged(audits(15), page_size=10)
    watcher = connect(1, os_auth_token="t", watcher_url=f"{server.url}/infra-optim")
    assert numbers(watcher.audit.list()) == list(range(15))
    assert [request.path for request in server.requests] == ["/infra-optim/v1/audits"] * 2


def test_the_link_of_a_real_server_is_followed_by_its_marker_only(connect: Connect, server: FakeServer) -> None:
    """Recorded: asked below a path, the server names http://127.0.0.1:9323/v1/audits, which is not even this port."""
    server.will("audits_below_a_path", Reply.of({"audits": []}))
    watcher = connect(1, os_auth_token="t", watcher_url=f"{server.url}/infra-optim")
    found = watcher.audit.list(goal="dummy")
    assert [request.target for request in server.requests] == [
        "/infra-optim/v1/audits?goal=dummy",
        f"/infra-optim/v1/audits?goal=dummy&marker={found[0].uuid}",
    ]


def test_detail_pages_stay_detail_pages(watcher: Client, server: FakeServer) -> None:
    server.will("audits_detail", Reply.of({"audits": []}))
    found = watcher.audit.list(detail=True)
    assert [audit.parameters for audit in found] == [{"para1": 3.2, "para2": "hello"}]
    assert [request.path for request in server.requests] == ["/v1/audits/detail"] * 2


def test_a_marker_of_the_caller_starts_the_list(watcher: Client, server: FakeServer) -> None:
    server.answer = paged(audits(30), page_size=10)
    assert numbers(watcher.audit.list(marker=uuid(14))) == list(range(15, 30))


def test_an_unknown_marker_is_the_servers_404(watcher: Client, server: FakeServer) -> None:
    server.answer = paged(audits(3))
    with pytest.raises(exc.NotFound, match="could not be found"):
        watcher.audit.list(marker="nope")


def test_the_marker_comes_from_the_link_not_from_the_last_row(watcher: Client, server: FakeServer) -> None:
    """With sort_key=goal_name the server sorts inside the page, so its last row need not be where it stopped."""
    link = f"http://127.0.0.1/v1/audits?limit=2&marker={uuid(1)}"
    server.will(Reply.of({"audits": audits(2)[::-1], "next": link}), Reply.of({"audits": []}))
    watcher.audit.list(sort_key="goal_name")
    assert server.requests[1].query["marker"] == uuid(1)


def test_a_service_is_marked_by_its_number(watcher: Client, server: FakeServer) -> None:
    server.will("services", Reply.of({"services": []}))
    assert [service.id for service in watcher.service.list(marker=7)] == [1]
    assert [request.query["marker"] for request in server.requests] == ["7", "1"]


def goes_in_circles(length: int) -> Callable[[Received], Reply]:
    """Pages without end; it ends all the same after 50 requests, so that a client without a guard fails the test."""
    count = iter(range(50))

    def answer(request: Received) -> Reply:
        number = next(count, None)
        if number is None:
            return Reply.of({"audits": []})
        return Reply.of({"audits": audits(1), "next": f"http://127.0.0.1/v1/audits?marker={uuid(number % length)}"})

    return answer


@pytest.mark.parametrize("length", [1, 2, 3])
def test_links_that_go_in_a_circle_end_in_an_error(watcher: Client, server: FakeServer, length: int) -> None:
    server.answer = goes_in_circles(length)
    with pytest.raises(exc.InvalidResponse, match="next page"):
        watcher.audit.list()
    assert len(server.requests) <= length + 1


def test_a_link_back_to_the_callers_own_marker_is_a_circle_too(watcher: Client, server: FakeServer) -> None:
    server.answer = goes_in_circles(1)
    with pytest.raises(exc.InvalidResponse, match="next page"):
        watcher.audit.list(marker=uuid(0))
    assert len(server.requests) == 1


@pytest.mark.parametrize("goal", ["a", "of a"], ids=["name", "uuid"])
@pytest.mark.parametrize("limit", [None, 3, 15])
def test_goal_and_strategy_together_are_answered_rightly(
    watcher: Client, server: FakeServer, goal: str, limit: int | None
) -> None:
    """The server joins the two wrongly, so it is asked for one, and the client filters by the other, on every page."""
    rows = [*audits(7, "a", "s"), *audits(7, "b", "s", 7), *audits(7, "a", "t", 14), *audits(7, "a", "s", 21)]
    server.answer = paged(rows, page_size=5)
    expected = [*range(7), *range(21, 28)][:limit]
    assert numbers(watcher.audit.list(goal=goal, strategy="s", limit=limit)) == expected
    assert {("goal" in request.query, request.query["strategy"]) for request in server.requests} == {(False, "s")}
    assert {request.query.get("limit") for request in server.requests} == {None}


def test_an_error_on_a_later_page_is_not_swallowed(watcher: Client, server: FakeServer) -> None:
    server.will("audits", "api_403")
    with pytest.raises(exc.Forbidden):
        watcher.audit.list()


@pytest.mark.parametrize("filters", [{"goal": "typo"}, {"strategy": "typo"}, {"goal": "typo", "strategy": "s"}])
def test_no_rows_of_what_does_not_exist_is_an_error(
    watcher: Client, server: FakeServer, filters: dict[str, Any]
) -> None:
    """The server answers with an empty list; of a goal and a strategy it is asked for one only."""
    lists = paged(audits(3, "a", "s"))
    server.answer = lambda request: lists(request) if request.path == "/v1/audits" else look_up(request)
    with pytest.raises(exc.NotFound, match="typo"):
        watcher.audit.list(**filters)


def look_up(request: Received) -> Reply:
    name = request.path.rpartition("/")[2]
    if name == "typo":
        return Reply.of({"error_message": json.dumps({"faultstring": "typo could not be found"})}, 404)
    return Reply.recorded("goal" if "/goals/" in request.path else "strategy")
