"""Values that Python code gives: whether one is of the type of its field, and that type in words."""

from __future__ import annotations

from collections.abc import Mapping
from types import UnionType
from typing import Any, Literal, get_args, get_origin


def fits(value: Any, kind: Any) -> bool:
    """Whether a value is of a type of `Options`."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Literal:
        return isinstance(value, str) and value in parts
    if isinstance(kind, UnionType):
        return any(fits(value, part) for part in parts)
    if origin is tuple:
        return isinstance(value, tuple) and _all_fit(value, parts)
    if origin is Mapping:
        return isinstance(value, Mapping) and all(fits(item, parts[1]) for item in value.values())
    if kind is Any:
        return True
    return isinstance(value, kind) and (kind is bool or not isinstance(value, bool))


def _all_fit(values: tuple[Any, ...], kinds: tuple[Any, ...]) -> bool:
    if kinds[-1] is Ellipsis:
        return all(fits(value, kinds[0]) for value in values)
    return len(values) == len(kinds) and all(map(fits, values, kinds))


def described(kind: Any) -> str:
    """A type as a message says it."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Literal:
        return f"one of {', '.join(parts)}"
    if origin is tuple:
        return f"a tuple of {described(parts[0]).removeprefix('a ')}s"
    if origin is Mapping:
        return f"a mapping of texts to {described(parts[1]).removeprefix('a ')}s"
    return _WORDS.get(kind, f"a {kind.__name__}" if isinstance(kind, type) else str(kind))


_WORDS: Mapping[Any, str] = {str: "a text", bool: "True or False"}
