"""Linking: what no schema says, so that a grown description means something and all of it is generated."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .growing import Grower, Hole, Join, Ref

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


def linked(description: dict[Any, Any], grower: Grower) -> dict[Any, Any]:
    """The description with parts that agree, and with uses of all its components."""
    old = grower.dialect == "2.0"
    for parameter in _objects(description, "in", "name"):
        _settle(parameter, grower)
    for header in _objects(description, "examples", "schema"):
        if "content" in header:
            header.pop("content" if grower.turn % 2 else "schema")
    for content in _maps(description, "content"):
        _json_first(content)
    components = description if old else description["components"]
    _schemes(description, components, grower, old=old)
    folder = ("definitions",) if old else ("components", "schemas")
    schemas = components.setdefault("definitions" if old else "schemas", {})
    _variants(schemas, folder, grower, old=old)
    paths = description["paths"]
    for key in [key for key in paths if _is_path(key)]:
        _paths(paths, key, grower)
    paths["/uses"] = {"post": _uses(components, folder, grower, old=old)}
    tags = [tag["name"] for tag in description.get("tags", ()) if "name" in tag]
    for number, operation in enumerate(_objects(description, "operationId", "responses")):
        if tags and number % 2:
            operation["tags"] = [tags[number % len(tags)]]
    return description


def _settle(parameter: dict[Any, Any], grower: Grower) -> None:
    """One of what excludes each other, and what has to be so."""
    if "schema" in parameter and "content" in parameter:
        del parameter["content" if grower.turn % 2 else "schema"]
    if "example" in parameter and "examples" in parameter:
        del parameter["example" if grower.turn % 2 else "examples"]
    if _valid(parameter["in"]) == "path":
        parameter["required"] = True
    parameter.pop("style", None)


def _json_first(content: dict[Any, Any]) -> None:
    """Types of responses are read from what is JSON."""
    first, *rest = content.items()
    content.clear()
    content["application/json"] = first[1]
    content.update(rest[:2])


def _schemes(description: dict[Any, Any], components: dict[Any, Any], grower: Grower, *, old: bool) -> None:
    schemes = list(components.get("securityDefinitions" if old else "securitySchemes", ()))
    asked = [list(item.items()) for item in _maps_in(description, "security")]
    for number, requirements in enumerate(asked):
        for index, (_, scopes) in enumerate(requirements):
            requirements[index] = (schemes[(number + index) % len(schemes)], scopes)
    for item, requirements in zip(_maps_in(description, "security"), asked, strict=True):
        item.clear()
        item.update(requirements[: 1 + grower.turn % 2])


def _variants(schemas: dict[Any, Any], folder: tuple[str, ...], grower: Grower, *, old: bool) -> None:
    """A union that a discriminator tells apart, by a property and values that are holes as well."""
    told = grower.hole("discriminator.propertyName", "kind")
    names = [grower.hole("schemas{}", f"Variant{index}") for index in range(2)]
    values = [grower.hole("discriminator.mapping{}", f"value{index}") for index in range(2)]
    for name in names:
        schemas[name] = {"type": "object", "required": [told], "properties": {told: {"type": "string"}}}
    refs = [Ref(folder, name) for name in names]
    tagged: dict[Any, Any] = {"oneOf": [{"$ref": ref} for ref in refs]}
    tagged["discriminator"] = {"propertyName": told, "mapping": dict(zip(values, refs, strict=True))}
    if old:
        tagged = {
            "type": "object",
            "discriminator": told,
            "required": [told],
            "properties": {told: {"type": "string"}},
        }
        schemas[names[0]] = {"allOf": [{"$ref": Ref(folder, "Tagged")}, {"type": "object"}]}
    schemas["Tagged"] = tagged


def _paths(paths: dict[Any, Any], key: Any, grower: Grower) -> None:
    """The names of path parameters stand in the path."""
    item = paths.pop(key)
    names = [p["name"] for p in _objects(item, "in", "name") if _valid(p["in"]) == "path"]
    template = [part for name in names for part in ("/{", name, "}")]
    paths[Join([key, *template])] = item


def _uses(
    components: dict[Any, Any], folder: tuple[str, ...], grower: Grower, *, old: bool
) -> dict[str, Any]:
    """An operation that refers to every component."""
    above = folder[:-1]

    def refs(kind: str) -> list[dict[str, Any]]:
        keys = [key for key in components.get(kind, ()) if not (isinstance(key, Hole) and key.before)]
        return [{"$ref": Ref((*above, kind), key)} for key in keys]

    every: dict[Any, Any] = {f"p{index}": ref for index, ref in enumerate(refs(folder[-1]))}
    all_of_them = {"type": "object", "properties": every}
    codes = [str(code) for code in range(210, 299)]
    if old:
        responses = dict(zip(codes, refs("responses"), strict=False))
        return {
            "parameters": [*refs("parameters"), {"name": "all", "in": "body", "schema": all_of_them}],
            "responses": {"200": {"description": "", "schema": all_of_them}, **responses},
        }
    content = {"application/json": {"schema": all_of_them}}
    headers = {f"X-{index}": ref for index, ref in enumerate(refs("headers"))}
    made: dict[str, Any] = {
        "operationId": "uses",
        "parameters": refs("parameters"),
        "requestBody": {"content": content},
        "responses": {
            "200": {
                "description": "",
                "content": content,
                "headers": headers,
                "links": _named(refs("links")),
            },
            **dict(zip(codes, refs("responses"), strict=False)),
        },
        "callbacks": _named(refs("callbacks")),
    }
    if bodies := refs("requestBodies"):
        made["callbacks"]["again"] = {
            "{$request.body#/url}": {
                "post": {"requestBody": bodies[0], "responses": {"200": {"description": ""}}}
            }
        }
    return made


def _named(refs: list[dict[str, Any]]) -> dict[str, Any]:
    return {f"n{index}": ref for index, ref in enumerate(refs)}


def _valid(value: Any) -> Any:
    return value.valid if isinstance(value, Hole) else value


def _is_path(key: Any) -> bool:
    return isinstance(key, Hole) and key.before == "/"


def _objects(value: Any, *keys: str) -> Iterator[dict[Any, Any]]:
    """Every mapping that has these keys."""
    if isinstance(value, dict):
        if all(key in value for key in keys):
            yield value
        for item in list(value.values()):
            yield from _objects(item, *keys)
    elif isinstance(value, list):
        for item in value:
            yield from _objects(item, *keys)


def _maps(value: Any, name: str) -> Iterator[dict[Any, Any]]:
    for holder in _objects(value, name):
        if isinstance(holder[name], dict) and holder[name]:
            yield holder[name]


def _maps_in(value: Any, name: str) -> Iterator[dict[Any, Any]]:
    for holder in _objects(value, name):
        if isinstance(holder[name], list):
            yield from (item for item in holder[name] if isinstance(item, dict))
