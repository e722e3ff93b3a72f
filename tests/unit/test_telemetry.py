"""Spans and metrics of OpenTelemetry, as its own SDK collects them in memory."""

from __future__ import annotations

import asyncio
import logging
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from both_clients import Connect, one_client
from fake_server import FakeServer, Reply
from optimizing_server import PLAN, Watcher
from running import Clock
from test_lists import audits, paged

from watcherclient import exc
from watcherclient.client import get_async_client
from watcherclient.v1.client import Client

pytest.importorskip("opentelemetry.sdk", reason="OpenTelemetry is an extra")

from opentelemetry import metrics, trace
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import HistogramDataPoint, InMemoryMetricReader
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode

REQUEST_ID = {name.lower(): value for name, value in Reply.recorded("audit").headers.items()}["x-openstack-request-id"]

SWITCH = "OTEL_PYTHON_INSTRUMENTATION_WATCHERCLIENT_ENABLED"


Spans = Callable[[], list[ReadableSpan]]


@pytest.fixture(scope="session")
def _exporter() -> InMemorySpanExporter:
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    trace.set_tracer_provider(provider)
    return exporter


@pytest.fixture(scope="session")
def reader() -> InMemoryMetricReader:
    reader = InMemoryMetricReader()
    metrics.set_meter_provider(MeterProvider([reader]))
    return reader


@pytest.fixture
def spans(_exporter: InMemorySpanExporter, monkeypatch: pytest.MonkeyPatch) -> Iterator[Spans]:
    """The spans that have ended, in the order in which they began."""
    monkeypatch.delenv(SWITCH)
    _exporter.clear()
    yield lambda: sorted(_exporter.get_finished_spans(), key=lambda span: span.start_time or 0)
    _exporter.clear()


def attributes(span: ReadableSpan) -> dict[str, Any]:
    return dict(span.attributes or {})


def children(all_spans: list[ReadableSpan], parent: ReadableSpan) -> list[str]:
    assert parent.context is not None
    return [span.name for span in all_spans if span.parent and span.parent.span_id == parent.context.span_id]


def test_a_call_is_a_client_span(watcher: Client, server: FakeServer, spans: Spans) -> None:
    server.will("audit")
    watcher.audit.get("a")
    (span,) = spans()
    assert (span.name, span.kind, span.status.status_code) == ("GET /v1/audits/{id}", SpanKind.CLIENT, StatusCode.UNSET)
    host, port = server.address.split(":")
    assert attributes(span) == {
        "http.request.method": "GET",
        "http.response.status_code": 200,
        "server.address": host,
        "server.port": int(port),
        "url.scheme": "http",
        "url.full": f"{server.url}/v1/audits/a",
        "url.template": "/v1/audits/{id}",
        "openstack.api.microversion": "1.7",
        "openstack.request_id": REQUEST_ID,
    }
    assert span.instrumentation_scope is not None
    assert span.instrumentation_scope.name == "watcherclient"


@one_client
def test_the_trace_is_handed_on_to_the_server(watcher: Client, server: FakeServer, spans: Spans) -> None:
    server.will("audit")
    with trace.get_tracer("test").start_as_current_span("mine"):
        watcher.audit.get("a")
    mine, call = spans()
    assert call.context is not None
    assert children([mine, call], mine) == ["GET /v1/audits/{id}"]
    sent = server.request.headers["traceparent"]
    assert sent == f"00-{call.context.trace_id:032x}-{call.context.span_id:016x}-{call.context.trace_flags:02x}"


