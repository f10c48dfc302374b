"""Answers made from a description, for `judge.py`: the first media type, and a value of its schema."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

DEEPEST = 5
TEXTS = {
    "date-time": "2026-01-02T03:04:05Z",
    "date": "2026-01-02",
    "decimal": "1.50",
    "duration": "PT1H",
    "time": "03:04:05Z",
    "uuid": "12345678-1234-5678-1234-567812345678",
    "byte": "dGV4dA==",
}


def answer_for(document: Any, template: str, method: str, status: str) -> tuple[str, dict[str, str], bytes]:
    """Status, headers and body of the answer that is described for a status."""
    operation = resolved(document, document["paths"][template])[method.lower()]
    response = resolved(document, operation.get("responses", {}).get(status, {}))
    succeeds = any(key[:1] == "2" for key in operation.get("responses", {}))
    by_default = "500" if succeeds else "200"
    code = by_default if status.lower() == "default" else status.replace("X", "0").replace("x", "0")
    headers = {}
    for name, header in response.get("headers", {}).items():
        header = resolved(document, header)
        if header.get("required") and name.lower() != "content-type":
            value = sample(document, header.get("schema", {}))
            headers[name] = value if isinstance(value, str) else json.dumps(value)
    for media_type, content in {} if code == "204" else response.get("content", {}).items():
        headers["Content-Type"] = concrete(media_type)
        return code, headers, _body(document, content.get("schema", {}), media_type.lower())
    return code, headers, b""


def concrete(media_type: str) -> str:
    """One media type of a range."""
    if media_type in ("*/*", "application/*"):
        return "application/json"
    return media_type.replace("text/*", "text/plain").replace("/*", "/example")


def _body(document: Any, schema: Any, media_type: str) -> bytes:
    value = sample(document, schema)
    if "json" in media_type or media_type.startswith(("*/", "application/*")):
        return json.dumps(value).encode()
    return value.encode() if isinstance(value, str) else json.dumps(value).encode()


def resolved(document: Any, value: Any) -> Any:
    while isinstance(value, Mapping) and isinstance(value.get("$ref"), str):
        found = document
        for token in value["$ref"].removeprefix("#/").split("/"):
            name = token.replace("~1", "/").replace("~0", "~").replace("%7B", "{").replace("%7D", "}")
            found = found[int(name) if isinstance(found, list) else name]
        value = found
    return value


def sample(document: Any, schema: Any, depth: int = 0, name: str = "") -> Any:
    """A value that fits a schema, with its optional properties down to some depth; `name` is the schema's."""
    name = schema["$ref"].rpartition("/")[2] if isinstance(schema, Mapping) and "$ref" in schema else name
    schema = resolved(document, schema)
    if not isinstance(schema, Mapping):
        return {}
    if "const" in schema:
        return schema["const"]
    if schema.get("enum"):
        return schema["enum"][0]
    if schema.get("allOf"):
        return _all_of(document, schema, depth, name)
    for key in ("oneOf", "anyOf"):
        if schema.get(key):
            return _any_of(document, schema, schema[key], depth)
    value = _plain(document, schema, depth)
    return (
        _meant(document, _tagged(document, value, schema, name), name) if isinstance(value, dict) else value
    )


def _tagged(document: Any, value: dict[str, Any], schema: Mapping[str, Any], name: str) -> dict[str, Any]:
    """The value with the tag that means its schema, if it is one of several that a property tells apart."""
    told = schema.get("discriminator")
    if isinstance(told, Mapping) and name:
        mapping = told.get("mapping", {})
        named = next((key for key, target in mapping.items() if target.rpartition("/")[2] == name), None)
        wire, tag = told.get("propertyName", ""), named or name
        described = resolved(document, schema.get("properties", {}).get(wire, {}))
        if value.get(wire, "text") == "text" or tag in described.get("enum", [named]):
            value[wire] = tag
    return value


