"""Enums and constants: scalar values that a schema lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, Literal

from msgspec import Struct

from ...document.references.cursor import Cursor
from ..algebra import kind_of, nullable, union_of
from ..model import Choice, Constant, Docs, Json, Member, Null, Primitive, Type

ReportProblem = Callable[..., None]

_PRIMITIVES = {
    "string": Primitive("string"),
    "integer": Primitive("integer"),
    "number": Primitive("number"),
    "boolean": Primitive("boolean"),
}


class EnumShape(Struct, frozen=True):
    """An enum that has to be declared."""

    kind: Literal["string", "integer"]
    members: tuple[Member, ...]
    nullable: bool


def scalars(schema: Cursor, report: ReportProblem) -> Type | EnumShape | None:
    """What ``const`` or ``enum`` says: a type, or an enum to declare; None if that cannot be said."""
    values = _values(schema, report)
    is_null = None in values
    present = [value for value in values if value is not None]
    kinds = {kind_of(value) for value in present}
    if not present:
        return Null() if is_null else None
    if kinds & {"array", "object"}:
        report(
            "enum-of-objects", "an enum of arrays or objects is read as any array or object", schema.pointer
        )
        return None
    if kinds == {"boolean"} and len(present) == 2:
        return _perhaps(Primitive("boolean"), is_null)
    if "number" in kinds:
        report("enum-of-numbers", "an enum of fractions is read as any number", schema.pointer)
        return _perhaps(union_of(_PRIMITIVES[kind] for kind in sorted(kinds - {"integer"})), is_null)
    if len(present) == 1:
        return _perhaps(Constant(present[0]), is_null)
    if kinds == {"string"} or kinds == {"integer"}:
        kind: Literal["string", "integer"] = "string" if kinds == {"string"} else "integer"
        return EnumShape(kind, _members(schema, present), is_null or _type_allows_null(schema))
    return _perhaps(Choice(tuple(present)), is_null)


def constants(variants: Sequence[Cursor]) -> EnumShape | None:
    """The enum that a ``oneOf`` of titled constants is meant to be, if it is one."""
    members: dict[str | int, Member] = {}
    is_null = False
    for variant in variants:
        schema = variant.schema()
        if not schema.is_mapping:
            return None
        value = _single(schema.value)
        if value is None and schema.value.get("type") == "null":
            is_null = True
            continue
        if type(value) not in {str, int}:
            return None
        members[value] = Member(
            value=value, name=schema.text("title") or None, docs=Docs(description=schema.text("description"))
        )
    kinds = {kind_of(value) for value in members}
    if len(members) < 2 or len(kinds) != 1:
        return None
    return EnumShape("string" if kinds == {"string"} else "integer", tuple(members.values()), is_null)


def _single(value: dict[str, Any]) -> Any:
    if "const" in value:
        return value["const"]
    values = value.get("enum")
    return values[0] if isinstance(values, list) and len(values) == 1 else None


def _values(schema: Cursor, report: ReportProblem) -> list[Any]:
    """The distinct values, in the type that the schema declares (YAML reads a bare ``1`` as a number)."""
    if "const" in schema.value:
        return [schema.value["const"]]
    values = schema.value["enum"]
    if not isinstance(values, list):
        report("bad-enum", f"`enum` must be a list, got {kind_of(values)}", schema.pointer / "enum")
        return []
    declared = schema.value.get("type")
    distinct: dict[tuple[str, str], Json] = {}
    for value in values:
        fitted = _fitted(value, declared)
        if fitted is not value:
            report(
                "enum-mismatch",
                f"an enum value must be {declared}, got {kind_of(value)}; it is read as {declared}",
                schema.pointer / "enum",
            )
        distinct.setdefault((kind_of(fitted), repr(fitted)), fitted)
    return list(distinct.values())


def _fitted(value: Any, declared: object) -> Any:
    if declared == "string" and type(value) in {int, float}:
        return str(value)
    if declared == "string" and isinstance(value, bool):
        return str(value).lower()
    if declared == "integer" and isinstance(value, float) and value.is_integer():
        return int(value)
    if declared == "integer" and isinstance(value, str) and re.fullmatch(r"-?[0-9]{1,100}", value):
        return int(value)
    return value


def _members(schema: Cursor, values: list[Any]) -> tuple[Member, ...]:
    names = _parallel(schema, ("x-enum-varnames", "x-enumNames", "x-enum-names"))
    texts = _parallel(schema, ("x-enum-descriptions", "x-enumDescriptions", "x-enum-description"))
    positions: dict[str, int] = {}
    for index, raw in enumerate(schema.value["enum"]):
        positions.setdefault(str(raw), index)
        if isinstance(raw, float) and raw.is_integer():
            positions.setdefault(str(int(raw)), index)
    members = []
    for value in values:
        index = positions.get(str(value), -1)
        members.append(
            Member(
                value=value,
                name=_at(names, index, value),
                docs=Docs(description=_at(texts, index, value) or ""),
            )
        )
    return tuple(members)


def _parallel(schema: Cursor, keys: tuple[str, ...]) -> object:
    return next((schema.value[key] for key in keys if key in schema.value), None)


def _at(texts: object, index: int, value: object) -> str | None:
    """The text that belongs to one value: by position in a list, or by the value in a mapping."""
    if isinstance(texts, list) and 0 <= index < len(texts) and isinstance(texts[index], str):
        return texts[index] or None
    if isinstance(texts, dict) and isinstance(texts.get(str(value)), str):
        return str(texts[str(value)])
    return None


def _type_allows_null(schema: Cursor) -> bool:
    declared = schema.value.get("type")
    return (
        False
        if not isinstance(declared, list)
        else "null" in declared and None in schema.value.get("enum", [])
    )


def _perhaps(type_: Type, is_null: bool) -> Type:
    return nullable(type_) if is_null else type_
