"""Rewrites of the description as a whole, of path items and of security schemes."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from ..references.node import Node, Placed
from .message_rewrites import resolved_parameters
from .values import Value, strings

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch")
_SECTIONS = {
    "definitions": "schemas",
    "parameters": "parameters",
    "responses": "responses",
    "securityDefinitions": "securitySchemes",
}
_FLOWS = {
    "implicit": "implicit",
    "password": "password",
    "application": "clientCredentials",
    "accessCode": "authorizationCode",
}


def components(node: Node, value: Value) -> Value:
    """The sections of a Swagger 2.0 description become its components."""
    if node.dialect != "2.0":
        return value
    rest = {key: item for key, item in value.items() if key not in _SECTIONS}
    return {
        **rest,
        "components": {
            name: Placed(node.pointer / section, value[section])
            for section, name in _SECTIONS.items()
            if section in value
        },
    }


def servers(node: Node, value: Value) -> Value:
    """``schemes``, ``host`` and ``basePath`` become servers; without a host they stay relative."""
    if node.dialect != "2.0":
        return value
    urls = _urls(value, strings(value.get("schemes")) or (_scheme(node),))
    return {**value, "servers": [Placed(node.pointer, {"url": url}) for url in urls]} if urls else value


def operation_servers(node: Node, value: Value) -> Value:
    """``schemes`` of an operation stand for those of the description."""
    if node.dialect != "2.0" or not (schemes := strings(value.get("schemes"))):
        return value
    root = node.document.data(node.document.root.uri)
    if not root.get("host") or schemes == strings(root.get("schemes")):
        return value
    urls = _urls(root, schemes)
    return {**value, "servers": [Placed(node.pointer / "schemes", {"url": url}) for url in urls]}


def _scheme(node: Node) -> str:
    """The one by which the description is served (Swagger 2.0, Swagger Object)."""
    return urlsplit(node.document.location).scheme or "https"


def _urls(root: Value, schemes: tuple[str, ...]) -> list[str]:
    host, base = root.get("host"), root.get("basePath")
    path = base.rstrip("/") if isinstance(base, str) else ""
    if path and not path.startswith("/"):
        path = "/" + path
    if isinstance(host, str) and host:
        return [f"{scheme}://{host}{path}" for scheme in schemes]
    return [path] if path else []


def merged_reference(node: Node, value: Value) -> Value:
    """A path item may stand elsewhere; what is beside the reference comes first."""
    if not isinstance(value.get("$ref"), str):
        return value
    target = node.resolve()
    siblings = {key: item for key, item in value.items() if key != "$ref"}
    if not isinstance(target.value, dict):
        return siblings
    return {key: Placed(target.pointer / key, item) for key, item in target.value.items()} | siblings


def shared_body(node: Node, value: Value) -> Value:
    """Body and form parameters of a Swagger 2.0 path belong to the request body of each operation."""
    if node.dialect != "2.0" or not isinstance(unplaced(value.get("parameters")), list):
        return value
    shared: list[tuple[str, Placed]] = []
    rest: list[Placed] = []
    for parameter, target in resolved_parameters(node, value):
        where = target.value.get("in") if target.is_mapping else None
        placed = Placed(parameter.pointer, parameter.value)
        if where in ("body", "formData"):
            shared.append((_identity(target), placed))
        else:
            rest.append(placed)
    if not shared:
        return value
    operations = {key: _with_shared(node, value, key, shared) for key in _METHODS if key in value}
    return {**value, **operations, "parameters": rest}


def _with_shared(node: Node, value: Value, key: str, shared: list[tuple[str, Placed]]) -> Any:
    operation = node.with_value(value).get(key)
    if operation is None or not operation.is_mapping:
        return value[key]
    pairs = resolved_parameters(operation, operation.value)
    own = {_identity(target) for _, target in pairs}
    has_form = any(identity.startswith("formData ") for identity in own)
    # A body and a form exclude each other; the operation's own one counts.
    excluded = own | ({"body"} if has_form else set())
    parameters = [placed for identity, placed in shared if identity not in excluded and "body" not in own]
    parameters += [Placed(parameter.pointer, parameter.value) for parameter, _ in pairs]
    return Placed(operation.pointer, {**operation.value, "parameters": parameters})


def _identity(parameter: Node) -> str:
    if not parameter.is_mapping or parameter.value.get("in") == "body":
        return "body"
    return f"{parameter.value.get('in')} {parameter.value.get('name')}"


def unplaced(value: Any) -> Any:
    return value.value if isinstance(value, Placed) else value


def security(node: Node, value: Value) -> Value:
    """Swagger 2.0 has ``basic``, and one flow in each OAuth2 scheme."""
    if node.dialect != "2.0":
        return value
    if value.get("type") == "basic":
        return {**value, "type": "http", "scheme": "basic"}
    if value.get("type") != "oauth2" or "flows" in value:
        return value
    words = ("authorizationUrl", "tokenUrl", "scopes")
    rest = {key: item for key, item in value.items() if key not in (*words, "flow")}
    name = _FLOWS.get(str(value.get("flow")))
    flow = {key: value[key] for key in words if key in value}
    return {**rest, "flows": {name: Placed(node.pointer, flow)} if name else {}}
