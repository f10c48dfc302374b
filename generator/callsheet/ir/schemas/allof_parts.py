"""Parts: what a composed schema is made of, with every allOf and reference laid flat."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from ...document.references.cursor import Cursor
from .keywords import json_types, required_names, says_something, target_of
from .name_path import NamePath, component_path, inner_path
from .type_builder import TypeBuilder

COMPOSING = frozenset(
    ["allOf", "oneOf", "anyOf", "$ref", "$dynamicRef", "if", "then", "else", "dependentSchemas", "not"]
)


class Part(Struct, frozen=True):
    """A schema whose own keywords hold for the whole; names of its inline parts begin with `name_path`."""

    schema: Cursor
    name_path: NamePath
    optional: bool = False
    """It may not apply: from ``then``, ``else``, or one of many variants."""


class Group(Struct, frozen=True):
    """The variants of one ``oneOf`` or ``anyOf`` that say something about types."""

    holder: Cursor
    variants: tuple[Cursor, ...]
    name_path: NamePath


def flatten(
    schemas: TypeBuilder,
    schema: Cursor,
    name_path: NamePath,
    ancestors: frozenset[object] = frozenset(),
    visited: set[object] | None = None,
) -> Iterator[Part | Group]:
    """The parts of `schema`: those that it extends first, then its own keywords, then what may apply.

    Names of inline parts of `schema` begin with `name_path`. `ancestors` are the schemas being laid flat now,
    `visited` those that were laid flat before, which say nothing new a second time.
    """
    visited = set() if visited is None else visited
    is_reference = target_of(schema) is not None
    for element in (*_elements(schema, "allOf"), *((schema,) if is_reference else ())):
        yield from flatten_element(schemas, element, name_path, ancestors, visited)
    for keyword in ("oneOf", "anyOf"):
        yield from _variants(schema, keyword, name_path)
    if schema.is_mapping and (tells(schema) or required_names(schema)):
        yield Part(schema, name_path)
    branches = (schema.get("then"), schema.get("else"))
    dependent = schema.get("dependentSchemas")
    conditional = [branch for branch in branches if branch is not None]
    conditional += [at for _, at in dependent.items()] if dependent is not None else []
    yield from (Part(at.schema(), name_path, optional=True) for at in conditional if is_object(at.schema()))


def flatten_element(
    schemas: TypeBuilder,
    element: Cursor,
    name_path: NamePath,
    ancestors: frozenset[object] = frozenset(),
    visited: set[object] | None = None,
) -> Iterator[Part | Group]:
    """The parts of an element of allOf, or of a variant, whose reference is followed."""
    schema = element.schema()
    target = target_of(schema)
    if target is None:
        yield from flatten(schemas, schema, name_path, ancestors, visited)
        return
    component = schemas.generics.schema_at(target)
    if component.pointer in ancestors:
        schemas.report(
            "endless-schema", "the schema is composed of itself; this part is ignored", schema.pointer
        )
        return
    inner = inner_path(component.pointer, component_path(component.pointer))
    if visited is None or component.pointer not in visited:
        yield from flatten(schemas, component, inner, ancestors | {component.pointer}, visited)
    if visited is not None:
        visited.add(component.pointer)
    if schema.pointer not in ancestors and schemas.informative_siblings(schema):
        yield Part(schema, name_path)


def _variants(schema: Cursor, keyword: str, name_path: NamePath) -> Iterator[Part | Group]:
    """A group; where a variant says nothing (``required`` alone), the others may apply or not."""
    elements = tuple(variant.schema() for variant in _elements(schema, keyword))
    variants = tuple(variant for variant in elements if says_something(variant))
    if len(variants) < len(elements):
        yield from (Part(v.schema(), name_path, optional=True) for v in variants if is_object(v.schema()))
    elif variants:
        yield Group(schema, variants, name_path)


# --- questions -----------------------------------------------------------------------------------


def property_names(piece: Part | Group) -> set[str]:
    properties = piece.schema.value.get("properties") if isinstance(piece, Part) else None
    return set(properties) if isinstance(properties, dict) else set()


def tells(schema: Cursor) -> bool:
    """Whether a schema's own keywords say something about types."""
    return says_something(schema, besides=COMPOSING)


def tells_type_only(schema: Cursor) -> bool:
    return not says_something(schema, besides=COMPOSING | {"type", "format"})


def is_object(schema: Cursor) -> bool:
    """Whether a schema's own keywords describe an object."""
    if not schema.is_mapping or schema.value.keys() & {"enum", "const"}:
        return False
    kinds = json_types(schema)
    return kinds is not None and set(kinds) <= {"object", "null"} and kinds != ("null",)


def is_object_like(variant: Cursor) -> bool:
    """Whether a variant is an object, or composed of objects."""
    schema = end_of(variant)
    if not schema.is_mapping:
        return False
    if is_object(schema):
        return True
    nested = [v for keyword in ("allOf", "oneOf", "anyOf") for v in _elements(schema, keyword)]
    return (
        bool(nested)
        and not tells(schema)
        and all(is_object_like(v) for v in nested if says_something(v.schema()))
    )


def end_of(at: Cursor) -> Cursor:
    """The schema at the end of a chain of references, of which a ring is some schema too."""
    schema = at.schema()
    for _ in range(100):
        target = target_of(schema)
        if target is None:
            break
        schema = target.schema()
    return schema


def _elements(schema: Cursor, keyword: str) -> Iterator[Cursor]:
    at = schema.get(keyword) if schema.is_mapping else None
    return at.elements() if at is not None and at.is_list else iter(())
