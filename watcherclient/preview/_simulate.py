"""The cluster once actions have run: a pure function from a data model and actions to a Preview."""

from __future__ import annotations

import graphlib
from collections import Counter
from collections.abc import Iterable
from typing import Any, Final

from attrs import define, evolve, field

from watcher_v1_client.models.action import Action
from watcher_v1_client.models.action_plan import ActionPlan
from watcher_v1_client.models.action_state import ActionState
from watcher_v1_client.models.data_model import DataModel
from watcher_v1_client.models.data_model_row import DataModelRow
from watcherclient.preview._parts import (
    Deletion,
    Instance,
    Move,
    Node,
    NodeState,
    PowerChange,
    Resize,
    ServiceChange,
    Stale,
    Unpredicted,
)
from watcherclient.preview._result import Preview

TO_DO: Final = frozenset((ActionState.PENDING, ActionState.ONGOING))
LEFT_OUT: Final = frozenset((ActionState.SKIPPED, ActionState.FAILED, ActionState.CANCELLED, ActionState.DELETED))


def simulate(data_model: DataModel, actions: Iterable[Action], action_plan: ActionPlan | None = None) -> Preview:
    """Return what the cluster will look like once the actions have run.

    Args:
        data_model: The cluster, from `watcher.data_model.list()`.
        actions: All actions of an action plan in full, from `watcher.action.list(action_plan=..., detail=True)`. Only
            those that are PENDING or ONGOING are run, parents first. Those that SUCCEEDED meanwhile count as done,
            also when the data model is older than they are.
        action_plan: The action plan, whose uuid and state the preview then names.
    """
    ordered = _parents_first(list(actions))
    to_do = [action for action in ordered if action.state in TO_DO]
    cluster = _Cluster.read(data_model.context)
    # When all is over, what differs from the actions was done by others, later.
    done = [action for action in ordered if action.state == ActionState.SUCCEEDED] if to_do else []
    not_seen = [action for action in done if cluster.catch_up(action)]
    before = {hostname: cluster.state_of(node) for hostname, node in cluster.nodes.items()}
    statuses = {hostname: node.status for hostname, node in cluster.nodes.items()}
    instances = dict(cluster.instances)
    run = _Run(cluster)
    for action in ordered:
        if action.state in TO_DO:
            run.do(action)
        elif action.state not in LEFT_OUT and action.state != ActionState.SUCCEEDED:
            run.leave_open(action, f"it is {action.state}")
    after = {hostname: cluster.state_of(node) for hostname, node in cluster.nodes.items()}
    moves, may_gain = _candidates(run, ordered, before, after, statuses)
    return Preview(
        action_plan=None if action_plan is None else action_plan.uuid,
        action_plan_state=None if action_plan is None else action_plan.state.value,
        nodes=tuple(
            _node(cluster.nodes[name].row, before[name], after[name], may_gain[name]) for name in cluster.nodes
        ),
        instances=instances,
        moves=moves,
        resizes=tuple(run.resizes),
        power_changes=tuple(run.power_changes),
        service_changes=tuple(run.service_changes),
        deletions=tuple(run.deletions),
        unpredicted=tuple(run.unpredicted),
        left_out=tuple(action.uuid for action in ordered if action.state in LEFT_OUT),
        done=sum(action.state == ActionState.SUCCEEDED for action in ordered),
        not_in_data_model=len(not_seen),
    )


def _parents_first(actions: list[Action]) -> list[Action]:
    by_uuid = {action.uuid: action for action in actions}
    sorter = graphlib.TopologicalSorter({action.uuid: action.parents for action in actions})
    try:
        order = list(sorter.static_order())
    except graphlib.CycleError:  # No server makes one; the order of the answer is as good as any other.
        return actions
    return [by_uuid[uuid] for uuid in order if uuid in by_uuid]


@define(eq=False)
class _Node:
    """A compute node while actions run."""

    row: DataModelRow
    status: str
    disabled_reason: str | None
    state: str
    instances: dict[str, Instance] = field(factory=dict[str, Instance])


