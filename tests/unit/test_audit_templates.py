"""Audit templates that are made if there is none."""

import pytest
from both_clients import one_client
from fake_server import FakeServer, Reply

from watcherclient import exc
from watcherclient.v1.client import Client

pytestmark = one_client

TEMPLATE = Reply.recorded("audit_template")
NONE, TAKEN = Reply(404), Reply(409)


def test_one_that_is_there_is_returned(watcher: Client, server: FakeServer) -> None:
    server.will(TEMPLATE)
    found = watcher.audit_template.get_or_create(name="nightly", goal=TEMPLATE.json["goal_name"])
    assert found.uuid == TEMPLATE.json["uuid"]
    assert [request.method for request in server.requests] == ["GET"]


def test_one_that_somebody_else_makes_meanwhile_is_returned(watcher: Client, server: FakeServer) -> None:
    server.will(NONE, TAKEN, TEMPLATE)
    found = watcher.audit_template.get_or_create(name="nightly", goal=TEMPLATE.json["goal_uuid"])
    assert found.uuid == TEMPLATE.json["uuid"]
    assert [request.method for request in server.requests] == ["GET", "POST", "GET"]


def test_one_that_somebody_else_makes_and_removes_is_a_conflict(watcher: Client, server: FakeServer) -> None:
    server.will(NONE, TAKEN, NONE)
    with pytest.raises(exc.Conflict):
        watcher.audit_template.get_or_create(name="nightly", goal="dummy")


def test_one_with_another_goal_is_a_conflict(watcher: Client, server: FakeServer) -> None:
    server.will(TEMPLATE)
    with pytest.raises(exc.Conflict, match="There is an audit template .nightly. with another goal"):
        watcher.audit_template.get_or_create(name="nightly", goal="another")


def test_default_parameters_need_a_strategy(watcher: Client, server: FakeServer) -> None:
    with pytest.raises(exc.ValidationError, match="default_parameters needs strategy"):
        watcher.audit_template.create(name="nightly", goal="dummy", default_parameters={"para1": 1})
    assert server.requests == []
