"""Media types by their names: JSON, forms, text, streams."""

from __future__ import annotations

JSON = "application/json"

FORM = "application/x-www-form-urlencoded"

STREAMS = frozenset(
    {
        "text/event-stream",
        "application/json-lines",
        "application/json-seq",
        "application/jsonl",
        "application/jsonlines",
        "application/ndjson",
        "application/stream+json",
        "application/x-jsonlines",
        "application/x-ndjson",
    }
)
"""Media types of responses that are many items."""


EVENTS = "text/event-stream"


def essence(media_type: str) -> str:
    """The media type without its parameters, in lower case (RFC 9110, section 8.3.1)."""
    return media_type.partition(";")[0].strip().lower()


def parameters(media_type: str) -> frozenset[str]:
    """The parameters that are part of what a media type names, such as a version; a charset is not."""
    texts = ("".join(part.split()).lower() for part in media_type.split(";")[1:])
    return frozenset(text for text in texts if text.partition("=")[0] not in ("", "boundary", "charset"))


def is_json(media_type: str) -> bool:
    """JSON, and what may be anything: an API that says ``*/*`` nearly always means JSON."""
    kind = essence(media_type)
    return kind in {JSON, "*/*", "application/*", "text/json"} or kind.endswith("+json")


def is_form(media_type: str) -> bool:
    return essence(media_type) == FORM or essence(media_type).startswith("multipart/")


def is_text(media_type: str) -> bool:
    kind = essence(media_type)
    return kind.startswith("text/") or kind.endswith(("/xml", "+xml", "/yaml", "/x-yaml", "+yaml"))


def is_plain_text(media_type: str) -> bool:
    """Text without a syntax of its own, which can be that of a number or a date."""
    return is_text(media_type) and essence(media_type).startswith("text/") and not _has_syntax(media_type)


def _has_syntax(media_type: str) -> bool:
    return essence(media_type).endswith(("html", "xml", "yaml"))


def is_wildcard(media_type: str) -> bool:
    return "*" in essence(media_type)