@define(eq=False)
class _Cluster:
    """The cluster while actions run.

    Attributes:
        nodes: By host name.
        instances: By uuid; a deleted one stays.
        node_of: The host name of each instance's node; None while only Nova's scheduler knows.
    """

    nodes: dict[str, _Node]
    instances: dict[str, Instance]
    node_of: dict[str, str | None]

    @classmethod
    def read(cls, rows: Iterable[DataModelRow]) -> _Cluster:
        cluster = cls({}, {}, {})
        for row in rows:
            node = cluster.nodes.get(row.node_hostname)
            if node is None:
                node = _Node(row, row.node_status, row.node_disabled_reason, row.node_state)
                cluster.nodes[row.node_hostname] = node
            if isinstance(row.server_uuid, str):
                instance = Instance(
                    row.server_uuid,
                    row.server_name or row.server_uuid,
                    row.server_state or "",
                    row.server_vcpus or 0,
                    row.server_memory or 0,
                    row.server_disk or 0,
                )
                cluster.instances[instance.uuid] = node.instances[instance.uuid] = instance
                cluster.node_of[instance.uuid] = row.node_hostname
        return cluster

    def find_node(self, *identifiers: str | None) -> _Node | None:
        """Find a node by host name or uuid."""
        for identifier in identifiers:
            if identifier is not None:
                if identifier in self.nodes:
                    return self.nodes[identifier]
                for node in self.nodes.values():
                    if node.row.node_uuid == identifier:
                        return node
        return None

    def move(self, uuid: str, destination: str | None) -> None:
        """Take an instance from its node to another one; None: it is not known which."""
        self.take_away(uuid)
        self.node_of[uuid] = destination
        if destination is not None:
            self.nodes[destination].instances[uuid] = self.instances[uuid]

    def take_away(self, uuid: str) -> None:
        source = self.node_of.pop(uuid, None)
        if source is not None:
            del self.nodes[source].instances[uuid]

    def state_of(self, node: _Node) -> NodeState:
        instances = node.instances.values()
        return NodeState(
            tuple(node.instances),
            sum([instance.vcpus for instance in instances]),
            sum([instance.memory_mb for instance in instances]),
            sum([instance.disk_gb for instance in instances]),
            node.status,
            node.disabled_reason,
            node.state,
        )

    def catch_up(self, action: Action) -> bool:
        """Do what an action has done already and an older data model does not show; return whether it did not."""
        parameters = action.input_parameters
        uuid = _text(parameters, "resource_id")
        match action.action_type:
            case "migrate":
                source, destination = _text(parameters, "source_node"), _text(parameters, "destination_node")
                if uuid is None or self.node_of.get(uuid) != source or destination not in (None, *self.nodes):
                    return False
                self.move(uuid, destination)
            case "delete":
                if uuid not in self.node_of:
                    return False
                self.take_away(uuid)
            case "change_nova_service_state":
                node, status = self.find_node(_text(parameters, "resource_name"), uuid), _text(parameters, "state")
                if node is None or status not in ("enabled", "disabled") or node.status == status:
                    return False
                node.status = status
                node.disabled_reason = _text(parameters, "disabled_reason") if status == "disabled" else None
            case _:
                return False
        return True


