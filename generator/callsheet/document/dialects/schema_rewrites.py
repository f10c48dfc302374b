"""Rewrites of schemas from Swagger 2.0 and OpenAPI 3.0."""

from __future__ import annotations

from typing import Any

from ..references.node import Node, Placed
from ..references.pointer import Pointer
from .values import Value

_BESIDE_REFERENCE = frozenset(
    {"$ref", "title", "summary", "description", "deprecated", "readOnly", "writeOnly", "nullable"}
)
_LISTS_OF_SCHEMAS = ("allOf", "anyOf", "oneOf", "prefixItems")
_MAPS_OF_SCHEMAS = ("properties", "patternProperties", "$defs", "definitions", "dependentSchemas")
_SCHEMAS = ("items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames")
_ANNOTATIONS = frozenset(
    {"title", "description", "deprecated", "readOnly", "writeOnly", "default", "examples", "externalDocs"}
)

_NUMBERS_AS_TEXT = frozenset(
    {
        r"^-?(?:0|[1-9]\d*)$",
        r"^-?(?:0|[1-9]\d*)(?:\.\d+)?$",
        r"^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$",
    }
)
"""The patterns by which ASP.NET Core describes text that it reads as a number."""


def without_parameter_keys(_: Node, value: Value) -> Value:
    """A parameter of Swagger 2.0 is its own schema, with the words of a parameter around it."""
    if not (isinstance(value.get("in"), str) and isinstance(value.get("name"), str)):
        return value
    words = {"in", "name", "collectionFormat", "allowEmptyValue"}
    if isinstance(value.get("required"), bool):
        words.add("required")
    return {key: item for key, item in value.items() if key not in words}


def without_siblings(node: Node, value: Value) -> Value:
    """Before 3.1 a reference stands alone; what only annotates is kept, since its author meant it."""
    if not isinstance(value.get("$ref"), str) or len(value) == 1 or node.dialect in ("3.1", "3.2"):
        return value
    return {key: item for key, item in value.items() if key in _BESIDE_REFERENCE or key.startswith("x-")}


def file_type(_: Node, value: Value) -> Value:
    if value.get("type") != "file":
        return value
    return {**value, "type": "string", "format": "binary"}


def number_or_text(_: Node, value: Value) -> Value:
    """A number of ASP.NET Core (.NET 10): what it writes is a number, though it would read text as well."""
    kinds, pattern = value.get("type"), value.get("pattern")
    if not (isinstance(kinds, list) and isinstance(pattern, str) and pattern in _NUMBERS_AS_TEXT):
        return value
    if "string" not in kinds or not ("integer" in kinds or "number" in kinds):
        return value
    numbers = [kind for kind in kinds if kind != "string"]
    rest = {key: item for key, item in value.items() if key != "pattern"}
    return {**rest, "type": numbers if len(numbers) > 1 else numbers[0]}


def discriminator(_: Node, value: Value) -> Value:
    """Swagger 2.0 has only the name of the property."""
    if not isinstance(name := value.get("discriminator"), str):
        return value
    return {**value, "discriminator": {"propertyName": name}}


def exclusive_bounds(_: Node, value: Value) -> Value:
    """A boolean that makes the other bound exclusive becomes the bound itself."""
    for exclusive, inclusive in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        flag = value.get(exclusive)
        if isinstance(flag, bool):
            value = {key: item for key, item in value.items() if key != exclusive}
            if flag and inclusive in value:
                value[exclusive] = value.pop(inclusive)
    return value


def hollow_enum(_: Node, value: Value) -> Value:
    """An enum that no value can be of says nothing, least of all what the type beside it says."""
    if not is_hollow(value):
        return value
    return {key: item for key, item in value.items() if key != "enum"}


def is_hollow(schema: Value) -> bool:
    """Whether an enum is empty, or lists scalars for arrays or objects; the items of those may be meant."""
    choices = schema.get("enum")
    if not isinstance(choices, list):
        return False
    constants = [choice for choice in choices if choice is not None]
    kind = schema.get("type")
    kinds = {item for item in (kind if isinstance(kind, list) else [kind]) if isinstance(item, str)}
    is_container = bool(kinds - {"null"}) and kinds <= {"array", "object", "null"}
    return not choices or (
        is_container and bool(constants) and not any(isinstance(item, list | dict) for item in constants)
    )


def examples(_: Node, value: Value) -> Value:
    if "example" not in value:
        return value
    rest = {key: item for key, item in value.items() if key != "example"}
    return rest if isinstance(rest.get("examples"), list) else {**rest, "examples": [value["example"]]}


def nullable(node: Node, value: Value) -> Value:
    """``nullable`` becomes the type null (3.0.3 clarifies: beside `type`), wherever people write it.

    Strictly it means nothing beside a reference, ``allOf`` or an ``enum`` without null, yet servers of
    such descriptions do send null.
    """
    if "nullable" not in value and "x-nullable" not in value:
        return value
    is_nullable = value.get("nullable", value.get("x-nullable")) is True
    value = {key: item for key, item in value.items() if key not in ("nullable", "x-nullable")}
    if not is_nullable:
        return value
    if "$ref" in value or "allOf" in value:
        return _or_null(node.pointer, value)
    for key in ("oneOf", "anyOf"):
        if isinstance(value.get(key), list):
            return _type_or_null({**value, key: [*value[key], {"type": "null"}]})
    return _enum_or_null(_type_or_null(value))


def _type_or_null(value: Value) -> Value:
    kind = value.get("type")
    if kind is None:
        kind = "object" if "properties" in value else "array" if "items" in value else None
    if isinstance(kind, str) and kind != "null":
        return {**value, "type": [kind, "null"]}
    if isinstance(kind, list) and "null" not in kind:
        return {**value, "type": [*kind, "null"]}
    return value


def _enum_or_null(value: Value) -> Value:
    if isinstance(choices := value.get("enum"), list) and None not in choices:
        return {**value, "enum": [*choices, None]}
    return value


def _or_null(at: Pointer, value: Value) -> Value:
    """A choice of the schema and null; the schema's parts keep their places, its annotations stay outside."""
    inner = {key: _kept(at / key, key, item) for key, item in value.items() if key not in _ANNOTATIONS}
    outer = {key: item for key, item in value.items() if key in _ANNOTATIONS or key.startswith("x-")}
    return {**outer, "anyOf": [inner, {"type": "null"}]}


def _kept(at: Pointer, key: str, item: Any) -> Any:
    if key in _LISTS_OF_SCHEMAS and isinstance(item, list):
        return [Placed(at / index, schema) for index, schema in enumerate(item)]
    if key in _MAPS_OF_SCHEMAS and isinstance(item, dict):
        return {name: Placed(at / name, schema) for name, schema in item.items()}
    return Placed(at, item) if key in _SCHEMAS else item
