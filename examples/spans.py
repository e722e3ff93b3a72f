"""Run optimize() with OpenTelemetry, and draw what it did as an SVG: a line per span, the time from left to right.

    python examples/spans.py > spans.svg
    python examples/spans.py --json       the spans themselves, a JSON object per line

Needs opentelemetry-sdk. Logs in with OS_* variables (`python -m sandbox env` prints those of the sandbox)
or --os-cloud NAME.
"""

from __future__ import annotations

import json
import sys
from html import escape

from _login import connect
from opentelemetry import trace
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind

WIDTH, LABELS, ROW = 1100, 420, 20


def run() -> list[ReadableSpan]:
    """Let the dummy strategy recommend and apply a plan that changes nothing; return the spans as they began."""
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    trace.set_tracer_provider(provider)
    with connect() as watcher:
        watcher.optimize(goal="dummy", strategy="dummy", parameters={"para1": 1.0}, force=True)
    return sorted(exporter.get_finished_spans(), key=lambda span: span.start_time or 0)


def picture(spans: list[ReadableSpan]) -> str:
    """Draw the spans as a waterfall."""
    begins = {span.context.span_id: span.start_time or 0 for span in spans if span.context}
    first = min(begins.values())
    scale = (WIDTH - LABELS - 90) / (max(span.end_time or 0 for span in spans) - first)
    parents = {span.context.span_id: span.parent.span_id for span in spans if span.context and span.parent}
    rows: list[str] = []
    for number, span in enumerate(spans):
        depth, ancestor = 0, span.context.span_id if span.context else 0
        while ancestor in parents:
            depth, ancestor = depth + 1, parents[ancestor]
        begin, end = span.start_time or 0, span.end_time or 0
        left, width, top = LABELS + (begin - first) * scale, max((end - begin) * scale, 2.0), number * ROW + 12
        colour = "#8da9c4" if span.kind is SpanKind.INTERNAL else "#e07a3f"
        status = (span.attributes or {}).get("http.response.status_code")
        label = span.name if status is None else f"{span.name}  {status}"
        rows.append(
            f'<text x="{8 + 14 * depth}" y="{top + 12}">{escape(label)}</text>'
            f'<rect x="{left:.1f}" y="{top + 2}" width="{width:.1f}" height="{ROW - 6}" fill="{colour}"/>'
            f'<text x="{left + width + 4:.1f}" y="{top + 12}" fill="#555">{(end - begin) / 1e6:,.0f} ms</text>'
        )
    height = len(spans) * ROW + 24
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}" '
        f'font-family="sans-serif" font-size="12"><rect width="{WIDTH}" height="{height}" fill="white"/>\n'
        + "\n".join(rows)
        + "\n</svg>"
    )


def main() -> None:
    spans = run()
    if "--json" in sys.argv:
        for span in spans:
            print(json.dumps(json.loads(span.to_json())))
    else:
        print(picture(spans))


if __name__ == "__main__":
    main()
