"""What texts are beside JSON: items one after the other, and values that stand alone."""

from __future__ import annotations

import json
from typing import Any

EVENTS = "text/event-stream"

_LINES = ("jsonl", "jsonlines", "json-lines", "json-seq", "ndjson", "stream+json")
"""How media types end of which each line is JSON."""


def is_lines(kind: str) -> bool:
    return kind.endswith(_LINES)


def scalar(text: str) -> Any:
    """A text that may be JSON."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text