@define(eq=False)
class _Run:
    """What the actions do to a cluster, one after the other."""

    cluster: _Cluster
    moves: list[Move] = field(factory=list[Move])
    resizes: list[Resize] = field(factory=list[Resize])
    power_changes: list[PowerChange] = field(factory=list[PowerChange])
    service_changes: list[ServiceChange] = field(factory=list[ServiceChange])
    deletions: list[Deletion] = field(factory=list[Deletion])
    unpredicted: list[Unpredicted] = field(factory=list[Unpredicted])

    def do(self, action: Action) -> None:
        resource = _text(action.input_parameters, "resource_id")
        match action.action_type:
            case "nop" | "sleep":
                self.leave_open(action, "changes nothing in the cluster")
            case "volume_migrate":
                self.leave_open(action, "moves a volume, and the data model has no volumes")
            case "migrate" | "resize" | "stop" | "delete" | "shelve" if resource is None:
                self.leave_open(action, "its resource_id is missing")
            case "migrate" if resource is not None:
                self._migrate(action, resource)
            case "resize" if resource is not None:
                self._resize(action, resource)
            case "stop" if resource is not None:
                self._stop(action, resource)
            case "delete" if resource is not None:
                self._delete(action, resource)
            case "shelve":
                self.leave_open(action, "Nova decides when a shelved instance leaves its node")
            case "change_nova_service_state":
                self._change_service(action)
            case "change_node_power_state":
                self._change_power(action)
            case _:
                self.leave_open(action, "actions of this type are unknown here")

    def leave_open(self, action: Action, reason: str) -> None:
        resource = _text(action.input_parameters, "resource_id")
        self.unpredicted.append(Unpredicted(action.uuid, action.action_type, resource, reason))

    def _migrate(self, action: Action, uuid: str) -> None:
        parameters = action.input_parameters
        kind = _text(parameters, "migration_type") or "live"
        source = _text(parameters, "source_node") or self.cluster.node_of.get(uuid) or ""
        destination = _text(parameters, "destination_node")
        stale, problem = self._obstacle(uuid, kind, source, destination)
        if problem is None:
            self.cluster.move(uuid, destination)
        self.moves.append(
            Move(action.uuid, uuid, self._name(uuid), kind, source, destination, stale=stale, problem=problem)
        )

    def _obstacle(self, uuid: str, kind: str, source: str, destination: str | None) -> tuple[Stale | None, str | None]:
        """Say why the server will not migrate an instance: what Watcher, and then Nova, looks at first."""
        if uuid not in self.cluster.node_of:
            return "gone", "the instance is gone"
        node, instance = self.cluster.node_of[uuid], self.cluster.instances[uuid]
        if node is not None and node != source:
            return "moved", f"it is on {node} now"
        if instance.state == "resized":
            return "resized", "it is being resized"
        if kind == "live" and instance.state != "active":
            return None, f"a live migration needs an active instance, and it is {instance.state or 'in no state'}"
        if destination is not None:
            target = self.cluster.nodes.get(destination)
            if target is None:
                return None, f"{destination} is not in the data model"
            if target.status != "enabled":
                return None, f"{destination} is {target.status}"
        return None, None

    def _resize(self, action: Action, uuid: str) -> None:
        flavor = _text(action.input_parameters, "flavor") or "?"
        self.resizes.append(Resize(action.uuid, uuid, self._name(uuid), flavor, self.cluster.node_of.get(uuid)))
        if uuid not in self.cluster.node_of:
            self.leave_open(action, "the instance is gone")
        else:
            self.leave_open(
                action, f"the API does not tell the size of flavor {flavor}, and Nova may choose another node"
            )

    def _stop(self, action: Action, uuid: str) -> None:
        gone = uuid not in self.cluster.node_of
        problem = "the instance is gone" if gone else None
        self.power_changes.append(PowerChange(action.uuid, "instance", uuid, self._name(uuid), "off", problem))
        if not gone:
            self.cluster.instances[uuid] = evolve(self.cluster.instances[uuid], state="stopped")

    def _delete(self, action: Action, uuid: str) -> None:
        self.deletions.append(Deletion(action.uuid, uuid, self._name(uuid), self.cluster.node_of.get(uuid)))
        self.cluster.take_away(uuid)

    def _change_service(self, action: Action) -> None:
        parameters = action.input_parameters
        status, resource = _text(parameters, "state"), _text(parameters, "resource_id")
        node = self.cluster.find_node(_text(parameters, "resource_name"), resource)
        if node is None:
            self.leave_open(action, "the node is not in the data model")
        elif status not in ("enabled", "disabled"):
            self.leave_open(action, f"state {status} is not one that a service is set to")
        else:
            reason = _text(parameters, "disabled_reason") if status == "disabled" else None
            self.service_changes.append(ServiceChange(action.uuid, node.row.node_hostname, status, reason))
            # The server skips it when the service has the state already, and the reason with it.
            if node.status != status:
                node.status, node.disabled_reason = status, reason

    def _change_power(self, action: Action) -> None:
        parameters = action.input_parameters
        power, resource = _text(parameters, "state") or "?", _text(parameters, "resource_id")
        node = self.cluster.find_node(_text(parameters, "resource_name"), resource)
        problem = None
        if node is None:
            problem = "the node is not in the data model"
        elif power not in ("on", "off"):
            problem = f"{power} is neither on nor off"
        elif power == "off" and node.instances:
            problem = "it has instances, and is not switched off with any"
        else:
            node.state = "up" if power == "on" else "down"
        name = None if node is None else node.row.node_hostname
        self.power_changes.append(PowerChange(action.uuid, "node", resource or "", name, power, problem))

    def _name(self, uuid: str) -> str | None:
        instance = self.cluster.instances.get(uuid)
        return None if instance is None else instance.name


