"""request(): plain JSON of a real server, through everything that the client does."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from watcherclient import exc
from watcherclient.v1.client import Client


def test_a_read_with_a_query(watcher: Client) -> None:
    found = watcher.request("GET", "/v1/goals", params={"limit": 1})
    assert [goal["uuid"] for goal in found["goals"]] == [watcher.goal.list(limit=1)[0].uuid]


def test_a_write_and_an_empty_answer(watcher: Client, new_name: Callable[[], str]) -> None:
    body = {"name": new_name(), "goal": watcher.goal.get("dummy").uuid}
    made = watcher.request("POST", "/v1/audit_templates", json=body, headers={"X-Trace": "7"})
    assert watcher.audit_template.get(body["name"]).uuid == made["uuid"]
    assert watcher.request("DELETE", f"/v1/audit_templates/{made['uuid']}") is None
    with pytest.raises(exc.NotFound):
        watcher.audit_template.get(made["uuid"])


def test_what_the_server_does_not_know(watcher: Client) -> None:
    with pytest.raises(exc.NotFound):
        watcher.request("GET", "/v1/audit_pipelines")


def test_an_older_server_is_spoken_to_in_its_version(old_watcher: Client) -> None:
    assert old_watcher.request("GET", "/v1/goals")["goals"]


def test_a_newer_microversion_than_both_sides_know(watcher: Client) -> None:
    with pytest.warns(UserWarning, match=r"knows the API up to 1\.7"):
        newer = watcher.with_options(api_version="1.8")
    with pytest.raises(exc.UnsupportedVersion, match=r"offers microversions 1\.0 to 1\.7, not 1\.8"):
        newer.request("GET", "/v1/goals")
