"""Composition: allOf merged into one model, oneOf and anyOf into unions, both together into unions of models."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import product
from math import prod
from typing import TYPE_CHECKING

from ..document.cursor import Cursor
from . import enums
from .algebra import accepts_null, intersect, nullable, union_of
from .facts import default_of, docs_of, extensions_of
from .keywords import json_types, required_names, says_something
from .model import Declaration, Field, Json, Map, Model, Named, Type, Unknown
from .place import Place, place_inside, place_of_component
from .variants import discriminator_of, variant_word

if TYPE_CHECKING:
    from .schemas import Schemas

COMPOSING = frozenset("allOf oneOf anyOf $ref $dynamicRef if then else dependentSchemas not".split())
MOST_COMBINATIONS = 16
"""More combinations of variants than this are merged into one model with optional fields."""


@dataclass(frozen=True, slots=True)
class Part:
    """A schema whose own keywords hold for the whole; `place` is where its inline parts are named from."""

    schema: Cursor
    place: Place
    optional: bool = False
    """From ``then`` or ``else``: it may not apply."""


@dataclass(frozen=True, slots=True)
class Group:
    """The variants of one ``oneOf`` or ``anyOf`` that say something about types."""

    holder: Cursor
    variants: tuple[Cursor, ...]
    place: Place


def is_composed(schema: Cursor) -> bool:
    keys = schema.value.keys()
    return bool(keys & {"allOf", "oneOf", "anyOf", "$ref", "$dynamicRef", "then", "else", "dependentSchemas"})


def is_base(schema: Cursor) -> bool:
    """Whether a schema is an object that tells those that extend it apart, rather than a union."""
    return schema.is_mapping and "discriminator" in schema.value and not schema.value.keys() & {"oneOf", "anyOf"}


def compose(schemas: Schemas, schema: Cursor, place: Place) -> Type:
    """The type of a schema that is composed of others."""
    only = _only_element(schemas, schema)
    if only is not None:
        return schemas.type_of(only, place)
    pieces = tuple(_flatten(schemas, schema, place_inside(schema.pointer, place), frozenset({schema.pointer})))
    parts = tuple(piece for piece in pieces if isinstance(piece, Part))
    groups = tuple(piece for piece in pieces if isinstance(piece, Group))
    telling = tuple(part for part in parts if _tells(part.schema))
    if groups and all(_only_type(part.schema) for part in telling):
        telling = ()
    if not telling and not groups:
        return Unknown()
    if not telling and len(groups) == 1:
        return _union(schemas, schema, groups[0], place)
    if telling and all(_is_object(part.schema) for part in telling):
        return _objects(schemas, schema, parts, groups, place)
    return _intersection(schemas, schema, telling, groups, place)


def model(schemas: Schemas, schema: Cursor, parts: tuple[Part, ...], place: Place) -> Type:
    """Declares one flat model for `parts`, at the place of `schema`."""
    named = Named(schema.pointer)
    is_null = all("null" in (json_types(part.schema) or ()) for part in parts if _tells(part.schema))

    def build() -> Declaration:
        return Model(
            at=schema.pointer,
            hint=place.hint,
            fields=tuple(_fields(schemas, schema, parts)),
            additional=schemas.additional(parts),
            docs=docs_of(schema),
            owner=place.owner,
            extensions=extensions_of(schema),
        )

    return schemas.declare(schema, nullable(named) if is_null else named, build)


# --- one element, or all of them flat ------------------------------------------------------------


def _only_element(schemas: Schemas, schema: Cursor) -> Cursor | None:
    """The one member of allOf that says anything, where nothing beside it does."""
    listed = schema.get("allOf")
    if listed is None or says_something(schema, besides=frozenset({"allOf", "type"})):
        return None
    telling = [element for element in listed.elements() if says_something(element.schema())]
    if len(telling) != 1 or not _agrees(schema, telling[0]):
        return None
    narrowed = required_names(schema) | {name for e in listed.elements() if e.schema().is_mapping for name in required_names(e.schema())}
    target = telling[0].schema().reference()
    if target is not None and narrowed - required_names(target.schema()) and "properties" in (target.schema().value or {}):
        return None
    return telling[0]


def _agrees(schema: Cursor, element: Cursor) -> bool:
    """Whether ``type`` beside allOf adds nothing: null beside it makes a difference."""
    return "null" not in (schema.value.get("type") or ())


def _flatten(schemas: Schemas, schema: Cursor, place: Place, seen: frozenset[object]) -> Iterator[Part | Group]:
    for element in (*_elements(schema, "allOf"), *((schema,) if schema.reference() is not None else ())):
        yield from _flatten_element(schemas, element, place, seen)
    for keyword in ("oneOf", "anyOf"):
        listed = tuple(_elements(schema, keyword))
        variants = tuple(v for v in listed if says_something(v.schema()))
        if variants and len(variants) == len(listed):
            yield Group(schema, variants, place)
        elif variants:
            yield from (Part(v.schema(), place, optional=True) for v in variants if _is_object(v.schema()))
    for keyword in ("then", "else"):
        branch = schema.get(keyword)
        if branch is not None and branch.schema().is_mapping and _is_object(branch.schema()):
            yield Part(branch.schema(), place, optional=True)
    dependent = schema.get("dependentSchemas")
    if dependent is not None:
        yield from (Part(s.schema(), place, optional=True) for _, s in dependent.items() if _is_object(s.schema()))
    if schema.is_mapping and (_tells(schema) or required_names(schema)):
        yield Part(schema, place)


def _flatten_element(schemas: Schemas, element: Cursor, place: Place, seen: frozenset[object]) -> Iterator[Part | Group]:
    schema = element.schema()
    target = schema.reference()
    if target is None:
        yield from _flatten(schemas, schema, place, seen)
        return
    component = target.schema()
    if component.pointer in seen:
        schemas.report("endless-schema", "the schema is composed of itself; this part is ignored", schema.pointer)
        return
    inner = place_inside(component.pointer, place_of_component(component.pointer))
    yield from _flatten(schemas, component, inner, seen | {component.pointer})
    if schema.pointer not in seen and schemas.informative_siblings(schema):
        yield Part(schema, place)


# --- objects -------------------------------------------------------------------------------------


def _objects(
    schemas: Schemas, schema: Cursor, parts: tuple[Part, ...], groups: tuple[Group, ...], place: Place
) -> Type:
    """One model, or where variants differ a union of models that each have what is common too."""
    object_groups = tuple(group for group in groups if any(_is_object_like(v) for v in group.variants))
    if not object_groups:
        return _one_model(schemas, schema, parts, place)
    if len(object_groups) == 1:
        covered = _covering(schemas, schema, parts, object_groups[0], place)
        if covered is not None:
            return covered
    if prod(len(group.variants) for group in object_groups) > MOST_COMBINATIONS:
        schemas.report("variants-merged", "too many combinations of variants; all their fields are optional", schema.pointer)
        optional = tuple(_optional(schemas, group) for group in object_groups)
        return _one_model(schemas, schema, (*parts, *(part for some in optional for part in some)), place)
    return union_of(_combinations(schemas, schema, parts, object_groups, place))


def _one_model(schemas: Schemas, schema: Cursor, parts: tuple[Part, ...], place: Place) -> Type:
    if any(part.schema.value.get("properties") for part in parts):
        return model(schemas, schema, parts, place)
    values = schemas.additional(parts)
    return Map(Unknown() if values is None else values)


def _optional(schemas: Schemas, group: Group) -> Iterator[Part]:
    for variant in group.variants:
        for piece in _flatten_element(schemas, variant, group.place, frozenset()):
            if isinstance(piece, Part):
                yield Part(piece.schema, piece.place, optional=True)


def _covering(
    schemas: Schemas, schema: Cursor, parts: tuple[Part, ...], group: Group, place: Place
) -> Type | None:
    """The plain union of the variants, where they already have every common property."""
    common = {name for part in parts for name in _property_names(part)}
    for variant in group.variants:
        pieces = tuple(_flatten_element(schemas, variant, group.place, frozenset()))
        own = {name for piece in pieces for name in _property_names(piece)}
        if not common <= own and not any(isinstance(p, Group) for p in pieces):
            return None
        if common and any(isinstance(p, Group) for p in pieces):
            return None
    return _union(schemas, schema, group, place)


def _combinations(
    schemas: Schemas, schema: Cursor, parts: tuple[Part, ...], groups: tuple[Group, ...], place: Place
) -> Iterator[Type]:
    inside = place_inside(schema.pointer, place)
    for chosen in product(*(group.variants for group in groups)):
        pieces = [p for v, g in zip(chosen, groups, strict=True) for p in _flatten_element(schemas, v, g.place, frozenset())]
        extra = tuple(p if isinstance(p, Part) else None for p in pieces)
        flat = tuple(p for p in extra if p is not None)
        nested = [part for p in pieces if isinstance(p, Group) for part in _optional(schemas, p)]
        if not all(_is_object_like(v) for v in chosen):
            yield from (schemas.type_of(v, inside) for v in chosen if not _is_object_like(v))
            continue
        word = "".join(variant_word(v, i) for i, v in enumerate(chosen, start=1))
        at = chosen[0] if len(chosen) == 1 and chosen[0].schema().reference() is None else None
        holder = replace(schema, pointer=schema.pointer / word) if at is None else at.schema()
        yield model(schemas, holder, (*parts, *flat, *nested), inside / word)


def _fields(schemas: Schemas, schema: Cursor, parts: tuple[Part, ...]) -> Iterator[Field]:
    found: dict[str, list[tuple[Cursor, Part]]] = {}
    for part in parts:
        properties = part.schema.get("properties")
        for wire, at in properties.items() if properties is not None else ():
            found.setdefault(wire, []).append((at, part))
    required = {name for part in parts if not part.optional for name in required_names(part.schema)}
    for wire, places in found.items():
        yield _field(schemas, schema, wire, places, required)


def _field(
    schemas: Schemas, schema: Cursor, wire: str, places: list[tuple[Cursor, Part]], required: set[str]
) -> Field:
    cursors = [at.schema() for at, _ in places]
    last = cursors[-1]
    described = next((c for c in reversed(cursors) if c.is_mapping and c.text("description")), last)
    docs = docs_of(described)
    return Field(
        at=last.pointer,
        wire=wire,
        type=_field_type(schemas, schema, wire, places),
        required=wire in required and not all(part.optional for _, part in places),
        docs=docs,
        default=next((d for c in reversed(cursors) if (d := _default(c)) is not None), None),
        read_only=any(c.is_mapping and c.flag("readOnly") for c in cursors),
        write_only=any(c.is_mapping and c.flag("writeOnly") for c in cursors),
        extensions=extensions_of(last),
    )


def _default(schema: Cursor) -> tuple[Json] | None:
    own = default_of(schema)
    target = schema.reference()
    return own if own is not None or target is None else default_of(target.schema())


def _field_type(schemas: Schemas, schema: Cursor, wire: str, places: list[tuple[Cursor, Part]]) -> Type:
    """The type of a property, which every schema that describes it has to allow."""
    telling = [(at, part) for at, part in places if says_something(at.schema())]
    if len(telling) < 2:
        at, part = telling[0] if telling else places[-1]
        return schemas.type_of(at, part.place / wire)
    types = [schemas.type_of(at, part.place / wire) for at, part in telling]
    if any(part.optional for _, part in telling):
        return union_of(types)
    result = types[0]
    for type_ in types[1:]:
        both = intersect(result, type_, schemas.enum_values)
        if both is None:
            return _object_property(schemas, schema, wire, telling) or _conflict(schemas, wire, telling, types)
        result = both
    return result


def _object_property(
    schemas: Schemas, schema: Cursor, wire: str, telling: list[tuple[Cursor, Part]]
) -> Type | None:
    """A property that several schemas describe as an object: the widest of them, or all merged."""
    if not all(_is_object_like(at) for at, _ in telling):
        return None
    flat = [tuple(_flatten_element(schemas, at, part.place / wire, frozenset())) for at, part in telling]
    if any(isinstance(piece, Group) for pieces in flat for piece in pieces):
        return None
    names = [{name for piece in pieces for name in _property_names(piece)} for pieces in flat]
    for (at, part), own in zip(reversed(telling), reversed(names), strict=True):
        if all(other <= own for other in names):
            return schemas.type_of(at, part.place / wire)
    parts = tuple(piece for pieces in flat for piece in pieces if isinstance(piece, Part))
    holder = replace(telling[-1][0].schema(), pointer=schema.pointer / "properties" / wire / "merged")
    return model(schemas, holder, parts, telling[-1][1].place / wire)


def _conflict(schemas: Schemas, wire: str, telling: list[tuple[Cursor, Part]], types: list[Type]) -> Type:
    schemas.report(
        "conflicting-property",
        f"{ascii(wire)} is described in two ways that no value fits; the later one holds",
        telling[-1][0].pointer,
        hint=f"the other description is at {telling[0][0].pointer.fragment}",
    )
    return nullable(types[-1]) if all(accepts_null(type_) for type_ in types) else types[-1]


# --- unions and intersections --------------------------------------------------------------------


def _union(schemas: Schemas, schema: Cursor, group: Group, place: Place) -> Type:
    shape = enums.constants(group.variants)
    if shape is not None:
        return schemas.declare_enum(schema, shape, place)
    inside = place_inside(schema.pointer, place)
    inline = sum(_is_object_like(v) and v.schema().reference() is None for v in group.variants)
    types = []
    for i, variant in enumerate(group.variants, start=1):
        named_here = inline > 1 or not inside.hint or not _is_object_like(variant)
        types.append(schemas.type_of(variant, inside / variant_word(variant, i) if named_here else inside))
    discriminator = discriminator_of(schemas, group.holder, group.variants, types)
    if discriminator is not None:
        known = {at for t in types if isinstance(t, Named) for at in (t.at,)}
        types += [Named(at) for _, at in discriminator.mapping if at not in known]
    return union_of(types, discriminator)


def discriminated(schemas: Schemas, holder: Cursor, variants: Iterable[Type]) -> Type:
    """The union of `variants`, told apart by the discriminator of `holder`."""
    types = list(variants)
    found = (holder.document.at(t.at) for t in types if isinstance(t, Named))
    cursors = tuple(cursor for cursor in found if cursor is not None)
    return union_of(types, discriminator_of(schemas, holder, cursors, types))


def _intersection(
    schemas: Schemas, schema: Cursor, parts: tuple[Part, ...], groups: tuple[Group, ...], place: Place
) -> Type:
    types = [schemas.own_type(part.schema, place if part.schema.pointer == schema.pointer else part.place) for part in parts]
    types += [_union(schemas, schema, group, place) for group in groups]
    result: Type = Unknown()
    for type_ in types:
        both = intersect(result, type_, schemas.enum_values)
        if both is None:
            schemas.report("conflicting-schemas", "no value fits all of these schemas; the last one holds", schema.pointer)
        result = type_ if both is None else both
    return result


# --- questions -----------------------------------------------------------------------------------


def _elements(schema: Cursor, keyword: str) -> Iterator[Cursor]:
    listed = schema.get(keyword) if schema.is_mapping else None
    return listed.elements() if listed is not None and listed.is_list else iter(())


def _property_names(piece: Part | Group) -> set[str]:
    properties = piece.schema.value.get("properties") if isinstance(piece, Part) else None
    return set(properties) if isinstance(properties, dict) else set()


def _tells(schema: Cursor) -> bool:
    return says_something(schema, besides=COMPOSING)


def _only_type(schema: Cursor) -> bool:
    return not says_something(schema, besides=COMPOSING | {"type", "format"})


def _is_object(schema: Cursor) -> bool:
    """Whether a schema's own keywords describe an object."""
    if not schema.is_mapping or schema.value.keys() & {"enum", "const"}:
        return False
    kinds = json_types(schema)
    return kinds is not None and set(kinds) <= {"object", "null"} and kinds != ("null",)


def _is_object_like(variant: Cursor) -> bool:
    """Whether a variant is an object, or composed of objects."""
    schema = variant.schema()
    for _ in range(100):
        target = schema.reference()
        if target is None:
            break
        schema = target.schema()
    if not schema.is_mapping:
        return False
    if _is_object(schema):
        return True
    nested = [v for keyword in ("allOf", "oneOf", "anyOf") for v in _elements(schema, keyword)]
    return bool(nested) and not _tells(schema) and all(_is_object_like(v) for v in nested if says_something(v.schema()))
