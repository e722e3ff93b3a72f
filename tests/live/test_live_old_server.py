"""A server that offers microversions 1.0 to 1.4: the same code works, and what is too new is never sent."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from typing import Any

import pytest
from cleanup import remove_audit, remove_template

from watcher_v1_client.types import UNSET
from watcherclient import exc
from watcherclient.v1.audit import Audit
from watcherclient.v1.client import Client

MISSING = "00000000-1111-2222-3333-444444444444"
NEGOTIATED = r"1\.4 was negotiated; the server offers 1\.0 to 1\.4"


@pytest.fixture
def old_audit(old_watcher: Client, new_name: Callable[[], str]) -> Iterator[Audit]:
    """An audit that stays PENDING, since this server has no decision engine."""
    audit = old_watcher.audit.create(audit_type="ONESHOT", goal="dummy", strategy="dummy", name=new_name(), force=True)
    yield audit
    with suppress(exc.BadRequest, exc.NotFound):  # the test has cancelled or deleted it
        old_watcher.audit.cancel(audit)
    remove_audit(old_watcher, audit.uuid)


@pytest.mark.parametrize("detail", [False, True])
def test_lists(old_watcher: Client, old_audit: Audit, detail: bool) -> None:
    assert "dummy" in [goal.name for goal in old_watcher.goal.list(detail=detail)]
    assert "dummy" in [strategy.name for strategy in old_watcher.strategy.list(goal="dummy", detail=detail)]
    assert "dummy_scorer" in [engine.name for engine in old_watcher.scoring_engine.list(detail=detail)]
    assert old_audit.uuid in [audit.uuid for audit in old_watcher.audit.list(goal="dummy", detail=detail)]
    for rows in (
        old_watcher.audit_template.list(detail=detail),
        old_watcher.action_plan.list(detail=detail),
        old_watcher.action.list(detail=detail),
        old_watcher.service.list(detail=detail),
    ):
        assert isinstance(rows, list)


@pytest.mark.parametrize("filters", [{}, {"goal": "dummy"}, {"state": "PENDING"}])
def test_a_list_in_full_by_strategy_which_this_server_refuses(
    old_watcher: Client, old_audit: Audit, filters: dict[str, Any]
) -> None:
    def uuids(**more: Any) -> list[str]:
        return [audit.uuid for audit in old_watcher.audit.list(**filters, **more)]

    assert old_audit.uuid in uuids(strategy="dummy", detail=True)
    assert uuids(strategy="dummy", detail=True) == uuids(strategy="dummy")
    assert old_audit.uuid not in uuids(strategy="basic", detail=True)


def test_pages(old_watcher: Client) -> None:
    rows = [goal for page in old_watcher.goal.pages(page_size=2) for goal in page]

    assert rows == old_watcher.goal.list()


def test_what_this_server_does_not_send_is_unset(old_watcher: Client, old_audit: Audit) -> None:
    audit = old_watcher.audit.get(old_audit.uuid)

    assert audit.state == "PENDING"
    assert audit.force is True
    assert audit.start_time is None
    assert audit.status_message is UNSET


def test_an_audit_is_cancelled_and_deleted(old_watcher: Client, old_audit: Audit) -> None:
    assert old_watcher.audit.cancel(old_audit, confirm=0).state == "CANCELLED"
    old_watcher.audit.delete(old_audit)

    with pytest.raises(exc.NotFound, match=f"Audit {old_audit.uuid} could not be found"):
        old_watcher.audit.get(old_audit)


def test_a_webhook(old_watcher: Client, old_audit: Audit) -> None:
    with pytest.raises(exc.BadRequest, match="Audit type ONESHOT is disallowed"):
        old_watcher.webhook.trigger(old_audit)


def test_a_template(old_watcher: Client, new_name: Callable[[], str]) -> None:
    with ExitStack() as removals:
        template = old_watcher.audit_template.create(name=new_name(), goal="dummy", strategy="dummy")
        removals.callback(remove_template, old_watcher, template.uuid)

        changed = old_watcher.audit_template.update(template, description="new")

        assert changed.description == "new"
        assert changed.default_parameters is UNSET


def test_skipping_an_action_is_too_new(old_watcher: Client) -> None:
    # There is no such action: had it been sent, the server would have answered.
    with pytest.raises(exc.UnsupportedVersion, match=rf"action.update needs microversion 1\.5, but {NEGOTIATED}"):
        old_watcher.action.skip(MISSING, reason="no time")


def test_default_parameters_are_too_new(old_watcher: Client, new_name: Callable[[], str]) -> None:
    name = new_name()

    with pytest.raises(
        exc.UnsupportedVersion, match=rf"default_parameters\) needs microversion 1\.7, but {NEGOTIATED}"
    ):
        old_watcher.audit_template.create(name=name, goal="dummy", strategy="dummy", default_parameters={"para1": 1.5})

    assert name not in [template.name for template in old_watcher.audit_template.list()]


def test_the_first_call_may_be_too_new(
    connect: Callable[..., Client], admin: dict[str, Any], sandbox: dict[str, Any], new_name: Callable[[], str]
) -> None:
    # What the server offers is not known yet when this is asked for.
    watcher = connect(1, **admin, os_region_name=sandbox["old_region"])
    name = new_name()

    with pytest.raises(exc.UnsupportedVersion, match=NEGOTIATED):
        watcher.audit_template.create(name=name, goal="dummy", strategy="dummy", default_parameters={"para1": 1.5})

    assert name not in [template.name for template in watcher.audit_template.list()]


def test_a_version_that_it_offers(
    connect: Callable[..., Client], admin: dict[str, Any], sandbox: dict[str, Any]
) -> None:
    watcher = connect("1.4", **admin, os_region_name=sandbox["old_region"])

    assert watcher.goal.get("dummy").name == "dummy"


def test_a_version_that_it_does_not_offer(
    connect: Callable[..., Client], admin: dict[str, Any], sandbox: dict[str, Any]
) -> None:
    watcher = connect("1.7", **admin, os_region_name=sandbox["old_region"])

    with pytest.raises(exc.UnsupportedVersion, match=r"offers microversions 1\.0 to 1\.4, not 1\.7") as caught:
        watcher.goal.list()

    assert sandbox["old_watcher_url"] in str(caught.value)


def test_versions(old_watcher: Client) -> None:
    (version,) = old_watcher.versions().versions

    assert (version.id, version.min_version, version.max_version) == ("v1", "1.0", "1.4")
