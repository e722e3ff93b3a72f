"""What Horizon's pages read and do, with the calls of its Watcher plugin (watcher-dashboard), unchanged."""

from __future__ import annotations

import datetime
import socket
import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
import yaml
from keystoneauth1.session import Session

import watcherclient.client
from compat.polling import poll
from watcherclient import exceptions
from watcherclient.common import api_versioning
from watcherclient.common.apiclient import exceptions as api_exceptions
from watcherclient.v1.client import Client

pytestmark = pytest.mark.filterwarnings("ignore:.*the form of python-watcherclient:DeprecationWarning")

Connect = Callable[..., Any]


@pytest.fixture
def connect(sandbox: dict[str, Any], session: Session) -> Iterator[Connect]:
    """A client for each page view, at the microversion that the page needs."""
    token = session.get_token()
    client: Any = watcherclient.client
    with ExitStack() as clients:

        def make(required: str = "1.0", url: str = sandbox["watcher_url"]) -> Any:
            made = client.get_client(
                "1",
                watcher_url=url,
                insecure=False,
                ca_file=None,
                username="admin",
                os_auth_token=token,
                os_infra_optim_api_version=required,
            )
            return clients.enter_context(made)

        yield make


def isotime(text: str) -> datetime.datetime:
    """Read a time as Horizon's filter does, which takes text and nothing else."""
    assert type(text) is str
    return datetime.datetime.fromisoformat(text)


def test_the_newest_version_is_asked_for_at_the_oldest(connect: Connect) -> None:
    response, body = connect().http_client.json_request("GET", "/")
    newest = body["versions"][0]["max_version"]
    assert response.status_code == 200
    assert api_versioning.APIVersion(newest) >= api_versioning.APIVersion("1.5")
    with pytest.raises((exceptions.UnsupportedVersion, TypeError)):
        api_versioning.APIVersion("newest")


def test_no_answer_to_that_question_is_a_client_exception(connect: Connect) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))  # bound, but not listening: connections are refused
        watcher = connect(url=f"http://127.0.0.1:{silent.getsockname()[1]}").with_options(max_retries=0)
        with pytest.raises(exceptions.ClientException):
            watcher.http_client.json_request("GET", "/")


def test_the_goals_page(connect: Connect) -> None:
    goals = connect().goal.list(detail=True)
    shown = [(goal.uuid, goal.name, goal.display_name, goal.efficacy_specification) for goal in goals]
    assert len(shown) == len(goals) > 5
    (consolidation,) = [each for each in shown if each[1] == "server_consolidation"]
    assert [indicator["name"] for indicator in consolidation[3]]
    assert all(set(indicator) >= {"name", "description", "unit"} for indicator in consolidation[3])


def test_the_strategies_page(connect: Connect) -> None:
    watcher = connect()
    strategies = watcher.strategy.list(detail=True, goal="dummy")
    assert {strategy.goal_name for strategy in strategies} == {"dummy"}
    assert "para1" in watcher.strategy.get(strategy="dummy").parameters_spec["properties"]


def test_the_audit_templates_page(connect: Connect, there: dict[str, str]) -> None:
    watcher = connect()
    template = watcher.audit_template.get(audit_template_id=there["template"])
    assert isotime(template.created_at).tzinfo is not None
    assert (template.updated_at, template.deleted_at) == (None, None)
    assert (template.goal_name, template.strategy_name, template.scope) == ("dummy", "dummy", [])
    assert there["template"] in [each.uuid for each in watcher.audit_template.list(detail=True, goal="dummy")]


def test_the_audits_page(connect: Connect, there: dict[str, str]) -> None:
    audits = connect().audit.list(detail=True, strategy="node_resource_consolidation")
    (audit,) = [each for each in audits if each.uuid == there["audit"]]
    assert (audit.state, audit.audit_type, audit.auto_trigger) == ("SUCCEEDED", "ONESHOT", False)
    assert type(audit.state) is type(audit.audit_type) is str
    assert isotime(audit.created_at) <= isotime(audit.updated_at)
    assert type(audit.parameters) is dict
    assert (
        yaml.safe_load(yaml.safe_dump({"state": audit.state, "parameters": audit.parameters}))["state"] == "SUCCEEDED"
    )


