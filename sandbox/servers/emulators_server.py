"""Run the Nova and Placement emulators of python-watcher's tests with a small cluster, and a Cinder without volumes."""

import json
import threading
from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIEnvironment

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


def cinder(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    """Answer that there is nothing to each list that Watcher asks for, and else with the version."""
    asked = environ["PATH_INFO"].rpartition("/")[2]
    lists = {"os-services": "services", "get_pools": "pools", "detail": "volumes", "types": "volume_types"}
    link = {"rel": "self", "href": f"http://{environ['HTTP_HOST']}/v3/"}
    version = {"id": "v3.0", "status": "CURRENT", "version": "3.71", "min_version": "3.0", "links": [link]}
    body = {lists[asked]: []} if asked in lists else {"versions": [version]}
    start_response("200 OK", [("Content-Type", "application/json")])
    return [json.dumps(body).encode()]


if __name__ == "__main__":
    nova_fd, placement_fd, cinder_fd = serving.arguments(__doc__).fd
    topology = cluster()
    nova, placement = NovaAPIEmulator(), PlacementAPIEmulator()
    nova.load_topology(topology)
    placement.load_topology(topology)
    # One thread for each: they hold their state without locks, and Watcher moves several servers at a time.
    for application, fd in ((placement.app, placement_fd), (cinder, cinder_fd)):
        threading.Thread(target=serving.serve, args=(application, fd, 1), daemon=True).start()
    serving.serve(nova.app, nova_fd, 1)
