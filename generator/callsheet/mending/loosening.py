"""Loosening: the smallest change with which one schema accepts what was seen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

from msgspec import Struct, field

Schema: TypeAlias = dict[str, Any]

_ANNOTATIONS = frozenset(
    {
        "title",
        "description",
        "deprecated",
        "readOnly",
        "writeOnly",
        "default",
        "example",
        "examples",
        "externalDocs",
        "$comment",
        "xml",
    }
)
_RESTRICTING = frozenset(["$ref", "$dynamicRef", "allOf", "oneOf", "anyOf", "enum", "const", "not", "if"])
"""Keywords beside which another type in ``type`` would let nothing more through."""
_INTEGERS = frozenset(["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"])


class Loosening(Struct):
    """What one schema must accept."""

    kinds: set[str] = field(default_factory=set)
    """JSON types, null among them."""
    values: list[str | int] = field(default_factory=list)
    """Values of an enum."""
    any_format: bool = False
    optional: set[str] = field(default_factory=set)
    """Properties that may be missing."""
    properties: dict[str, str] = field(default_factory=dict)
    """Properties that are not described yet, with their JSON types."""


def loosened(schema: Schema, loosening: Loosening, dialect: str) -> Schema:
    """The changed schema; the same one if it accepts all of that."""
    changed = dict(schema)
    if loosening.any_format:
        changed.pop("format", None)
    for value in loosening.values:
        changed = _with_value(changed, value)
    changed = _without_required(changed, loosening.optional)
    if loosening.properties:
        described = {name: _schema_of(kind, dialect) for name, kind in sorted(loosening.properties.items())}
        changed["properties"] = {**described, **changed.get("properties", {})}
    for kind in sorted(loosening.kinds - {"null"}):
        changed = _with_kind(changed, kind, dialect)
    return _with_null(changed, dialect) if "null" in loosening.kinds else changed


def is_free(schema: Any) -> bool:
    """Whether a schema accepts everything."""
    return isinstance(schema, dict) and not _own(schema)


def _own(schema: Schema) -> set[str]:
    """The keywords that do more than annotate."""
    return {key for key in schema if key not in _ANNOTATIONS and not key.startswith("x-")}


def _with_value(schema: Schema, value: str | int) -> Schema:
    if "const" in schema:
        rest = {key: item for key, item in schema.items() if key != "const"}
        return {**rest, "enum": _joined([schema["const"]], value)}
    for keyword in ("oneOf", "anyOf"):
        if _is_list_of_constants(schema.get(keyword)):
            return {**schema, keyword: _joined(schema[keyword], {"const": value})}
    choices = schema.get("enum")
    return {**schema, "enum": _joined(choices, value)} if isinstance(choices, list) else schema


def _is_list_of_constants(variants: Any) -> bool:
    return (
        isinstance(variants, list)
        and bool(variants)
        and all(isinstance(variant, dict) and "const" in variant for variant in variants)
    )


def _without_required(schema: Schema, optional: Iterable[str]) -> Schema:
    required = schema.get("required")
    if not optional or not isinstance(required, list):
        return schema
    left = [name for name in required if name not in optional]
    rest = {key: item for key, item in schema.items() if key != "required"}
    return {**rest, "required": left} if left else rest


def _with_kind(schema: Schema, kind: str, dialect: str) -> Schema:
    type_ = schema.get("type")
    kinds = type_ if isinstance(type_, list) else [type_]
    keywords = _own(schema)
    if not keywords or _lets_through(schema, kind) or (kind == "integer" and "number" in kinds):
        return schema
    if kind == "number" and "integer" in kinds and not keywords & _RESTRICTING:
        wider = ["number" if name == "integer" else name for name in kinds]
        rest = {k: v for k, v in schema.items() if k != "format" or v not in _INTEGERS}
        return {**rest, "type": wider if isinstance(type_, list) else wider[0]}
    if dialect == "2.0":  # which has no way to say one or the other
        return {key: item for key, item in schema.items() if key not in keywords}
    if dialect != "3.0" and type_ is not None and not keywords & _RESTRICTING:
        return {**schema, "type": _joined(kinds, kind)}
    return _with_variant(schema, keywords, _schema_of(kind, dialect))


def _with_null(schema: Schema, dialect: str) -> Schema:
    keywords = _own(schema)
    if not keywords or schema.get("nullable") is True or schema.get("x-nullable") is True:
        return schema
    if _lets_through(schema, "null"):
        return schema
    if dialect == "2.0":
        return {**schema, "x-nullable": True}
    choices = schema.get("enum")
    null = {"enum": _joined(choices, None)} if isinstance(choices, list) else {}
    if dialect == "3.0":
        if "$ref" in schema:  # beside which nothing else counts
            rest = {key: item for key, item in schema.items() if key != "$ref"}
            return {**rest, "allOf": [{"$ref": schema["$ref"]}], "nullable": True}
        return {**schema, "nullable": True, **null}
    type_ = schema.get("type")
    if not keywords & (_RESTRICTING - {"enum"}):
        kinds = type_ if isinstance(type_, list) else [type_]
        return {**schema, **({} if type_ is None else {"type": _joined(kinds, "null")}), **null}
    return _with_variant(schema, keywords, {"type": "null"})


def _with_variant(schema: Schema, keywords: set[str], variant: Schema) -> Schema:
    """A choice of what it is and of something else; what only annotates stays outside."""
    for keyword in ("oneOf", "anyOf"):
        if keywords - {"nullable"} == {keyword} and isinstance(schema[keyword], list):
            return {**schema, keyword: _joined(schema[keyword], variant)}
    inner = {key: item for key, item in schema.items() if key in keywords}
    outer = {key: item for key, item in schema.items() if key not in keywords}
    return {**outer, "anyOf": [inner, variant]}


def _lets_through(schema: Schema, kind: str) -> bool:
    """Whether a type or a variant says so."""
    declared = schema.get("type")
    variants = [*_listed(schema.get("oneOf")), *_listed(schema.get("anyOf"))]
    types = [declared, *(type_.get("type") for type_ in variants if isinstance(type_, dict))]
    return any(kind == type_ or kind in _listed(type_) for type_ in types)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _schema_of(kind: str, dialect: str) -> Schema:
    if kind == "null" and dialect in ("2.0", "3.0"):
        return {}
    if kind == "array" and dialect in ("2.0", "3.0"):
        return {"type": kind, "items": {}}
    return {"type": kind}


def _joined(items: list[Any], item: Any) -> list[Any]:
    """`True == 1`, which are not the same in JSON."""
    is_there = any(type(other) is type(item) and other == item for other in items)
    return items if is_there else [*items, item]
