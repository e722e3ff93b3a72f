"""How much a row costs, counted in objects and bytes: what a list of 100,000 costs is that times 100,000."""

import gc
import json
import tracemalloc
from collections.abc import Iterator
from typing import Any

import pytest
from both_clients import one_client
from fake_server import EXCHANGES, FakeServer, Reply
from test_lists import paged, uuid

from watcher_v1_client.api.audit import list_audits_detail
from watcher_v1_client.models.audit import Audit
from watcherclient import exc
from watcherclient._http.answer import LARGE, Answer
from watcherclient.v1.client import Client

ROWS = 500

PAGE = 100

RECORDED: dict[str, Any] = json.loads(EXCHANGES["audit"]["body"])

CONTAINERS = 4
"""The audit, its list of links, and two links; scope and parameters are what the server sent."""


def page(rows: int = ROWS) -> bytes:
    """Return a page of audits that share no text but that which a cloud's audits do share."""
    found = [
        {**RECORDED, "uuid": uuid(number), "name": f"audit {number}", "parameters": {"para1": 1.0}, "scope": []}
        for number in range(rows)
    ]
    return json.dumps({"audits": found}).encode()


@pytest.fixture
def _quiet() -> Iterator[None]:
    """Nothing but the test makes or collects objects."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("_quiet")
def test_a_row_is_a_handful_of_objects_to_the_garbage_collector() -> None:
    """Each collection looks at all of them, however many pages there are."""
    body = page()
    list_audits_detail.parse(json.loads(page(1)))
    before = len(gc.get_objects())
    found = list_audits_detail.parse(json.loads(body))
    made = len(gc.get_objects()) - before
    # The scope's list is one more; the dict of the parameters holds only plain values, so it does not count.
    assert made / ROWS <= CONTAINERS + 1.1, f"{made / ROWS} objects a row"
    assert len(found.audits) == ROWS


def test_the_garbage_collector_waits_until_a_page_is_read() -> None:
    """Left alone it looks every few hundred objects, at those of all pages, and there is no garbage among them."""
    answer = Answer("GET", "http://host", 200, {}, page())
    assert len(answer.body) > LARGE
    looks: list[str] = []

    def look(phase: str, info: dict[str, int]) -> None:
        looks.append(phase)

    gc.callbacks.append(look)
    try:
        answer.read(list_audits_detail.parse)
        assert gc.isenabled()
        with pytest.raises(exc.InvalidResponse):
            answer.read(lambda data: data["missing"])
        assert gc.isenabled()
    finally:
        gc.callbacks.remove(look)
    assert looks.count("start") <= 3, "at most one before, one between and one after"


@pytest.mark.usefixtures("_quiet")
def test_a_row_holds_less_than_the_plain_dict_that_it_is_made_from() -> None:
    body = page()
    list_audits_detail.parse(json.loads(page(1)))
    plain, _ = traced(lambda: json.loads(body))
    typed, peak = traced(lambda: list_audits_detail.parse(json.loads(body)))
    assert typed < 0.62 * plain, f"{typed / ROWS:.0f} bytes a row, {plain / ROWS:.0f} as plain dicts"
    assert peak < 1.9 * plain, "the plain dicts of a page and its models are there at once, but nothing besides"


def traced(make: Any) -> tuple[int, int]:
    """Return the bytes that a result holds, and that there were at most while it was made."""
    tracemalloc.start()
    try:
        kept = make()
        held, peak = tracemalloc.get_traced_memory()
        assert kept
        return held, peak
    finally:
        tracemalloc.stop()


@one_client
def test_iter_holds_one_page_at_most(watcher: Client, server: FakeServer) -> None:
    server.answer = paged([{**RECORDED, "uuid": uuid(number)} for number in range(5 * PAGE)], page_size=PAGE)
    gc.collect()
    before, most = audits_in_memory(), 0
    for number, _ in enumerate(watcher.audit.iter(detail=True)):
        if number % PAGE in (0, PAGE - 1):
            most = max(most, audits_in_memory() - before)
    assert PAGE <= most <= PAGE + 1


def audits_in_memory() -> int:
    return sum(isinstance(each, Audit) for each in gc.get_objects())


@one_client
def test_a_list_holds_its_rows_and_nothing_of_the_answers(watcher: Client, server: FakeServer) -> None:
    server.will(Reply(200, page(), {"Content-Type": "application/json"}), Reply(200, page()))
    watcher.audit.list(detail=True)
    server.requests.clear()
    gc.collect()
    tracemalloc.start()
    try:
        found = watcher.audit.list(detail=True)
        gc.collect()
        held = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    alone, _ = traced(lambda: list_audits_detail.parse(json.loads(page())))
    assert len(found) == ROWS
    assert held < 1.15 * alone
