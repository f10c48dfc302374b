"""From a type to its converter."""

from __future__ import annotations

from collections.abc import Mapping as AnyMapping
from collections.abc import Sequence
from dataclasses import is_dataclass
from enum import Enum
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

from ..extras import found
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
from .models import Note, Unset
from .objects import Model
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
        made: type[Model] = getattr(cls, "_model", Model)
        return made(cls, lambda slot: converter(slot.hint, slot.names))
    if cls in (list, dict):
        return _generic(list[Any] if cls is list else dict[str, Any], Names())
    return Unreadable(cls, "formats" if cls in RARE else "")


_EXTRAS: Final = {Literal: "literals", tuple: "tuples"}
"""What types are made by that few APIs have."""


def _generic(hint: Any, names: Names) -> Converter:
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        extra = next((x.extra for x in args if isinstance(x, Note)), None)
        return _made(extra, hint, names) if extra else converter(args[0], names)
    if origin in (Union, UnionType):
        return _union(hint, names)
    if origin in _EXTRAS:
        return _made(_EXTRAS[origin], hint, names)
    if origin is Either:
        return Either(tuple(converter(a, names) for a in args))
    if origin in (dict, AnyMapping):
        return Mapping(converter(args[1], names), converter(args[0], names))
    if origin in (list, Sequence):
        return Array(converter(args[0], names))
    return Unreadable(hint)


def _union(hint: Any, names: Names) -> Converter:
    types = alternatives(hint)
    if not types:
        return NULL
    several = len(types) > 1
    inner = _made("unions", hint, names) if several else converter(types[0], names)
    return Nullable(inner) if type(None) in get_args(hint) else inner


def alternatives(hint: Any) -> list[Any]:
    """The types of a union, but for what stands for no value."""
    return [arg for arg in get_args(hint) if arg not in (type(None), Unset)]


def _made(extra: str, hint: Any, names: Names) -> Converter:
    """The converter that an extra makes of a type."""
    module = found(extra)
    return module.converter_of(hint, names) if module else Unreadable(hint, extra)


def _writer(cls: type[Any]) -> Write:
    model = _class(cls)
    assert isinstance(model, Model)
    return model.dump_instance


WRITERS.model = _writer
