"""From a type to how its values are read and written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, is_dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from enum import Enum
from functools import cache, cached_property, partial
from operator import attrgetter
from types import UnionType
from typing import (
    Annotated,
    Any,
    Final,
    ForwardRef,
    Literal,
    TypeAlias,
    Union,
    get_args,
    get_origin,
)

from ..extras import found, needed
from .codec_errors import (
    MISSING,
    At,
    EncodeError,
    kind_of,
    miss,
    note,
    refuse,
    unexpected,
)
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
from .exec_namespace import LOCK, Scope, lazily
from .hints import FORMATS, Names, Slot, slots_of
from .models import UNSET, Note, Unset


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


_classes: Final[dict[type[Any], Converter]] = {}


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


@dataclass(frozen=True, slots=True)
class Fields:
    """The properties of a model."""

    own: tuple[tuple[Slot, Converter], ...]
    extra: tuple[Slot, Converter] | None
    """What keeps those that are not described."""
    wires: frozenset[str]

    def others(self, value: dict[str, Any]) -> Any:
        """The properties of an object that are not described."""
        assert self.extra is not None
        others = {k: x for k, x in value.items() if k not in self.wires}
        return self.extra[1].fast(others)

    def add(self, properties: dict[str, Any], extra: Any) -> None:
        """The reverse; what is described has its own field."""
        for key, value in write_members(extra).items():
            if key not in self.wires:
                properties[key] = value


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
        self._cls = cls

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
                values[slot.name] = miss(place, MISSING, UNSET)
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
            if read.count(value) > 1:
                read = f"x = {value}; {read.replace(value, 'x')}"
            if slot.required:  # if it is missing: KeyError, one of the MISFITS
                lines.append(f" {read}")
            else:
                lines.append(f" if {wire} in v: {read}")
                lines.append(f" else: {target} = {_initial(scope, slot)}; n -= 1")
        if fields.extra:
            others = f"{scope.value(fields.others)}(v) if len(v) != n else {{}}"
            lines.append(f" o.{scope.word(fields.extra[0].name)} = {others}")
        else:
            lines.append(" if len(v) != n: no(v)")
        return [*lines, " return o"]

    @cached_property
    def dump_instance(self) -> Write:
        """A function that writes instances of the class."""
        return lazily(self._write, W=WRITERS, U=UNSET)

    def _write(self, scope: Scope) -> list[str]:
        """Left out is what is UNSET, and None where that is the default."""
        fields = self.fields
        lines = [" d = {}"]
        for slot, inner in fields.own:
            target = f"d[{scope.word(slot.wire)!r}]"
            lines.append(f" x = v.{scope.word(slot.name)}")
            plain = inner.plain.format("x")
            same = f"if {plain}: {target} = x\n el" if plain else ""
            absent = " and x is not None" if slot.default is None else ""
            own = writer_of(inner)
            write = scope.value(own) if own else "W[type(x)]"
            lines.append(f" {same}if x is not U{absent}: {target} = {write}(x)")
        if fields.extra:
            lines.append(f" x = v.{scope.word(fields.extra[0].name)}")
            lines.append(f" if x: {scope.value(fields.add)}(d, x)")
        return [*lines, " return d"]


def _initial(scope: Scope, slot: Slot) -> str:
    if slot.factory:
        return f"{scope.value(slot.factory)}()"
    return "None" if slot.default is None else scope.value(slot.default)


def writer_of(converter: Converter) -> Write | None:
    """What writes values of a type; None where that is said by their classes."""
    formats = found("named_formats")
    return formats.writer(converter) if formats else None


Write: TypeAlias = Callable[[Any], Any]


class Writers(dict[type[Any], Write]):
    """What writes values of a class, made on first use."""

    def __missing__(self, cls: type[Any]) -> Write:
        write = self[cls] = self._writer(cls)
        return write

    def _writer(self, cls: type[Any]) -> Write:
        if issubclass(cls, Enum) and cls is not Unset:
            if issubclass(cls, str | int):
                return attrgetter("_value_")
            return lambda member: self[type(member.value)](member.value)
        if is_dataclass(cls):
            model = _class(cls)
            assert isinstance(model, Model)
            return model.dump_instance
        for known in cls.__mro__:
            if known in self:
                return self[known]
        if issubclass(cls, RARE):
            needed("formats")
        return write_members if issubclass(cls, Mapping) else refuse


def _same(value: Any) -> Any:
    return value


def _write_float(value: float) -> float:
    if value - value != 0:
        raise EncodeError("NaN and infinite numbers have no JSON form")
    return float(value)


_PLAIN: Final[frozenset[type[Any]]] = frozenset({str, int, bool, type(None)})
"""Classes of values that JSON has, too."""


def _write_items(value: Any) -> list[Any]:
    if _PLAIN.issuperset(map(type, value)):
        return list(value)
    writers = WRITERS
    return [writers[type(x)](x) for x in value]


def write_members(value: Mapping[Any, Any]) -> dict[str, Any]:
    writers = WRITERS
    return {
        k if type(k) is str else write_key(k): writers[type(x)](x)
        for k, x in value.items()
    }


def write_key(key: Any) -> str:
    text = WRITERS[type(key)](key)
    if not isinstance(text, str):
        raise EncodeError(f"{type(key).__qualname__} is no name of a JSON property")
    return text


_FORMATS: Final[Any] = found("formats")

WRITERS: Final = Writers(
    dict.fromkeys(_PLAIN, _same)
    | dict.fromkeys((list, tuple), _write_items)
    | {float: _write_float, dict: write_members}
    | {cls: form.dump for cls, form in FORMATS.items()}
    | (_FORMATS.WRITERS if _FORMATS else {})
)
