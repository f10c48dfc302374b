"""From a type to its converter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Mapping as AnyMapping
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

from ..extras import found, needed
from .containers import Array, Either, Mapping, Named, Nullable
from .converters import (
    NULL,
    PLAIN,
    Converter,
    Formatted,
    Unreadable,
    enumeration,
)
from .exec_namespace import LOCK
from .formats import FORMATS, RARE
from .hints import Names
from .models import Format, Unset
from .objects import Model
from .tracing import At
from .values import WRITERS, Write

_classes: Final[dict[type[Any], Converter]] = {}


def converter(hint: Any, names: Names) -> Converter:
    """The converter of a type; names in it that are still strings mean what `names` says."""
    if isinstance(hint, str):
        return _named(hint, names)
    if isinstance(hint, ForwardRef):
        return _named(hint.__forward_arg__, names)
    if hasattr(hint, "__value__"):
        return converter(hint.__value__, names)
    if get_origin(hint) is not None:
        return _generic(hint, names)
    if hint is Any or hint is None:
        return PLAIN[hint]
    if isinstance(hint, type):
        return _class(hint)
    return Unreadable(hint)


def _named(expression: str, names: Names) -> Converter:
    """The converter of an expression, which is there before it is made: types may be recursive."""
    with LOCK:
        found = names.converters.get(expression)
        if found is None:
            inside = names.converters[expression] = Named()
            try:
                found = converter(names.evaluate(expression), names)
            finally:
                del names.converters[expression]
            names.converters[expression] = inside.inner = found
        return found


def _class(cls: type[Any]) -> Converter:
    with LOCK:
        if cls not in _classes:
            _classes[cls] = PLAIN.get(cls) or _new(cls)
        return _classes[cls]


def _new(cls: type[Any]) -> Converter:
    if cls in FORMATS:
        return Formatted(FORMATS[cls])
    if issubclass(cls, Enum):
        return enumeration(cls)
    if is_dataclass(cls):
        return Model(cls, lambda slot: converter(slot.hint, slot.names))
    if cls in RARE:
        return _Missing("formats")
    if cls in (list, dict):
        return _generic(list[Any] if cls is list else dict[str, Any], Names())
    return Unreadable(cls)


def _generic(hint: Any, names: Names) -> Converter:
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _annotated(args[0], args[1:], names)
    if origin in (Union, UnionType):
        return _union([a for a in args if a is not Unset], names)
    if origin is Literal:
        extra = found("literals")
        return extra.Literals(args) if extra else _Missing("literals")
    if origin is Either:
        return Either(tuple(converter(a, names) for a in args))
    if origin is tuple:
        extra = found("tuples")
        made = partial(converter, names=names)
        return extra.tuple_of(args, made) if extra else _Missing("tuples")
    if origin in (dict, AnyMapping):
        return Mapping(converter(args[1], names), converter(args[0], names))
    if origin in (list, Sequence):
        return Array(converter(args[0], names))
    return Unreadable(hint)


def _annotated(hint: Any, metadata: tuple[Any, ...], names: Names) -> Converter:
    formats = [item for item in metadata if isinstance(item, Format)]
    if formats:
        extra = found("named_formats")
        named = extra and extra.named_format(formats[0], hint, names)
        return named or _Missing("named_formats")
    named, whole = partial(_named, names=names), partial(converter, hint, names)
    unions = found("unions")
    tagged = unions.tagged_union(metadata, named, whole) if unions else None
    return tagged or whole()


def _union(hints: Sequence[Any], names: Names) -> Converter:
    variants = [h for h in hints if h not in (None, type(None))]
    if not variants:
        return NULL
    inner = _several(variants, partial(converter, names=names))
    return Nullable(inner) if len(variants) < len(hints) else inner


def _several(hints: list[Any], made: Callable[[Any], Converter]) -> Converter:
    if len(hints) == 1:
        return made(hints[0])
    unions = found("unions")
    return unions.union_of(hints, made) if unions else _Missing("unions")


class _Missing(Converter):
    """A type whose values are written as what they are, and whose extra this client lacks."""

    def __init__(self, extra: str) -> None:
        self._extra = extra

    def traced(self, value: Any, at: At) -> Any:
        return needed(self._extra)


def _writer(cls: type[Any]) -> Write:
    model = _class(cls)
    assert isinstance(model, Model)
    return model.dump_instance


WRITERS.model = _writer
