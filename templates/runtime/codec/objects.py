"""Converters of dataclasses: functions in straight lines, made when the first value arrives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from ..extras import found
from .codec_errors import MISSING, At, kind_of, miss, note, unexpected
from .containers import Nullable
from .converters import Converter, Fast, expected, generated
from .exec_namespace import LOCK, Scope
from .hints import Slot, slots_of
from .models import UNSET
from .values import Write, write_members


@dataclass(frozen=True, slots=True)
class Fields:
    """The properties of a model."""

    own: list[tuple[Slot, Converter]]
    extra: tuple[Slot, Converter] | None
    """What keeps those that are not described."""
    wires: frozenset[str]

    @classmethod
    def of(cls, model: type[Any], converter: Callable[[Slot], Converter]) -> Fields:
        slots = slots_of(model)
        own = [(s, _defaulting(s, converter(s))) for s in slots if not s.extra]
        extra = next(((s, converter(s)) for s in slots if s.extra), None)
        return cls(own, extra, frozenset(slot.wire for slot, _ in own))

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


def _defaulting(slot: Slot, inner: Converter) -> Converter:
    """Null where it must not be, but where there is a default: as if the property were absent."""
    if slot.required or "null" in inner.reads():
        return inner
    return Nullable(inner, slot.initial)


class Model(Converter):
    """Objects of a dataclass. Its fields are not looked at before a value arrives."""

    kinds = frozenset({"object"})

    def __init__(self, cls: type[Any], converter: Callable[[Slot], Converter]) -> None:
        self._cls, self._converter = cls, converter
        self._fields: Fields | None = None

    def fields(self) -> Fields:
        with LOCK:
            if self._fields is None:
                self._fields = Fields.of(self._cls, self._converter)
            return self._fields

    def traced(self, value: Any, at: At) -> Any:
        if kind_of(value) != "object":
            return miss(at, expected("object", value), value)
        fields = self.fields()
        values: dict[str, Any] = {}
        unknown = dict(value)
        for slot, converter in fields.own:
            place = (at, slot.wire)
            if slot.wire in value:
                values[slot.name] = converter.traced(unknown.pop(slot.wire), place)
            elif slot.required:
                reason = MISSING
                values[slot.name] = miss(place, reason, UNSET)
            else:
                values[slot.name] = slot.initial()
        if unknown:
            unexpected(at)
        if fields.extra:
            slot, converter = fields.extra
            values[slot.name] = converter.traced(unknown, at)
        else:
            for key, other in unknown.items():
                note((at, key), "property is not described", other)
        return self._cls(**values)

    @cached_property
    def fast(self) -> Fast:
        # Instances are filled without their constructor, which is faster. Those that cannot be
        # filled so, as they are frozen, are no model of ours, and do not fit.
        needs_constructor = hasattr(self._cls, "__post_init__")
        return super().fast if needs_constructor else generated(self._read)

    def _read(self, scope: Scope) -> list[str]:
        fields = self.fields()
        new = scope.value(partial(object.__new__, self._cls))
        lines = [" if type(v) is not dict: no(v)", f" o = {new}()"]
        lines.append(f" n = {len(fields.own)}")
        for slot, converter in fields.own:
            wire, target = scope.constant(slot.wire), f"o.{scope.attribute(slot.name)}"
            direct = converter.read(scope, f"v[{wire}]").direct
            read = [f"{target} = {direct}"]
            if not direct:
                read = [f"x = v[{wire}]", f"{target} = {converter.read(scope, 'x')}"]
            if slot.required:  # if it is missing: KeyError, one of the MISFITS
                lines += [f" {line}" for line in read]
            else:
                lines += [f" if {wire} in v:", *(f"  {line}" for line in read)]
                lines.append(f" else: {target} = {_initial(scope, slot)}; n -= 1")
        if fields.extra:
            others = f"{scope.value(fields.others)}(v) if len(v) != n else {{}}"
            lines.append(f" o.{scope.attribute(fields.extra[0].name)} = {others}")
        else:
            lines.append(" if len(v) != n: no(v)")
        return [*lines, " return o"]

    @cached_property
    def dump_instance(self) -> Write:
        """A function that writes instances of the class."""
        return generated(self._write)

    def _write(self, scope: Scope) -> list[str]:
        """Left out is what is UNSET, and None where that is the default."""
        fields = self.fields()
        lines = [" d = {}"]
        for slot, converter in fields.own:
            target = f"d[{scope.constant(slot.wire)}]"
            lines.append(f" x = v.{scope.attribute(slot.name)}")
            plain = converter.plain
            same = f"if type(x) is {plain}: {target} = x\n el" if plain else ""
            absent = " and x is not None" if slot.default is None else ""
            own = writer_of(converter)
            write = scope.value(own) if own else "W[type(x)]"
            lines.append(f" {same}if x is not U{absent}: {target} = {write}(x)")
        if fields.extra:
            lines.append(f" x = v.{scope.attribute(fields.extra[0].name)}")
            lines.append(f" if x: {scope.value(fields.add)}(d, x)")
        return [*lines, " return d"]


def writer_of(converter: Converter) -> Write | None:
    """What writes values of a type; None where that is said by their classes."""
    formats = found("named_formats")
    return formats.writer(converter) if formats else None


def _initial(scope: Scope, slot: Slot) -> str:
    if slot.factory:
        return f"{scope.value(slot.factory)}()"
    return "None" if slot.default is None else scope.value(slot.default)
