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
from .name_path import NamePath, component_path, inner_path
from .objects import additional_of, model
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


def compose(schemas: TypeBuilder, schema: Cursor, name_path: NamePath) -> Type:
    """The type of a schema that is composed of others."""
    only = _only_element(schemas, schema)
    if only is not None:
        return schemas.type_of(only, name_path)
    pieces = tuple(
        flatten(schemas, schema, inner_path(schema.pointer, name_path), frozenset({schema.pointer}))
    )
    parts = tuple(piece for piece in pieces if isinstance(piece, Part))
    groups = tuple(piece for piece in pieces if isinstance(piece, Group))
    informative = tuple(part for part in parts if tells(part.schema))
    if groups and all(tells_type_only(part.schema) for part in informative):
        informative = ()
    if not informative and not groups:
        return Unknown()
    if not informative and len(groups) == 1:
        return _union(schemas, schema, groups[0], name_path)
    if informative and all(is_object(part.schema) for part in informative):
        return _objects(schemas, schema, parts, groups, name_path)
    return _intersection(schemas, schema, informative, groups, name_path)


def _only_element(schemas: TypeBuilder, schema: Cursor) -> Cursor | None:
    """The one member of allOf that says anything, where nothing beside it does.

    It does if ``type`` allows null too, or ``required`` names a property that was optional.
    """
    all_of = schema.get("allOf")
    if all_of is None or says_something(schema, besides=frozenset({"allOf", "type"})):
        return None
    if schema.pointer in schemas.extending:
        return None
    elements = [element.schema() for element in all_of.elements()]
    informative = [element for element in elements if says_something(element)]
    declared = schema.value.get("type")
    if len(informative) != 1 or (isinstance(declared, list | str) and "null" in declared):
        return None
    required = {name for element in (schema, *elements) for name in required_names(element)}
    return None if required and _narrows(schemas, informative[0], required) else informative[0]


def _narrows(schemas: TypeBuilder, element: Cursor, required: set[str]) -> bool:
    """Whether one of the `required` properties is optional in an element of allOf, or not in it at all."""
    pieces = tuple(flatten_element(schemas, element, NamePath(None, ())))
    parts = [piece for piece in pieces if isinstance(piece, Part)]
    unmet = required - {name for part in parts for name in required_names(part.schema)}
    if len(parts) < len(pieces) or not any(map(property_names, parts)):  # variants may have it
        unmet &= {name for part in parts for name in property_names(part)}
    return bool(unmet)


# --- objects -------------------------------------------------------------------------------------


def _objects(
    schemas: TypeBuilder,
    schema: Cursor,
    parts: tuple[Part, ...],
    groups: tuple[Group, ...],
    name_path: NamePath,
) -> Type:
    """One model, or where variants differ a union of models that each have what is common too."""
    object_groups = tuple(group for group in groups if any(is_object_like(v) for v in group.variants))
    if not object_groups:
        return _one_model(schemas, schema, parts, name_path)
    if len(object_groups) == 1 and _covers(schemas, parts, object_groups[0]):
        return _union(schemas, schema, object_groups[0], name_path)
    if prod(len(group.variants) for group in object_groups) > MOST_COMBINATIONS:
        schemas.report(
            "variants-merged",
            "too many combinations of variants; all their fields are optional",
            schema.pointer,
        )
        optional = tuple(part for group in object_groups for part in _optional(schemas, group))
        return _one_model(schemas, schema, (*parts, *optional), name_path)
    return union_of(_combinations(schemas, schema, parts, object_groups, name_path))


def _one_model(schemas: TypeBuilder, schema: Cursor, parts: tuple[Part, ...], name_path: NamePath) -> Type:
    if any(property_names(part) or required_names(part.schema) for part in parts):
        return model(schemas, schema, parts, name_path)
    values = additional_of(schemas, parts)
    return Map(Unknown() if values is None else values)


def _optional(schemas: TypeBuilder, group: Group) -> Iterator[Part]:
    for variant in group.variants:
        for piece in flatten_element(schemas, variant, group.name_path):
            if isinstance(piece, Part):
                yield replace(piece, optional=True)


def _covers(schemas: TypeBuilder, parts: tuple[Part, ...], group: Group) -> bool:
    """Whether the variants already have every common property, so that their plain union says it all."""
    common = {name for part in parts for name in property_names(part)}
    for variant in group.variants:
        pieces = tuple(flatten_element(schemas, variant, group.name_path))
        variant_names = {name for piece in pieces for name in property_names(piece)}
        if common and (not common <= variant_names or any(isinstance(piece, Group) for piece in pieces)):
            return False
    return True