def test_each_attempt_is_a_span(connect: Connect, server: FakeServer, spans: Spans) -> None:
    watcher = connect(1, os_auth_token="t0ken", watcher_url=server.url, max_retries=2, retry_interval=0.001)
    server.will(Reply(503), Reply(raw=b""), "audit")
    watcher.audit.get("a")
    failed, lost, done = spans()
    assert [attributes(span).get("http.request.resend_count") for span in (failed, lost, done)] == [None, 1, 2]
    assert [attributes(span).get("error.type") for span in (failed, lost, done)] == [
        "503",
        "watcherclient.exc.ConnectionError",
        None,
    ]
    assert [span.status.status_code for span in (failed, lost, done)] == [
        StatusCode.ERROR,
        StatusCode.ERROR,
        StatusCode.UNSET,
    ]
    assert attributes(failed)["http.response.status_code"] == 503
    assert "http.response.status_code" not in attributes(lost)


def test_an_error_of_the_server(watcher: Client, server: FakeServer, spans: Spans) -> None:
    server.will("api_404")
    with pytest.raises(exc.NotFound):
        watcher.audit.get("a")
    (span,) = spans()
    assert (attributes(span)["error.type"], span.status.status_code) == ("404", StatusCode.ERROR)


def test_no_span_holds_a_secret(watcher: Client, server: FakeServer, spans: Spans) -> None:
    server.will("api_404", Reply(raw=b""))
    for _ in range(2):
        with pytest.raises(exc.ClientException):
            watcher.audit.get("a")
    assert "t0ken" not in "".join(span.to_json() for span in spans())


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda watcher: watcher.request("GET", "/v1/goals"), "GET /v1/goals"),
        (lambda watcher: watcher.request("GET", "/v1/goals/detail"), "GET /v1/goals/detail"),
        (lambda watcher: watcher.strategy.state("dummy"), "GET /v1/strategies/{id}/state"),
        (lambda watcher: watcher.action_plan.start(PLAN), "POST /v1/action_plans/{id}/start"),
        (lambda watcher: watcher.versions(), "GET /"),
    ],
)
@one_client
def test_names_of_spans_hold_no_identifiers(
    watcher: Client, server: FakeServer, spans: Spans, call: Callable[[Client], Any], name: str
) -> None:
    server.answer = lambda request: Reply(500)
    with pytest.raises(exc.InternalServerError):
        call(watcher)
    assert [span.name for span in spans()] == [name]


def test_a_list_of_pages_is_one_span_around_them(watcher: Client, server: FakeServer, spans: Spans) -> None:
    server.answer = paged(audits(25), page_size=10)
    watcher.audit.list()
    whole, *pages = spans()
    assert (whole.name, whole.kind, whole.parent) == ("audit.list", SpanKind.INTERNAL, None)
    assert children(pages, whole) == ["GET /v1/audits"] * 3


def test_optimize_is_one_tree(
    watcher: Client, server: FakeServer, spans: Spans, monkeypatch: pytest.MonkeyPatch
) -> None:
    Clock(monkeypatch)
    server.answer = Watcher()
    watcher.optimize(goal="dummy")
    found = spans()
    assert found[0].name == "optimize"
    assert children(found, found[0]) == [
        "audit.create",
        "audit.wait",
        "action_plan.list",
        "action.list",
        "GET /v1/data_model",
        "POST /v1/action_plans/{id}/start",
        "action_plan.wait",
        "action.list",
    ]
    wait = next(span for span in found if span.name == "audit.wait")
    assert children(found, wait) == ["GET /v1/audits/{id}"] * 3


def test_what_fails_says_so_all_the_way_up(
    watcher: Client, server: FakeServer, spans: Spans, monkeypatch: pytest.MonkeyPatch
) -> None:
    Clock(monkeypatch)
    server.answer = cloud = Watcher()
    cloud.audit_states = ["ONGOING", "FAILED"]
    with pytest.raises(exc.ResourceFailure):
        watcher.optimize(goal="dummy")
    whole = spans()[0]
    assert (whole.name, whole.status.status_code) == ("optimize", StatusCode.ERROR)
    assert whole.events[0].name == "exception"


