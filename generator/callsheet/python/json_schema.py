"""JSON Schemas of arguments, for tools that want to be told what they may pass."""

from __future__ import annotations

from typing import Any, assert_never

from ..document.pointer import Pointer
from ..ir.model import (
    Alias,
    Array,
    Choice,
    Constant,
    Declaration,
    Enum,
    Field,
    Map,
    Model,
    Named,
    Null,
    Primitive,
    Tuple,
    Type,
    Union,
    Unknown,
)
from ..ir.walk import closure, names_in
from .context import Context

Schema = dict[str, Any]


def json_schema(type_: Type, context: Context, *, description: str = "") -> Schema:
    """The schema of a type by itself: what it refers to stands under ``$defs``, by class name."""
    schema = _schema(type_, context)
    if description:
        schema["description"] = description
    used = closure(names_in(type_), context.api.declarations)
    if used:
        ordered = sorted(used, key=lambda at: context.names.classes[at])
        schema["$defs"] = {
            _name(at, context): _declared(context.api.declarations[at], context) for at in ordered
        }
    return schema


def _schema(type_: Type, context: Context) -> Schema:  # noqa: C901 - one case per type
    match type_:
        case Primitive(kind, declared):
            return {"type": kind} if declared is None else {"type": kind, "format": declared}
        case Constant(value):
            return {"const": value}
        case Choice(values):
            return {"enum": list(values)}
        case Array(items):
            return {"type": "array", "items": _schema(items, context)}
        case Tuple(prefix, rest):
            first = [_schema(one, context) for one in prefix]
            further = False if rest is None else _schema(rest, context)
            return {"type": "array", "prefixItems": first, "items": further}
        case Map(values):
            return {"type": "object", "additionalProperties": _schema(values, context)}
        case Named(at):
            return {"$ref": f"#/$defs/{_name(at, context)}"}
        case Union(variants):
            return {"anyOf": [_schema(variant, context) for variant in variants]}
        case Null():
            return {"type": "null"}
        case Unknown():
            return {}
        case _:
            assert_never(type_)


def _declared(declaration: Declaration, context: Context) -> Schema:
    match declaration:
        case Model():
            schema = _object(declaration, context)
        case Enum():
            schema = {"type": declaration.kind, "enum": [member.value for member in declaration.members]}
        case Alias():
            schema = _schema(declaration.type, context)
    if declaration.docs.description:
        schema["description"] = declaration.docs.description
    return schema


def _object(model: Model, context: Context) -> Schema:
    sendable = [field for field in model.fields if not field.read_only]
    schema: Schema = {"type": "object"}
    schema["properties"] = {field.wire: _property(field, context) for field in sendable}
    required = [field.wire for field in sendable if field.required]
    if required:
        schema["required"] = required
    if model.additional is None:
        schema["additionalProperties"] = False
    return schema


def _property(field: Field, context: Context) -> Schema:
    schema = _schema(field.type, context)
    if field.docs.description:
        schema["description"] = field.docs.description
    if field.default is not None:
        schema["default"] = field.default[0]
    return schema


def _name(at: Pointer, context: Context) -> str:
    return str(context.names.classes[at])
