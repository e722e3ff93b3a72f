"""The tests of the program, with the plugin that comes with the client: nothing is imported from it here."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from housekeeping import nightly_template, optimize

from watcherclient import exc

if TYPE_CHECKING:
    from watcherclient import AsyncClient, Client
    from watcherclient.testing import WatcherServer


def test_the_template_is_made_once(watcher_client: Client, watcher_server: WatcherServer) -> None:
    assert nightly_template(watcher_client) == nightly_template(watcher_client)
    watcher_server.assert_called("POST", "/v1/audit_templates", times=1)


@pytest.mark.watcher_data(audit_templates=[{"name": "nightly", "goal": "unclassified"}])
def test_the_template_is_there(watcher_client: Client, watcher_server: WatcherServer) -> None:
    nightly_template(watcher_client)
    watcher_server.assert_not_called("POST", "/v1/audit_templates")


def test_the_whole_program(watcher_cloud: WatcherServer) -> None:
    assert optimize() == "SUCCEEDED"
    watcher_cloud.assert_called("POST", "/v1/action_plans/*/start", times=1)


def test_a_plan_that_fails(watcher_cloud: WatcherServer) -> None:
    watcher_cloud.fail_action(1)
    with pytest.raises(exc.ResourceFailure):
        optimize()


@pytest.mark.watcher_release("14.1.2")
@pytest.mark.watcher_options(progress="polls", polls_per_step=2)
def test_an_older_release(watcher_client: Client) -> None:
    assert watcher_client.versions().versions[0].max_version == "1.4"
    audit = watcher_client.audit.create(audit_type="ONESHOT", goal="dummy")
    assert watcher_client.audit.get(audit.uuid).state == "PENDING"


def test_the_asynchronous_client(watcher_async_client: AsyncClient) -> None:
    async def names() -> list[str]:
        async with watcher_async_client as watcher:
            return [goal.name for goal in await watcher.goal.list()]

    assert "dummy" in asyncio.run(names())
