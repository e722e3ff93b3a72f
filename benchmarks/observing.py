"""What it costs to watch: calls with and without hooks, raw responses and OpenTelemetry, in one process and in turn.

    .venv/bin/python benchmarks/observing.py [CALLS] [ROUNDS]

Nothing is sent: the answers come from memory, so what is measured is the client alone, and what the watching adds is as
large a part of a call as it can be. Needs opentelemetry-sdk. Prints a table with the median of the rounds.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from watcherclient import client
from watcherclient._http.answer import Answer
from watcherclient._http.endpoint import Endpoint
from watcherclient._http.request import PreparedRequest
from watcherclient._http.tls import Tls
from watcherclient.client import Client
from watcherclient.hooks import Attempt

BODY = (Path(__file__).parent / "data" / "audit.json").read_bytes()
HEADERS = {
    "content-type": "application/json",
    "openstack-api-minimum-version": "1.0",
    "openstack-api-maximum-version": "1.7",
    "openstack-api-version": "infra-optim 1.7",
    "x-openstack-request-id": "req-9fea2b6a-29c4-4d35-a919-c38815c3058b",
}


class Memory:
    """A pool that answers each request with the same audit."""

    def __init__(self, endpoint: Endpoint, tls: Tls) -> None:
        """Need neither."""

    def send(self, request: PreparedRequest) -> Answer:
        return Answer(request.method, request.url, 200, HEADERS, BODY)

    def close(self) -> None:
        """Have nothing to close."""


def connect(**options: object) -> Client:
    made = client.get_client(1, os_auth_token="t", watcher_url="http://127.0.0.1:9", **options)  # type: ignore[arg-type] # by name
    made._transport.session._make_pool = Memory
    return made


def traced() -> Client:
    """Set up OpenTelemetry with a processor that exports nothing, from here on for all clients."""
    from opentelemetry import trace
    from opentelemetry.sdk.trace import TracerProvider

    trace.set_tracer_provider(TracerProvider())
    return connect()


def nothing(attempt: Attempt) -> None:
    """A hook."""


def measure(calls: int, rounds: int) -> dict[str, float]:
    """Return the microseconds of CPU of a call, for each way to watch."""
    plain, hooked = connect(), connect(on_request=nothing, on_response=nothing)
    raw = plain.with_raw_response.audit
    ways: dict[str, Callable[[], object]] = {
        "nothing set": lambda: plain.audit.get("a"),
        "nothing set, again": lambda: plain.audit.get("a"),
        "on_request and on_response": lambda: hooked.audit.get("a"),
        "with_raw_response": lambda: raw.get("a"),
    }
    found = run(ways, calls, rounds)
    watched = traced()
    found |= run({"OpenTelemetry": lambda: watched.audit.get("a")}, calls, rounds)
    return found


def run(ways: dict[str, Callable[[], object]], calls: int, rounds: int) -> dict[str, float]:
    times: dict[str, list[float]] = {name: [] for name in ways}
    for number in range(rounds + 1):
        for name, call in ways.items():
            began = time.process_time()
            for _ in range(calls):
                call()
            if number:  # the first round warms up
                times[name].append((time.process_time() - began) / calls * 1e6)
    return {name: statistics.median(each) for name, each in times.items()}


def main() -> None:
    calls, rounds = (int(text) for text in [*sys.argv[1:], "2000", "15"][:2])
    found = measure(calls, rounds)
    least = found["nothing set"]
    for name, microseconds in found.items():
        print(f"{name:30} {microseconds:7.1f} us  {microseconds / least:5.2f}")


if __name__ == "__main__":
    main()