def _plain(document: Any, schema: Mapping[str, Any], depth: int) -> Any:
    kind = schema.get("type")
    kind = next((one for one in kind if one != "null"), "null") if isinstance(kind, list) else kind
    if kind is None:
        kind = "object" if "properties" in schema else "array" if "items" in schema else None
    match kind:
        case "object":
            return _object(document, schema, depth)
        case "array":
            least = schema.get("minItems", 0)
            return (
                []
                if depth > DEEPEST and not least
                else [sample(document, schema.get("items", {}), depth + 1)]
            )
        case "string":
            return TEXTS.get(schema.get("format", ""), "text")
        case "integer":
            return 1
        case "number":
            return 1 if str(schema.get("format", "")).startswith("int") else 1.5
        case "boolean":
            return True
        case "null":
            return None
    return TEXTS.get(schema.get("format", ""), "text") if "format" in schema else {}


def _object(document: Any, schema: Mapping[str, Any], depth: int) -> dict[str, Any]:
    required = schema.get("required", [])
    properties = schema.get("properties", {})
    found = {
        name: sample(document, one, depth + 1)
        for name, one in properties.items()
        if name in required or depth < DEEPEST
    }
    additional = schema.get("additionalProperties")
    if isinstance(additional, Mapping) and additional and depth < DEEPEST:
        found["additional"] = sample(document, additional, depth + 1)
    return found | {name: _Guess("text") for name in required if name not in found}


class _Guess(str):
    """The value of a property of which nothing is known but that it is required."""


def _all_of(document: Any, schema: Mapping[str, Any], depth: int, name: str) -> Any:
    rest = {key: value for key, value in schema.items() if key != "allOf"}
    parts = [*schema["allOf"], rest]
    # by what they say alone: by their names, a base would say that it is no subtype
    values = [sample(document, resolved(document, one), depth) for one in parts if one]
    scalars = [value for value in values if not isinstance(value, dict)]
    if scalars:
        return scalars[0]
    whole: dict[str, Any] = {}
    for value in values:
        # what one part only asks for is what another says that it is
        told = {key: item for key, item in value.items() if item != {} and not isinstance(item, _Guess)}
        whole = value | whole | told
    for base in _bases(document, schema):
        whole = _tagged(document, whole, base, name)
    return _meant(document, whole, name)


def _bases(document: Any, schema: Any) -> Iterator[Any]:
    for one in schema.get("allOf", ()):
        base = resolved(document, one)
        yield from _bases(document, base)
        yield base


def _meant(document: Any, value: dict[str, Any], name: str) -> dict[str, Any]:
    """The value with the tag by which unions elsewhere know its schema, where it is not that of another."""
    if id(document) not in _MEANT:
        _MEANT[id(document)] = dict(_tags(document))
    wire, tag, others = _MEANT[id(document)].get(name, ("", "", ()))
    return value | {wire: tag} if value.get(wire) in others else value


_MEANT: dict[int, dict[str, tuple[str, str, tuple[str, ...]]]] = {}


def _tags(document: Any) -> Iterator[tuple[str, tuple[str, str, tuple[str, ...]]]]:
    """Schemas by name, with the property and the value that mean them, and the values that mean others."""
    for schema in document.get("components", {}).get("schemas", {}).values():
        told = schema.get("discriminator") if isinstance(schema, Mapping) else None
        if not isinstance(told, Mapping):
            continue
        mapping = told.get("mapping", {})
        for tag, target in mapping.items():
            others = tuple(one for one, place in mapping.items() if place != target)
            yield target.rpartition("/")[2], (told["propertyName"], tag, others)


def _any_of(document: Any, schema: Mapping[str, Any], variants: Any, depth: int) -> Any:
    """A value of the first variant that is not null, with the tag that means it."""
    chosen = next((one for one in variants if resolved(document, one).get("type") != "null"), variants[0])
    value = sample(document, chosen, depth)
    if isinstance(value, dict):
        value = _tagged(document, value, schema, chosen.get("$ref", "").rpartition("/")[2])
    if isinstance(value, dict) and "properties" in schema:
        return {**_object(document, schema, depth), **value}
    return value
