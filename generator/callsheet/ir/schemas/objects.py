"""Objects: one flat model for all that describes them, each property by one schema or by several."""

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
from .place import Place
from .type_builder import TypeBuilder

T = TypeVar("T")


def model(
    schemas: TypeBuilder, schema: Cursor, parts: tuple[Part, ...], place: Place, docs: Docs | None = None
) -> Type:
    """Declares one flat model for `parts`, at the place of `schema`."""
    named = Named(schema.pointer)
    is_null = all("null" in (json_types(part.schema) or ()) for part in parts if tells(part.schema))

    def build() -> Declaration:
        return Model(
            at=schema.pointer,
            hint=place.hint,
            fields=tuple(schemas.budget.fields(_fields(schemas, schema, parts), schema.pointer)),
            additional=additional_of(schemas, parts),
            untyped=not any("type" in part.schema for part in parts if not part.optional),
            docs=docs_of(schema) if docs is None else docs,
            owner=place.owner,
            extensions=extensions_of(schema),
        )

    return schemas.declare(schema, nullable(named) if is_null else named, build)


def additional_of(schemas: TypeBuilder, parts: tuple[Part, ...]) -> Type | None:
    """What `parts` say together of the values of other properties."""
    return schemas.additional((part.schema, part.place / "value") for part in parts)


class _Said(Struct, frozen=True):
    """What one part says of a property."""

    at: Cursor
    place: Place
    optional: bool


def _fields(schemas: TypeBuilder, schema: Cursor, parts: tuple[Part, ...]) -> Iterable[Field]:
    """The fields that `parts` describe together, in the order in which they are first mentioned."""
    if len(parts) == 1 and parts[0].schema is schema:
        return schemas.repetition.fields(schema, lambda known: tuple(_made(schemas, schema, parts, known)))
    return _made(schemas, schema, parts, {})


def _made(
    schemas: TypeBuilder, schema: Cursor, parts: tuple[Part, ...], known: Mapping[str, Field]
) -> Iterator[Field]:
    found: dict[str, list[_Said]] = {}
    for part in parts:
        properties = part.schema.get("properties")
        for wire, at in properties.items() if properties is not None else ():
            said = found.setdefault(wire, [])
            if wire not in known:
                said.append(_Said(at.schema(), part.place / wire, part.optional))
    required = {name: part for part in parts if not part.optional for name in required_names(part.schema)}
    for wire, said in found.items():
        yield known[wire] if wire in known else _field(schemas, schema, wire, said, wire in required)
    others = additional_of(schemas, parts) or Unknown()
    for wire, part in required.items():
        if wire not in found:  # it must be there, and is of what other properties are
            yield Field(at=part.schema.pointer / "required" / wire, wire=wire, type=others, required=True)


def _field(schemas: TypeBuilder, schema: Cursor, wire: str, said: list[_Said], required: bool) -> Field:
    """The later of several descriptions hold, where they do not add up."""
    cursors = [one.at for one in said]
    latest_first = cursors[::-1]
    last = latest_first[0]
    return Field(
        at=last.pointer,
        wire=wire,
        type=_type(schemas, schema, wire, said),
        required=required and not all(one.optional for one in said),
        docs=docs_of(_first(latest_first, _described) or last),
        default=_first(latest_first, _default),
        bounds=bounds_of(*latest_first),
        read_only=_first(cursors, _read_only) is not None,
        write_only=_first(cursors, _write_only) is not None,
        extensions=extensions_of(last),
    )


def _first(cursors: list[Cursor], find: Callable[[Cursor], T | None]) -> T | None:
    """What the first says that says it."""
    for cursor in cursors:
        found = find(cursor)
        if found is not None:
            return found
    return None


def _described(schema: Cursor) -> Cursor | None:
    return schema if schema.text("description") else None


def _read_only(schema: Cursor) -> Literal[True] | None:
    return schema.flag("readOnly") or None


def _write_only(schema: Cursor) -> Literal[True] | None:
    return schema.flag("writeOnly") or None


def _default(schema: Cursor) -> tuple[Json] | None:
    own = default_of(schema)
    if own is not None:
        return own
    target = target_of(schema)
    return None if target is None else default_of(target.schema())


def _type(schemas: TypeBuilder, schema: Cursor, wire: str, said: list[_Said]) -> Type:
    """The type of a property, which every schema that describes it has to allow."""
    telling = [one for one in said if says_something(one.at)]
    if len(telling) < 2:
        one = telling[0] if telling else said[-1]
        return schemas.type_of(one.at, one.place)
    merged = _object(schemas, schema, wire, telling)
    if merged is not None:
        return merged
    types = [schemas.type_of(one.at, one.place) for one in telling]
    if any(one.optional for one in telling):
        return union_of(types)
    result = types[0]
    for type_ in types[1:]:
        both = intersect(result, type_, schemas.enum_values)
        if both is None:
            return _conflict(schemas, wire, telling, types)
        result = both
    return result


def _object(schemas: TypeBuilder, schema: Cursor, wire: str, telling: list[_Said]) -> Type | None:
    """A property that several schemas describe as an object: the widest of them, or all merged.

    None where they are no such objects, or one and the same.
    """
    if (
        not all(is_object_like(one.at) for one in telling)
        or len({end_of(one.at).pointer for one in telling}) == 1
    ):
        return None
    flat = [tuple(flatten_element(schemas, one.at, one.place)) for one in telling]
    names = [{name for piece in pieces for name in property_names(piece)} for pieces in flat]
    if not any(names) or any(isinstance(piece, Group) for pieces in flat for piece in pieces):
        return None
    for one, own in zip(reversed(telling), reversed(names), strict=True):
        if all(other <= own for other in names):
            return schemas.type_of(one.at, one.place)
    parts = tuple(piece for pieces in flat for piece in pieces if isinstance(piece, Part))
    last = telling[-1]
    holder = Cursor(schema.document, schema.pointer / "properties" / wire / "merged", last.at.value)
    return model(schemas, holder, parts, last.place)


def _conflict(schemas: TypeBuilder, wire: str, telling: list[_Said], types: list[Type]) -> Type:
    schemas.report(
        "conflicting-property",
        f"property {wire!a} has two descriptions that no value fits; the later one is used",
        telling[-1].at.pointer,
        hint=f"the other description is at {telling[0].at.pointer.fragment}",
    )
    return nullable(types[-1]) if all(accepts_null(type_) for type_ in types) else types[-1]
