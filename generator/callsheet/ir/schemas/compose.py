"""Composition: allOf merged into one model, oneOf and anyOf into unions, both into unions of models."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product
from math import prod

from msgspec.structs import replace

from ...document.references.cursor import Cursor, cursor_at
from ..algebra import intersect, union_of
from ..model import Discriminator, Map, Named, Type, Unknown
from . import enums
from .allof_parts import (
    Group,
    Part,
    end_of,
    flatten,
    flatten_element,
    is_object,
    is_object_like,
    property_names,
    tells,
    tells_type_only,
)
from .annotations import docs_of
from .keywords import required_names, says_something, target_of
from .objects import additional_of, model
from .place import Place, place_inside, place_of_component
from .type_builder import TypeBuilder
from .variants import discriminator_of, variant_words

MOST_COMBINATIONS = 16
"""More combinations of variants than this are merged into one model with optional fields."""


_COMPOSING = frozenset(["allOf", "oneOf", "anyOf", "$ref", "$dynamicRef", "then", "else", "dependentSchemas"])


def is_composed(schema: Cursor) -> bool:
    return not _COMPOSING.isdisjoint(schema.value)


def is_base(schema: Cursor) -> bool:
    """Whether a schema is an object that tells those that extend it apart, rather than a union."""
    return (
        schema.is_mapping and "discriminator" in schema.value and not schema.value.keys() & {"oneOf", "anyOf"}
    )


def compose(schemas: TypeBuilder, schema: Cursor, place: Place) -> Type:
    """The type of a schema that is composed of others."""
    only = _only_element(schemas, schema)
    if only is not None:
        return schemas.type_of(only, place)
    pieces = tuple(flatten(schemas, schema, place_inside(schema.pointer, place), frozenset({schema.pointer})))
    parts = tuple(piece for piece in pieces if isinstance(piece, Part))
    groups = tuple(piece for piece in pieces if isinstance(piece, Group))
    telling = tuple(part for part in parts if tells(part.schema))
    if groups and all(tells_type_only(part.schema) for part in telling):
        telling = ()
    if not telling and not groups:
        return Unknown()
    if not telling and len(groups) == 1:
        return _union(schemas, schema, groups[0], place)
    if telling and all(is_object(part.schema) for part in telling):
        return _objects(schemas, schema, parts, groups, place)
    return _intersection(schemas, schema, telling, groups, place)


def _only_element(schemas: TypeBuilder, schema: Cursor) -> Cursor | None:
    """The one member of allOf that says anything, where nothing beside it does.

    It does if ``type`` allows null too, or ``required`` names a property that was optional.
    """
    listed = schema.get("allOf")
    if listed is None or says_something(schema, besides=frozenset({"allOf", "type"})):
        return None
    if schema.pointer in schemas.extending:
        return None
    elements = [element.schema() for element in listed.elements()]
    telling = [element for element in elements if says_something(element)]
    declared = schema.value.get("type")
    if len(telling) != 1 or (isinstance(declared, list | str) and "null" in declared):
        return None
    required = {name for element in (schema, *elements) for name in required_names(element)}
    return None if required and _narrows(schemas, telling[0], required) else telling[0]


def _narrows(schemas: TypeBuilder, element: Cursor, required: set[str]) -> bool:
    """Whether one of the `required` properties is optional in an element of allOf, or not in it at all."""
    pieces = tuple(flatten_element(schemas, element, Place(None, ())))
    parts = [piece for piece in pieces if isinstance(piece, Part)]
    left = required - {name for part in parts for name in required_names(part.schema)}
    if len(parts) < len(pieces) or not any(map(property_names, parts)):  # variants may have it
        left &= {name for part in parts for name in property_names(part)}
    return bool(left)


# --- objects -------------------------------------------------------------------------------------


def _objects(
    schemas: TypeBuilder, schema: Cursor, parts: tuple[Part, ...], groups: tuple[Group, ...], place: Place
) -> Type:
    """One model, or where variants differ a union of models that each have what is common too."""
    object_groups = tuple(group for group in groups if any(is_object_like(v) for v in group.variants))
    if not object_groups:
        return _one_model(schemas, schema, parts, place)
    if len(object_groups) == 1 and _covers(schemas, parts, object_groups[0]):
        return _union(schemas, schema, object_groups[0], place)
    if prod(len(group.variants) for group in object_groups) > MOST_COMBINATIONS:
        schemas.report(
            "variants-merged",
            "too many combinations of variants; all their fields are optional",
            schema.pointer,
        )
        optional = tuple(part for group in object_groups for part in _optional(schemas, group))
        return _one_model(schemas, schema, (*parts, *optional), place)
    return union_of(_combinations(schemas, schema, parts, object_groups, place))


def _one_model(schemas: TypeBuilder, schema: Cursor, parts: tuple[Part, ...], place: Place) -> Type:
    if any(property_names(part) or required_names(part.schema) for part in parts):
        return model(schemas, schema, parts, place)
    values = additional_of(schemas, parts)
    return Map(Unknown() if values is None else values)


def _optional(schemas: TypeBuilder, group: Group) -> Iterator[Part]:
    for variant in group.variants:
        for piece in flatten_element(schemas, variant, group.place):
            if isinstance(piece, Part):
                yield replace(piece, optional=True)


def _covers(schemas: TypeBuilder, parts: tuple[Part, ...], group: Group) -> bool:
    """Whether the variants already have every common property, so that their plain union says it all."""
    common = {name for part in parts for name in property_names(part)}
    for variant in group.variants:
        pieces = tuple(flatten_element(schemas, variant, group.place))
        own = {name for piece in pieces for name in property_names(piece)}
        if common and (not common <= own or any(isinstance(piece, Group) for piece in pieces)):
            return False
    return True


def _combinations(
    schemas: TypeBuilder, schema: Cursor, parts: tuple[Part, ...], groups: tuple[Group, ...], place: Place
) -> Iterator[Type]:
    inside = place_inside(schema.pointer, place)
    words = [dict(zip(group.variants, variant_words(group.variants), strict=True)) for group in groups]
    for chosen in product(*(group.variants for group in groups)):
        if not all(is_object_like(variant) for variant in chosen):
            yield from (schemas.type_of(variant, inside) for variant in chosen if not is_object_like(variant))
            continue
        pieces = [
            piece
            for variant, group in zip(chosen, groups, strict=True)
            for piece in flatten_element(schemas, variant, group.place)
        ]
        own = [piece for piece in pieces if isinstance(piece, Part)]
        nested = [part for piece in pieces if isinstance(piece, Group) for part in _optional(schemas, piece)]
        word = "".join(some[variant] for variant, some in zip(chosen, words, strict=True))
        yield model(
            schemas,
            _holder(schema, chosen, word),
            (*parts, *own, *nested),
            inside / word,
            docs_of(end_of(chosen[0])),
        )


def _holder(schema: Cursor, chosen: tuple[Cursor, ...], word: str) -> Cursor:
    """Where a combination stands: an inline variant in its own place, others in one beneath the whole."""
    if len(chosen) == 1 and target_of(chosen[0].schema()) is None:
        return chosen[0].schema()
    return replace(schema, pointer=schema.pointer / word)


# --- unions and intersections --------------------------------------------------------------------


def _union(schemas: TypeBuilder, schema: Cursor, group: Group, place: Place) -> Type:
    shape = enums.constants(group.variants)
    if shape is not None:
        return schemas.declare_enum(schema, shape, place)
    inside = place_inside(schema.pointer, place)
    inline = sum(is_object_like(v) and target_of(v.schema()) is None for v in group.variants)
    types = []
    for variant, word in zip(group.variants, variant_words(group.variants), strict=True):
        named_here = inline > 1 or not inside.hint or not is_object_like(variant)
        types.append(schemas.type_of(variant, inside / word if named_here else inside))
    return _told_apart(types, discriminator_of(schemas, group.holder, group.variants, types))


def discriminated(schemas: TypeBuilder, base: Cursor, variants: Iterable[Type], own: Type) -> Type:
    """The union of `variants`, and of the `base` that they extend, told apart by its discriminator."""
    types = [*variants, own]
    found = (cursor_at(base.document, t.at) for t in types if isinstance(t, Named))
    cursors = tuple(cursor for cursor in found if cursor is not None)
    discriminator = discriminator_of(schemas, base, cursors, types)
    if discriminator is not None and isinstance(own, Named):
        discriminator = replace(discriminator, base=own.at)
    return _told_apart(types, discriminator)


def _told_apart(types: list[Type], discriminator: Discriminator | None) -> Type:
    """The union of `types`, and of what else the discriminator leads to."""
    if discriminator is None:
        return union_of(types)
    meant = [at for _, at in discriminator.mapping]
    meant += [] if discriminator.default is None else [discriminator.default]
    known = {type_.at for type_ in types if isinstance(type_, Named)}
    return union_of([*types, *(Named(at) for at in meant if at not in known)], discriminator)


def _intersection(
    schemas: TypeBuilder, schema: Cursor, parts: tuple[Part, ...], groups: tuple[Group, ...], place: Place
) -> Type:
    types = [_type_of_part(schemas, schema, part, place) for part in parts]
    types += [_union(schemas, schema, group, place) for group in groups]
    result: Type = Unknown()
    for type_ in types:
        both = intersect(result, type_, schemas.enum_values)
        if both is None:
            schemas.report(
                "conflicting-schemas",
                "no value fits all of these schemas; the last one is used",
                schema.pointer,
            )
        result = type_ if both is None else both
    return result


def _type_of_part(schemas: TypeBuilder, schema: Cursor, part: Part, place: Place) -> Type:
    if part.schema.pointer == schema.pointer:
        return schemas.own_type(schema, place)
    if part.place.owner == part.schema.pointer:
        return schemas.type_of(part.schema, place_of_component(part.schema.pointer))
    return schemas.type_of(part.schema, part.place)
