"""Made-up descriptions of any size, shaped like what is found: references, lists, enums, nested models."""

from __future__ import annotations

import json
from typing import Any

TYPES = ("string", "integer", "boolean", "number")

PER_TAG = 25
GRAPH_BYTES = 47_000_000
GRAPH_MODELS = 5_000
PROSE = "Retrieve the properties and relationships of the object, which the caller must be allowed to read. "


def many_operations(count: int) -> Any:
    """As many operations, and a model for every five of them."""
    models = max(count // 5, 2)
    paths = {f"/things{number}/{{id}}": {"get": operation(number, models)} for number in range(count)}
    return document(paths, {f"Thing{number}": model(number, models) for number in range(models)})


def many_models(count: int) -> Any:
    """As many models, each reached by an operation of ten or by another model."""
    paths = {
        f"/things{number}/{{id}}": {"get": operation(number * 10, count)} for number in range(count // 10)
    }
    return document(paths, {f"Thing{number}": model(number, count) for number in range(count)})


def graph() -> Any:
    """Deep paths with the same parameters again and again, models that extend an entity, and much prose."""
    schemas = {f"microsoft.graph.thing{number}": _entity(number) for number in range(GRAPH_MODELS)}
    schemas["microsoft.graph.entity"] = {
        "type": "object",
        "required": ["@odata.type"],
        "properties": {"id": {"type": "string"}, "@odata.type": {"type": "string"}},
    }
    size = len(json.dumps(schemas))
    paths: dict[str, Any] = {}
    while size < GRAPH_BYTES:
        number = len(paths)
        path = f"/groups/{{group-id}}/things{number % 90}/{{thing-id}}/deep{number}"
        paths[path] = {"get": _listing(number), "post": _creation(number)}
        size += len(json.dumps(paths[path])) + len(path)
    return document(paths, schemas)


def document(paths: Any, schemas: Any) -> Any:
    return {
        "openapi": "3.0.3",
        "info": {"title": "Made up", "version": "1"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": paths,
        "components": {"schemas": schemas},
    }


def operation(number: int, models: int) -> Any:
    return {
        "operationId": f"getThing{number}",
        "tags": [f"tag{number // PER_TAG}"],
        "summary": f"Get thing {number}.",
        "description": PROSE,
        "parameters": [
            parameter("id", "path", required=True),
            parameter("fields", "query"),
            {"name": "limit", "in": "query", "schema": {"type": "integer", "minimum": 1}},
        ],
        "responses": {"200": response(reference(f"Thing{number % models}"))},
    }


def model(number: int, models: int) -> Any:
    """Every tenth refers to the nine after it, and each to two before it."""
    own = {f"field{index}": {"type": TYPES[index % 4], "description": PROSE} for index in range(6)}
    near = [number + index for index in range(1, 10) if number % 10 == 0 and number + index < models]
    nearby = {f"link{other}": reference(f"Thing{other}") for other in (*near, number // 2, number // 3)}
    kind = {"type": "string", "enum": [f"kind{number}", "small", "large"]}
    return {"type": "object", "required": ["field0"], "properties": own | nearby | {"kind": kind}}


def _entity(number: int) -> Any:
    properties = {f"field{index}": {"type": TYPES[index % 4], "description": PROSE} for index in range(8)}
    links = {f"link{index}": reference(f"microsoft.graph.thing{number // (index + 2)}") for index in range(3)}
    extension = {"title": f"thing{number}", "type": "object", "properties": properties | links}
    return {
        "allOf": [reference("microsoft.graph.entity"), extension],
        "x-ms-discriminator-value": f"#thing{number}",
    }


def _listing(number: int) -> Any:
    names = ("$top", "$skip", "$search", "$filter", "$orderby", "$select", "$expand")
    thing = reference(f"microsoft.graph.thing{number % GRAPH_MODELS}")
    page = {
        "type": "object",
        "properties": {"value": {"type": "array", "items": thing}, "@odata.nextLink": {"type": "string"}},
    }
    return _graph_operation(number, "List") | {
        "parameters": [*_places(), *(parameter(name, "query") for name in names)],
        "responses": {"200": response(page)},
    }


def _creation(number: int) -> Any:
    thing = reference(f"microsoft.graph.thing{number % GRAPH_MODELS}")
    return _graph_operation(number, "Create") | {
        "parameters": _places(),
        "requestBody": {"required": True, "content": {"application/json": {"schema": thing}}},
        "responses": {"201": response(thing)},
    }


def _graph_operation(number: int, verb: str) -> Any:
    return {
        "operationId": f"groups.things{number % 90}.{verb}Deep{number}",
        "tags": [f"groups.things{number % 90}"],
        "summary": f"{verb} deep {number}",
        "description": PROSE * 3,
    }


def _places() -> list[Any]:
    return [parameter("group-id", "path", required=True), parameter("thing-id", "path", required=True)]


def parameter(name: str, place: str, *, required: bool = False) -> Any:
    stated = {"name": name, "in": place, "description": PROSE, "schema": {"type": "string"}}
    return stated | {"required": True} if required else stated


def response(schema: Any) -> Any:
    return {"description": "Success", "content": {"application/json": {"schema": schema}}}


def reference(name: str) -> Any:
    return {"$ref": f"#/components/schemas/{name}"}