def _candidates(
    run: _Run,
    ordered: list[Action],
    before: dict[str, NodeState],
    after: dict[str, NodeState],
    statuses: dict[str, str],
) -> tuple[tuple[Move, ...], Counter[str]]:
    """Add to the moves without destination the nodes that Nova's scheduler may choose; count them by node.

    Actions that do not depend on each other run in any order, so a node may be chosen when it is enabled, up and has
    room at any time that the move may run at.
    """
    may_gain: Counter[str] = Counter()
    if all(move.destination_node is not None or move.problem is not None for move in run.moves):
        return tuple(run.moves), may_gain
    bits = {action.uuid: 1 << number for number, action in enumerate(ordered)}
    ancestors: dict[str, int] = {}
    for action in ordered:
        known = [parent for parent in action.parents if parent in ancestors]
        ancestors[action.uuid] = 0
        for parent in known:
            ancestors[action.uuid] |= ancestors[parent] | bits[parent]
    changes: dict[str, list[ServiceChange]] = {}
    for change in run.service_changes:
        changes.setdefault(change.node, []).append(change)

    def may_be_enabled(hostname: str, action: str) -> bool:
        earlier = [change for change in changes.get(hostname, ()) if ancestors[action] & bits[change.action]]
        meanwhile = [
            change
            for change in changes.get(hostname, ())
            if change not in earlier and not ancestors[change.action] & bits[action]
        ]
        last = earlier[-1].status if earlier else statuses[hostname]
        return "enabled" in (last, *(change.status for change in meanwhile))

    room: dict[str, tuple[float, float, float]] = {}
    for hostname, node in run.cluster.nodes.items():
        if "up" in (before[hostname].state, after[hostname].state):
            there = set(after[hostname].instances)
            staying = [run.cluster.instances[uuid] for uuid in before[hostname].instances if uuid in there]
            vcpus, memory_mb, disk_gb = _capacities(node.row)
            room[hostname] = (
                vcpus - sum([instance.vcpus for instance in staying]),
                memory_mb - sum([instance.memory_mb for instance in staying]),
                disk_gb - sum([instance.disk_gb for instance in staying]),
            )
    moves: list[Move] = []
    for move in run.moves:
        if move.destination_node is None and move.problem is None:
            instance = run.cluster.instances[move.instance]
            hosts = tuple(
                hostname
                for hostname, (vcpus, memory_mb, disk_gb) in room.items()
                if vcpus >= instance.vcpus
                and memory_mb >= instance.memory_mb
                and disk_gb >= instance.disk_gb
                and hostname != move.source_node
                and may_be_enabled(hostname, move.action)
            )
            may_gain.update(hosts)
            move = evolve(move, candidates=hosts)
        moves.append(move)
    return tuple(moves), may_gain


def _capacities(row: DataModelRow) -> tuple[float, float, float]:
    """Return what instances may have of vcpus, memory in MiB and disk in GiB, as Placement works it out."""
    return (
        (row.node_vcpus - row.node_vcpu_reserved) * row.node_vcpu_ratio,
        (row.node_memory - row.node_memory_mb_reserved) * row.node_memory_ratio,
        (row.node_disk - row.node_disk_gb_reserved) * row.node_disk_ratio,
    )


def _node(row: DataModelRow, before: NodeState, after: NodeState, may_gain: int) -> Node:
    ratios = row.node_vcpu_ratio, row.node_memory_ratio, row.node_disk_ratio
    return Node(row.node_hostname, row.node_uuid, *_capacities(row), *ratios, before, after, may_gain)


def _text(parameters: dict[str, Any], name: str) -> str | None:
    """Return a parameter of an action if it is a non-empty string."""
    value = parameters.get(name)
    return value if isinstance(value, str) and value else None
