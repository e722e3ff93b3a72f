"""What strategy.validate() says is what the server says, for every strategy; so are the defaults."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from cleanup import remove_audit

from watcherclient import exc
from watcherclient.v1.audit import Audit
from watcherclient.v1.client import Client

NOP = {"action_type": "nop", "input_parameters": {"message": "hello"}}

CASES: list[tuple[str, dict[str, Any]]] = [
    ("dummy", {"para1": 1.0, "para2": "x"}),
    ("dummy", {"para1": 10.2}),
    ("dummy", {"para1": 10.3}),
    ("dummy", {"para1": 0}),
    ("dummy", {"para1": "2"}),
    ("dummy", {"para1": None}),
    ("dummy", {"para1": True}),
    ("dummy", {"para2": 2}),
    ("dummy", {"Para1": 2}),
    ("host_maintenance", {"maintenance_node": "compute-1", "disable_cold_migration": True}),
    ("host_maintenance", {"backup_node": "compute-1"}),
    ("host_maintenance", {"maintenance_node": ["compute-1"]}),
    ("workload_stabilization", {"metrics": ["instance_ram_usage"], "periods": {"instance": 60}}),
    ("workload_stabilization", {"metrics": ["host_ram_usage"]}),
    ("workload_stabilization", {"thresholds": {"instance_cpu_usage": 1.5}}),
    ("workload_stabilization", {"thresholds": {"cpu": 0.5}}),
    ("workload_stabilization", {"periods": {"instance": 60.0}}),
    ("workload_stabilization", {"instance_metrics": {"cpu": "host_cpu_usage"}}),
    ("workload_balance", {"metrics": "weather"}),  # Its spec has "choice", which JSON Schema does not know.
    ("zone_migration", {"compute_nodes": [{"src_node": "compute-1", "dst_node": "compute-2"}]}),
    ("zone_migration", {"compute_nodes": [{"dst_node": "compute-2"}]}),
    ("zone_migration", {"compute_nodes": [{"src_node": "compute-1", "zone": "nova"}]}),
    ("zone_migration", {"storage_pools": [{"src_pool": "a", "dst_type": "b"}]}),
    ("zone_migration", {"storage_pools": [{"src_pool": "a"}]}),
    ("zone_migration", {"storage_pools": [{"src_pool": "a", "dst_type": "b", "dst_pool": "c"}]}),
    ("zone_migration", {"priority": {"compute": "mem_size"}}),
    ("zone_migration", {"priority": {"compute": "size"}}),
    ("zone_migration", {"parallel_total": -1}),
    ("actuator", {"actions": [NOP]}),
    ("actuator", {"actions": [{**NOP, "resource_id": "r"}]}),
    ("actuator", {"actions": [{**NOP, "resource": "r"}]}),
    ("actuator", {"actions": [{"action_type": "nop"}]}),
    ("actuator", {"actions": []}),
]


@pytest.fixture
def accepted(watcher: Client, make_audit: Callable[..., Audit]) -> Callable[[str, dict[str, Any]], Audit | None]:
    """Lets the server judge: it returns the audit, which runs on an event only, or None when the server refuses it."""

    def judge(strategy: str, parameters: dict[str, Any]) -> Audit | None:
        goal = watcher.strategy.get(strategy).goal_name
        try:
            return make_audit(audit_type="EVENT", goal=goal, strategy=strategy, parameters=parameters)
        except exc.BadRequest:
            return None

    return judge


def validated(watcher: Client, strategy: str, parameters: dict[str, Any]) -> bool:
    try:
        watcher.strategy.validate(strategy, parameters)
    except exc.ValidationError:
        return False
    return True


@pytest.mark.parametrize(("strategy", "parameters"), CASES)
def test_both_judge_the_same(
    watcher: Client,
    accepted: Callable[[str, dict[str, Any]], Audit | None],
    strategy: str,
    parameters: dict[str, Any],
) -> None:
    assert validated(watcher, strategy, parameters) == (accepted(strategy, parameters) is not None)


def test_some_are_right_and_some_are_wrong(watcher: Client) -> None:
    judged = [validated(watcher, strategy, parameters) for strategy, parameters in CASES]
    assert 10 < sum(judged) < len(CASES) - 10


def test_every_strategy_without_parameters_and_with_an_unknown_one(
    watcher: Client, accepted: Callable[[str, dict[str, Any]], Audit | None]
) -> None:
    strategies = watcher.strategy.list(detail=True)
    assert len(strategies) > 10
    for strategy in strategies:
        audit = accepted(strategy.name, {})
        assert validated(watcher, strategy.name, {}) == (audit is not None), strategy.name
        if audit is not None:
            assert watcher.strategy.defaults(strategy) == audit.parameters, strategy.name
        assert not validated(watcher, strategy.name, {"nobody": "knows"})
        assert accepted(strategy.name, {"nobody": "knows"}) is None


def test_the_server_takes_its_own_defaults(
    watcher: Client, accepted: Callable[[str, dict[str, Any]], Audit | None]
) -> None:
    for strategy in watcher.strategy.list(detail=True):
        defaults = watcher.strategy.defaults(strategy)
        if validated(watcher, strategy.name, defaults):
            assert accepted(strategy.name, defaults) is not None, strategy.name


def test_what_a_template_presets_counts_too(watcher: Client, make_template: Callable[..., object]) -> None:
    template: Any = make_template(
        goal="cluster_maintaining", strategy="host_maintenance", default_parameters={"maintenance_node": "compute-4"}
    )

    with pytest.raises(exc.ValidationError, match="backup_node must be a string; got 4"):
        watcher.audit.create(audit_type="EVENT", audit_template=template, parameters={"backup_node": 4}, validate=True)
    audit = watcher.audit.create(audit_type="EVENT", audit_template=template.name, validate=True)

    assert audit.parameters["maintenance_node"] == "compute-4"
    remove_audit(watcher, audit.uuid)
