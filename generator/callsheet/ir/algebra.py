"""What can be done with types alone: unions, nullability, intersection."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..document.references.pointer import Pointer
from .model import (
    Array,
    Choice,
    Constant,
    Discriminator,
    Map,
    Named,
    Null,
    Other,
    Primitive,
    Tuple,
    Type,
    Union,
    Unknown,
)


def union_of(variants: Iterable[Type], discriminator: Discriminator | None = None) -> Type:
    """The union of `variants`, flat, without repetition, null last; with `Unknown` it is `Unknown`.

    `Other` includes null and objects.
    """
    flat: dict[Type, None] = {}
    for variant in variants:
        nested = (
            variant.variants if isinstance(variant, Union) and variant.discriminator is None else (variant,)
        )
        flat.update(dict.fromkeys(nested))
    if Unknown() in flat:
        return Unknown()
    open_types = [type_ for type_ in flat if isinstance(type_, Other)]
    if open_types:
        flat = dict.fromkeys(type_ for type_ in flat if not isinstance(type_, Null | Other))
        flat[open_types[0]] = None
    elif Null() in flat:
        del flat[Null()]
        flat[Null()] = None
    match tuple(flat):
        case ():
            return Unknown()
        case (only,):
            return only
        case several:
            return Union(several, discriminator)


def nullable(type_: Type) -> Type:
    """`type_` or null."""
    match type_:
        case Unknown() | Null():
            return type_
        case Union(variants, discriminator) if discriminator is not None:
            return type_ if Null() in variants else Union((type_, Null()))
        case _:
            return union_of((type_, Null()))


def accepts_null(type_: Type) -> bool:
    if isinstance(type_, Union):
        return any(isinstance(variant, Null | Other) for variant in type_.variants)
    return isinstance(type_, Null | Unknown)


def without_other(type_: Type) -> Type:
    """`type_` without `Other`: a value that is written as text has the described type."""
    if not isinstance(type_, Union):
        return type_
    return union_of(variant for variant in type_.variants if not isinstance(variant, Other))


def without_null(type_: Type) -> Type:
    """`type_` without null; null itself stays."""
    if isinstance(type_, Union) and Null() in type_.variants:
        return union_of((v for v in type_.variants if v != Null()), type_.discriminator)
    return type_


EnumValues = Callable[[Pointer], frozenset[str | int] | None]
"""The values of an enum, by its pointer; None for a declaration that is no enum."""


def intersect(left: Type, right: Type, enum_values: EnumValues) -> Type | None:
    """The type of the values that fit both; None if there are none, or if that is not known."""
    if left == right or isinstance(right, Unknown):
        return left
    if isinstance(left, Unknown):
        return right
    for first, second in ((left, right), (right, left)):
        if isinstance(first, Other):
            kind = "array" if isinstance(second, Array | Tuple) else "object"
            is_scalar = isinstance(second, Primitive | Constant | Choice | Null)
            return second if is_scalar or kind != first.than else None
    if isinstance(left, Union) or isinstance(right, Union):
        return _intersect_unions(left, right, enum_values)
    narrowed = _narrowed(left, right, enum_values)
    return _narrowed(right, left, enum_values) if narrowed is None else narrowed


def _intersect_unions(left: Type, right: Type, enum_values: EnumValues) -> Type | None:
    lefts = left.variants if isinstance(left, Union) else (left,)
    rights = right.variants if isinstance(right, Union) else (right,)
    intersections = [
        intersection
        for a in lefts
        for b in rights
        if (intersection := intersect(a, b, enum_values)) is not None
    ]
    if not intersections:
        return None
    tagged = next(
        (t for t in (left, right) if isinstance(t, Union) and set(intersections) == set(t.variants)), None
    )
    return union_of(intersections, None if tagged is None else tagged.discriminator)


def _narrowed(wide: Type, narrow: Type, enum_values: EnumValues) -> Type | None:
    """`narrow`, where every value of it fits `wide` too."""
    match wide, narrow:
        case Primitive(kind, None), Primitive(other, _) if kind == other:
            return narrow
        case Primitive("number", _), Primitive("integer", _):
            return narrow
        case Primitive(kind, _), Constant() | Choice() | Named():
            values = _scalars_of(narrow, enum_values)
            return narrow if values and all(kind_of(value) == kind for value in values) else None
        case Choice() | Named(), Constant() | Choice() | Named():
            outer, inner = _scalars_of(wide, enum_values), _scalars_of(narrow, enum_values)
            return narrow if outer and inner and inner <= outer else None
        case Array(items), Array(other_items):
            inner_type = intersect(items, other_items, enum_values)
            return None if inner_type is None else Array(inner_type)
        case Map(values), Map(other_values):
            inner_type = intersect(values, other_values, enum_values)
            return None if inner_type is None else Map(inner_type)
        case Map(Unknown()), Named(at) if enum_values(at) is None:
            return narrow
        case _:
            return None


def _scalars_of(type_: Type, enum_values: EnumValues) -> frozenset[object] | None:
    match type_:
        case Constant(value):
            return frozenset({value})
        case Choice(values):
            return frozenset(values)
        case Named(at):
            return enum_values(at)
        case _:
            return None


def kind_of(value: object) -> str:
    """The JSON Schema type of a scalar."""
    match value:
        case bool():
            return "boolean"
        case str():
            return "string"
        case int():
            return "integer"
        case float():
            return "number"
        case None:
            return "null"
        case list():
            return "array"
        case _:
            return "object"
