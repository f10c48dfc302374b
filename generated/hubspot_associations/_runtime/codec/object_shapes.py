"""The text of functions in straight lines that read the objects of one class.

One reads any object; and for objects with the same properties as others before there are
shorter ones, which do not have to find out which properties are there.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from operator import itemgetter
from typing import Any, Final, TypeAlias

from .converters import Fast, Reader
from .exec_namespace import TYPES, Scope, unless
from .hints import Slot
from .tracing import Miss

Part: TypeAlias = tuple[Slot, Reader]
Parts: TypeAlias = list[Part]

_FEW: Final = 6


@dataclass(frozen=True, slots=True)
class Layout:
    """Which properties an object has."""

    wires: frozenset[str]
    """Those that are described."""
    others: int
    """How many more there are."""

    @property
    def size(self) -> int:
        return len(self.wires) + self.others

    @classmethod
    def of(cls, value: Any, parts: Parts) -> Layout | None:
        """The layout of an object that may fit."""
        if type(value) is not dict:
            return None
        fields = [slot for slot, _ in parts if not slot.extra]
        found = frozenset(slot.wire for slot in fields if slot.wire in value)
        others = len(value) - len(found)  # pyright: ignore - a dict of anything
        if others and len(fields) == len(parts):
            return None
        if any(slot.required and slot.wire not in found for slot in fields):
            return None
        return cls(found, others)


def for_any(cls: type[Any], parts: Parts) -> Fast:
    """What reads all objects that fit."""
    scope = _scope(cls)
    own = [part for part in parts if not part[0].extra]
    lines = ["def f(v):", " if type(v) is not dict: raise Miss", " o = new()"]
    lines.append(f" n = {len(own)}")
    for slot, reader in own:
        lines += _field(scope, slot, reader)
    lines += _rest(scope, parts)
    return scope.function([*lines, " return o"])


def for_layout(cls: type[Any], parts: Parts, layout: Layout, otherwise: Reader) -> Fast:
    """What reads objects of one layout, and gives all others to the function ``otherwise``."""
    scope = _scope(cls)
    away = f"return {otherwise.call(scope)}(v)"
    wide = len(layout.wires) > _FEW
    together: dict[str, str] = {}
    first: list[str] = []
    misfits: list[str] = []
    then: list[str] = []
    for slot, reader in parts:
        target = f"o.{scope.attribute(slot.name)}"
        if slot.extra:
            then += _extra(scope, parts, reader, layout, target, away)
            continue
        if slot.wire not in layout.wires:
            then.append(f"{target} = {_initial(scope, slot)}")
            continue
        if reader.known:
            then.append(f"{target} = {scope.value(*reader.known)}")
            continue
        x = scope.fresh("x")
        source, into = f"v[{scope.constant(slot.wire)}]", f"{x} = "
        if wide:
            together[x] = slot.wire
            source, into = x, ""
        attempt = reader.attempt(scope, source)
        if attempt:
            first.append(f"{target} = {attempt}")
        elif reader.misfit:
            first.append(f"{target} = {into}{source}")
            misfits.append(reader.misfit.format(x))
        else:
            # Not inside the try, or what fails within would be tried twice on every level.
            then.append(f"{target} = {reader.expression(scope, x)}")
            first += [f"{into}{source}"] if into else []
    lines = [f"if type(v) is not dict or len(v) != {layout.size}: {away}", "o = new()"]
    if wide:
        get = scope.value(itemgetter(*together.values()))
        first.insert(0, f"{', '.join(together)} = {get}(v)")
    if first:
        lines += ["try:", *(f" {line}" for line in first)]
        lines.append(f"except (KeyError, TypeError): {away}")
    lines += [*unless(misfits, away), *then, "return o"]
    return scope.function(["def f(v):", *(f" {line}" for line in lines)])


def _extra(
    scope: Scope, parts: Parts, reader: Reader, layout: Layout, target: str, away: str
) -> list[str]:
    if not layout.others:
        return [f"{target} = {{}}"]
    others = scope.value(_others(parts, reader))
    return [f"{target} = x = {others}(v)", f"if len(x) != {layout.others}: {away}"]


def _scope(cls: type[Any]) -> Scope:
    new = partial(object.__new__, cls)
    return Scope(Miss=Miss, new=new, types=TYPES)


def _initial(scope: Scope, slot: Slot) -> str:
    if slot.factory:
        return f"{scope.value(slot.factory)}()"
    return "None" if slot.default is None else scope.value(slot.default)


def _field(scope: Scope, slot: Slot, reader: Reader) -> list[str]:
    wire = scope.constant(slot.wire)
    target = f"o.{scope.attribute(slot.name)}"
    lines = [f" {target} = x = v[{wire}]"]
    if reader.misfit:
        convert = f"{target} = {reader.call(scope)}(x)"
        lines.append(f" if {reader.misfit.format('x')}: {convert}")
    else:
        lines = [f" x = v[{wire}]", f" {target} = {reader.expression(scope, 'x')}"]
    if slot.required:
        return lines  # if it is missing: KeyError, one of the MISFITS
    absent = f" else: {target} = {_initial(scope, slot)}; n -= 1"
    return [f" if {wire} in v:", *(f" {line}" for line in lines), absent]


def _rest(scope: Scope, parts: Parts) -> list[str]:
    """What is left when ``n`` properties are read."""
    for slot, reader in parts:
        if slot.extra:
            target = f"o.{scope.attribute(slot.name)}"
            others = scope.value(_others(parts, reader))
            return [f" {target} = {others}(v) if len(v) != n else {{}}"]
    return [" if len(v) != n: raise Miss"]


def _others(parts: Parts, reader: Reader) -> Fast:
    wires = frozenset(slot.wire for slot, _ in parts if not slot.extra)

    def others(value: dict[str, Any]) -> Any:
        return reader.fast({k: x for k, x in value.items() if k not in wires})

    return others
