"""The text of functions in straight lines that give the properties of objects of one class.

The first takes for granted that values fit their annotations, after a look at them all; what
does not fit is for the second, which looks at each.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final, TypeAlias

from .exec_namespace import TYPES, Scope, unless
from .hints import Slot
from .models import UNSET

Write: TypeAlias = Callable[[Any], Any]
Values: TypeAlias = dict[str, Any]
"""``W``: what writes values of a class. ``add``: adds properties that are not described."""

_FEW: Final = 15
"""Up to so many properties Python makes a dict of them at once."""


@dataclass(frozen=True, slots=True)
class Property:
    """A field, and what its annotation says of its values."""

    slot: Slot
    cls: type[Any] | None
    """The class of values that need nothing but a look at their class."""
    dump: Write | None
    """What is to be called for values of that class."""
    nullable: bool
    write: Write | None
    """What writes values whose format is not told by their class."""

    @property
    def absent(self) -> str:
        """What says that it is not there, if that may be."""
        default = self.slot.default
        return "None" if default is None else "U" if default is UNSET else ""

    @property
    def text(self) -> bool:
        """Whether it is always there and a string."""
        return self.cls is str and not self.nullable and not self.absent

    def misfit(self, scope: Scope, x: str) -> str:
        """A condition under which more than one look is needed."""
        if self.text:
            return ""
        if self.cls is None:
            return "" if self.absent == "U" else f"{x} is U"
        others = {"None"} if self.nullable else set[str]()
        others |= {self.absent} if self.absent else set()
        unlike = "".join(f" and {x} is not {other}" for other in sorted(others))
        cls = self.cls.__name__ if self.cls in TYPES else scope.value(self.cls)
        return f"type({x}) is not {cls}{unlike}"

    def value(self, scope: Scope, x: str) -> str:
        """An expression for what is written of a value that fits."""
        if self.cls is None:
            written = self.written(scope, x)
        elif self.dump:
            written = f"{scope.value(self.dump)}({x})"
        elif issubclass(self.cls, Enum):
            written = f"{x}._value_"
        else:
            return x
        special = self.absent or ("None" if self.nullable else "")
        if self.nullable and self.absent == "U" and self.cls is not None:
            written = f"(None if {x} is None else {written})"
        return f"({x} if {x} is {special} else {written})" if special else written

    def written(self, scope: Scope, x: str) -> str:
        """An expression for what is written of any value."""
        write = scope.value(self.write) if self.write else f"W[type({x})]"
        return f"{write}({x})"


def for_fitting(
    properties: list[Property], extra: Slot | None, values: Values, otherwise: Write
) -> Write:
    """What writes objects whose values fit, and gives all others to ``otherwise``."""
    scope, template = _scope(properties, values)
    away = f"return {scope.value(otherwise)}(o)"
    first: list[str] = []
    misfits: list[str] = []
    items: dict[str, str] = {}
    absent: dict[str, str] = {}
    for prop in properties:
        x, key = scope.fresh("x"), scope.constant(prop.slot.wire)
        # What is no string cannot be added to one; its class could be looked at, but takes longer.
        added = " + ''" if prop.text else ""
        first.append(f"  {x} = o.{scope.attribute(prop.slot.name)}{added}")
        misfits += filter(None, [prop.misfit(scope, x)])
        items[key] = prop.value(scope, x)
        if prop.absent:
            absent[key] = f"{x} is {prop.absent}"
    if first:
        first = [" try:", *first, f" except TypeError: {away}"]
    first += [f" {line}" for line in unless(misfits, away)]
    if len(items) <= _FEW:
        pairs = ", ".join(f"{key}: {value}" for key, value in items.items())
        first.append(f" d = {{{pairs}}}")
        first += [f" if {sign}: del d[{key}]" for key, sign in absent.items()]
    else:
        first.append(" d = {}")
        for key, value in items.items():
            there = f"if not {absent[key]}: " if key in absent else ""
            first.append(f" {there}d[{key}] = {value}")
    first += _extra(scope, extra, template)
    return scope.function(["def f(o):", *first, " return d"])


def for_any(properties: list[Property], extra: Slot | None, values: Values) -> Write:
    """What writes every object, whatever its values are."""
    scope, template = _scope(properties, values)
    lines = ["def f(o):", " d = copy()"]
    for prop in properties:
        target = f"d[{scope.constant(prop.slot.wire)}]"
        lines.append(f" x = o.{scope.attribute(prop.slot.name)}")
        # None is in the copy already.
        lines.append(
            f" if x is None: {f'del {target}' * (prop.absent == 'None') or 'pass'}"
        )
        lines.append(f" elif x is U: del {target}")
        lines.append(f" else: {target} = {prop.written(scope, 'x')}")
    return scope.function([*lines, *_extra(scope, extra, template), " return d"])


def _scope(properties: list[Property], values: Values) -> tuple[Scope, dict[str, None]]:
    template = dict.fromkeys(prop.slot.wire for prop in properties)
    return (
        Scope(U=UNSET, copy=template.copy, type=type, types=TYPES, **values),
        template,
    )


def _extra(scope: Scope, slot: Slot | None, template: dict[str, None]) -> list[str]:
    if slot is None:
        return []
    x = f"o.{scope.attribute(slot.name)}"
    return [f" x = {x}", f" if x: add(d, x, {scope.value(template)})"]
