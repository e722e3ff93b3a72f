"""Services: decision engine and applier, and when they were seen last."""

from __future__ import annotations

import datetime

import pytest

from watcherclient import exc
from watcherclient.v1.client import Client


def test_list(watcher: Client) -> None:
    services = {service.name: service for service in watcher.service.list()}

    assert services["watcher-decision-engine"].status == "ACTIVE"
    assert services["watcher-applier"].status == "ACTIVE"
    assert services["watcher-applier"].host


def test_list_with_details(watcher: Client) -> None:
    services = watcher.service.list(detail=True)

    assert [service.id for service in services] == [service.id for service in watcher.service.list()]
    # The server sends this time without an offset, and means UTC.
    seen = [service.last_seen_up for service in services if service.last_seen_up]
    assert len(seen) == len(services)
    assert all(time.utcoffset() == datetime.timedelta(0) for time in seen)
    now = datetime.datetime.now(datetime.UTC)
    assert all(now - time < datetime.timedelta(minutes=5) for time in seen)


def test_get_by_id_and_by_name(watcher: Client) -> None:
    service = watcher.service.get("watcher-applier")

    assert service.name == "watcher-applier"
    assert watcher.service.get(service.id).name == "watcher-applier"
    assert watcher.service.get(str(service.id)).name == "watcher-applier"


def test_sorting_limit_and_marker(watcher: Client) -> None:
    everything = [service.id for service in watcher.service.list()]

    assert [service.id for service in watcher.service.list(sort_key="id", sort_dir="desc")] == everything[::-1]
    assert [service.id for service in watcher.service.list(limit=1)] == everything[:1]
    assert [service.id for service in watcher.service.list(marker=everything[0])] == everything[1:]


@pytest.mark.parametrize("service", ["no-such-service", 4711])
def test_a_service_that_does_not_exist(watcher: Client, service: str | int) -> None:
    with pytest.raises(exc.NotFound, match=f"The service {service} cannot be found"):
        watcher.service.get(service)
