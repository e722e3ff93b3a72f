"""What a cluster looks like once an action plan has run: simulate() as tables, and action_plan.preview()."""

from __future__ import annotations

import json
import sys
from typing import Any

import pytest
from clusters import action, cluster, migrate, service
from fake_server import FakeServer, Received, Reply

from watcher_v1_client.models.action import Action
from watcher_v1_client.models.action_plan import ActionPlan
from watcher_v1_client.models.data_model import DataModel
from watcherclient import exc
from watcherclient.preview import Preview, simulate
from watcherclient.v1.client import Client

TWO = cluster({"a": {"servers": ["vm-1", "vm-2"]}, "b": {"servers": ["vm-3"]}, "c": {}})
A = {"vm-1", "vm-2"}


def where(preview: Preview, when: str = "after") -> dict[str, set[str]]:
    """Return the names of the instances by node."""
    return {
        node.hostname: {preview.instances[uuid].name for uuid in getattr(node, when).instances}
        for node in preview.nodes
    }


def after(data_model: DataModel, *actions: Action) -> dict[str, set[str]]:
    return where(simulate(data_model, actions))


def move(preview: Preview) -> tuple[Any, ...]:
    (found,) = preview.moves
    return found.instance_name, found.source_node, found.destination_node, found.stale, found.problem


STOPPED = cluster({"a": {"servers": {"vm-1": {"server_state": "stopped"}}}, "b": {"node_status": "disabled"}, "c": {}})
RESIZED = cluster({"a": {"servers": {"vm-1": {"server_state": "resized"}}}, "b": {}})
NOT_ACTIVE = "a live migration needs an active instance, and it is stopped"

