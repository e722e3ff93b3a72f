"""Runs the benchmark: each client in fresh processes of its own environment, in several rounds, in turn.

Started by run.sh, which makes the environments. Writes results.json (raw figures) and results.md (tables) to --output.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from answers import audit_uuid
from cases import CLIENTS, PROGRAMS, Case, Client, make_cases
from report import write_report

sys.path.append(str(Path(__file__).parent / "clients"))
from parameters import PASSWORD, PROJECT, TOKEN, USER

WARM = "100/1000"
"""The list that the clients warm up with."""

HERE = Path(__file__).parent
ROOT = HERE.parent


def python_of(environment: str) -> str:
    return str(ROOT / f".venv-bench-{environment}" / "bin" / "python")


@contextmanager
def server(lists: set[str]) -> Iterator[dict[str, str]]:
    """Run the server; gives its URLs by name."""
    command = [sys.executable, str(HERE / "server.py"), *sorted(lists)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin
        assert process.stdout
        try:
            yield json.loads(process.stdout.readline())
        finally:
            process.stdin.close()


def server_cost(url: str) -> tuple[float, int]:
    """Return the seconds of CPU that the server has used so far, and the requests it has answered."""
    connection = http.client.HTTPConnection(url.removeprefix("http://"))
    connection.request("GET", "/cost")
    found = json.loads(connection.getresponse().read())
    connection.close()
    return found["cpu"], found["requests"]


def measure(case: Case, client: Client, urls: dict[str, str]) -> dict[str, Any]:
    """Run one case of one client in a fresh process and return its figures."""
    way = case.way or client.way
    environment = None
    if case.kind == "program":
        command = [str(Path(python_of(client.environment)).with_name(client.module)), *case.words]
        environment = {"PATH": os.environ["PATH"], "HOME": os.environ["HOME"], **variables(way, urls[case.site])}
    else:
        command = [python_of(client.environment), "-I", str(HERE / "child.py"), case.kind, client.module, way]
        command += [urls[case.site], audit_uuid(1), str(case.size), urls[WARM], str(case.together)]
    cost, requests = server_cost(urls[case.site])
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
    assert process.stdout
    assert process.stderr
    output = process.stdout.read()
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    process.stderr.close()
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{errors.decode()}")
    if case.kind == "program" and b"goal" not in output:
        raise SystemExit(f"{' '.join(command)} gave {output.decode()!r}")
    cost_after, requests_after = server_cost(urls[case.site])
    figures = {
        # What child.py measured wins: a whole process counts only where that is the case.
        "wall": wall,
        "cpu": usage.ru_utime + usage.ru_stime,
        "process_wall": wall,
        "server_cpu": cost_after - cost,
        "server_requests": requests_after - requests - 1,
        **({} if case.kind == "program" else json.loads(output)),
    }
    if "skip" not in figures:
        figures["each"] = figures["wall"] / case.size
        figures["rate"] = case.size / figures["wall"]
    return figures


def variables(way: str, url: str) -> dict[str, str]:
    """Return the environment variables that say to a program who it is and where Watcher is."""
    if way == "token":
        return {"OS_AUTH_TOKEN": TOKEN, "OS_ENDPOINT_OVERRIDE": url}
    return {
        "OS_AUTH_URL": f"{url}/identity/v3",
        "OS_USERNAME": USER,
        "OS_PASSWORD": PASSWORD,
        "OS_PROJECT_NAME": PROJECT,
        "OS_USER_DOMAIN_ID": "default",
        "OS_PROJECT_DOMAIN_ID": "default",
    }


def describe_machine() -> dict[str, Any]:
    """Return what the figures were made with."""
    versions = {}
    for environment in sorted({client.environment for client in (*CLIENTS, *PROGRAMS)}):
        command = [python_of(environment), "-I", "-m", "pip", "list", "--format=freeze", "--disable-pip-version-check"]
        versions[environment] = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    commit = subprocess.run(["git", "describe", "--always", "--dirty"], cwd=ROOT, capture_output=True, text=True)
    return {
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "commit": commit.stdout.strip(),
        "python": subprocess.run([python_of("ours"), "-VV"], capture_output=True, text=True, check=True).stdout.strip(),
        "system": platform.platform(terse=True),
        "processor": processor_name(),
        "processors": os.cpu_count(),
        "load": os.getloadavg()[0],
        "packages": versions,
    }


def processor_name() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())


def main() -> None:
    parser = argparse.ArgumentParser(prog="benchmarks/run.sh", description="Compare this client with its peers.")
    parser.add_argument("--short", action="store_true", help="two rounds of small sizes, to try things out")
    parser.add_argument("--rounds", type=int, help="how many rounds (5, or 2 with --short)")
    parser.add_argument("--cases", help="only these cases, by key or its first word, with commas between")
    parser.add_argument("--clients", help="only these clients, by key, with commas between")
    parser.add_argument("--output", type=Path, default=ROOT / "build" / "benchmarks", help="the folder for the results")
    options = parser.parse_args()

    wanted = options.cases.split(",") if options.cases else None
    cases = [case for case in make_cases(options.short) if not wanted or case.key in wanted or case.kind in wanted]
    keys = options.clients.split(",") if options.clients else [client.key for client in (*CLIENTS, *PROGRAMS)]
    clients = [client for client in (*CLIENTS, *PROGRAMS) if client.key in keys]
    rounds = options.rounds or (2 if options.short else 5)
    if not cases or not clients:
        raise SystemExit("There is no such case or client; see benchmarks/cases.py")

    results: list[dict[str, Any]] = []
    with server({WARM, *(case.site for case in cases if "/" in case.site)}) as urls:
        for number in range(rounds):
            for case in cases:
                # The first one finds a colder machine: each begins in turn.
                turn = clients[number % len(clients) :] + clients[: number % len(clients)]
                for client in turn:
                    if client.key not in case.clients or (number and client.key in case.once):
                        continue
                    figures = measure(case, client, urls)
                    results.append({"round": number, "case": case.key, "client": client.key, **figures})
                    print(f"round {number + 1} of {rounds}: {case.title}: {client.title}: ", end="", file=sys.stderr)
                    print(figures.get("skip") or f"{figures['wall']:.3f} s", file=sys.stderr)

    options.output.mkdir(parents=True, exist_ok=True)
    machine = {**describe_machine(), "rounds": rounds, "short": options.short}
    raw = options.output / "results.json"
    raw.write_text(json.dumps({"machine": machine, "results": results}, indent=1) + "\n", encoding="utf-8")
    print(write_report(raw, cases))


if __name__ == "__main__":
    main()
