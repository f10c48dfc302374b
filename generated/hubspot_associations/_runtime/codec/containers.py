"""Readers of arrays, maps, tuples, constants, and of what may be null."""

from __future__ import annotations

import json
from collections.abc import Callable
from enum import Enum
from typing import Any

from .converters import (
    ANY,
    NULL,
    PLAIN,
    Reader,
    expected,
    json_scalar,
    leaf,
    listed,
)
from .exec_namespace import Scope
from .tracing import KINDS, At, Key, Miss, kind_of, miss


def nullable(inner: Reader) -> Reader:
    def fast(value: Any) -> Any:
        return None if value is None else inner.fast(value)

    def traced(value: Any, at: At) -> Any:
        return None if value is None else inner.traced(value, at)

    def inline(scope: Scope, x: str) -> str:
        return f"(None if {x} is None else {inner.expression(scope, x)})"

    return Reader(
        fast,
        traced,
        misfit=inner.misfit and f"{inner.misfit} and {{0}} is not None",
        lookup=inner.lookup and inner.lookup | {None: None},
        inline=inline,
        within=(inner, NULL),
    )


def otherwise(inner: Reader) -> Reader:
    """What is of no JSON type that the inner reads stays as it is: ``list[X] | object``."""

    def fast(value: Any) -> Any:
        return inner.fast(value) if kind_of(value) in inner.reads() else value

    def traced(value: Any, at: At) -> Any:
        return inner.traced(value, at) if kind_of(value) in inner.reads() else value

    return Reader(fast, traced, within=(inner, ANY))


def defaulting(inner: Reader, default: Callable[[], Any]) -> Reader:
    """Null where it must not be, but where there is a default: as if the property were absent."""

    def fast(value: Any) -> Any:
        return default() if value is None else inner.fast(value)

    def traced(value: Any, at: At) -> Any:
        return default() if value is None else inner.traced(value, at)

    return Reader(fast, traced, within=(inner, NULL))


def array(item: Reader) -> Reader:
    def fast(value: Any) -> Any:
        if kind_of(value) != "array":
            raise Miss
        read = item.fast
        return [read(x) for x in value]

    def traced(value: Any, at: At) -> Any:
        if kind_of(value) != "array":
            return miss(at, expected("array", value), value)
        return [item.traced(x, (at, i)) for i, x in enumerate(value)]

    def inline(scope: Scope, x: str) -> str:
        i = scope.fresh("i")
        items = x if item is ANY else f"[{item.expression(scope, i)} for {i} in {x}]"
        return f"({items} if type({x}) is list else {reader.call(scope)}({x}))"

    reader = Reader(fast, traced, frozenset({"array"}), inline=inline)
    return reader


def mapping(item: Reader, key: Reader) -> Reader:
    """An object of any properties. Its keys are strings in JSON, and may be an enum or a format."""

    def fast(value: Any) -> Any:
        if kind_of(value) != "object":
            raise Miss
        if plain and item is ANY:
            return value
        read, name = item.fast, key.fast
        return {name(k): read(x) for k, x in value.items()}

    def traced(value: Any, at: At) -> Any:
        if kind_of(value) != "object":
            return miss(at, expected("object", value), value)
        return {
            key.traced(k, (at, Key(k))): item.traced(x, (at, Key(k)))
            for k, x in value.items()
        }

    def inline(scope: Scope, x: str) -> str:
        k, i = scope.fresh("i"), scope.fresh("i")
        each = f"{{{k}: {item.expression(scope, i)} for {k}, {i} in {x}.items()}}"
        items = x if item is ANY else each
        return f"({items} if type({x}) is dict else {reader.call(scope)}({x}))"

    plain = key is PLAIN[str]
    reader = Reader(
        fast, traced, frozenset({"object"}), inline=inline if plain else None
    )
    return reader


def fixed(prefix: tuple[Reader, ...], rest: Reader | None) -> Reader:
    """An array whose first items have types of their own."""
    count = len(prefix)

    def fits(value: list[Any]) -> bool:
        return len(value) == count if rest is None else len(value) >= count

    def fast(value: Any) -> Any:
        if kind_of(value) != "array" or not fits(value):
            raise Miss
        first = [reader.fast(x) for reader, x in zip(prefix, value, strict=False)]
        return (*first, *([rest.fast(x) for x in value[count:]] if rest else ()))

    def traced(value: Any, at: At) -> Any:
        if kind_of(value) != "array":
            return miss(at, expected("array", value), value)
        if not fits(value):
            least = "" if rest is None else "at least "
            reason = f"expected {least}{count} items, got {len(value)}"
            return miss(at, reason, value)
        readers = (*prefix, *([rest] * (len(value) - count) if rest else ()))
        return tuple(
            reader.traced(x, (at, i))
            for i, (reader, x) in enumerate(zip(readers, value, strict=False))
        )

    return Reader(fast, traced, frozenset({"array"}))


def constant(value: Any) -> Reader:
    """One value, nothing else; it may be a member of an enum."""
    kind, plain = json_scalar(value)

    def fast(found: Any) -> Any:
        if type(found) is not kind or found != plain:
            raise Miss
        return value

    reader = leaf(fast, json.dumps(plain), {KINDS[kind]}, unfit="expected")
    reader.lookup = {plain: value} if kind is str else None
    return reader


def choice(values: tuple[Any, ...]) -> Reader:
    """One of a few values, or another of their kind: what is not described passes, as in open enums.

    All may be members of an enum, and so is another then.
    """
    members = {json_scalar(value): value for value in values}
    return listed(members, type(values[0]) if isinstance(values[0], Enum) else _same)


def _same(value: Any) -> Any:
    return value
