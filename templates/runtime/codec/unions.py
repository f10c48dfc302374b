"""Readers of unions: which variant a value is.

1.  A union that is `tagged`: the property decides alone. Without the property, or with a value
    of it that no variant has: the default variant. Where there is none: the base that all
    variants extend, with a drift. Where there is none either, such a value gives the raw object
    and one drift event, strictly decoded or not, and a missing property is an error.
2.  Null is None where the union has null.
3.  Variants that read other JSON types are out (an integer may be a number, and the other way
    round if it has no fraction). For an object, further:
4.  Variants with a constant property that has another value are out. If constants match, only
    such variants stay.
5.  Variants whose required properties are not all there are out. If just one of the rest has a
    required property which no other variant knows, it is that. Of several, those that list
    other values of a property than it has are out, if another lists that.
6.  One left: it is that, and an error is told at its place inside. Several: the first that fits
    exactly (no deviation, no property, enum value or other kind of number that it does not
    describe, however deep), else the first that fits, else with `strict=False` the same but for
    offsets of date-times that are missing. None: an error, or with `strict=False` the raw value.

"First" is in the order of the annotation.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from .converters import Fast, Reader, Shape, expected
from .exec_namespace import Scope
from .models import UNSET, Tagged
from .tracing import (
    MISFITS,
    At,
    Miss,
    Trace,
    drifts_of,
    kind_of,
    miss,
    note,
    path_of,
    root_of,
)

_MISSED: Final = object()

_Trial: TypeAlias = tuple[bool, bool]
"""Whether a variant has to fit exactly, and whether near misses do not fit."""

_EXACTLY: Final = (True, True)
_TRIALS: Final[dict[_Trial, tuple[_Trial, ...]]] = {
    (True, True): (_EXACTLY,),
    (True, False): (_EXACTLY, (True, False)),
    (False, True): (_EXACTLY, (False, True)),
    (False, False): (_EXACTLY, (False, True), (True, False), (False, False)),
}
"""In their order, by what is asked of the union itself."""

_FEW: Final = 5
"""So many properties are looked for one after the other in less time than in a table."""


def tagged_union(
    tag: Tagged, named: Callable[[str], Reader], whole: Callable[[], Reader]
) -> Reader:
    """A union with a discriminator; ``whole`` is the same without, for what is not an object."""
    made = _TaggedUnion(tag, named, whole)
    made.ready |= dict.fromkeys(tag.variants, made.fast)
    return Reader(made.fast, made.traced, frozenset({"object"}), inline=made.inline)


@dataclass(slots=True, eq=False)
class _TaggedUnion:
    tag: Tagged
    named: Callable[[str], Reader]
    whole: Callable[[], Reader]
    ready: dict[Any, Fast] = field(default_factory=dict[Any, Fast])
    """Variants by value; each is looked up when it is met, so that the others need not be loaded."""

    def inline(self, scope: Scope, x: str) -> str:
        ready, prop = scope.value(self.ready), scope.constant(self.tag.wire)
        fast = scope.value(self.fast)
        if self.tag.default:
            found = f"{ready}.get({x}.get({prop}), {fast})({x})"
            return f"({found} if type({x}) is dict else {fast}({x}))"
        # What is no object, or has no value that is known, fails here as it would there.
        return f"({fast}(None) if {x} is None else {ready}[{x}[{prop}]]({x}))"

    def fast(self, value: Any) -> Any:
        if kind_of(value) == "null" and "null" in self.whole().reads():
            return None
        reader = self.pick(value) if kind_of(value) == "object" else None
        if reader is None:
            raise Miss
        return reader.fast(value)

    def traced(self, value: Any, at: At) -> Any:
        if kind_of(value) != "object":
            nullable = value is None and "null" in self.whole().reads()
            return None if nullable else miss(at, expected("object", value), value)
        reader = self.pick(value)
        if reader is not None:
            return reader.traced(value, at)
        if self.tag.base:
            return self.as_base(self.named(self.tag.base), value, at)
        place = (at, self.tag.wire)
        if self.tag.wire not in value:
            miss(place, "required property is missing", UNSET)
            return value
        if root_of(at).probing:
            raise Miss
        note(place, "names no variant of the union", value[self.tag.wire])
        return value

    def as_base(self, base: Reader, value: dict[str, Any], at: At) -> Any:
        """The base, and one drift: its own, where the property does not fit it either."""
        place = (at, self.tag.wire)
        with drifts_of(at) as told:
            made = base.traced(value, at)
        if path_of(place) in told:
            return made
        if self.tag.wire in value:
            note(place, "names no variant of the union", value[self.tag.wire])
        else:
            note(place, "is missing, so no variant of the union is named")
        return made

    def pick(self, value: dict[str, Any]) -> Reader | None:
        found = value.get(self.tag.wire)
        if not isinstance(found, str) or found not in self.tag.variants:
            return self.named(self.tag.default) if self.tag.default else None
        reader = self.named(self.tag.variants[found])
        if self.ready[found] == self.fast:
            ready = reader.given(self.tag.wire, found) if reader.given else reader
            if ready.callers is not None:
                ready.callers.append((self.ready, found))
            self.ready[found] = ready.fast
        return reader


def union(variants: tuple[Reader, ...]) -> Reader:
    """A union whose variants are told apart by what they are made of."""
    made = _Union(variants)
    made.reader = Reader(made.fast, made.traced, within=variants, callers=[])
    return made.reader


@dataclass(slots=True, eq=False)
class _Union:
    variants: tuple[Reader, ...]
    reader: Reader = field(init=False)
    by_kind: dict[str, list[Reader]] | None = None
    objects: _Objects | None = None

    def fast(self, value: Any) -> Any:
        left = self.pick(value)
        if len(left) == 1:
            return left[0].fast(value)
        return self.traced(value, Trace(probing=True, exact=True))

    def traced(self, value: Any, at: At) -> Any:
        left = self.pick(value)
        if len(left) == 1:
            return left[0].traced(value, at)
        root = root_of(at)
        for trial in _TRIALS[root.exact, root.strict]:
            for reader in left:
                found = _attempt(reader, value, trial, root)
                if found is not _MISSED:
                    told = trial is _EXACTLY or root.probing
                    return found if told else reader.traced(value, at)
        kinds = frozenset[str]().union(*(reader.reads() for reader in self.variants))
        reason = expected(" or ".join(sorted(kinds)), value)
        return miss(
            at,
            "no variant of the union fits" if kind_of(value) in kinds else reason,
            value,
        )

    def pick(self, value: Any) -> list[Reader]:
        """The variants that are not out for what they are made of."""
        if self.objects is None or self.by_kind is None:
            self.by_kind = {}
            for reader in self.variants:
                for kind in reader.reads() | reader.also:
                    self.by_kind.setdefault(kind, []).append(reader)
            self.objects = _Objects.of(self.by_kind.get("object", []))
            self.reader.replace(self.objects.fast(self.fast))
        kind = kind_of(value)
        return (
            self.objects.pick(value) if kind == "object" else self.by_kind.get(kind, [])
        )


def _attempt(reader: Reader, value: Any, trial: _Trial, root: Trace) -> Any:
    key = (id(value), id(reader), trial)
    found = root.memo.get(key)
    if found is None:
        exact, strict = trial
        try:
            if exact and kind_of(value) not in reader.reads():
                raise Miss
            trace = Trace(strict, probing=True, exact=exact, memo=root.memo)
            found = reader.traced(value, trace)
        except MISFITS:
            found = _MISSED
        root.memo[key] = found
    return found


@dataclass(slots=True, eq=False)
class _Objects:
    """What tells which variants an object may be (4 and 5 above)."""

    options: list[_Option]
    by_keys: dict[tuple[str, ...], list[Reader]] | None
    """What was found before, where no value tells variants apart."""

    @classmethod
    def of(cls, variants: list[Reader]) -> _Objects:
        shapes = [(v, v.shape() if v.shape else Shape()) for v in variants]
        options: list[_Option] = []
        for reader, shape in shapes:
            others = (other.wires for v, other in shapes if v is not reader)
            own = shape.required.difference(*others)
            listed = {w: some for w, some in shape.constants if len(some) > 1}
            options.append(_Option(reader, shape, own, listed))
        return cls(options, None if _has_telling_values(options) else {})

    def fast(self, otherwise: Fast) -> Fast:
        """What reads an object if its properties alone tell the variant."""
        if self.by_keys is None:
            return otherwise
        scope = Scope(type=type)
        own = [min(option.own, default=None) for option in self.options]
        if 1 < len(own) <= _FEW and None not in own:
            lines = self._by_own(scope, [scope.constant(key) for key in own if key])
        else:
            lines = [f"  x = {scope.value(self.by_keys)}.get((*v,), ())"]
            lines.append("  if len(x) == 1: return x[0].fast(v)")
        lines.append(f" return {scope.value(otherwise)}(v)")
        return scope.function(["def f(v):", " if type(v) is dict:", *lines])

    def _by_own(self, scope: Scope, keys: list[str]) -> list[str]:
        """If it has just one of those properties, all other variants miss a required one."""
        lines: list[str] = []
        for i, option in enumerate(self.options):
            others = "".join(f" and {key} not in v" for key in keys[i + 1 :])
            lines.append(f"  {'el' * (i > 0)}if {keys[i]} in v:")
            lines.append(f"   if True{others}: return {option.reader.call(scope)}(v)")
        return lines

    def pick(self, value: dict[str, Any]) -> list[Reader]:
        if self.by_keys is None:
            return self.find(value)
        keys = tuple(value)
        found = self.by_keys.get(keys)
        if found is None:
            found = self.find(value)
            if len(self.by_keys) < 100:  # a server must not be able to make it grow
                self.by_keys[keys] = found
        return found

    def find(self, value: dict[str, Any]) -> list[Reader]:
        agreeing = [(o, o.agrees(value)) for o in self.options]
        left = [o for o, agrees in agreeing if agrees]
        if not left:
            left = [o for o, agrees in agreeing if agrees is None]
        if len(left) > 1:
            left = [o for o in left if o.shape.required <= value.keys()]
            own = [o for o in left if o.own]
            left = own if len(own) == 1 else left
        return [o.reader for o in (_listing(left, value) if len(left) > 1 else left)]


def _has_telling_values(options: list[_Option]) -> bool:
    """Whether a variant has a constant, or two list different values of one property."""
    for option in options:
        for wire, values in option.shape.constants:
            if len(values) == 1 or any(
                o.listed.get(wire, values) != values for o in options
            ):
                return True
    return False


def _listing(options: list[_Option], value: dict[str, Any]) -> list[_Option]:
    """Without those that list other values of a property than it has, where one lists that."""
    for wire in {w: None for o in options for w in o.listed if w in value}:
        found = value[wire]
        if kind_of(found) not in ("object", "array"):
            listing = [o for o in options if (type(found), found) in o.lists(wire)]
            left = [o for o in options if wire not in o.listed or o in listing]
            options = left if listing else options
    return options


@dataclass(frozen=True, slots=True)
class _Option:
    reader: Reader
    shape: Shape
    own: frozenset[str]
    """Required properties that no other variant has."""
    listed: Mapping[str, frozenset[tuple[type, Any]]]
    """Properties of which it lists values; others may come as well, unlike of a constant."""

    def lists(self, wire: str) -> frozenset[tuple[type, Any]]:
        return self.listed.get(wire, frozenset())

    def agrees(self, value: dict[str, Any]) -> bool | None:
        """Whether the constants match; None where the value has none of them."""
        verdict = None
        for wire, allowed in self.shape.constants:
            if wire in value and wire not in self.listed:
                constant = value[wire]
                if kind_of(constant) in ("object", "array"):
                    return False
                if (type(constant), constant) not in allowed:
                    return False
                verdict = True
        return verdict
