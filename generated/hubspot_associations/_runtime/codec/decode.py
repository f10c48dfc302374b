"""From a type to its reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import is_dataclass
from enum import Enum
from functools import partial
from types import UnionType
from typing import (
    Annotated,
    Any,
    Final,
    ForwardRef,
    Literal,
    Union,
    get_args,
    get_origin,
)

from ..http.uploads import Binary, File
from .compiled import LOCK, model
from .containers import (
    array,
    choice,
    constant,
    defaulting,
    fixed,
    mapping,
    nullable,
    otherwise,
)
from .converters import NULL, PLAIN, Reader, enumeration, formatted, json_scalar
from .formats import FORMATS
from .hints import Names, Slot, positions
from .models import Format, Tagged, Unset
from .unions import tagged_union, union

_classes: Final[dict[type[Any], Reader]] = {}


def reader(hint: Any, names: Names) -> Reader:
    """The reader of a type; names in it that are still strings mean what ``names`` says."""
    if isinstance(hint, str):
        return named(hint, names)
    if isinstance(hint, ForwardRef):
        return named(hint.__forward_arg__, names)
    if hasattr(hint, "__value__"):
        return reader(hint.__value__, names)
    if get_origin(hint) is not None:
        return _generic(hint, names)
    if hint is Any or hint is None:
        return PLAIN[hint]
    if isinstance(hint, type):
        return _class(hint)
    raise TypeError(f"{hint!r} is not a type that JSON is decoded into")


def named(expression: str, names: Names) -> Reader:
    """The reader of an expression, which is there before it is made: types may be recursive."""
    with LOCK:
        found = names.readers.get(expression)
        if found is None:
            inside = names.readers[expression] = Reader(_unmade, _unmade)
            try:
                found = reader(names.evaluate(expression), names)
            finally:
                del names.readers[expression]
            inside.become(found)
            names.readers[expression] = found
        return found


def _unmade(*_: Any) -> Any:
    raise RecursionError


def _class(cls: type[Any]) -> Reader:
    if cls in PLAIN:
        return PLAIN[cls]
    with LOCK:
        found = _classes.get(cls)
        if found is None:
            found = _classes[cls] = _new(cls)
        return found


def _new(cls: type[Any]) -> Reader:
    if cls in FORMATS:
        return formatted(FORMATS[cls])
    if issubclass(cls, Enum):
        return enumeration(cls)
    if is_dataclass(cls):
        return model(cls, _slot, _constants)
    if cls in (list, dict):
        return array(PLAIN[Any]) if cls is list else mapping(PLAIN[Any], PLAIN[str])
    raise TypeError(f"{cls!r} is not a type that JSON is decoded into")


def _generic(hint: Any, names: Names) -> Reader:
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _annotated(args[0], args[1:], names)
    if origin in (Union, UnionType):
        return _union([a for a in args if a is not Unset], names)
    if origin is Literal:
        return constant(args[0]) if len(args) == 1 else choice(args)
    if origin is tuple:
        return _tuple(args, names)
    if origin in (dict, Mapping):
        return mapping(reader(args[1], names), reader(args[0], names))
    if origin in (list, Sequence):
        return array(reader(args[0], names))
    raise TypeError(f"{hint!r} is not a type that JSON is decoded into")


def _annotated(hint: Any, metadata: tuple[Any, ...], names: Names) -> Reader:
    for item in metadata:
        if isinstance(item, Format):
            return formatted(item)
        if isinstance(item, Tagged):
            return tagged_union(
                item, partial(named, names=names), partial(reader, hint, names)
            )
    return reader(hint, names)


def _union(hints: Sequence[Any], names: Names) -> Reader:
    if object in hints:
        return otherwise(_union([h for h in hints if h is not object], names))
    if File in hints:  # what is sent as a file of a form is text in JSON
        hints = [str, *(h for h in hints if h not in (str, *get_args(Binary)))]
    variants = tuple(reader(h, names) for h in hints if h not in (None, type(None)))
    inner = variants[0] if len(variants) == 1 else union(variants)
    if not variants:
        return NULL
    return nullable(inner) if len(variants) < len(hints) else inner


def _tuple(args: tuple[Any, ...], names: Names) -> Reader:
    """``tuple[A, B]``, ``tuple[A, ...]``, ``tuple[A, *tuple[B, ...]]``."""
    rest = None
    prefix, repeated = positions(args)
    if repeated:
        rest = reader(repeated[0], names)
    return fixed(tuple(reader(a, names) for a in prefix), rest)


def _slot(slot: Slot) -> Reader:
    inner = reader(slot.hint, slot.names)
    if slot.required or slot.extra or "null" in inner.reads():
        return inner
    return defaulting(inner, slot.initial)


def _constants(slot: Slot) -> frozenset[tuple[type, Any]]:
    """The values of a field that is a constant, or one of a few."""
    hint: Any = slot.hint
    if isinstance(hint, str) and "Literal" in hint:
        hint = slot.names.evaluate(hint)
    if get_origin(hint) is Union or get_origin(hint) is UnionType:
        left = [a for a in get_args(hint) if a not in (None, type(None), Unset)]
        hint = left[0] if len(left) == 1 else None
    if get_origin(hint) is not Literal:
        return frozenset()
    return frozenset(map(json_scalar, get_args(hint)))
