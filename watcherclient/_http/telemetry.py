"""Tells OpenTelemetry what the client does: spans, metrics and the header traceparent, by its conventions for HTTP.

It is imported when a program has imported OpenTelemetry itself; programs without pay nothing.
"""

from __future__ import annotations

import os
from contextlib import AbstractContextManager
from importlib.metadata import version
from typing import Final
from urllib.parse import urlsplit

from opentelemetry import metrics, propagate, trace
from opentelemetry.trace import SpanKind, StatusCode

from watcherclient.hooks import Attempt

SWITCH: Final = "OTEL_PYTHON_INSTRUMENTATION_WATCHERCLIENT_ENABLED"
"""The environment variable that turns all of it off, with "false"."""

_BOUNDARIES: Final = (0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0)
"""Seconds, as the conventions want them."""

_PORTS: Final = {"http": 80, "https": 443}

_tracer: Final = trace.get_tracer("watcherclient", version("watcherclient"))

_duration: Final = metrics.get_meter("watcherclient", version("watcherclient")).create_histogram(
    "http.client.request.duration",
    unit="s",
    description="Duration of HTTP client requests.",
    explicit_bucket_boundaries_advisory=_BOUNDARIES,
)


def is_on() -> bool:
    """Whether somebody wants to know: a provider of spans or metrics is set up, and the switch is not off."""
    if os.environ.get(SWITCH, "").strip().lower() == "false":
        return False
    return (
        not isinstance(trace.get_tracer_provider(), trace.ProxyTracerProvider)
        or type(metrics.get_meter_provider()).__name__ != "_ProxyMeterProvider"  # the API has no public name for it
    )


def operation(name: str) -> AbstractContextManager[object]:
    """Return the span of a public call that may take several requests, which become its children."""
    return _tracer.start_as_current_span(name, kind=SpanKind.INTERNAL)


class AttemptSpan:
    """The span and the metric of one attempt.

    Attributes:
        headers: What hands the trace on to the server.
    """

    def __init__(self, attempt: Attempt) -> None:
        parts = urlsplit(attempt.url)
        self._measured: dict[str, str | int] = {
            "http.request.method": attempt.method,
            "server.address": parts.hostname or "",
            "server.port": parts.port or _PORTS.get(parts.scheme, 0),
            "url.scheme": parts.scheme,
        }
        template = _template(parts.path)
        attributes: dict[str, str | int] = {
            **self._measured,
            "url.full": attempt.url,
            "url.template": template,
            "openstack.api.microversion": attempt.microversion,
        }
        if attempt.attempt > 1:
            attributes["http.request.resend_count"] = attempt.attempt - 1
        self._span = _tracer.start_span(f"{attempt.method} {template}", kind=SpanKind.CLIENT, attributes=attributes)
        self._context = trace.set_span_in_context(self._span)
        carrier: dict[str, str] = {}
        propagate.inject(carrier, self._context)
        self.headers = {name: value for name, value in carrier.items() if value.isascii() and value.isprintable()}

    def end(self, attempt: Attempt) -> None:
        """Write down what came of it."""
        if attempt.status is not None:
            self._measured["http.response.status_code"] = attempt.status
            if attempt.status >= 400:
                self._measured["error.type"] = str(attempt.status)
        if attempt.error is not None:
            kind = type(attempt.error)
            self._measured["error.type"] = f"{kind.__module__}.{kind.__qualname__}"
        if "error.type" in self._measured:
            self._span.set_status(StatusCode.ERROR, None if attempt.error is None else str(attempt.error))
        self._span.set_attributes(self._measured)
        if attempt.request_id is not None:
            self._span.set_attribute("openstack.request_id", attempt.request_id)
        _duration.record(attempt.milliseconds / 1000, self._measured, self._context)
        self._span.end()


def _template(path: str) -> str:
    """Return a path with its identifiers left out: a collection's name is followed by one, unless that is "detail"."""
    base, slash, rest = path.rpartition("/v1/")
    collection, _, rest = rest.partition("/")
    identifier, _, verb = rest.partition("/")
    if not slash or identifier in ("", "detail"):
        return path
    return f"{base}/v1/{collection}/{{id}}" + (f"/{verb}" if verb else "")
