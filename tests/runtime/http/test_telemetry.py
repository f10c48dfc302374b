"""The hook for OpenTelemetry that docs/production.md shows, with the real SDK."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from sample._runtime import ApiError, Operation, Retry, TransportError

from .conftest import Both
from .loopback import HttpResponse, Server, response

DOCS = Path(__file__).parents[3] / "docs" / "production.md"
PUT: Operation[Any] = Operation("PUT", "/x/{id}", returns={200: "Any"})


@pytest.fixture(scope="module")
def exporter() -> InMemorySpanExporter:
    found = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(found))
    trace.set_tracer_provider(provider)
    return found


def documented(kind: str) -> Any:
    """`traced` of the document; its async form as the document says to write it."""
    blocks = re.findall(r"```python\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    (block,) = (block for block in blocks if "opentelemetry" in block)
    if kind == "async":
        block = block.replace("def traced", "async def traced").replace(
            "send(request)\n", "await_it(request)\n"
        )
        block = block.replace("await_it", "await send")
    scope: dict[str, Any] = {}
    exec(block, scope)
    return scope["traced"]


def test_a_span_for_each_try(both: Both, server: Server, exporter: InMemorySpanExporter) -> None:
    exporter.clear()
    client = both.client(server.url, middleware=documented(both.kind), retry=Retry(base=0.001), token="hush")
    server.serves(HttpResponse(raw=b""), response(503), response(200, 1))
    with trace.get_tracer("test").start_as_current_span("work"):
        both(client.send(PUT(path=("hush",), json="hush")))
    failed, refused, done, work = exporter.get_finished_spans()
    assert [span.name for span in (failed, refused, done)] == ["PUT /x/{id}"] * 3
    assert done.kind is trace.SpanKind.CLIENT
    assert done.attributes == {
        "http.request.method": "PUT",
        "url.template": "/x/{id}",
        "http.response.status_code": 200,
    }
    assert [span.status.status_code.name for span in (failed, refused, done)] == ["ERROR", "ERROR", "UNSET"]
    assert [event.name for event in failed.events] == ["exception"]
    assert "hush" not in done.to_json() + failed.to_json()
    assert done.parent is not None
    assert done.parent.span_id == work.context.span_id
    for span, asked in zip((failed, refused, done), server.asked, strict=True):
        assert asked.headers["traceparent"].split("-")[2] == f"{span.context.span_id:016x}"


def test_errors_reach_the_span_and_the_caller(
    both: Both, server: Server, exporter: InMemorySpanExporter
) -> None:
    exporter.clear()
    client = both.client(server.url, middleware=documented(both.kind), retry=0)
    server.serves(response(404), HttpResponse(raw=b""))
    with pytest.raises(ApiError):
        both(client.send(PUT(path=(1,))))
    with pytest.raises(TransportError):
        both(client.send(PUT(path=(1,))))
    missing, broken = exporter.get_finished_spans()
    assert missing.attributes is not None
    assert missing.attributes["http.response.status_code"] == 404
    assert broken.events[0].attributes is not None
    assert "TransportError" in str(broken.events[0].attributes["exception.type"])
