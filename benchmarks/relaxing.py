"""A description as `judge.py` reads it: without what a Python type cannot say, one direction at a time."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

UNTYPED = frozenset(
    {
        "exclusiveMaximum",
        "exclusiveMinimum",
        "maximum",
        "maxItems",
        "maxLength",
        "maxProperties",
        "minimum",
        "minItems",
        "minLength",
        "minProperties",
        "multipleOf",
        "not",
        "pattern",
        "propertyNames",
        "uniqueItems",
    }
)
FORMATS = frozenset(
    {"byte", "date", "date-time", "binary", "decimal", "double", "duration", "float", "time", "uuid"}
)
_NAMES = frozenset(
    {
        "$defs",
        "callbacks",
        "definitions",
        "headers",
        "parameters",
        "patternProperties",
        "properties",
        "requestBodies",
        "responses",
        "schemas",
        "securitySchemes",
    }
)
"""Keywords below which keys are names, whatever they look like."""

_PLAIN = frozenset({"const", "enum", "example", "examples", "mapping"})
"""Keywords whose values are data, not description."""

_LEFT_OUT = frozenset({"default", "readOnly", "servers", "writeOnly"})
"""A judge would send defaults itself, and some of them do not fit their schema."""


def relaxed(document: dict[str, Any], removed: Counter[str], *, reading: bool, passes_on: bool = True) -> Any:
    """The description for requests, or for answers (`reading`); what is taken out is counted.

    It says nothing of what is in XML and its like, which a client passes on as it is (`passes_on`).
    """
    shared = document.get("components", {}).get("parameters", {})
    ignored = {f"#/components/parameters/{name}" for name, one in shared.items() if _is_ignored(one)}
    return _Relaxing(removed, reading, ignored, passes_on).of(document)


class _Relaxing:
    def __init__(self, removed: Counter[str], reading: bool, ignored: set[str], passes_on: bool) -> None:
        self._removed = removed
        self._passes_on = passes_on
        self._other = "writeOnly" if reading else "readOnly"
        self._ignored = ignored

    def of(self, value: Any, *, names: bool = False) -> Any:
        if isinstance(value, list):
            return [self.of(item) for item in value if not self._is_ignored(item)]
        if not isinstance(value, dict):
            return value
        if names:
            return {key: self.of(item) for key, item in value.items()}
        pairs = (self._kept(key, item, value) for key, item in value.items())
        return dict(pair for pair in pairs if pair is not None)

    def _kept(self, key: str, item: Any, holder: dict[str, Any]) -> tuple[str, Any] | None:
        if key in UNTYPED or (key == "format" and not _is_typed(item)):
            self._removed[key] += 1
            return None
        if key == "oneOf":
            self._removed[key] += 1
            return "anyOf", self.of(item)
        if key == "$ref" and isinstance(item, str):
            return key, item.replace("/oneOf/", "/anyOf/")
        if key == "required" and isinstance(item, list):
            return key, [name for name in item if name not in self._unasked(holder)]
        if key == "discriminator" and isinstance(item, dict) and _leads_out(item):
            self._removed[key] += 1
            return None
        if key == "content" and not item:
            return None
        if key == "content" and isinstance(item, dict) and self._passes_on:
            return key, {with_values(kind): self._content(kind, one) for kind, one in item.items()}
        if key in _PLAIN:
            return key, item
        is_extension = key[:2] == "x-" and not (isinstance(item, dict) and "schema" in item)  # or a header
        return None if key in _LEFT_OUT or is_extension else (key, self.of(item, names=key in _NAMES))

    def _content(self, media_type: str, content: Any) -> Any:
        """What is in a body, if it is no text or bytes that a client passes on as they are."""
        if _is_read(media_type) or not isinstance(content, dict) or "schema" not in content:
            return self.of(content)
        self._removed["schema of what is passed on as it is"] += 1
        return {key: value for key, value in content.items() if key != "schema"}

    def _unasked(self, schema: dict[str, Any]) -> frozenset[str]:
        """What is for the other direction only, which nobody has to send in this one."""
        properties = schema.get("properties")
        described = properties.items() if isinstance(properties, dict) else ()
        return frozenset(
            name for name, one in described if isinstance(one, dict) and one.get(self._other) is True
        )

    def _is_ignored(self, item: Any) -> bool:
        return isinstance(item, dict) and (item.get("$ref") in self._ignored or _is_ignored(item))


def with_values(media_type: str) -> str:
    """A media type whose parameters all have values, without which the judge breaks down."""
    kind, *parameters = media_type.split(";")
    return ";".join([kind, *(one if "=" in one else f"{one}=" for one in parameters)])


def is_json(media_type: str) -> bool:
    """Whether it is one value of JSON, and not many in lines."""
    return re.search(r"\bjson$", media_type.partition(";")[0].strip().lower()) is not None


def _is_read(media_type: str) -> bool:
    kind = media_type.lower()
    return is_json(kind) or "form" in kind or kind.startswith(("*/", "application/*"))


def _is_ignored(item: Any) -> bool:
    """Header parameters that say what other parts say, and shall be ignored (OpenAPI 3.1, 4.8.12)."""
    if not isinstance(item, dict) or item.get("in") != "header":
        return False
    return str(item.get("name")).lower() in ("accept", "content-type", "authorization")


def _leads_out(discriminator: dict[str, Any]) -> bool:
    """Whether a discriminator names files, which the judge does not have; variants are tried then."""
    named = discriminator.get("mapping", {}).values()
    return any("/" in str(one) and not str(one).startswith("#") for one in named)


def _is_typed(format_: Any) -> bool:
    return format_ in FORMATS or str(format_).startswith(("int", "uint"))
