"""What a preview consists of: compute nodes before and after, instances, and what happens to them."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import frozen

Stale: TypeAlias = Literal["gone", "moved", "resized"]
"""How an instance has changed since the action plan was made."""


@frozen
class Instance:
    """An instance, as the data model has it.

    Attributes:
        uuid: Its uuid.
        name: Its name.
        state: Its state in Nova, such as active or stopped.
        vcpus: Its virtual CPUs.
        memory_mb: Its memory, in MiB.
        disk_gb: The disk that it takes on the node, in GiB.
    """

    uuid: str
    name: str
    state: str
    vcpus: int
    memory_mb: int
    disk_gb: int


@frozen
class NodeState:
    """A compute node at one time.

    Attributes:
        instances: The uuids of its instances.
        vcpus_used: The virtual CPUs of its instances.
        memory_mb_used: The memory of its instances, in MiB.
        disk_gb_used: The disk of its instances, in GiB.
        status: Whether new instances may be placed on it: enabled or disabled.
        disabled_reason: Why it is disabled; None when it is enabled or no reason was given.
        state: Whether it answers: up or down.
    """

    instances: tuple[str, ...]
    vcpus_used: int
    memory_mb_used: int
    disk_gb_used: int
    status: str
    disabled_reason: str | None
    state: str


Resource: TypeAlias = Literal["vcpus", "memory_mb", "disk_gb"]
"""What a node has a capacity of."""

When: TypeAlias = Literal["before", "after"]
"""Before or after the action plan."""

RESOURCES: tuple[Resource, ...] = ("vcpus", "memory_mb", "disk_gb")


@frozen
class Node:
    """A compute node before and after the action plan.

    Attributes:
        hostname: Its host name.
        uuid: Its uuid.
        vcpus_capacity: How many virtual CPUs its instances may have: all but the reserved ones, times the ratio.
        memory_mb_capacity: How much memory its instances may have, in MiB.
        disk_gb_capacity: How much disk its instances may have, in GiB.
        vcpu_ratio: Overcommit factor of the virtual CPUs.
        memory_ratio: Overcommit factor of the memory.
        disk_ratio: Overcommit factor of the disk.
        before: How it is now.
        after: How it will be.
        may_gain: How many instances Nova's scheduler may place here besides; `after` does not count them.
    """

    hostname: str
    uuid: str
    vcpus_capacity: float
    memory_mb_capacity: float
    disk_gb_capacity: float
    vcpu_ratio: float
    memory_ratio: float
    disk_ratio: float
    before: NodeState
    after: NodeState
    may_gain: int = 0

    @property
    def changed(self) -> bool:
        """Whether the action plan changes it."""
        return self.before != self.after

    @property
    def freed(self) -> bool:
        """Whether it has instances now and certainly none afterwards."""
        return bool(self.before.instances) and not self.after.instances and not self.may_gain

    @property
    def over_capacity(self) -> tuple[Resource, ...]:
        """What its instances will have more of than it has: vcpus, memory_mb, disk_gb."""
        return tuple(name for name in RESOURCES if self.used(name) > self.capacity(name))

    def used(self, resource: Resource, when: When = "after") -> int:
        """Return how much of vcpus, memory_mb (MiB) or disk_gb (GiB) its instances have."""
        state = self.after if when == "after" else self.before
        match resource:
            case "vcpus":
                return state.vcpus_used
            case "memory_mb":
                return state.memory_mb_used
            case "disk_gb":
                return state.disk_gb_used

    def capacity(self, resource: Resource) -> float:
        """Return how much of vcpus, memory_mb (MiB) or disk_gb (GiB) its instances may have."""
        match resource:
            case "vcpus":
                return self.vcpus_capacity
            case "memory_mb":
                return self.memory_mb_capacity
            case "disk_gb":
                return self.disk_gb_capacity

    def share(self, resource: Resource, when: When = "after") -> float | None:
        """Return the used part of the capacity of vcpus, memory_mb or disk_gb, 1.0 for all; None without capacity."""
        capacity = self.capacity(resource)
        return self.used(resource, when) / capacity if capacity > 0 else None


@frozen
class Move:
    """A migration.

    Attributes:
        action: The uuid of the action.
        instance: The uuid of the instance.
        instance_name: Its name; None when the instance is gone.
        migration_type: "live", or "cold": the instance is stopped for it.
        source_node: The host name of the node that it leaves.
        destination_node: The host name of the node that it goes to; None when Nova's scheduler chooses.
        candidates: The host names of the nodes that the scheduler may choose: enabled, up, and with room.
        stale: How the instance has changed since the plan was made: it is "gone", "moved" to another node, or being
            "resized"; None when it has not.
        problem: Why the server will not do it, so that `after` does not count it; None when it will.
    """

    action: str
    instance: str
    instance_name: str | None
    migration_type: str
    source_node: str
    destination_node: str | None
    candidates: tuple[str, ...] = ()
    stale: Stale | None = None
    problem: str | None = None


@frozen
class Resize:
    """A change of an instance's flavor. The API does not tell how large a flavor is, so `after` has the old size.

    Attributes:
        action: The uuid of the action.
        instance: The uuid of the instance.
        instance_name: Its name; None when the instance is gone.
        flavor: The name or id of the new flavor.
        node: The host name of the node that the instance is on; None when the instance is gone.
    """

    action: str
    instance: str
    instance_name: str | None
    flavor: str
    node: str | None


@frozen
class PowerChange:
    """A compute node or an instance that is switched on or off.

    Attributes:
        action: The uuid of the action.
        kind: "node" or "instance".
        resource: The uuid of it.
        name: The host name of the node, or the name of the instance; None when the data model does not have it.
        power: "on" or "off".
        problem: Why the server will not do it, so that `after` does not count it; None when it will.
    """

    action: str
    kind: Literal["node", "instance"]
    resource: str
    name: str | None
    power: str
    problem: str | None = None


@frozen
class ServiceChange:
    """A compute service that is enabled or disabled.

    Attributes:
        action: The uuid of the action.
        node: The host name of the node.
        status: "enabled" or "disabled".
        reason: Why it is disabled, as Nova will show it; None when nothing is said.
    """

    action: str
    node: str
    status: str
    reason: str | None


@frozen
class Deletion:
    """An instance that is deleted.

    Attributes:
        action: The uuid of the action.
        instance: The uuid of the instance.
        instance_name: Its name; None when the instance is gone already.
        node: The host name of the node that it is on; None when the instance is gone already.
    """

    action: str
    instance: str
    instance_name: str | None
    node: str | None


@frozen
class Unpredicted:
    """An action whose effect the data model cannot predict.

    Attributes:
        action: The uuid of the action.
        action_type: Its type.
        resource: The id of what it works on; None when it does not say.
        reason: Why its effect is not predicted.
    """

    action: str
    action_type: str
    resource: str | None
    reason: str


def rank(node: Node) -> int:
    """Say how early a node is shown: those over their capacity, then changed ones, then those that may change."""
    return 0 if node.over_capacity else 1 if node.changed else 2 if node.may_gain else 3


def percent(share: float | None) -> str:
    """Write a share; one that is a little over the capacity must not look as if it were not."""
    if share is None:
        return "-"
    return f"{share:.1%}" if 1 < share < 1.01 else f"{share:.0%}"
