"""Random changes to a description: small ones, of the kinds that authors make."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable, Iterator
from typing import Any

SCALARS: list[dict[str, Any]] = [
    {"type": "string"},
    {"type": "integer"},
    {"type": "number"},
    {"type": "boolean"},
    {"type": ["string", "null"]},
    {"type": ["string", "integer"]},
    {"type": "string", "format": "date"},
    {"type": "string", "enum": ["one", "two"]},
    {"type": "array", "items": {"type": "string"}},
    {"type": "object", "additionalProperties": {"type": "integer"}},
    {"const": "fixed"},
    {},
]


def mutated(description: dict[str, Any], seed: int, count: int = 6) -> dict[str, Any]:
    """The description after some changes; those that find nothing to change do nothing."""
    chance = random.Random(seed)
    changed = copy.deepcopy(description)
    for _ in range(count):
        chance.choice(_MUTATIONS)(changed, chance)
    return changed


def _objects(description: dict[str, Any]) -> list[dict[str, Any]]:
    schemas = description["components"]["schemas"].values()
    return [
        schema for schema in schemas if isinstance(schema.get("properties"), dict) and schema["properties"]
    ]


def _operations(description: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for path in description["paths"].values():
        yield from (item for item in path.values() if isinstance(item, dict) and "responses" in item)


def _retype_property(description: dict[str, Any], chance: random.Random) -> None:
    properties = chance.choice(_objects(description))["properties"]
    name = chance.choice(sorted(properties))
    schemas = [
        {"$ref": f"#/components/schemas/{one}"} for one in sorted(description["components"]["schemas"])
    ]
    properties[name] = copy.deepcopy(chance.choice([*SCALARS, *schemas]))


def _remove_property(description: dict[str, Any], chance: random.Random) -> None:
    schema = chance.choice(_objects(description))
    name = chance.choice(sorted(schema["properties"]))
    if len(schema["properties"]) > 1:
        del schema["properties"][name]
        schema["required"] = [one for one in schema.get("required", []) if one != name]


def _add_property(description: dict[str, Any], chance: random.Random) -> None:
    schema = chance.choice(_objects(description))
    name = f"added_{chance.randrange(100)}"
    schema["properties"][name] = copy.deepcopy(chance.choice(SCALARS))
    if chance.random() < 0.5:
        schema["required"] = [*schema.get("required", []), name]


def _toggle_required(description: dict[str, Any], chance: random.Random) -> None:
    schema = chance.choice(_objects(description))
    name = chance.choice(sorted(schema["properties"]))
    required = schema.get("required", [])
    schema["required"] = [one for one in required if one != name] if name in required else [*required, name]


def _toggle_read_only(description: dict[str, Any], chance: random.Random) -> None:
    properties = chance.choice(_objects(description))["properties"]
    schema = properties[chance.choice(sorted(properties))]
    if "$ref" not in schema:
        schema["readOnly"] = not schema.get("readOnly", False)


def _change_enum(description: dict[str, Any], chance: random.Random) -> None:
    found = [schema for schema in description["components"]["schemas"].values() if "enum" in schema]
    found += [s for o in _objects(description) for s in o["properties"].values() if "enum" in s]
    if not found:
        return
    schema = chance.choice(found)
    if chance.random() < 0.5 and len(schema["enum"]) > 2:
        schema["enum"] = schema["enum"][1:]
    elif all(isinstance(value, str) for value in schema["enum"]):
        schema["enum"] = [*schema["enum"], f"more{chance.randrange(100)}"]


def _change_variants(description: dict[str, Any], chance: random.Random) -> None:
    found = [
        s for s in description["components"]["schemas"].values() if "oneOf" in s and "discriminator" not in s
    ]
    if found:
        schema = chance.choice(found)
        name = chance.choice(sorted(description["components"]["schemas"]))
        reference = {"$ref": f"#/components/schemas/{name}"}
        if chance.random() < 0.4 and len(schema["oneOf"]) > 2:
            schema["oneOf"].pop(chance.randrange(len(schema["oneOf"])))
        elif reference not in schema["oneOf"] and description["components"]["schemas"][name] is not schema:
            schema["oneOf"].append(reference)


def _change_parameters(description: dict[str, Any], chance: random.Random) -> None:
    operation = chance.choice(list(_operations(description)))
    parameters = operation.setdefault("parameters", [])
    free = [one for one in parameters if one.get("in") == "query"]
    match chance.randrange(4):
        case 0 if free:
            parameters.remove(chance.choice(free))
        case 1 if free:
            one = chance.choice(free)
            one["required"] = not one.get("required", False)
        case 2 if free:
            chance.choice(free)["schema"] = copy.deepcopy(chance.choice(SCALARS[:-1]))
        case _:
            added = {"name": f"more_{chance.randrange(1000)}", "in": "query", "schema": {"type": "integer"}}
            parameters.append({**added, "required": chance.random() < 0.5})


def _change_body(description: dict[str, Any], chance: random.Random) -> None:
    found = [operation["requestBody"] for operation in _operations(description) if "requestBody" in operation]
    if found:
        body = chance.choice(found)
        body["required"] = not body.get("required", False)


def _change_response(description: dict[str, Any], chance: random.Random) -> None:
    operation = chance.choice(list(_operations(description)))
    name = chance.choice(sorted(description["components"]["schemas"]))
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}
    operation["responses"][chance.choice(["200", "201", "404"])] = {"description": "x", "content": content}


def _remove_operation(description: dict[str, Any], chance: random.Random) -> None:
    if len(description["paths"]) > 2:
        del description["paths"][chance.choice(sorted(description["paths"]))]


_MUTATIONS: list[Callable[[dict[str, Any], random.Random], None]] = [
    *(_retype_property, _retype_property, _remove_property, _add_property, _toggle_required),
    *(_toggle_read_only, _change_enum, _change_variants, _change_parameters, _change_body, _change_response),
    _remove_operation,
]
