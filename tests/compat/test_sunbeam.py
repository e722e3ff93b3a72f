"""What Canonical Sunbeam does for maintenance and balancing, with its calls, unchanged."""

from __future__ import annotations

import importlib
import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from keystoneauth1.session import Session

import watcherclient.v1.client
from compat.polling import poll
from watcherclient import v1

pytestmark = pytest.mark.filterwarnings("ignore:.*the form of python-watcherclient:DeprecationWarning")


@pytest.fixture
def watcher(session: Session, sandbox: dict[str, Any]) -> Iterator[Any]:
    """A client over the session of an openstack.connection.Connection, with the endpoint of its catalog."""
    endpoint = session.get_endpoint(service_type="infra-optim", region_name=sandbox["region"])
    module: Any = watcherclient.v1.client
    with module.Client(session=session, endpoint=endpoint) as made:
        yield made


@pytest.fixture
def not_found() -> type[Exception]:
    """The exception, whose module is imported when it is needed only."""
    found: type[Exception] = importlib.import_module("watcherclient.common.apiclient.exceptions").NotFound
    return found


def get_or_create(watcher: Any, name: str, not_found: type[Exception]) -> v1.AuditTemplate:
    try:
        found = watcher.audit_template.get(name)
    except not_found:
        found = watcher.audit_template.create(name=name, description="for maintenance", goal="dummy", strategy="dummy")
    template: v1.AuditTemplate = found
    return template


def test_a_template_is_made_on_a_fresh_cluster_and_found_afterwards(watcher: Any, not_found: type[Exception]) -> None:
    name = f"Sunbeam Cluster Maintaining Template {uuid.uuid4().hex[:8]}"
    made = get_or_create(watcher, name, not_found)
    try:
        again = get_or_create(watcher, name, not_found)
        assert (again.uuid, again.name) == (made.uuid, name)
    finally:
        watcher.audit_template.delete(made.uuid)


def test_an_audit_runs_and_its_plan_is_executed(watcher: Any, not_found: type[Exception]) -> None:
    template = get_or_create(watcher, f"Sunbeam {uuid.uuid4().hex[:8]}", not_found)
    parameters = {"para1": 1.0}
    audit = watcher.audit.create(audit_template_uuid=template.uuid, audit_type="ONESHOT", parameters=parameters)
    try:
        details = poll(lambda: watcher.audit.get(audit.uuid).state, "SUCCEEDED", "FAILED")
        assert details == "SUCCEEDED"
        plans = watcher.action_plan.list(audit=audit.uuid)
        assert all(plan.state in ["RECOMMENDED", "SUCCEEDED"] for plan in plans)
        (plan,) = plans
        watcher.action_plan.start(action_plan_id=plan.uuid)

        def actions() -> Any:
            return watcher.action.list(audit=audit.uuid, detail=True, limit=0, sort_key="created_at", sort_dir="asc")

        assert [action.action_type for action in actions()] == ["nop", "nop", "sleep"]
        poll(lambda: {action.state for action in actions()} <= {"SUCCEEDED"}, True)
        poll(lambda: watcher.action_plan.get(plan.uuid).state, "SUCCEEDED")
        watcher.action_plan.delete(plan.uuid)
    finally:
        watcher.audit.delete(audit.uuid)
        watcher.audit_template.delete(template.uuid)