def test_tasks_do_not_mix_their_spans(server: FakeServer, spans: Spans) -> None:
    async def one(number: int) -> None:
        with trace.get_tracer("test").start_as_current_span(f"task {number}"):
            await asyncio.gather(watcher.audit.list(), watcher.audit.get("a"))

    async def run() -> None:
        async with watcher:
            await asyncio.gather(*(one(number) for number in range(5)))

    watcher = get_async_client(1, os_auth_token="t", watcher_url=server.url)
    pages = paged(audits(3), page_size=10)
    server.answer = lambda request: Reply.recorded("audit") if request.path.endswith("/a") else pages(request)
    asyncio.run(run())
    found = spans()
    for task in (span for span in found if span.name.startswith("task")):
        assert sorted(children(found, task)) == ["GET /v1/audits/{id}", "audit.list"]


def test_the_duration_is_a_metric(
    watcher: Client, server: FakeServer, spans: Spans, reader: InMemoryMetricReader
) -> None:
    reader.get_metrics_data()
    server.will("audit", "api_404")
    watcher.audit.get("a")
    with pytest.raises(exc.NotFound):
        watcher.audit.get("a")
    data = reader.get_metrics_data()
    assert data is not None
    (metric,) = (
        metric
        for resource in data.resource_metrics
        for scope in resource.scope_metrics
        for metric in scope.metrics
        if metric.name == "http.client.request.duration"
    )
    assert metric.unit == "s"
    host, port = server.address.split(":")
    points = {
        str((point.attributes or {})["http.response.status_code"]): point
        for point in metric.data.data_points
        if (point.attributes or {})["server.port"] == int(port)
    }
    fine, missing = points["200"], points["404"]
    assert isinstance(fine, HistogramDataPoint)
    assert 0 < fine.sum < 60
    assert fine.explicit_bounds[0] == 0.005
    common = {"http.request.method": "GET", "server.address": host, "server.port": int(port), "url.scheme": "http"}
    assert dict(fine.attributes or {}) == {**common, "http.response.status_code": 200}
    assert dict(missing.attributes or {}) == {**common, "http.response.status_code": 404, "error.type": "404"}


def test_an_environment_variable_turns_it_off(
    watcher: Client, server: FakeServer, spans: Spans, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SWITCH, "False")
    server.answer = paged(audits(3), page_size=10)
    watcher.audit.list()
    assert spans() == []
    assert "traceparent" not in server.request.headers


def test_the_log_and_the_hooks_see_the_same_attempts(
    connect: Connect, server: FakeServer, spans: Spans, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[Any] = []
    watcher = connect(1, os_auth_token="t", watcher_url=server.url, on_response=told.append)
    server.will("router_406_version", "audit")
    with caplog.at_level(logging.DEBUG, "watcherclient"):
        watcher.audit.get("a")
    assert [attempt.status for attempt in told] == [attributes(span)["http.response.status_code"] for span in spans()]
    assert [record.args[-1] for record in caplog.records if isinstance(record.args, tuple)][-2:] == [1, 2]


@pytest.mark.parametrize(
    ("setup", "expected"),
    [
        ("", "nothing of OpenTelemetry"),
        ("import opentelemetry.trace", "no span"),
        (
            "from opentelemetry import trace; from opentelemetry.sdk.trace import TracerProvider; "
            "trace.set_tracer_provider(TracerProvider())",
            "a span",
        ),
    ],
)
def test_it_is_imported_when_a_provider_is_there(server: FakeServer, setup: str, expected: str) -> None:
    server.will("audit")
    program = (
        f"import sys\n{setup}\nfrom watcherclient import client\n"
        f"with client.get_client(1, os_auth_token='t', watcher_url={server.url!r}) as watcher:\n"
        "    watcher.audit.get('a')\n"
        "print(*(name for name in sys.modules if name.startswith('opentelemetry')))"
    )
    environment = {"PATH": ""}
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment)
    assert bool(found.stdout.strip()) == (expected != "nothing of OpenTelemetry")
    assert ("traceparent" in server.request.headers) == (expected == "a span")