def _combinations(
    schemas: TypeBuilder,
    schema: Cursor,
    parts: tuple[Part, ...],
    groups: tuple[Group, ...],
    name_path: NamePath,
) -> Iterator[Type]:
    inside = inner_path(schema.pointer, name_path)
    words = [dict(zip(group.variants, variant_words(group.variants), strict=True)) for group in groups]
    for combination in product(*(group.variants for group in groups)):
        if not all(is_object_like(variant) for variant in combination):
            yield from (
                schemas.type_of(variant, inside) for variant in combination if not is_object_like(variant)
            )
            continue
        pieces = [
            piece
            for variant, group in zip(combination, groups, strict=True)
            for piece in flatten_element(schemas, variant, group.name_path)
        ]
        own_parts = [piece for piece in pieces if isinstance(piece, Part)]
        nested = [part for piece in pieces if isinstance(piece, Group) for part in _optional(schemas, piece)]
        word = "".join(
            words_by_variant[variant] for variant, words_by_variant in zip(combination, words, strict=True)
        )
        yield model(
            schemas,
            _holder(schema, combination, word),
            (*parts, *own_parts, *nested),
            inside / word,
            docs_of(end_of(combination[0])),
        )


def _holder(schema: Cursor, combination: tuple[Cursor, ...], word: str) -> Cursor:
    """A combination at its pointer: an inline variant at its own, others at one below the whole."""
    if len(combination) == 1 and target_of(combination[0].schema()) is None:
        return combination[0].schema()
    return replace(schema, pointer=schema.pointer / word)


# --- unions and intersections --------------------------------------------------------------------


def _union(schemas: TypeBuilder, schema: Cursor, group: Group, name_path: NamePath) -> Type:
    shape = enums.constants(group.variants)
    if shape is not None:
        return schemas.declare_enum(schema, shape, name_path)
    inside = inner_path(schema.pointer, name_path)
    inline = sum(is_object_like(v) and target_of(v.schema()) is None for v in group.variants)
    types = []
    for variant, word in zip(group.variants, variant_words(group.variants), strict=True):
        named_here = inline > 1 or not inside.hint or not is_object_like(variant)
        types.append(schemas.type_of(variant, inside / word if named_here else inside))
    return _discriminated_union(types, discriminator_of(schemas, group.holder, group.variants, types))


def union_with_base(schemas: TypeBuilder, base: Cursor, variants: Iterable[Type], base_type: Type) -> Type:
    """The union of `variants` and of the `base` that they extend, with its discriminator."""
    types = [*variants, base_type]
    targets = (cursor_at(base.document, t.at) for t in types if isinstance(t, Named))
    cursors = tuple(cursor for cursor in targets if cursor is not None)
    discriminator = discriminator_of(schemas, base, cursors, types)
    if discriminator is not None and isinstance(base_type, Named):
        discriminator = replace(discriminator, base=base_type.at)
    return _discriminated_union(types, discriminator)


def _discriminated_union(types: list[Type], discriminator: Discriminator | None) -> Type:
    """The union of `types` and of further types that the discriminator maps to."""
    if discriminator is None:
        return union_of(types)
    targets = [at for _, at in discriminator.mapping]
    targets += [] if discriminator.default is None else [discriminator.default]
    known = {type_.at for type_ in types if isinstance(type_, Named)}
    return union_of([*types, *(Named(at) for at in targets if at not in known)], discriminator)


def _intersection(
    schemas: TypeBuilder,
    schema: Cursor,
    parts: tuple[Part, ...],
    groups: tuple[Group, ...],
    name_path: NamePath,
) -> Type:
    types = [_type_of_part(schemas, schema, part, name_path) for part in parts]
    types += [_union(schemas, schema, group, name_path) for group in groups]
    result: Type = Unknown()
    for type_ in types:
        merged = intersect(result, type_, schemas.enum_values)
        if merged is None:
            schemas.report(
                "conflicting-schemas",
                "no value fits all of these schemas; the last one is used",
                schema.pointer,
            )
        result = type_ if merged is None else merged
    return result


def _type_of_part(schemas: TypeBuilder, schema: Cursor, part: Part, name_path: NamePath) -> Type:
    if part.schema.pointer == schema.pointer:
        return schemas.own_type(schema, name_path)
    if part.name_path.owner == part.schema.pointer:
        return schemas.type_of(part.schema, component_path(part.schema.pointer))
    return schemas.type_of(part.schema, part.name_path)
