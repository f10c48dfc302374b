"""The official schemas of OpenAPI, as the validators ship them, resolved where they refer to each other."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from jsonschema_specifications import REGISTRY
from referencing import Registry, Resource
from referencing._core import Resolver

DIALECTS = ("2.0", "3.0", "3.1", "3.2")

_SCHEMA_OBJECT = {
    "3.1": "https://spec.openapis.org/oas/3.1/dialect/base",
    "3.2": "https://spec.openapis.org/oas/3.2/dialect/2025-09-17",
}
"""What ``$dynamicRef: #meta`` means in a description: a Schema Object."""

_OBJECT = frozenset({"properties", "patternProperties", "additionalProperties", "allOf", "oneOf"})
"""Signs of a schema that describes an object of OpenAPI, and not a text or a number."""


@dataclass(frozen=True, slots=True)
class Node:
    """A part of an official schema, and what references in it are relative to."""

    schema: Any
    resolver: Resolver[Any]
    name: str
    """Of the object that it describes: ``operation``, or ``operation.tags[]`` inside."""

    def at(self, schema: Any, step: str = "") -> Node:
        return Node(schema, self.resolver, self.name + step)


@dataclass(slots=True)
class Shape:
    """What a node says about a value, with its references and compositions merged."""

    properties: dict[str, list[Node]] = field(default_factory=dict)
    patterns: dict[str, list[Node]] = field(default_factory=dict)
    additional: list[Node] = field(default_factory=list)
    items: list[Node] = field(default_factory=list)
    required: set[str] = field(default_factory=set)
    choices: list[Any] = field(default_factory=list)
    types: set[str] = field(default_factory=set)
    pattern: str = ""
    name: str = ""


@cache
def root(dialect: str) -> Node:
    """The schema of a whole description."""
    uri = f"callsheet-tests:{dialect}"
    resource = Resource.from_contents(
        _shipped("openapi_spec_validator", f"resources/schemas/v{dialect}/schema.json")
    )
    registry: Registry[Any] = REGISTRY.with_resources([(uri, resource), *_meta_schemas()]).crawl()
    return Node(resource.contents, registry.resolver(uri), "openapi")


TURNS = 12
"""After so many turns every alternative had its turn."""

_known: dict[tuple[object, ...], Shape] = {}


def shape_of(nodes: list[Node], dialect: str, turn: int) -> Shape:
    """The nodes as one; of alternatives the one whose turn it is."""
    turn %= TURNS
    key = (dialect, turn, *((id(node.schema), node.name) for node in nodes))
    if key not in _known:
        _known[key] = _shape(nodes, dialect, turn)
    return _known[key]


def _shape(nodes: list[Node], dialect: str, turn: int) -> Shape:
    shape = Shape(name=nodes[0].name)
    for node in nodes:
        _merge(node, shape, dialect, turn)
    for pattern in [key for key in shape.patterns if any(re.search(key, name) for name in shape.properties)]:
        del shape.patterns[pattern]  # it says more of properties that have names
    return shape


def _merge(node: Node, shape: Shape, dialect: str, turn: int) -> None:
    schema = node.schema
    if not isinstance(schema, dict):
        return
    for key in schema.keys() & {"$ref", "$dynamicRef"}:
        target = _resolved(node, schema[key], dialect)
        if re.search(r"[.{\[]", shape.name) and (target.name == "schema" or _OBJECT & target.schema.keys()):
            shape.name = target.name
        _merge(target, shape, dialect, turn)
    for part in _parts(schema):
        _merge(node.at(part), shape, dialect, turn)
    for key in ("oneOf", "anyOf"):
        options = [option for option in schema.get(key, ()) if not _is_reference(option)]
        if options:
            _merge(node.at(options[turn % len(options)]), shape, dialect, turn // len(options))
    _own(node, schema, shape)


def _parts(schema: dict[str, Any]) -> Iterator[Any]:
    """What adds to a schema, whatever it depends on."""
    yield from schema.get("allOf", ())
    yield from (schema[key] for key in ("then", "else") if key in schema and not _is_reference(schema[key]))
    yield from schema.get("dependentSchemas", {}).values()


def _own(node: Node, schema: dict[str, Any], shape: Shape) -> None:
    where = shape.name or node.name
    base = Node(schema, node.resolver, where)
    for name, part in schema.get("properties", {}).items():
        if part is not False:
            shape.properties.setdefault(name, []).append(base.at(part, f".{name}"))
    for pattern, part in schema.get("patternProperties", {}).items():
        shape.patterns.setdefault(pattern, []).append(base.at(part, f"{{{pattern}}}"))
    if isinstance(part := schema.get("additionalProperties"), dict) or (
        part is True and "properties" not in schema
    ):
        shape.additional.append(base.at(part, "{}"))
    if isinstance(part := schema.get("items"), dict | bool):
        shape.items.append(base.at(part, "[]"))
    shape.required |= set(schema.get("required", ()))
    shape.choices += schema.get("enum", ()) if "const" not in schema else [schema["const"]]
    kinds = schema.get("type", ())
    shape.types |= {kinds} if isinstance(kinds, str) else set(kinds)
    shape.pattern = schema.get("pattern", shape.pattern)


def _resolved(node: Node, reference: str, dialect: str) -> Node:
    if reference == "#meta":
        found = node.resolver.lookup(_SCHEMA_OBJECT[dialect])
        return Node(found.contents, found.resolver, "schema")
    found = node.resolver.lookup(reference)
    name = reference.rpartition("/")[2].rpartition("#")[2].removesuffix("-or-reference")
    return Node(
        found.contents, found.resolver, "schema" if "meta/" in reference or not name else spelled(name)
    )


def spelled(name: str) -> str:
    """``PathItem`` of 3.0 and ``pathItem`` of 2.0 are ``path-item`` of 3.1."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name).lower()


def _is_reference(schema: Any) -> bool:
    """References are put in by hand, where they lead somewhere."""
    said = schema.get("$ref", "") if isinstance(schema, dict) else ""
    return said.rpartition("/")[2].lower() in ("reference", "jsonreference")


def _meta_schemas() -> Iterator[tuple[str, Resource[Any]]]:
    folder = files("openapi_schema_validator") / "schemas"
    for path in ("oas3.1/metaschema.json", "oas3.1/vocabularies/base", "oas3.2/dialect/2025-09-17.json",
                 "oas3.2/meta/2025-09-17.json"):  # fmt: skip
        contents = json.loads((folder / path).read_text("utf-8"))
        yield contents["$id"], Resource.from_contents(contents)


def _shipped(package: str, path: str) -> Any:
    return json.loads((files(package) / path).read_text("utf-8"))
