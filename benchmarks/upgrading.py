"""Swagger 2.0 as OpenAPI 3.0, for `judge.py`, which reads no 2.0; shares nothing with the generator."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

METHODS = frozenset({"get", "put", "post", "delete", "options", "head", "patch"})
PLACES = {
    "#/definitions/": "#/components/schemas/",
    "#/parameters/": "#/components/parameters/",
    "#/responses/": "#/components/responses/",
}
STYLES: dict[str, dict[str, Any]] = {
    "csv": {"explode": False},
    "multi": {"explode": True},
    "ssv": {"style": "spaceDelimited", "explode": False},
    "pipes": {"style": "pipeDelimited", "explode": False},
}
FLOWS = {"accessCode": "authorizationCode", "application": "clientCredentials"}
OUTSIDE = frozenset({"name", "in", "required", "description", "collectionFormat", "allowEmptyValue"})
"""Words of a parameter that are none of its schema."""


def upgraded(document: dict[str, Any]) -> Any:
    """What a description of Swagger 2.0 says, in the words of OpenAPI 3.0."""
    if "swagger" not in document:
        return document
    old = _Old(document)
    shared = document.get("parameters", {})
    return _moved(
        {
            "callsheet-files": document.get("callsheet-files", {}),
            "openapi": "3.0.3",
            "info": document.get("info", {}),
            "paths": {path: old.item(item) for path, item in document.get("paths", {}).items()},
            "security": document.get("security", []),
            "components": {
                "schemas": document.get("definitions", {}),
                "parameters": {
                    name: _parameter(one)
                    for name, one in shared.items()
                    if one["in"] not in ("body", "formData")
                },
                "responses": {
                    name: old.response(one, document) for name, one in document.get("responses", {}).items()
                },
                "securitySchemes": {
                    name: _scheme(one) for name, one in document.get("securityDefinitions", {}).items()
                },
            },
        }
    )


class _Old:
    def __init__(self, document: dict[str, Any]) -> None:
        self.document = document

    def item(self, item: Any) -> Any:
        """A path item, whose body parameters go into its operations."""
        if not isinstance(item, dict):
            return item
        shared = [self.found(one) for one in item.get("parameters", [])]
        new = {key: value for key, value in item.items() if key not in METHODS}
        new["parameters"] = [_parameter(one) for one in shared if one["in"] not in ("body", "formData")]
        return new | {method: self.operation(item[method], shared) for method in METHODS & item.keys()}

    def operation(self, operation: dict[str, Any], shared: list[dict[str, Any]]) -> dict[str, Any]:
        own = [self.found(one) for one in operation.get("parameters", [])]
        named = {(one["in"], one["name"]) for one in own}
        own += [
            one
            for one in shared
            if one["in"] in ("body", "formData") and (one["in"], one["name"]) not in named
        ]
        new = {
            key: value for key, value in operation.items() if key not in ("consumes", "produces", "schemes")
        }
        new["parameters"] = [_parameter(one) for one in own if one["in"] not in ("body", "formData")]
        consumes = operation.get("consumes", self.document.get("consumes")) or []
        body = _body([one for one in own if one["in"] in ("body", "formData")], consumes)
        if body is not None:
            new["requestBody"] = body
        responses = operation.get("responses", {})
        new["responses"] = {
            status: self.response(self.found(one), operation) for status, one in responses.items()
        }
        return new

    def response(self, response: Any, holder: dict[str, Any]) -> Any:
        if "schema" not in response:
            return {key: _headers(value) if key == "headers" else value for key, value in response.items()}
        produces = holder.get("produces", self.document.get("produces")) or ["application/json"]
        new = {key: value for key, value in response.items() if key not in ("schema", "examples")}
        new["headers"] = _headers(response.get("headers", {}))
        return new | {"content": {kind: {"schema": response["schema"]} for kind in produces}}

    def found(self, value: Any) -> Any:
        """What a reference within the description leads to."""
        while isinstance(value, dict) and "$ref" in value:
            target: Any = self.document
            for token in value["$ref"].removeprefix("#/").split("/"):
                target = target[token.replace("~1", "/").replace("~0", "~")]
            value = target
        return value


def _parameter(old: dict[str, Any]) -> dict[str, Any]:
    new: dict[str, Any] = {
        key: old[key] for key in ("name", "in", "required", "description", "allowEmptyValue") if key in old
    }
    if old.get("type") == "array":
        new |= STYLES.get(old.get("collectionFormat", "csv"), {"explode": False})
    return new | {"schema": {key: value for key, value in old.items() if key not in OUTSIDE}}


def _headers(headers: dict[str, Any]) -> dict[str, Any]:
    return {
        name: {"schema": {k: v for k, v in one.items() if k not in OUTSIDE}} for name, one in headers.items()
    }


def _body(parameters: list[dict[str, Any]], consumes: list[str]) -> dict[str, Any] | None:
    whole = next((one for one in parameters if one["in"] == "body"), None)
    if whole is not None:
        content = {kind: {"schema": whole.get("schema", {})} for kind in consumes or ["application/json"]}
        return {"required": whole.get("required", False), "content": content}
    if not parameters:
        return None
    properties = {one["name"]: dict(_field(one)) for one in parameters}
    required = [one["name"] for one in parameters if one.get("required")]
    schema = {"type": "object", "properties": properties} | ({"required": required} if required else {})
    has_file = any(one.get("type") == "file" for one in parameters)
    forms = [
        kind for kind in consumes if kind in ("multipart/form-data", "application/x-www-form-urlencoded")
    ]
    usual = ["multipart/form-data" if has_file else "application/x-www-form-urlencoded"]
    return {"required": bool(required), "content": {kind: {"schema": schema} for kind in forms or usual}}


def _field(old: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for key, value in old.items():
        if key == "type" and value == "file":
            yield from (("type", "string"), ("format", "binary"))
        elif key not in OUTSIDE:
            yield key, value


def _scheme(old: dict[str, Any]) -> dict[str, Any]:
    if old.get("type") == "basic":
        return {"type": "http", "scheme": "basic"}
    if old.get("type") != "oauth2":
        return old
    urls = {key: old[key] for key in ("authorizationUrl", "tokenUrl") if key in old}
    flow = FLOWS.get(old.get("flow", ""), old.get("flow", ""))
    return {"type": "oauth2", "flows": {flow: {**urls, "scopes": old.get("scopes", {})}}}


def _moved(value: Any) -> Any:
    """The same with references to where things are now, and ``x-nullable`` as what it came to be."""
    if isinstance(value, list):
        return [_moved(item) for item in value]
    if not isinstance(value, dict):
        return value
    new = {"nullable" if key == "x-nullable" else key: _moved(item) for key, item in value.items()}
    reference = new.get("$ref")
    if isinstance(reference, str):
        for old, place in PLACES.items():
            reference = reference.replace(old, place)
        new["$ref"] = reference
    if isinstance(new.get("discriminator"), str):
        new["discriminator"] = {"propertyName": new["discriminator"]}
    return new