def test_a_field_that_the_version_lacks_is_missing(connect: Connect, there: dict[str, str]) -> None:
    assert not hasattr(connect("1.0").audit.get(audit=there["audit"]), "start_time")
    assert connect("1.1").audit.get(audit=there["audit"]).start_time is None
    with pytest.raises(AttributeError):
        _ = connect("1.0").audit.get(audit=there["audit"]).status_message


def test_the_action_plans_page(connect: Connect, there: dict[str, str]) -> None:
    (plan,) = connect().action_plan.list(detail=True, audit=there["audit"])
    assert (plan.uuid, plan.audit_uuid, plan.state) == (there["plan"], there["audit"], "RECOMMENDED")
    assert isotime(plan.created_at)
    assert plan.efficacy_indicators
    for indicator in plan.efficacy_indicators + plan.global_efficacy:
        assert "value" in indicator
        assert isinstance(indicator.get("value"), int | float)
        assert type(indicator["name"]) is str


def test_the_actions_page(connect: Connect, there: dict[str, str]) -> None:
    actions = connect().action.list(detail=True, action_plan=there["plan"])
    assert there["action"] in [action.uuid for action in actions]
    assert {action.state for action in actions} == {"PENDING"}
    assert all(type(action.parents) is list and action.input_parameters.get("resource_id") for action in actions)
    assert isotime(actions[0].created_at)


def test_a_template_is_made_and_archived(connect: Connect) -> None:
    watcher = connect()
    name = f"horizon-{uuid.uuid4().hex[:8]}"
    made = watcher.audit_template.create(name=name, goal="dummy", strategy=None, description="", scope=[])
    assert watcher.audit_template.get(audit_template_id=made.uuid).name == name
    watcher.audit_template.delete(audit_template_id=made.uuid)
    with pytest.raises(api_exceptions.NotFound) as caught:
        watcher.audit_template.get(audit_template_id=made.uuid)
    assert caught.value.http_status == 404


def test_a_continuous_audit_with_a_naive_start_is_made_cancelled_and_archived(
    connect: Connect, there: dict[str, str]
) -> None:
    watcher = connect("1.1")
    audit = watcher.audit.create(
        audit_template_uuid=there["template"],
        audit_type="CONTINUOUS",
        auto_trigger=False,
        name=f"horizon-{uuid.uuid4().hex[:8]}",
        interval="3600",
        start_time="2037-01-02T18:30:00",
    )
    assert audit.start_time.startswith("2037-01-0")
    cancel = [{"op": "replace", "path": "/state", "value": "CANCELLED"}]
    assert watcher.audit.update(audit=audit.uuid, patch=cancel).state == "CANCELLED"
    poll(lambda: watcher.audit.get(audit=audit.uuid).state, "CANCELLED")
    watcher.audit.delete(audit=audit.uuid)


def test_an_action_is_skipped(connect: Connect, typed: Client, there: dict[str, str]) -> None:
    found = typed.optimize(
        goal="unclassified",
        strategy="actuator",
        parameters={"actions": [{"action_type": "nop", "input_parameters": {"message": "x"}}]},
        force=True,
        apply=False,
    )
    assert found.action_plan is not None
    try:
        patch = [
            {"op": "replace", "path": "/state", "value": "SKIPPED"},
            {"op": "replace", "path": "/status_message", "value": "not today"},
        ]
        action = connect("1.5").action.update(action_id=found.actions[0].uuid, patch=patch)
        assert action.state == "SKIPPED"
        assert "not today" in action.status_message
    finally:
        typed.action_plan.delete(found.action_plan)
        typed.audit.delete(found.audit)


def test_a_server_that_cannot_skip_says_so(connect: Connect, there: dict[str, str]) -> None:
    skip = [{"op": "replace", "path": "/state", "value": "SKIPPED"}]
    with pytest.raises(api_exceptions.ClientException):
        connect("1.4").action.update(action_id=there["action"], patch=skip)
