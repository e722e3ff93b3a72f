"""The main job: an audit, its action plan, and the plan's actions, until all of it has succeeded."""

from __future__ import annotations

from collections.abc import Callable

from waiting import wait_for_audit, wait_for_plan

from watcherclient.v1.audit import Audit
from watcherclient.v1.audit_template import AuditTemplate
from watcherclient.v1.client import Client


def test_from_template_to_done(
    watcher: Client, make_template: Callable[..., AuditTemplate], make_audit: Callable[..., Audit]
) -> None:
    template = make_template(goal="dummy", strategy="dummy", default_parameters={"para1": 1.0})

    audit = make_audit(audit_type="ONESHOT", audit_template=template, force=True)
    assert wait_for_audit(watcher, audit.uuid).state == "SUCCEEDED"

    (plan,) = watcher.action_plan.list(audit=audit)
    assert (plan.state, plan.strategy_name) == ("RECOMMENDED", "dummy")
    actions = watcher.action.list(action_plan=plan, detail=True)
    assert [action.action_type for action in actions] == ["nop", "nop", "sleep"]
    assert [action.parents for action in actions] == [[], [actions[0].uuid], [actions[1].uuid]]
    assert {action.state for action in actions} == {"PENDING"}

    watcher.action_plan.start(plan)
    done = wait_for_plan(watcher, plan.uuid)
    assert done.state == "SUCCEEDED"
    assert {action.state for action in watcher.action.list(action_plan=plan)} == {"SUCCEEDED"}


def test_efficacy(watcher: Client, make_audit: Callable[..., Audit]) -> None:
    specified = {row.name for row in watcher.goal.get("server_consolidation").efficacy_specification}
    audit = make_audit(
        audit_type="ONESHOT", goal="server_consolidation", strategy="node_resource_consolidation", force=True
    )
    assert wait_for_audit(watcher, audit.uuid).state == "SUCCEEDED"

    (plan,) = watcher.action_plan.list(audit=audit, detail=True)

    indicators = {indicator.name: indicator for indicator in plan.efficacy_indicators}
    assert set(indicators) == specified
    assert indicators["compute_nodes_count"].value >= 1
    (released,) = plan.global_efficacy
    assert (released.name, released.unit) == ("released_nodes_ratio", "%")


def test_host_maintenance_recommends_to_empty_the_host(watcher: Client, make_audit: Callable[..., Audit]) -> None:
    # Recommended only: running it would change the emulated cluster for the tests that follow.
    rows = watcher.data_model.list().context
    server = next(row for row in rows if row.server_uuid and row.server_state == "active")

    audit = make_audit(
        audit_type="ONESHOT",
        goal="cluster_maintaining",
        strategy="host_maintenance",
        parameters={"maintenance_node": server.node_hostname},
        force=True,
    )
    assert wait_for_audit(watcher, audit.uuid).state == "SUCCEEDED"

    actions = watcher.action.list(audit=audit, detail=True)
    assert {action.action_type for action in actions} == {"change_nova_service_state", "migrate"}
    migrations = [action.input_parameters for action in actions if action.action_type == "migrate"]
    assert server.server_uuid in [migration["resource_id"] for migration in migrations]
