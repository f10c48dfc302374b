"""Objects: one flat model from all schemas that describe an object."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Literal, TypeVar

from msgspec import Struct

from ...document.references.cursor import Cursor
from ..algebra import accepts_null, intersect, nullable, union_of
from ..model import Declaration, Docs, Field, Json, Model, Named, Type, Unknown
from .allof_parts import Group, Part, end_of, flatten_element, is_object_like, property_names, tells
from .annotations import default_of, docs_of, extensions_of
from .bounds import bounds_of
from .keywords import json_types, required_names, says_something, target_of
from .name_path import NamePath
from .type_builder import TypeBuilder

T = TypeVar("T")


def model(
    schemas: TypeBuilder,
    schema: Cursor,
    parts: tuple[Part, ...],
    name_path: NamePath,
    docs: Docs | None = None,
) -> Type:
    """Declares one flat model for `parts`, at the pointer of `schema`."""
    named = Named(schema.pointer)
    is_null = all("null" in (json_types(part.schema) or ()) for part in parts if tells(part.schema))

    def build() -> Declaration:
        return Model(
            at=schema.pointer,
            hint=name_path.hint,
            fields=tuple(schemas.budget.fields(_fields(schemas, schema, parts), schema.pointer)),
            additional=additional_of(schemas, parts),
            untyped=not any("type" in part.schema for part in parts if not part.optional),
            docs=docs_of(schema) if docs is None else docs,
            owner=name_path.owner,
            extensions=extensions_of(schema),
        )

    return schemas.declare(schema, nullable(named) if is_null else named, build)


def additional_of(schemas: TypeBuilder, parts: tuple[Part, ...]) -> Type | None:
    """The type of other properties, by all `parts`."""
    return schemas.additional((part.schema, part.name_path / "value") for part in parts)


class _PropertySchema(Struct, frozen=True):
    """What one part says of a property."""

    at: Cursor
    name_path: NamePath
    optional: bool


def _fields(schemas: TypeBuilder, schema: Cursor, parts: tuple[Part, ...]) -> Iterable[Field]:
    """The fields that `parts` describe together, in the order in which they are first mentioned."""
    if len(parts) == 1 and parts[0].schema is schema:
        return schemas.repetition.fields(
            schema, lambda earlier: tuple(_merged_fields(schemas, schema, parts, earlier))
        )
    return _merged_fields(schemas, schema, parts, {})


def _merged_fields(
    schemas: TypeBuilder, schema: Cursor, parts: tuple[Part, ...], earlier: Mapping[str, Field]
) -> Iterator[Field]:
    by_wire: dict[str, list[_PropertySchema]] = {}
    for part in parts:
        properties = part.schema.get("properties")
        for wire, at in properties.items() if properties is not None else ():
            sources = by_wire.setdefault(wire, [])
            if wire not in earlier:
                sources.append(_PropertySchema(at.schema(), part.name_path / wire, part.optional))
    required = {name: part for part in parts if not part.optional for name in required_names(part.schema)}
    for wire, sources in by_wire.items():
        if wire in earlier:
            yield earlier[wire]
        else:
            yield _field(schemas, schema, wire, sources, wire in required)
    additional = additional_of(schemas, parts) or Unknown()
    for wire, part in required.items():
        if wire not in by_wire:  # it must be there, and is of what other properties are
            yield Field(at=part.schema.pointer / "required" / wire, wire=wire, type=additional, required=True)


def _field(
    schemas: TypeBuilder, schema: Cursor, wire: str, sources: list[_PropertySchema], required: bool
) -> Field:
    """Where several descriptions conflict, the later ones apply."""
    cursors = [source.at for source in sources]
    latest_first = cursors[::-1]
    last = latest_first[0]
    return Field(
        at=last.pointer,
        wire=wire,
        type=_type(schemas, schema, wire, sources),
        required=required and not all(source.optional for source in sources),
        docs=docs_of(_first(latest_first, _with_description) or last),
        default=_first(latest_first, _default),
        bounds=bounds_of(*latest_first),
        read_only=_first(cursors, _read_only) is not None,
        write_only=_first(cursors, _write_only) is not None,
        extensions=extensions_of(last),
    )


def _first(cursors: list[Cursor], find: Callable[[Cursor], T | None]) -> T | None:
    """The first result of `find` that is not None."""
    for cursor in cursors:
        value = find(cursor)
        if value is not None:
            return value
    return None


def _with_description(schema: Cursor) -> Cursor | None:
    return schema if schema.text("description") else None


def _read_only(schema: Cursor) -> Literal[True] | None:
    return schema.flag("readOnly") or None


def _write_only(schema: Cursor) -> Literal[True] | None:
    return schema.flag("writeOnly") or None


def _default(schema: Cursor) -> tuple[Json] | None:
    default = default_of(schema)
    if default is not None:
        return default
    target = target_of(schema)
    return None if target is None else default_of(target.schema())


def _type(schemas: TypeBuilder, schema: Cursor, wire: str, sources: list[_PropertySchema]) -> Type:
    """The type of a property, which every schema that describes it has to allow."""
    informative = [source for source in sources if says_something(source.at)]
    if len(informative) < 2:
        source = informative[0] if informative else sources[-1]
        return schemas.type_of(source.at, source.name_path)
    merged = _object(schemas, schema, wire, informative)
    if merged is not None:
        return merged
    types = [schemas.type_of(source.at, source.name_path) for source in informative]
    if any(source.optional for source in informative):
        return union_of(types)
    result = types[0]
    for type_ in types[1:]:
        intersection = intersect(result, type_, schemas.enum_values)
        if intersection is None:
            return _conflict(schemas, wire, informative, types)
        result = intersection
    return result


def _object(
    schemas: TypeBuilder, schema: Cursor, wire: str, informative: list[_PropertySchema]
) -> Type | None:
    """A property that several schemas describe as an object: the widest of them, or all merged.

    None where they are no such objects, or one and the same.
    """
    if (
        not all(is_object_like(source.at) for source in informative)
        or len({end_of(source.at).pointer for source in informative}) == 1
    ):
        return None
    flat = [tuple(flatten_element(schemas, source.at, source.name_path)) for source in informative]
    names = [{name for piece in pieces for name in property_names(piece)} for pieces in flat]
    if not any(names) or any(isinstance(piece, Group) for pieces in flat for piece in pieces):
        return None
    for source, source_names in zip(reversed(informative), reversed(names), strict=True):
        if all(other_names <= source_names for other_names in names):
            return schemas.type_of(source.at, source.name_path)
    parts = tuple(piece for pieces in flat for piece in pieces if isinstance(piece, Part))
    last = informative[-1]
    holder = Cursor(schema.document, schema.pointer / "properties" / wire / "merged", last.at.value)
    return model(schemas, holder, parts, last.name_path)


def _conflict(schemas: TypeBuilder, wire: str, informative: list[_PropertySchema], types: list[Type]) -> Type:
    schemas.report(
        "conflicting-property",
        f"property {wire!a} has two descriptions that no value fits; the later one is used",
        informative[-1].at.pointer,
        hint=f"the other description is at {informative[0].at.pointer.fragment}",
    )
    return nullable(types[-1]) if all(accepts_null(type_) for type_ in types) else types[-1]
