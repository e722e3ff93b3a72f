"""Lists page by page and row by row: the same rows as in one piece, whatever the size of a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import product
from typing import Any

from actions import nop

from watcherclient.v1.action_plan import ActionPlan
from watcherclient.v1.audit import Audit
from watcherclient.v1.audit_template import AuditTemplate
from watcherclient.v1.client import Client

LISTS: dict[str, Callable[[Client], Any]] = {
    "goal": lambda watcher: (watcher.goal.list, watcher.goal.pages, watcher.goal.iter),
    "strategy": lambda watcher: (watcher.strategy.list, watcher.strategy.pages, watcher.strategy.iter),
    "audit_template": lambda watcher: (
        watcher.audit_template.list,
        watcher.audit_template.pages,
        watcher.audit_template.iter,
    ),
    "audit": lambda watcher: (watcher.audit.list, watcher.audit.pages, watcher.audit.iter),
    "action_plan": lambda watcher: (watcher.action_plan.list, watcher.action_plan.pages, watcher.action_plan.iter),
    "action": lambda watcher: (watcher.action.list, watcher.action.pages, watcher.action.iter),
    "scoring_engine": lambda watcher: (
        watcher.scoring_engine.list,
        watcher.scoring_engine.pages,
        watcher.scoring_engine.iter,
    ),
    "service": lambda watcher: (watcher.service.list, watcher.service.pages, watcher.service.iter),
}


def joined(pages: Iterable[list[Any]]) -> list[Any]:
    return [row for page in pages for row in page]


def test_pages_and_rows(
    watcher: Client,
    make_template: Callable[..., AuditTemplate],
    make_audit: Callable[..., Audit],
    recommend: Callable[..., ActionPlan],
) -> None:
    for _ in range(3):
        make_template(goal="dummy")
        make_audit(audit_type="EVENT", goal="dummy")
    recommend(nop("first"), nop("second"))

    for (name, methods), detail in product(LISTS.items(), (False, True)):
        list_all, pages, iterate = methods(watcher)
        everything = list_all(detail=detail)
        found = list(pages(detail=detail, page_size=3))

        assert everything, name
        assert all(1 <= len(page) <= 3 for page in found), name
        assert joined(found) == everything, name
        assert list(iterate(detail=detail, page_size=1, limit=2)) == everything[:2], name


def test_a_filter_holds_on_every_page(watcher: Client, make_audit: Callable[..., Audit]) -> None:
    for goal in ("dummy", "server_consolidation", "dummy", "server_consolidation", "dummy"):
        make_audit(audit_type="EVENT", goal=goal)

    for detail in (False, True):
        each: tuple[dict[str, Any], ...] = (
            {"goal": "dummy"},
            {"goal": "dummy", "state": "PENDING"},
            {"audit_type": "EVENT"},
        )
        for filters in each:
            everything = watcher.audit.list(**filters, detail=detail)
            assert len(everything) >= 3
            assert joined(watcher.audit.pages(**filters, detail=detail, page_size=2)) == everything
            assert list(watcher.audit.iter(**filters, detail=detail, page_size=1, limit=3)) == everything[:3]
        assert {row.goal_name for row in watcher.audit.iter(goal="dummy", page_size=1)} == {"dummy"}


def test_pages_below_a_path(connect: Callable[..., Client], sandbox: dict[str, Any], token: str) -> None:
    # The server's link to the next page loses the path, and would lead elsewhere.
    watcher = connect(1, os_auth_token=token, watcher_url=sandbox["watcher_prefixed_url"])

    assert joined(watcher.goal.pages(page_size=2)) == watcher.goal.list()


def test_the_last_page_may_be_full(watcher: Client) -> None:
    count = len(watcher.goal.list())

    assert [len(page) for page in watcher.goal.pages(page_size=count)] == [count]


def test_rows_are_fetched_when_they_are_wanted(watcher: Client) -> None:
    rows = watcher.goal.iter(page_size=1, sort_key="name")

    assert next(rows).name == min(goal.name for goal in watcher.goal.list())
