"""Unions: which variant a value is.

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

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, TypeAlias

from ..codec.codec_errors import (
    MISFITS,
    At,
    Miss,
    Trace,
    kind_of,
    miss,
    root_of,
)
from ..codec.converters import (
    ANY,
    PLAIN,
    Converter,
    Fast,
    Inline,
    Unreadable,
    expected,
)
from ..codec.exec_namespace import Scope
from ..codec.hints import Model, Names, alternatives, converter
from . import found
from .literals import constants_of
from .tagged_unions import TaggedUnion

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


def converter_of(hint: Any, names: Names) -> Converter:
    hints = alternatives(hint)
    inner = _union([h for h in hints if h is not object], names)
    return Otherwise(inner) if object in hints else inner


def _union(hints: list[Any], names: Names) -> Converter:
    uploads = found("uploads")
    if uploads and uploads.File in hints:  # its text is all that JSON has of it
        hints = [str, *(h for h in hints if h not in (str, bytes, uploads.File))]
    every = tuple(converter(h, names) for h in hints)
    variants = tuple(v for v in every if not _is_never_read(v)) or every
    return variants[0] if len(variants) == 1 else Union(variants)


def _is_never_read(converter: Converter) -> bool:
    return isinstance(converter, Unreadable) and not converter.extra


def variants_of(converter: Converter) -> tuple[Converter, ...]:
    """Those of a union; nothing of another type."""
    if isinstance(converter, TaggedUnion):
        return (converter.whole(),)
    if isinstance(converter, Otherwise):
        return (converter.inner,)
    return converter.variants if isinstance(converter, Union) else ()


class Otherwise(Inline):
    """``list[X] | object``: what is of no JSON type that the inner reads stays as it is."""

    kinds = ANY.kinds

    def __init__(self, inner: Converter) -> None:
        self.inner = inner

    def traced(self, value: Any, at: At) -> Any:
        if kind_of(value) in self.inner.reads():
            return self.inner.traced(value, at)
        return value

    def read(self, scope: Scope, x: str) -> str:
        kind, kinds = scope.value(kind_of), scope.value(self.inner.reads())
        return f"({self.inner.read(scope, x)}) if {kind}({x}) in {kinds} else {x}"


_ALSO: Final[dict[Converter, frozenset[str]]] = {
    PLAIN[int]: frozenset({"number"}),
    PLAIN[float]: frozenset({"integer"}),
}
"""JSON types that types read as well, but which are not quite their own."""


class Union(Converter):
    """A union whose variants are told apart by what they are made of."""

    def __init__(self, variants: tuple[Converter, ...]) -> None:
        self.variants = variants
        self._by_kind: dict[str, list[Converter]] = {}
        self._objects: list[_Option] | None = None
        self._telling = False
        """Whether objects of the same properties may be different variants, for their values."""
        self._seen: dict[tuple[str, ...], Fast] = {}
        """What reads objects with the same properties as one before."""

    def reads(self) -> frozenset[str]:
        return frozenset[str]().union(*(variant.reads() for variant in self.variants))

    @cached_property
    def fast(self) -> Fast:
        return self._first

    def read(self, scope: Scope, x: str) -> str:
        first, seen = scope.value(self._first), scope.value(self._seen)
        found = f"{seen}.get((*{x},), {first})({x})"
        return f"{found} if type({x}) is dict else {first}({x})"

    def _first(self, value: Any) -> Any:
        left = self._pick(value)
        if len(left) != 1:
            return self.traced(value, Trace(probing=True, exact=True))
        # A server must not be able to make it grow.
        if kind_of(value) == "object" and not self._telling and len(self._seen) < 100:
            self._seen[tuple(value)] = left[0].fast
        return left[0].fast(value)

    def traced(self, value: Any, at: At) -> Any:
        left = self._pick(value)
        if len(left) == 1:
            return left[0].traced(value, at)
        root = root_of(at)
        for trial in _TRIALS[root.exact, root.strict]:
            for variant in left:
                found = _attempt(variant, value, trial, root)
                if found is not _MISSED:
                    told = trial is _EXACTLY or root.probing
                    return found if told else variant.traced(value, at)
        kinds = self.reads()
        reason = "no variant of the union fits"
        if kind_of(value) not in kinds:
            reason = expected(" or ".join(sorted(kinds)), value)
        return miss(at, reason, value)

    def _pick(self, value: Any) -> list[Converter]:
        """The variants that are not out for what they are made of."""
        if self._objects is None:
            by_kind: dict[str, list[Converter]] = {}
            for variant in self.variants:
                for kind in variant.reads() | _ALSO.get(variant, frozenset()):
                    by_kind.setdefault(kind, []).append(variant)
            objects = by_kind.get("object", [])
            options = [_Option.of(variant, objects) for variant in objects]
            self._by_kind, self._telling = by_kind, _has_telling_values(options)
            self._objects = options
        kind = kind_of(value)
        if kind == "object":
            return _fitting(self._objects, value)
        return self._by_kind.get(kind, [])


def _attempt(variant: Converter, value: Any, trial: _Trial, root: Trace) -> Any:
    key = (id(value), id(variant), trial)
    found = root.memo.get(key)
    if found is None:
        exact, strict = trial
        try:
            if exact and kind_of(value) not in variant.reads():
                raise Miss
            trace = Trace(strict, probing=True, exact=exact, memo=root.memo)
            found = variant.traced(value, trace)
        except MISFITS:
            found = _MISSED
        root.memo[key] = found
    return found


def _fitting(options: list[_Option], value: dict[str, Any]) -> list[Converter]:
    """Which variants an object may be (4 and 5 above)."""
    agreeing = [(o, o.agrees(value)) for o in options]
    left = [o for o, agrees in agreeing if agrees]
    if not left:
        left = [o for o, agrees in agreeing if agrees is None]
    if len(left) > 1:
        left = [o for o in left if o.required <= value.keys()]
        own = [o for o in left if o.own]
        left = own if len(own) == 1 else left
    return [o.variant for o in (_listing(left, value) if len(left) > 1 else left)]


def _has_telling_values(options: list[_Option]) -> bool:
    """Whether a variant has a constant, or two list different values of one property."""
    for option in options:
        for wire, values in option.listed.items():
            if any(o.listed.get(wire, values) != values for o in options):
                return True
    return any(option.constants for option in options)


def _listing(options: list[_Option], value: dict[str, Any]) -> list[_Option]:
    """Without those that list other values of a property than it has, where one lists that."""
    for wire in {w: None for o in options for w in o.listed if w in value}:
        found = value[wire]
        if kind_of(found) not in ("object", "array"):
            listing = [o for o in options if (type(found), found) in o.lists(wire)]
            left = [o for o in options if wire not in o.listed or o in listing]
            options = left if listing else options
    return options


_Values: TypeAlias = dict[str, frozenset[tuple[type, Any]]]


@dataclass(frozen=True, slots=True)
class _Option:
    """A variant, and what tells its objects from others."""

    variant: Converter
    required: frozenset[str]
    own: frozenset[str]
    """Required properties that no other variant has."""
    constants: _Values
    listed: _Values
    """Properties of which it lists values; others may come as well, unlike of a constant."""

    @classmethod
    def of(cls, variant: Converter, variants: Iterable[Converter]) -> _Option:
        others = (
            v.fields.wires
            for v in variants
            if isinstance(v, Model) and v is not variant
        )
        own = variant.fields.own if isinstance(variant, Model) else ()
        required = frozenset(slot.wire for slot, _ in own if slot.required)
        values = {slot.wire: v for slot, inner in own if (v := constants_of(inner))}
        return cls(
            variant,
            required,
            required.difference(*others),
            constants={w: some for w, some in values.items() if len(some) == 1},
            listed={w: some for w, some in values.items() if len(some) > 1},
        )

    def lists(self, wire: str) -> frozenset[tuple[type, Any]]:
        return self.listed.get(wire, frozenset())

    def agrees(self, value: dict[str, Any]) -> bool | None:
        """Whether the constants match; None where the value has none of them."""
        verdict = None
        for wire, allowed in self.constants.items():
            if wire in value:
                constant = value[wire]
                if kind_of(constant) in ("object", "array"):
                    return False
                if (type(constant), constant) not in allowed:
                    return False
                verdict = True
        return verdict
