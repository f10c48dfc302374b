"""Readers of models: for each class a function in straight lines, made when it is first needed."""

from __future__ import annotations

from collections.abc import Callable
from threading import RLock
from typing import Any, Final, TypeAlias

from .hints import Slot, slots_of
from .models import UNSET
from .readers import Fast, Reader, Shape, Traced, expected
from .scope import Scope
from .tracing import At, Miss, Trace, kind_of, miss, note, unexpected

LOCK: Final = RLock()
"""Held while readers are made; they are used without it."""

_SMALL: Final = 16
"""Up to so many fields a class has a shorter way; beyond, objects seldom have all of them."""

Part: TypeAlias = tuple[Slot, Reader]
Parts: TypeAlias = list[Part]


def model(
    cls: type[Any],
    reader_of: Callable[[Slot], Reader],
    constants_of: Callable[[Slot], frozenset[tuple[type, Any]]],
) -> Reader:
    """A reader of a dataclass. Its fields are not looked at before a value arrives."""
    known: list[Parts] = []

    def parts() -> Parts:
        with LOCK:
            if not known:
                known.append([(slot, reader_of(slot)) for slot in slots_of(cls)])
            return known[0]

    def first(value: Any) -> Any:
        with LOCK:
            if reader.fast is first:
                reader.replace(_compiled(cls, parts(), traced))
        return reader.fast(value)

    def traced(value: Any, at: At) -> Any:
        if kind_of(value) != "object":
            return miss(at, expected("object", value), value)
        return _make(cls, _values(parts(), value, at))

    def shape() -> Shape:
        own = [slot for slot, _ in parts() if not slot.extra]
        return Shape(
            wires=frozenset(slot.wire for slot in own),
            required=frozenset(slot.wire for slot in own if slot.required),
            constants=tuple((s.wire, c) for s in own if (c := constants_of(s))),
        )

    reader = Reader(first, traced, frozenset({"object"}), shape=shape, callers=[])
    return reader


def _values(parts: Parts, value: dict[str, Any], at: At) -> dict[str, Any]:
    """The fields of an object, one after the other, with regard to where they are."""
    values: dict[str, Any] = {}
    unknown = dict(value)
    keep: tuple[Slot, Reader] | None = None
    for slot, reader in parts:
        if slot.extra:
            keep = (slot, reader)
        elif slot.wire in value:
            del unknown[slot.wire]
            values[slot.name] = reader.traced(value[slot.wire], (at, slot.wire))
        elif slot.required:
            reason = "required property is missing"
            values[slot.name] = miss((at, slot.wire), reason, UNSET)
        else:
            values[slot.name] = slot.initial()
    if unknown:
        unexpected(at)
    if keep is not None:
        slot, reader = keep
        values[slot.name] = reader.traced(unknown, at)
    else:
        for key in unknown:
            note((at, key), "property is not described")
    return values


def _is_plain(cls: type[Any]) -> bool:
    """Whether instances can be filled without the constructor, as those of all our models can."""
    setter: Any = cls.__setattr__
    return setter is object.__setattr__ and not hasattr(cls, "__post_init__")


def _make(cls: type[Any], values: dict[str, Any]) -> Any:
    if not _is_plain(cls):
        return cls(**values)
    instance = object.__new__(cls)
    for name, value in values.items():
        object.__setattr__(instance, name, value)
    return instance


def _compiled(cls: type[Any], parts: Parts, traced: Traced) -> Fast:
    if not _is_plain(cls):
        return lambda value: traced(value, Trace(probing=True, exact=True))
    own = [(slot, reader) for slot, reader in parts if not slot.extra]
    scope = Scope(Miss=Miss, new=object.__new__)
    rest = next((part for part in parts if part[0].extra), None)
    lines = ["def f(v):", " if type(v) is not dict: raise Miss"]
    lines.append(f" o = new({scope.value(cls)})")
    if 0 < len(own) <= _SMALL:
        lines += _at_once(scope, own, rest)
    lines.append(f" n = {len(own)}")
    for slot, reader in own:
        lines += _field(scope, slot, reader)
    lines += _rest(scope, rest, frozenset(slot.wire for slot, _ in own))
    return scope.function([*lines, " return o"])


def _at_once(scope: Scope, own: Parts, rest: Part | None) -> list[str]:
    """A shorter way for objects that have all described properties, and no others."""
    tries: list[str] = []
    misfits: list[str] = []
    then: list[str] = []
    for slot, reader in own:
        target = f"o.{scope.attribute(slot.name)}"
        x = scope.fresh("x")
        tries.append(f"   {target} = {x} = v[{scope.value(slot.wire)}]")
        if reader.lookup is not None:
            tries[-1] = (
                f"   {target} = {scope.value(reader.lookup)}[v[{scope.value(slot.wire)}]]"
            )
        elif reader.misfit:
            misfits.append(reader.misfit.format(x))
        else:
            # Not inside the try, or what fails within would be tried twice on every level.
            then.append(f"    {target} = {reader.expression(scope, x)}")
    if rest is not None:
        then.append(f"    o.{scope.attribute(rest[0].name)} = {{}}")
    return [
        f" if len(v) == {len(own)}:",
        "  try:",
        *tries,
        "  except (KeyError, TypeError): pass",
        "  else:",
        f"   if not ({' or '.join(misfits) or False}):",
        *then,
        "    return o",
    ]


def _field(scope: Scope, slot: Slot, reader: Reader) -> list[str]:
    wire = scope.value(slot.wire)
    target = f"o.{scope.attribute(slot.name)}"
    lines = [f" {target} = x = v[{wire}]"]
    if reader.misfit:
        convert = f"{target} = {reader.call(scope)}(x)"
        lines.append(f" if {reader.misfit.format('x')}: {convert}")
    else:
        lines = [f" x = v[{wire}]", f" {target} = {reader.expression(scope, 'x')}"]
    if slot.required:
        return lines  # if it is missing: KeyError, one of the MISFITS
    initial = scope.value(slot.factory or slot.default) + "()" * bool(slot.factory)
    absent = f" else: {target} = {initial}; n -= 1"
    return [f" if {wire} in v:", *(f" {line}" for line in lines), absent]


def _rest(scope: Scope, rest: Part | None, wires: frozenset[str]) -> list[str]:
    """What is left when ``n`` properties are read."""
    if rest is None:
        return [" if len(v) != n: raise Miss"]
    slot, reader = rest

    def others(value: dict[str, Any]) -> Any:
        return reader.fast({k: x for k, x in value.items() if k not in wires})

    target = f"o.{scope.attribute(slot.name)}"
    return [f" {target} = {scope.value(others)}(v) if len(v) != n else {{}}"]
