"""Measures one case of one client, in the fresh process that it is; run.py starts it with the client's own Python.

    python -I child.py CASE MODULE WAY URL UUID SIZE WARM TOGETHER

prints a JSON object with the figures, or with "skip", the reason why the client has no such case. WARM is the URL of a
server with a short list, to warm up with; TOGETHER the number of calls at a time. Whole processes are measured from
outside, so nothing is imported up here that they would not need.
"""

from __future__ import annotations

import sys
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def main() -> str:
    case, name, way, url, uuid, size, warm, together = sys.argv[1:]
    sys.path += [sys.argv[0].removesuffix("child.py") + "clients"]
    client_module = __import__(name)
    if case == "import":
        return measure_import(client_module)
    if case == "first":
        found = client_module.get(client_module.connect(way, url), uuid, 1)
        modules = len(sys.modules)
        return f'{{"state": "{client_module.state(found)}", "modules": {modules}, "peak": {peak_resident()}}}'
    return measure_work(case, client_module, way, url, uuid, int(size), warm, int(together))


def measure_import(client_module: Any) -> str:
    began, before = time.perf_counter(), len(sys.modules)
    cpu = time.process_time()
    exec(client_module.IMPORT, {})
    cpu, wall = time.process_time() - cpu, time.perf_counter() - began
    modules = len(sys.modules) - before
    return f'{{"wall": {wall}, "cpu": {cpu}, "modules": {modules}, "peak": {peak_resident()}}}'


def measure_work(
    case: str, client_module: Any, way: str, url: str, uuid: str, size: int, warm: str, together: int
) -> str:
    """Measure what is done again and again; imports, login and connection come before and do not count."""
    import gc
    import json
    import statistics

    module = client_module
    work: Callable[[], Any] = {
        "get": lambda: module.get(client, uuid, size),
        "list": lambda: module.fetch_all(client),
        "iter": lambda: module.count(client),
        "create": lambda: module.create(client, size),
        "at once": lambda: module.at_once(client, uuid, size, together),
        "preview": lambda: module.preview(client, uuid),
    }[case]
    needed = {"list": "fetch_all", "iter": "count", "at once": "at_once"}.get(case, case)
    if not hasattr(module, needed):
        return json.dumps({"skip": f"this client has no {case}"})
    client: Any = module.connect(way, url)
    module.get(client, uuid, 20)
    module.fetch_all(module.connect(way, warm))
    gc.collect()

    # A list of one page is too short to be timed once. What was listed is kept: else its memory would be used again,
    # which is faster than new memory, and a long list has only new memory.
    times = 5 if case == "preview" or (case in ("list", "iter") and size <= 1000) else 1
    kept, walls, cpus = [], [], []
    before = resident()
    for repetition in range(times):
        began, cpu = time.perf_counter(), time.process_time()
        try:
            found = work()
        except AttributeError as error:
            return json.dumps({"skip": f"not there yet: {error}"})
        walls.append(time.perf_counter() - began)
        cpus.append(time.process_time() - cpu)
        kept.append(found)
        if repetition == 0:
            held, peak = resident() - before, peak_resident()
    check(case, module, found, size)
    return json.dumps(
        {
            "wall": statistics.median(walls),
            "cpu": statistics.median(cpus),
            "held": held,
            "growth": peak - before,
            "peak": peak,
            "modules": len(sys.modules),
        }
    )


def check(case: str, module: Any, found: Any, size: int) -> None:
    """Refuse a figure for work that was not done."""
    rows = found if case in ("iter", "preview") else len(found) if case == "list" else size
    last = None if case in ("iter", "preview") else found[-1] if case == "list" else found
    if rows != size or (last is not None and module.state(last) != "SUCCEEDED"):
        raise SystemExit(f"{module.__name__} gave {rows} rows of {size}, the last one {last!r}")


def resident() -> int:
    """Return the bytes of memory in use now."""
    import resource

    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * resource.getpagesize()


def peak_resident() -> int:
    """Return the most bytes of memory in use so far: ru_maxrss, which counts the parent's too, but without that."""
    with open("/proc/self/status") as file:
        return next(int(line.split()[1]) * 1024 for line in file if line.startswith("VmHWM"))


print(main())