MIGRATIONS = {
    "live": (TWO, migrate("vm-1", "a", "b"), {"a": {"vm-2"}, "b": {"vm-1", "vm-3"}, "c": set()}, None, None),
    "cold": (STOPPED, migrate("vm-1", "a", "c", kind="cold"), {"a": set(), "b": set(), "c": {"vm-1"}}, None, None),
    "Nova chooses": (TWO, migrate("vm-1", "a"), {"a": {"vm-2"}, "b": {"vm-3"}, "c": set()}, None, None),
    "gone": (TWO, migrate("vm-9", "a", "b"), {"a": A, "b": {"vm-3"}, "c": set()}, "gone", "the instance is gone"),
    "moved": (TWO, migrate("vm-1", "c", "b"), {"a": A, "b": {"vm-3"}, "c": set()}, "moved", "it is on a now"),
    "there": (TWO, migrate("vm-3", "a", "b"), {"a": A, "b": {"vm-3"}, "c": set()}, "moved", "it is on b now"),
    "resized": (RESIZED, migrate("vm-1", "a", "b"), {"a": {"vm-1"}, "b": set()}, "resized", "it is being resized"),
    "stopped": (STOPPED, migrate("vm-1", "a", "c"), {"a": {"vm-1"}, "b": set(), "c": set()}, None, NOT_ACTIVE),
    "disabled": (
        STOPPED, migrate("vm-1", "a", "b", kind="cold"), {"a": {"vm-1"}, "b": set(), "c": set()}, None, "b is disabled"
    ),
    "unknown": (
        TWO, migrate("vm-1", "a", "x"), {"a": A, "b": {"vm-3"}, "c": set()}, None, "x is not in the data model"
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MIGRATIONS)
def test_a_migration(name: str) -> None:
    data_model, migration, expected, stale, problem = MIGRATIONS[name]
    preview = simulate(data_model, [migration])
    assert where(preview) == expected
    (found,) = preview.moves
    assert (found.stale, found.problem) == (stale, problem)
    assert (found.action, found.instance) == (migration.uuid, migration.input_parameters["resource_id"])
    assert found.destination_node == migration.input_parameters.get("destination_node")
    assert where(preview, "before") == after(data_model)


def test_the_figures_of_a_node() -> None:
    data_model = cluster(
        {
            "a": {"servers": {"vm-1": {"server_vcpus": 2, "server_memory": 512, "server_disk": 10}, "vm-2": {}}},
            "b": {
                "node_vcpu_ratio": 4.0,
                "node_vcpu_reserved": 2,
                "node_memory_mb_reserved": 768,
                "node_disk_gb_reserved": 100,
                "node_disk_ratio": 0.5,
                "node_status": "enabled",
            },
            "none": {"node_disk": 0},
        }
    )
    preview = simulate(data_model, [migrate("vm-1", "a", "b")])
    a, b, none = preview.nodes
    assert (a.hostname, a.uuid, a.changed) == ("a", "uuid-of-a", True)
    assert (a.before.vcpus_used, a.before.memory_mb_used, a.before.disk_gb_used) == (6, 4608, 30)
    assert (a.after.vcpus_used, a.after.memory_mb_used, a.after.disk_gb_used) == (4, 4096, 20)
    assert (b.vcpus_capacity, b.memory_mb_capacity, b.disk_gb_capacity) == (56.0, 32000.0, 200.0)
    assert (b.vcpu_ratio, b.memory_ratio, b.disk_ratio) == (4.0, 1.0, 0.5)
    assert (b.after.vcpus_used, b.after.memory_mb_used, b.after.disk_gb_used) == (2, 512, 10)
    assert (b.share("memory_mb", "before"), b.share("memory_mb"), b.share("disk_gb")) == (0.0, 0.016, 0.05)
    assert (none.share("disk_gb"), none.over_capacity, none.changed) == (None, (), False)
    assert (b.after.status, b.after.state, b.after.disabled_reason) == ("enabled", "up", None)


DRAINED = service("a", "disabled", "watcher_maintaining")
OUT = migrate("vm-1", "a", "b", parents=[DRAINED])

SERVICES = {
    "disabled": ([DRAINED], "disabled", "watcher_maintaining"),
    "enabled again, in the order of the parents": (
        [service("a", "enabled", parents=[OUT]), OUT, DRAINED], "enabled", None
    ),
    "by the uuid of the node": (
        [action("change_nova_service_state", resource_id="uuid-of-a", state="disabled")], "disabled", None
    ),
    "by its host name": ([action("change_nova_service_state", resource_id="a", state="disabled")], "disabled", None),
    "skipped": ([service("a", "disabled", action_state="SKIPPED")], "enabled", None),
}  # fmt: skip


@pytest.mark.parametrize("name", SERVICES)
def test_a_compute_service(name: str) -> None:
    actions, status, reason = SERVICES[name]
    a = simulate(TWO, actions).nodes[0]
    assert (a.before.status, a.before.disabled_reason) == ("enabled", None)
    assert (a.after.status, a.after.disabled_reason) == (status, reason)


def test_a_service_that_has_the_state_already_keeps_its_reason() -> None:
    data_model = cluster({"a": {"node_status": "disabled", "node_disabled_reason": "broken fan"}})
    (a,) = simulate(data_model, [DRAINED]).nodes
    assert a.after.disabled_reason == "broken fan"
    assert not a.changed


def test_parents_come_first_whatever_the_order_of_the_list() -> None:
    first = migrate("vm-1", "a", "b")
    second = migrate("vm-1", "b", "c", parents=[first])
    preview = simulate(TWO, [second, first])
    assert where(preview)["c"] == {"vm-1"}
    assert [move.destination_node for move in preview.moves] == ["b", "c"]
    assert preview.stale is None


def test_a_circle_of_parents_is_taken_in_the_order_of_the_list() -> None:
    first, second = migrate("vm-1", "a", "b"), migrate("vm-2", "a", "c")
    first.parents, second.parents = [second.uuid], [first.uuid]
    assert after(TWO, first, second) == {"a": set(), "b": {"vm-1", "vm-3"}, "c": {"vm-2"}}


@pytest.mark.parametrize("state", ["SKIPPED", "FAILED", "CANCELLED", "DELETED"])
def test_what_does_not_run(state: str) -> None:
    left_out = migrate("vm-1", "a", "b", action_state=state)
    preview = simulate(TWO, [left_out, migrate("vm-2", "a", "b", parents=[left_out])])
    assert where(preview) == {"a": {"vm-1"}, "b": {"vm-2", "vm-3"}, "c": set()}
    assert preview.left_out == (left_out.uuid,)
    assert "1 action left out" in str(preview)


@pytest.mark.parametrize("state", ["CANCELLING", "MADE_UP"])
def test_a_state_that_leaves_the_end_open(state: str) -> None:
    preview = simulate(TWO, [migrate("vm-1", "a", "b", action_state=state)])
    assert where(preview)["a"] == A
    assert [found.reason for found in preview.unpredicted] == [f"it is {state}"]


DONE = {
    "which the data model shows": (migrate("vm-1", "c", "a", action_state="SUCCEEDED"), A, 0),
    "which it does not show yet": (migrate("vm-1", "a", "c", action_state="SUCCEEDED"), {"vm-2"}, 1),
    "Nova chose": (migrate("vm-1", "a", action_state="SUCCEEDED"), {"vm-2"}, 1),
    "deleted": (action("delete", resource_id="uuid-of-vm-1", action_state="SUCCEEDED"), {"vm-2"}, 1),
    "deleted, shown": (action("delete", resource_id="uuid-of-vm-9", action_state="SUCCEEDED"), A, 0),
    "nothing": (action("nop", action_state="SUCCEEDED"), A, 0),
}


@pytest.mark.parametrize("name", DONE)
def test_a_plan_that_has_partly_run(name: str) -> None:
    done, now, not_shown = DONE[name]
    preview = simulate(TWO, [done, migrate("vm-2", "a", "b", action_state="ONGOING")])
    assert where(preview, "before")["a"] == now
    assert where(preview)["a"] == now - {"vm-2"}
    assert len(preview.moves) == 1
    assert (preview.done, preview.not_in_data_model) == (1, not_shown)
    assert ("the data model does not show yet" in str(preview)) == bool(not_shown)


def test_a_service_that_was_disabled_a_moment_ago() -> None:
    done = service("a", "disabled", "watcher_maintaining", action_state="SUCCEEDED")
    preview = simulate(TWO, [done, migrate("vm-1", "a", "b", parents=[done])])
    assert preview.nodes[0].before.disabled_reason == "watcher_maintaining"
    assert preview.not_in_data_model == 1


def test_a_plan_that_has_run_leaves_the_data_model_as_it_is() -> None:
    preview = simulate(TWO, [migrate("vm-1", "a", "b", action_state="SUCCEEDED")])
    assert where(preview) == where(preview, "before") == after(TWO)
    assert (preview.moves, preview.done, preview.stale) == ((), 1, None)


def test_a_cluster_that_has_changed_since() -> None:
    data_model = cluster({"a": {"servers": [f"vm-{number}" for number in range(12)]}, "b": {}})
    sources = ["b"] * 3 + ["a"] * 9
    moves = [migrate(f"vm-{number}", source, "b") for number, source in enumerate(sources)]
    assert simulate(data_model, moves).stale == "3 of 12 moves start elsewhere"
    assert "! stale: 3 of 12 moves start elsewhere\n" in str(simulate(data_model, moves))
    gone = [migrate("x", "a", "b"), action("resize", resource_id="y", flavor="f"), action("delete", resource_id="z")]
    assert simulate(data_model, gone).stale == "1 of 1 moves is of an instance that is gone, 2 other instances gone"
    assert simulate(data_model, moves[3:]).stale is None


NOT_PREDICTED: dict[str, tuple[dict[str, Any], str]] = {
    "nop": ({"message": "hello"}, "changes nothing in the cluster"),
    "sleep": ({"duration": 1.0}, "changes nothing in the cluster"),
    "volume_migrate": ({"resource_id": "v"}, "moves a volume, and the data model has no volumes"),
    "resize": (
        {"resource_id": "uuid-of-vm-1", "flavor": "big"},
        "the API does not tell the size of flavor big, and Nova may choose another node",
    ),
    "shelve": ({"resource_id": "uuid-of-vm-1"}, "Nova decides when a shelved instance leaves its node"),
    "migrate": ({"migration_type": "live"}, "its resource_id is missing"),
    "change_nova_service_state": ({"resource_id": "x", "state": "disabled"}, "the node is not in the data model"),
    "teleport": ({"resource_id": "uuid-of-vm-1"}, "actions of this type are unknown here"),
}


@pytest.mark.parametrize("kind", NOT_PREDICTED)
def test_what_cannot_be_predicted_is_named(kind: str) -> None:
    parameters, reason = NOT_PREDICTED[kind]
    preview = simulate(TWO, [action(kind, **parameters)])
    assert where(preview) == after(TWO)
    (found,) = preview.unpredicted
    assert (found.action_type, found.resource, found.reason) == (kind, parameters.get("resource_id"), reason)
    assert f"not predicted: {kind}" in str(preview)


def test_a_service_state_that_is_never_set() -> None:
    (found,) = simulate(TWO, [service("a", "up")]).unpredicted
    assert found.reason == "state up is not one that a service is set to"


def test_a_resize() -> None:
    (found,) = simulate(TWO, [action("resize", resource_id="uuid-of-vm-1", flavor="big")]).resizes
    assert (found.instance_name, found.node, found.flavor) == ("vm-1", "a", "big")


POWER: dict[str, tuple[str, dict[str, Any], str, str | None]] = {
    "off": ("change_node_power_state", {"resource_name": "c", "state": "off"}, "down", None),
    "with instances": (
        "change_node_power_state", {"resource_name": "a", "state": "off"}, "up",
        "it has instances, and is not switched off with any",
    ),
    "unknown": (
        "change_node_power_state", {"resource_name": "x", "state": "off"}, "up", "the node is not in the data model"
    ),
    "strange": ("change_node_power_state", {"resource_name": "c", "state": "half"}, "up", "half is neither on nor off"),
}  # fmt: skip


@pytest.mark.parametrize("name", POWER)
def test_power(name: str) -> None:
    kind, parameters, state, problem = POWER[name]
    preview = simulate(TWO, [action(kind, resource_id="ironic-node", **parameters)])
    (change,) = preview.power_changes
    assert (change.kind, change.resource, change.problem) == ("node", "ironic-node", problem)
    assert preview.nodes[2].after.state == state
    assert any("is not switched" in warning for warning in preview.warnings) == bool(problem)


def test_a_node_is_switched_off_once_it_is_empty() -> None:
    out = [migrate("vm-1", "a", "b"), migrate("vm-2", "a", "b")]
    off = action("change_node_power_state", resource_id="x", resource_name="a", state="off", parents=out)
    preview = simulate(TWO, [off, *out])
    assert preview.nodes[0].after.state == "down"
    assert preview.warnings == ()


def test_an_instance_is_stopped_or_deleted() -> None:
    preview = simulate(TWO, [action("stop", resource_id="uuid-of-vm-1"), action("delete", resource_id="uuid-of-vm-2")])
    (change,), (deletion,) = preview.power_changes, preview.deletions
    assert (change.kind, change.name, change.power) == ("instance", "vm-1", "off")
    assert (deletion.instance_name, deletion.node) == ("vm-2", "a")
    assert preview.instances["uuid-of-vm-1"].state == "active"  # As the data model has it.
    assert where(preview)["a"] == {"vm-1"}


def test_a_node_becomes_free() -> None:
    moves = [migrate("vm-1", "a", "b"), migrate("vm-2", "a", "b")]
    assert [node.hostname for node in simulate(TWO, moves).freed] == ["a"]
    assert simulate(TWO, moves[:1]).freed == ()


def test_a_node_that_nova_may_choose_is_not_certainly_free() -> None:
    preview = simulate(TWO, [migrate("vm-1", "a"), migrate("vm-2", "a"), migrate("vm-3", "b")])
    assert preview.freed == ()
    assert [(node.hostname, node.may_gain) for node in preview.nodes] == [("a", 1), ("b", 2), ("c", 3)]


def test_a_node_over_its_capacity_is_warned_of_first() -> None:
    data_model = cluster({"a": {"servers": {"vm-1": {"server_vcpus": 12}}}, "b": {"servers": {"vm-2": {}, "vm-3": {}}}})
    preview = simulate(data_model, [migrate("vm-9", "a", "b"), migrate("vm-1", "a", "b")])
    (b,) = preview.overfull
    assert (b.hostname, b.over_capacity) == ("b", ("vcpus",))
    assert preview.warnings[0] == "b would be over its capacity: vCPUs 125% (20 of 16)"
    already = simulate(cluster({"a": {"servers": {"vm-1": {"server_memory": 65536}}}}), [])
    assert already.warnings == ("a stays over its capacity: memory 200% (65,536 of 32,768 MiB)",)


OFF = {"node_state": "down"}
CLOSED = {"node_status": "disabled"}
FULL = {"servers": {"big": {"server_vcpus": 13}}}
DISABLES_B = service("b", "disabled")
ENABLES_B = service("b", "enabled")
DISABLES_B_AGAIN = service("b", "disabled", parents=[ENABLES_B])
VM = {"servers": ["vm-1"]}
LEAVES_A = migrate("vm-1", "a")

CANDIDATES: dict[str, tuple[dict[str, Any], list[Action], tuple[str, ...]]] = {
    "all others": ({"a": VM, "b": {}, "c": {}}, [LEAVES_A], ("b", "c")),
    "not what is down or disabled": ({"a": VM, "b": OFF, "c": CLOSED, "d": {}}, [LEAVES_A], ("d",)),
    "not what is full": ({"a": VM, "b": FULL, "c": {}}, [LEAVES_A], ("c",)),
    "not what lacks memory": ({"a": VM, "b": {"node_memory": 4095}, "c": {"node_memory": 4096}}, [LEAVES_A], ("c",)),
    "not what lacks disk": ({"a": VM, "b": {"node_disk": 19}, "c": {"node_disk": 20}}, [LEAVES_A], ("c",)),
    "not what is disabled again before": (
        {"a": VM, "b": {}},
        [ENABLES_B, DISABLES_B_AGAIN, migrate("vm-1", "a", parents=[DISABLES_B_AGAIN])],
        (),
    ),
    "what may have become empty by then": (
        {"a": VM, "b": FULL, "c": {}}, [LEAVES_A, migrate("big", "b", "c")], ("b", "c")
    ),
    "not what is disabled before": (
        {"a": VM, "b": {}, "c": {}}, [DISABLES_B, migrate("vm-1", "a", parents=[DISABLES_B])], ("c",)
    ),
    "what is disabled at any time": ({"a": VM, "b": {}}, [DISABLES_B, LEAVES_A], ("b",)),
    "what is disabled afterwards": (
        {"a": VM, "b": {}}, [LEAVES_A, service("b", "disabled", parents=[LEAVES_A])], ("b",)
    ),
    "what is enabled before": (
        {"a": VM, "b": CLOSED}, [ENABLES_B, migrate("vm-1", "a", parents=[ENABLES_B])], ("b",)
    ),
    "what is enabled at any time": ({"a": VM, "b": CLOSED}, [LEAVES_A, ENABLES_B], ("b",)),
    "not what is enabled afterwards": (
        {"a": VM, "b": CLOSED}, [LEAVES_A, service("b", "enabled", parents=[LEAVES_A])], ()
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CANDIDATES)
def test_where_nova_may_put_an_instance(name: str) -> None:
    nodes, actions, expected = CANDIDATES[name]
    preview = simulate(cluster(nodes), actions)
    (leaving,) = [found for found in preview.moves if found.destination_node is None]
    assert leaving.candidates == expected
    assert "somewhere else" in str(preview)
    assert ("no node has room" in str(preview)) == (not expected)


def plan(state: str) -> ActionPlan:
    return ActionPlan.from_dict({**Reply.recorded("action_plan").json, "state": state})


def test_a_plan_that_will_not_run_says_so() -> None:
    preview = simulate(TWO, [OUT], plan("SUPERSEDED"))
    assert preview.warnings == ("the action plan is SUPERSEDED, so it will not run",)
    assert simulate(TWO, [OUT], plan("RECOMMENDED")).warnings == ()


def test_as_plain_json() -> None:
    preview = simulate(TWO, [migrate("vm-1", "a", "b"), migrate("vm-2", "a", "b"), action("nop")], plan("RECOMMENDED"))
    told = json.loads(json.dumps(preview.to_dict()))
    assert told["freed"] == ["a"]
    assert told["overfull"] == []
    assert told["nodes"][1]["after"]["instances"] == ["uuid-of-vm-3", "uuid-of-vm-1", "uuid-of-vm-2"]
    assert told["moves"][0]["destination_node"] == "b"
    assert told["unpredicted"][0]["action_type"] == "nop"
    assert told["instances"]["uuid-of-vm-1"]["name"] == "vm-1"
    assert (told["stale"], told["warnings"]) == (None, [])
    assert told["action_plan_state"] == "RECOMMENDED"


def test_as_a_data_frame() -> None:
    pytest.importorskip("pandas", reason="pandas is not installed")
    frame = simulate(TWO, [migrate("vm-1", "a", "b"), migrate("vm-2", "a", "b"), DRAINED]).to_dataframe()
    assert list(frame.hostname) == ["a", "b", "c"]
    assert list(frame.instances_before - frame.instances_after) == [2, -2, 0]
    assert list(frame.memory_mb_share_after) == [0.0, 0.375, 0.0]
    assert list(frame[frame.freed].status_after) == ["disabled"]


def test_a_data_frame_needs_pandas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ImportError, match="pandas"):
        simulate(TWO, []).to_dataframe()


def test_the_table() -> None:
    preview = simulate(
        cluster({"a": {"servers": ["vm-1", "vm-2"]}, "b": {"servers": ["vm-3"]}, "c": {}}),
        [DRAINED, migrate("vm-1", "a", "b", parents=[DRAINED]), migrate("vm-2", "a", kind="cold")],
    )
    assert str(preview).splitlines() == [
        "2 moves (1 live, 1 cold), 1 service change, 1 node freed",
        "",
        "NODE  INSTANCES     vCPUs       MEMORY      DISK      SERVICE",
        "a     2 -> 0        50% -> 0%   25% -> 0%   8% -> 0%  -> disabled",
        "b     1 -> 2 (+1?)  25% -> 50%  12% -> 25%  4% -> 8%  enabled",
        "c     0 (+1?)       0%          0%          0%        enabled",
        "",
        "cold    vm-2  a -> somewhere else (b, c may have room)",
        "live    vm-1  a -> b",
        "disabled  a: watcher_maintaining",
    ]


def test_two_hundred_nodes_are_summed_up() -> None:
    nodes: dict[str, Any] = {f"compute-{number:03}": {"servers": [f"vm-{number}"]} for number in range(200)}
    moves = [migrate(f"vm-{number}", f"compute-{number:03}", "compute-199") for number in range(100, 130)]
    lines = str(simulate(cluster(nodes), moves)).splitlines()
    assert lines[1].startswith("! compute-199 would be over its capacity: vCPUs 775% (124 of 16), memory 388% (")
    assert lines[2].startswith("    ")  # Nothing is cut off.
    assert lines[5].startswith("! compute-199  1 -> 31     25% -> 775%")
    assert [line[:11] for line in lines[6:25]] == [f"compute-{number}" for number in range(100, 119)]
    assert lines[25].startswith("180 others     180 -> 169")
    assert lines[-1] == "... and 10 more"
    assert len(lines) < 60
    assert max(map(len, lines)) <= 100


class Answering:
    """A server with one action plan."""

    def __init__(self, data_model: DataModel, actions: list[Action]) -> None:
        self.data_model, self.actions = data_model, actions
        self.calls: list[str] = []

    def __call__(self, request: Received) -> Reply:
        self.calls.append(f"{request.method} {request.path.removeprefix('/v1')}")
        if request.path.startswith("/v1/action_plans/"):
            return Reply.of({**Reply.recorded("action_plan").json, "state": "RECOMMENDED"})
        if request.path == "/v1/actions/detail":
            return Reply.of({"actions": [found.to_dict() for found in self.actions]})
        return Reply.of(self.data_model.to_dict())


def test_a_preview_of_an_action_plan(watcher: Client, server: FakeServer) -> None:
    server.answer = answering = Answering(TWO, [migrate("vm-1", "a", "b")])
    uuid = Reply.recorded("action_plan").json["uuid"]
    preview = watcher.action_plan.preview(uuid)
    assert answering.calls == [f"GET /action_plans/{uuid}", "GET /actions/detail", "GET /data_model"]
    assert where(preview) == {"a": {"vm-2"}, "b": {"vm-1", "vm-3"}, "c": set()}
    assert (preview.action_plan, preview.action_plan_state) == (uuid, "RECOMMENDED")
    assert str(preview).startswith(f"Action plan {uuid} RECOMMENDED\n1 move (1 live)\n")


def test_a_preview_needs_an_identifier(watcher: Client, server: FakeServer) -> None:
    with pytest.raises(exc.ValidationError, match="action_plan_id"):
        watcher.action_plan.preview("")
    assert server.requests == []
