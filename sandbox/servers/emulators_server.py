"""Run the Nova and Placement emulators of python-watcher's own tests, with a small cluster."""

import threading

import serving
from watcher.tests.functional.topology import Aggregate, ComputeTopology
from watcher.tests.local_fixtures.nova_api_emulator import NovaAPIEmulator
from watcher.tests.local_fixtures.placement_api_emulator import PlacementAPIEmulator


def cluster() -> ComputeTopology:
    """Four compute nodes; the last one is empty, so that something can be moved to it."""
    topology = (
        ComputeTopology()
        .add_computes(count=4)
        .add_instances(computes=["compute-1"], count=3, vcpus=2)
        .add_instances(computes=["compute-2"], count=2, vcpus=4)
        .add_instances(computes=["compute-3"], count=1, vcpus=8, state="stopped")
    )
    topology.aggregates.append(Aggregate(id=1, name="sandbox-aggregate", hosts=["compute-1", "compute-2"]))
    return topology


if __name__ == "__main__":
    nova_fd, placement_fd = serving.arguments(__doc__).fd
    topology = cluster()
    nova, placement = NovaAPIEmulator(), PlacementAPIEmulator()
    nova.load_topology(topology)
    placement.load_topology(topology)
    threading.Thread(target=serving.serve, args=(placement.app, placement_fd), daemon=True).start()
    serving.serve(nova.app, nova_fd)
