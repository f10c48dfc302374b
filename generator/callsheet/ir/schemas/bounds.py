"""Bounds: what schemas ask of numbers, strings and arrays beside their type.

JSON Schema 2020-12 validation, 6.2 to 6.4.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...document.references.cursor import Cursor
from ..model import Bounds
from .keywords import target_of

_DEEPEST = 5
"""So many references and arrays are followed; what more than that asks is not known."""

_NUMBERS = {
    "least": "minimum",
    "above": "exclusiveMinimum",
    "most": "maximum",
    "below": "exclusiveMaximum",
    "multiple_of": "multipleOf",
}
_COUNTS = {"shortest": "minLength", "longest": "maxLength", "fewest": "minItems"}


_ASKING = frozenset({*_NUMBERS.values(), *_COUNTS.values(), "pattern", "uniqueItems"})
_LEADING = frozenset({"$ref", "$dynamicRef", "allOf", "anyOf", "oneOf", "items"})
_NOTHING = Bounds()


def bounds_of(*schemas: Cursor) -> Bounds:
    """What schemas ask of a value together, with those that they refer to; the first ones prevail."""
    return _bounds(schemas, _DEEPEST)


def _bounds(schemas: tuple[Cursor, ...], depth: int) -> Bounds:
    if all(_is_silent(schema) for schema in schemas):
        return _NOTHING
    keywords: dict[str, Any] = {}
    items: list[Cursor] = []
    for part in (part for schema in schemas for part in _parts(schema, depth)):
        if not _ASKING.isdisjoint(part.value):
            keywords = dict(_keywords(part)) | keywords
        inner = part.get("items")
        items += [] if inner is None or depth == 0 else [inner.schema()]
    item_bounds = _bounds(tuple(items), depth - 1) if items else _NOTHING
    return _NOTHING if not keywords and item_bounds is _NOTHING else Bounds(**keywords, items=item_bounds)


def _is_silent(schema: Cursor) -> bool:
    """Whether a schema asks for nothing and leads to none that does: most of them."""
    value = schema.value
    return not isinstance(value, dict) or (_ASKING.isdisjoint(value) and _LEADING.isdisjoint(value))


def _parts(schema: Cursor, depth: int) -> Iterator[Cursor]:
    """A schema, and those that hold for its values too: what it refers to, and the one that is not null."""
    if not schema.is_mapping or depth == 0:
        return
    yield schema
    if _LEADING.isdisjoint(schema.value):
        return
    target = target_of(schema)
    parts = [] if target is None else [target.schema()]
    parts += _elements(schema, "allOf")
    for word in ("anyOf", "oneOf"):
        variants = [variant for variant in _elements(schema, word) if not _is_null(variant)]
        parts += variants if len(variants) == 1 else []
    for part in parts:
        yield from _parts(part, depth - 1)


def _elements(schema: Cursor, word: str) -> list[Cursor]:
    at = schema.get(word)
    return [] if at is None else [element.schema() for element in at.elements()]


def _is_null(schema: Cursor) -> bool:
    return schema.is_mapping and schema.value.get("type") == "null"


def _keywords(schema: Cursor) -> Iterator[tuple[str, Any]]:
    value = schema.value
    for name, word in _NUMBERS.items():
        number = value.get(word)
        if isinstance(number, int | float) and not isinstance(number, bool):
            yield name, number
    for name, word in _COUNTS.items():
        if isinstance(count := value.get(word), int) and not isinstance(count, bool):
            yield name, count
    if isinstance(value.get("pattern"), str):
        yield "pattern", value["pattern"]
    if value.get("uniqueItems") is True:
        yield "unique", True
