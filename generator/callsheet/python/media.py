"""Media types, as far as they decide what an argument or an answer is in Python."""

from __future__ import annotations

JSON = "application/json"

STREAMS = frozenset(
    "text/event-stream application/jsonl application/x-ndjson application/ndjson application/json-seq"
    " application/stream+json application/x-jsonlines application/jsonlines application/json-lines".split()
)
"""Media types of answers that are many items."""


def essence(media_type: str) -> str:
    """The media type without its parameters, in lower case (RFC 9110, section 8.3.1)."""
    return media_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """JSON, and what may be anything: an API that says ``*/*`` nearly always means JSON."""
    kind = essence(media_type)
    return kind in {JSON, "*/*", "application/*", "text/json"} or kind.endswith("+json")


def is_form(media_type: str) -> bool:
    return essence(media_type) == "application/x-www-form-urlencoded" or essence(media_type).startswith("multipart/")


def is_text(media_type: str) -> bool:
    kind = essence(media_type)
    return kind.startswith("text/") or kind == "application/xml" or kind.endswith("+xml")
