"""The answers behind results, and which request a result came with, on a real server."""

from __future__ import annotations

from collections.abc import Callable

from watcherclient.v1.audit import Audit
from watcherclient.v1.client import Client


def test_what_came_with_a_success(watcher: Client) -> None:
    answer = watcher.with_raw_response.goal.get("dummy")
    assert (answer.status, answer.microversion) == (200, "1.7")
    assert answer.headers["openstack-api-maximum-version"] == "1.7"
    assert answer.parse() == watcher.goal.get("dummy")
    assert answer.json()["name"] == "dummy"
    assert answer.request_id is not None
    assert answer.request_id.startswith("req-")
    assert answer.parse().request_id == answer.request_id


def test_a_create_says_where_it_was_made(watcher: Client, make_audit: Callable[..., Audit]) -> None:
    audit = make_audit(audit_type="EVENT", goal="dummy")
    answer = watcher.with_raw_response.audit.trigger(audit)
    assert (answer.status, answer.body, answer.parse()) == (202, b"", None)


def test_each_page_of_a_list(watcher: Client) -> None:
    answer = watcher.with_raw_response.goal.list(page_size=1)
    goals = answer.parse()
    pages = [*answer.earlier, answer]
    assert len(pages) >= len(goals) > 1
    assert goals.request_ids == tuple(page.request_id for page in pages)
    assert len(set(goals.request_ids)) == len(pages)


def test_an_older_server_gives_no_request_id(old_watcher: Client) -> None:
    answer = old_watcher.with_raw_response.goal.get("dummy")
    assert (answer.status, answer.microversion, answer.request_id) == (200, "1.4", None)
    assert answer.parse().request_id is None
