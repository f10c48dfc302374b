"""Readers of unions: which variant a value is.

1.  A union that is `tagged`: the property decides alone. A value of it that no variant has gives
    the raw object and one drift event, strictly decoded or not. Without the property: the default
    variant, else an error.
2.  Null is None where the union has null.
3.  Variants that read other JSON types are out (an integer may be a number, and the other way
    round if it has no fraction). For an object, further:
4.  Variants with a constant property that has another value are out. If constants match, only
    such variants stay.
5.  Variants whose required properties are not all there are out. If just one of the rest has a
    required property which no other variant knows, it is that.
6.  One left: it is that, and an error is told at its place inside. Several: the first that fits
    exactly (no deviation, no property, enum value or other kind of number that it does not
    describe, however deep), else the first that fits. None: an error, or leniently the raw value.

"First" is in the order of the annotation.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from .models import Tagged
from .readers import Reader, Shape, expected
from .tracing import MISFITS, At, Miss, Trace, kind_of, miss, note, root_of

_MISSED: Final = object()


def tagged_union(
    tag: Tagged, named: Callable[[str], Reader], whole: Callable[[], Reader]
) -> Reader:
    """A union with a discriminator; ``whole`` is the same without, for what is not an object."""
    prop = tag.property
    ready: dict[Any, Reader] = {}

    def pick(value: dict[str, Any]) -> Reader | None:
        found = value.get(prop, _MISSED)
        name = tag.default
        if found is not _MISSED:
            name = tag.variants.get(found) if type(found) is str else None
        if name is None:
            return None
        # By name and only now, so that the other variants need not be loaded.
        reader = named(name)
        if found is not _MISSED:
            ready[found] = reader
        return reader

    def fast(value: Any) -> Any:
        if type(value) is not dict:
            return nothing(value)
        reader = ready.get(value.get(prop)) or pick(value)
        if reader is None:
            raise Miss
        return reader.fast(value)

    def nothing(value: Any) -> None:
        if value is not None or "null" not in whole().reads():
            raise Miss

    def traced(value: Any, at: At) -> Any:
        if type(value) is not dict:
            nullable = value is None and "null" in whole().reads()
            return None if nullable else miss(at, expected("object", value), value)
        reader = pick(value)
        if reader is not None:
            return reader.traced(value, at)
        if prop not in value:
            return miss((at, prop), "required property is missing", value)
        if root_of(at).probing:
            raise Miss
        note((at, prop), "names no variant of the union")
        return value

    return Reader(fast, traced, frozenset({"object"}))


def union(variants: tuple[Reader, ...]) -> Reader:
    """A union whose variants are told apart by what they are made of."""
    by_kind: dict[str, list[Reader]] = {}
    objects: list[Callable[[dict[str, Any]], list[Reader]]] = []

    def pick(value: Any) -> list[Reader]:
        if not objects:
            for reader in variants:
                for kind in reader.reads() | reader.also:
                    by_kind.setdefault(kind, []).append(reader)
            objects.append(_by_shape(by_kind.get("object", [])))
        if type(value) is dict:
            return objects[0](value)
        return by_kind.get(kind_of(value), [])

    def fast(value: Any) -> Any:
        left = pick(value)
        if len(left) == 1:
            return left[0].fast(value)
        return traced(value, Trace(probing=True, exact=True))

    def traced(value: Any, at: At) -> Any:
        left = pick(value)
        if len(left) == 1:
            return left[0].traced(value, at)
        root = root_of(at)
        for exact in (True,) if root.exact else (True, False):
            for reader in left:
                found = _attempt(reader, value, exact, root)
                if found is not _MISSED:
                    told = exact or root.probing
                    return found if told else reader.traced(value, at)
        kinds = " or ".join(sorted(whole.reads()))
        reason = "no variant of the union fits"
        return miss(
            at, reason if kind_of(value) in by_kind else expected(kinds, value), value
        )

    whole = Reader(fast, traced, within=variants)
    return whole


def _attempt(reader: Reader, value: Any, exact: bool, root: Trace) -> Any:
    key = (id(value), id(reader), exact)
    found = root.memo.get(key)
    if found is None:
        try:
            if exact and kind_of(value) not in reader.reads():
                raise Miss
            trace = Trace(probing=True, exact=exact, memo=root.memo)
            found = reader.traced(value, trace)
        except MISFITS:
            found = _MISSED
        root.memo[key] = found
    return found


def _by_shape(variants: list[Reader]) -> Callable[[dict[str, Any]], list[Reader]]:
    """What tells which variants an object may be (4 and 5 above)."""
    shapes = [(v, v.shape() if v.shape else Shape()) for v in variants]
    options = [
        _Option(
            v,
            shape,
            shape.required.difference(*(s.wires for o, s in shapes if o is not v)),
        )
        for v, shape in shapes
    ]

    def pick(value: dict[str, Any]) -> list[Reader]:
        agreeing = [(o, o.agrees(value)) for o in options]
        left = [o for o, agrees in agreeing if agrees]
        if not left:
            left = [o for o, agrees in agreeing if agrees is None]
        if len(left) > 1:
            left = [o for o in left if o.shape.required <= value.keys()]
            own = [o for o in left if o.own]
            left = own if len(own) == 1 else left
        return [o.reader for o in left]

    return pick


@dataclass(frozen=True, slots=True)
class _Option:
    reader: Reader
    shape: Shape
    own: frozenset[str]
    """Required properties that no other variant has."""

    def agrees(self, value: dict[str, Any]) -> bool | None:
        """Whether the constants match; None where the value has none of them."""
        verdict = None
        for wire, allowed in self.shape.constants:
            if wire in value:
                constant = value[wire]
                if type(constant) not in (str, int, bool):
                    return False
                if (type(constant), constant) not in allowed:
                    return False
                verdict = True
        return verdict
