"""Type hints: what they mean, and which converters read values of the types."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from enum import Enum
from functools import cache, cached_property, partial
from inspect import get_annotations
from types import UnionType
from typing import (
    Annotated,
    Any,
    Final,
    ForwardRef,
    Literal,
    Optional,
    Union,
    get_args,
    get_origin,
)

from ..extras import found
from . import formats
from .codec_errors import IS_MISSING, At, kind_of, miss, note, unexpected
from .converters import (
    NULL,
    PLAIN,
    Array,
    Converter,
    Either,
    Fast,
    Formatted,
    Map,
    Named,
    Nullable,
    Unreadable,
    enumeration,
    expected,
    no,
)
from .evaluate import evaluate
from .exec_namespace import LOCK, Scope, lazily
from .models import UNSET, Format, Note, Unset


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
    if hint is None:
        return NULL
    return _class(hint) if isinstance(hint, type) else Unreadable(hint)


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


@cache
def _class(cls: type[Any]) -> Converter:
    if cls in PLAIN:
        return PLAIN[cls]
    if cls in FORMATS:
        return Formatted(FORMATS[cls])
    if issubclass(cls, Enum):
        return enumeration(cls)
    if is_dataclass(cls):
        made: type[Model] = getattr(cls, "_model", Model)
        return made(cls)
    if cls in (list, dict):
        return _generic(list[Any] if cls is list else dict[str, Any], Names())
    return Unreadable(cls, "formats" if cls in RARE else "")


RARE: Final = (bytes, bytearray, date, time, timedelta, Decimal)
"""Classes of which a client without the extra says that it is missing."""

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
    if origin in (dict, Mapping):
        return Map(converter(args[1], names), converter(args[0], names))
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


_MORE: Final[Any] = found("formats")
_TAGS: Final[Any] = found("tags")

FORMATS: Final[dict[type, Format]] = {
    **formats.FORMATS,
    **(_MORE.FORMATS if _MORE else {}),
}
"""A row for each type, from which generators know what the format is in Python."""

_TYPES: Final[tuple[Any, ...]] = (
    *(str, int, float, bool, bytes, list, dict, tuple, object, *FORMATS),
    *(Annotated, Any, Literal, Union, Optional, Unset, Format),
)

_WORDS: Final[dict[str, Any]] = {
    **{type_.__name__: type_ for type_ in _TYPES},
    **(_MORE.WORDS if _MORE else {}),
    **(_TAGS.WORDS if _TAGS else {}),
    "_Either": Either,
}


class Names(dict[str, Any]):
    """What the names in type expressions mean: the first of some places that has them."""

    def __init__(self, *places: Any) -> None:
        super().__init__()
        self.places = places
        self.converters: dict[str, Converter] = {}
        """What `_named` has made of expressions before, so that they may be recursive."""

    def __missing__(self, name: str) -> Any:
        if name in ("models", "builtins"):
            return _Attributes(self)
        for place in self.places:
            found = getattr(place, name, MISSING)
            if found is not MISSING:
                # An alias that is written as a string: it has to be a type for `alias | None`.
                return ForwardRef(found) if isinstance(found, str) else found
        return _WORDS[name]

    def evaluate(self, expression: str) -> Any:
        """The type that an expression names. Expressions are code of this package, never data."""
        return evaluate(expression, self)


class _Attributes:
    """Names by ``models.Pet``, which is how other modules than those of the models write ``Pet``;
    and by ``builtins.list``, as a class writes it that has a call ``list``."""

    def __init__(self, names: Names) -> None:
        self._names = names

    def __getattr__(self, name: str) -> Any:
        return self._names[name]


@cache
def names_of(module: str) -> Names:
    """The names of a module, then those of the package it is in, which may load them lazily."""
    package = sys.modules.get(module.rpartition(".")[0])
    return Names(sys.modules.get(module), package)


@dataclass(frozen=True, slots=True)
class Slot:
    """One field of a model, as the codec sees it."""

    name: str
    wire: str
    hint: Any
    names: Names
    default: Any
    """What it is where the property is absent; MISSING for a required one.

    That is not always what building starts from: a constant has its value for a default, so that
    nobody has to say it, but a server that did not send it did not say it.
    """
    factory: Callable[[], Any] | None
    extra: bool
    read_only: bool = False
    """Whether it is read and not sent in requests."""

    @property
    def required(self) -> bool:
        return self.default is MISSING and self.factory is None

    def initial(self) -> Any:
        return self.factory() if self.factory else self.default


def slots_of(cls: type[Any]) -> tuple[Slot, ...]:
    """The fields of a dataclass that are properties in JSON."""
    owners = {name: c for c in reversed(cls.__mro__) for name in get_annotations(c)}
    slots: list[Slot] = []
    literals = found("literals")
    for f in fields(cls):
        names = names_of(owners.get(f.name, cls).__module__)
        slot = Slot(
            name=f.name,
            wire=f.metadata.get("wire", f.name),
            hint=f.type,
            names=names,
            default=(
                literals.absent(f.type, names, f.default) if literals else f.default
            ),
            factory=None if f.default_factory is MISSING else f.default_factory,
            extra=f.metadata.get("extra", False),
            read_only=f.metadata.get("read_only", False),
        )
        slots += [slot] if f.init else []
    return tuple(slots)


@dataclass(frozen=True, slots=True)
class Fields:
    """The properties of a model."""

    own: tuple[tuple[Slot, Converter], ...]
    extra: tuple[Slot, Converter] | None
    """What keeps those that are not described."""
    wires: frozenset[str]


@cache
def fields_of(cls: type[Any]) -> Fields:
    made = [(slot, converter(slot.hint, slot.names)) for slot in slots_of(cls)]
    own = tuple((s, _defaulting(s, inner)) for s, inner in made if not s.extra)
    extra = next(((s, inner) for s, inner in made if s.extra), None)
    return Fields(own, extra, frozenset(slot.wire for slot, _ in own))


def _defaulting(slot: Slot, inner: Converter) -> Converter:
    """Null where it must not be, but where there is a default: as if the property were absent."""
    if slot.required or "null" in inner.reads():
        return inner
    return Nullable(inner, slot.initial)


class Model(Converter):
    """Objects of a dataclass. Its fields are not looked at before a value arrives."""

    kinds = frozenset({"object"})

    def __init__(self, cls: type[Any]) -> None:
        self._cls: Any = cls

    @property
    def fields(self) -> Fields:
        return fields_of(self._cls)

    def traced(self, value: Any, at: At) -> Any:
        if kind_of(value) != "object":
            return miss(at, expected("object", value), value)
        fields = self.fields
        values: dict[str, Any] = {}
        unknown = dict(value)
        for slot, inner in fields.own:
            place = (at, slot.wire)
            if slot.wire in value:
                values[slot.name] = inner.traced(unknown.pop(slot.wire), place)
            elif slot.required:
                values[slot.name] = miss(place, IS_MISSING, UNSET)
            else:
                values[slot.name] = slot.initial()
        if unknown:
            unexpected(at)
        if fields.extra:
            slot, inner = fields.extra
            values[slot.name] = inner.traced(unknown, at)
        else:
            for key, other in unknown.items():
                note((at, key), "property is not described", other)
        return self._cls(**values)

    @cached_property
    def fast(self) -> Fast:
        """A function in straight lines, made when the first value arrives."""
        # Instances are filled without their constructor, which is faster. Those that cannot be
        # filled so, as they are frozen, are no model of ours, and do not fit.
        needs_constructor = hasattr(self._cls, "__post_init__")
        return super().fast if needs_constructor else lazily(self._read, no=no)

    def _read(self, scope: Scope) -> list[str]:
        fields = self.fields
        new = scope.value(partial(object.__new__, self._cls))
        lines = [" if type(v) is not dict: no(v)", f" o = {new}()"]
        lines.append(f" n = {len(fields.own)}")
        for slot, inner in fields.own:
            wire, target = repr(scope.word(slot.wire)), f"o.{scope.word(slot.name)}"
            value = f"v[{wire}]"
            read = f"{target} = {inner.read(scope, value)}"
            if read.count(value) > 2:  # a second time is for what is rare
                read = f"x = {value}; {read.replace(value, 'x')}"
            if slot.required:  # if it is missing: KeyError, one of the MISFITS
                lines.append(f" {read}")
            else:
                lines.append(f" if {wire} in v: {read}")
                initial = "None" if slot.default is None else scope.value(slot.default)
                if slot.factory:
                    initial = f"{scope.value(slot.factory)}()"
                lines.append(f" else: {target} = {initial}; n -= 1")
        if fields.extra:
            slot, inner = fields.extra
            wires, target = scope.value(fields.wires), f"o.{scope.word(slot.name)}"
            others = f"{{k: i for k, i in v.items() if k not in {wires}}}"
            lines.append(f" if len(v) == n: {target} = {{}}")
            lines.append(f" else: x = {others}; {target} = {inner.read(scope, 'x')}")
        else:
            lines.append(" if len(v) != n: no(v)")
        return [*lines, " return o"]
