"""Audits that run periodically or on an event, and what runs at the same time."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from actions import nop, sleep
from waiting import wait_for, wait_for_audit, wait_for_plan

from watcherclient import exc
from watcherclient.v1.action_plan import ActionPlan
from watcherclient.v1.audit import Audit
from watcherclient.v1.client import Client

MakeAudit = Callable[..., Audit]

HOUR = datetime.timedelta(hours=1)


@pytest.fixture
def tomorrow() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=1)


@pytest.mark.parametrize(
    ("interval", "kept"),
    [(3600, "3600"), ("3600", "3600"), (HOUR, "3600"), ("*/5 * * * *", "*/5 * * * *")],
    ids=["number", "text", "timedelta", "cron"],
)
def test_an_interval(
    make_audit: MakeAudit, tomorrow: datetime.datetime, interval: int | str | datetime.timedelta, kept: str
) -> None:
    audit = make_audit(audit_type="CONTINUOUS", goal="dummy", interval=interval, start_time=tomorrow)

    assert audit.interval == kept


@pytest.mark.parametrize(
    "zone",
    [datetime.UTC, datetime.timezone(datetime.timedelta(hours=9))],
    ids=["UTC", "Tokyo"],
)
def test_start_and_end_time(
    watcher: Client, make_audit: MakeAudit, tomorrow: datetime.datetime, zone: datetime.timezone
) -> None:
    start, end = tomorrow.astimezone(zone), (tomorrow + HOUR).astimezone(zone)

    audit = make_audit(audit_type="CONTINUOUS", goal="dummy", interval=60, start_time=start, end_time=end)

    assert (audit.start_time, audit.end_time) == (start, end)
    again = watcher.audit.get(audit.uuid)
    assert (again.start_time, again.end_time) == (start, end)


def test_times_as_text(make_audit: MakeAudit) -> None:
    audit = make_audit(
        audit_type="CONTINUOUS",
        goal="dummy",
        interval=60,
        start_time="2036-11-24T18:00:00+09:00",
        end_time="24 Nov 2036 10:00 UTC",
    )

    assert audit.start_time == datetime.datetime(2036, 11, 24, 9, tzinfo=datetime.UTC)
    assert audit.end_time == datetime.datetime(2036, 11, 24, 10, tzinfo=datetime.UTC)


def test_update_of_interval_and_times(watcher: Client, make_audit: MakeAudit, tomorrow: datetime.datetime) -> None:
    audit = make_audit(audit_type="CONTINUOUS", goal="dummy", interval=60, start_time=tomorrow)
    later, end = tomorrow + HOUR, tomorrow + 2 * HOUR

    changed = watcher.audit.update(audit, interval=datetime.timedelta(minutes=2), start_time=later, end_time=end)

    assert changed.interval == "120"
    assert (changed.start_time, changed.end_time) == (later, end)
    unbounded = watcher.audit.update(audit, end_time=None)
    assert (unbounded.start_time, unbounded.end_time) == (later, None)


def test_a_continuous_audit_runs_until_it_is_cancelled(watcher: Client, make_audit: MakeAudit) -> None:
    audit = make_audit(audit_type="CONTINUOUS", goal="dummy", strategy="dummy", interval=3600, force=True)

    (plan,) = wait_for(lambda: watcher.action_plan.list(audit=audit.uuid), bool)
    running = wait_for(lambda: watcher.audit.get(audit.uuid), lambda audit: audit.next_run_time is not None)
    with pytest.raises(exc.BadRequest, match="Couldn't delete when state is 'ONGOING'"):
        watcher.audit.delete(audit.uuid)
    suspended = watcher.audit.suspend(audit)
    with pytest.raises(exc.BadRequest, match="is SUSPENDED and cannot become CANCELLED"):
        watcher.audit.cancel(audit, confirm=0)
    resumed = watcher.audit.resume(audit)
    cancelled = watcher.audit.cancel(audit, confirm=0)

    assert plan.state == "RECOMMENDED"
    assert running.state == "ONGOING"
    assert running.next_run_time
    assert running.next_run_time > datetime.datetime.now(datetime.UTC) + HOUR / 2
    assert [suspended.state, resumed.state, cancelled.state] == ["SUSPENDED", "ONGOING", "CANCELLED"]


def test_a_webhook_starts_an_event_audit(watcher: Client, make_audit: MakeAudit) -> None:
    audit = make_audit(audit_type="EVENT", goal="dummy", strategy="dummy", force=True)

    watcher.webhook.trigger(audit.uuid)

    assert wait_for_audit(watcher, audit.uuid).state == "SUCCEEDED"
    assert len(watcher.action_plan.list(audit=audit.uuid)) == 1


def test_an_event_audit_can_be_triggered_again(watcher: Client, make_audit: MakeAudit) -> None:
    audit = make_audit(audit_type="EVENT", goal="dummy", strategy="dummy", force=True)

    watcher.audit.trigger(audit.name)
    wait_for_audit(watcher, audit.uuid, "SUCCEEDED")
    watcher.audit.trigger(audit)

    # Not for its state: Watcher 17 leaves it ONGOING from the second run on.
    wait_for(lambda: watcher.action_plan.list(audit=audit), lambda plans: len(plans) == 2)


def test_a_webhook_of_an_audit_that_is_no_event_audit(
    watcher: Client, make_audit: MakeAudit, tomorrow: datetime.datetime
) -> None:
    audit = make_audit(audit_type="CONTINUOUS", goal="dummy", interval=60, start_time=tomorrow)

    with pytest.raises(exc.BadRequest, match="Audit type CONTINUOUS is disallowed"):
        watcher.webhook.trigger(audit.uuid)


def test_a_webhook_of_an_audit_that_does_not_exist(watcher: Client) -> None:
    with pytest.raises(exc.NotFound, match="could not be found"):
        watcher.webhook.trigger("00000000-1111-2222-3333-444444444444")


def test_force_runs_an_audit_while_an_action_plan_runs(
    watcher: Client, make_audit: MakeAudit, recommend: Callable[..., ActionPlan]
) -> None:
    plan = recommend(sleep(2))
    watcher.action_plan.start(plan.uuid)
    wait_for_plan(watcher, plan.uuid, "ONGOING")

    usual = make_audit(audit_type="ONESHOT", goal="dummy", strategy="dummy")
    forced = make_audit(audit_type="ONESHOT", goal="dummy", strategy="dummy", force=True)

    assert wait_for_audit(watcher, usual.uuid).state == "CANCELLED"
    assert wait_for_audit(watcher, forced.uuid).state == "SUCCEEDED"


def test_auto_trigger_starts_the_action_plan(watcher: Client, make_audit: MakeAudit) -> None:
    audit = make_audit(
        audit_type="ONESHOT",
        goal="unclassified",
        strategy="actuator",
        parameters={"actions": [nop()]},
        auto_trigger=True,
        force=True,
    )

    assert wait_for_audit(watcher, audit.uuid).state == "SUCCEEDED"
    (plan,) = watcher.action_plan.list(audit=audit.uuid)
    assert wait_for_plan(watcher, plan.uuid, "SUCCEEDED", "FAILED").state == "SUCCEEDED"
