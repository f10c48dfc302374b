"""Rewrites of parameters, bodies, headers and responses from Swagger 2.0 and OpenAPI 3.x."""

from __future__ import annotations

from typing import Any

from ..references.node import Node, Placed
from ..references.pointer import Pointer
from ..text.printable import quoted
from .values import Value, strings

_JSON = ("application/json",)
_FILE = ("application/octet-stream",)
_STYLE_WORDS = frozenset({"style", "explode", "allowReserved"})
_URLENCODED, _MULTIPART = "application/x-www-form-urlencoded", "multipart/form-data"


def own_schema(node: Node, value: Value) -> Value:
    """Swagger 2.0 says the type of a parameter or header in the object itself."""
    if "schema" in value or "content" in value or "type" not in value:
        return value
    return {**value, "schema": Placed(node.pointer, node.value)}


def collection_format(node: Node, value: Value) -> Value:
    """``collectionFormat`` becomes style and explode."""
    if node.dialect != "2.0" or value.get("type") != "array" or "style" in value:
        return value
    style, explode = _style(node, value)
    return {**value, "style": style, "explode": explode}


def _style(node: Node, value: Value) -> tuple[str, bool]:
    plain = "simple" if value.get("in", "header") in ("path", "header") else "form"
    match value.get("collectionFormat", "csv"):
        case "csv":
            return plain, False
        case "ssv":
            return "spaceDelimited", False
        case "pipes":
            return "pipeDelimited", False
        case "tsv" if value.get("in") in ("path", "query", "formData"):  # a header holds no tabs
            return "tabDelimited", False
        case "multi" if value.get("in") in ("query", "formData"):
            return "form", True
    message = f"`collectionFormat` {quoted(value['collectionFormat'], 40)} is not possible here; csv is used"
    node.document.tolerate(node.problem("unsupported-collection-format", message))
    return plain, False


def named_examples(node: Node, value: Value) -> Value:
    """A lone ``example`` becomes one of the named ones."""
    if "example" not in value or isinstance(value.get("examples"), dict):
        return value
    rest = {key: item for key, item in value.items() if key != "example"}
    return {**rest, "examples": {"example": Placed(node.pointer, {"value": value["example"]})}}


def unstyled_parts(node: Node, value: Value) -> Value:
    """3.0 gives the parts of a multipart body no style; a later one reads what is meant for forms only."""
    is_multipart = node.pointer.tokens[-1:] != () and node.pointer.tokens[-1].startswith("multipart/")
    if node.dialect != "3.0" or not is_multipart or not isinstance(value.get("encoding"), dict):
        return value
    at = node.pointer / "encoding"
    plain = {
        name: Placed(at / name, {key: item for key, item in entry.items() if key not in _STYLE_WORDS})
        for name, entry in value["encoding"].items()
        if isinstance(entry, dict)
    }
    return {**value, "encoding": Placed(at, plain)}


def data_value(_: Node, value: Value) -> Value:
    """3.2 tells the data of an example from its text; to a client the data is the example."""
    if "dataValue" not in value:
        return value
    return {**value, "value": value["dataValue"]}


def response_content(node: Node, value: Value) -> Value:
    """The one schema of a Swagger 2.0 response becomes the schema of each media type that is produced."""
    if node.dialect != "2.0" or "content" in value:
        return value
    shown = examples if isinstance(examples := value.get("examples"), dict) else {}
    if "schema" not in value:
        return {key: item for key, item in value.items() if key != "examples"}
    schema = Placed(node.pointer / "schema", value["schema"])
    content: dict[str, Any] = {}
    for media_type in _produced(node, value["schema"]):
        content[media_type] = {"schema": schema}
        if media_type in shown:
            content[media_type]["example"] = shown[media_type]
    rest = {key: item for key, item in value.items() if key not in ("schema", "examples")}
    return {**rest, "content": content}


def _produced(node: Node, schema: Any) -> tuple[str, ...]:
    produces = node.produces
    if produces is None:
        produces = strings(node.document.data(node.document.root.uri).get("produces"))
    if produces:
        return produces
    return _FILE if isinstance(schema, dict) and schema.get("type") == "file" else _JSON


def request_body(node: Node, value: Value) -> Value:
    """The body and form parameters of a Swagger 2.0 operation become its request body."""
    if node.dialect != "2.0" or not isinstance(value.get("parameters"), list):
        return value
    rest: list[Any] = []
    bodies: list[Node] = []
    fields: list[Node] = []
    for parameter, target in resolved_parameters(node, value):
        where = target.value.get("in") if target.is_mapping else None
        targets = {"body": bodies, "formData": fields}.get(str(where))
        if targets is None:
            rest.append(Placed(parameter.pointer, parameter.value))
        else:
            targets.append(target)
    consumes = strings(value.get("consumes")) if "consumes" in value else _consumed(node)
    body = _body(bodies[0], consumes) if bodies else _form(node, fields, consumes) if fields else None
    return value if body is None else {**value, "parameters": rest, "requestBody": body}


def resolved_parameters(node: Node, value: Value) -> list[tuple[Node, Node]]:
    """Parameters and what they refer to; a reference that leads nowhere is kept, to be reported when read."""
    pairs = []
    holder = node.with_value(value).get("parameters")
    for parameter in holder.elements() if holder is not None else ():
        pairs.append((parameter, parameter.resolved_or_self()))
    return pairs


def _consumed(node: Node) -> tuple[str, ...]:
    return strings(node.document.data(node.document.root.uri).get("consumes"))


def _body(parameter: Node, consumes: tuple[str, ...]) -> Placed:
    value = parameter.value
    schema = {"schema": Placed(parameter.pointer / "schema", value["schema"])} if "schema" in value else {}
    body = {key: item for key, item in value.items() if key in ("description", "required") or key[:2] == "x-"}
    body["content"] = dict.fromkeys(consumes or _JSON, schema)
    return Placed(parameter.pointer, body)


def _form(node: Node, fields: list[Node], consumes: tuple[str, ...]) -> Placed:
    """The fields of a form are the properties of one object, whose place is the list of parameters."""
    at = _common_list(node, fields)
    names = {str(field.value.get("name")): field for field in fields}
    schema: Value = {
        "type": "object",
        "properties": {name: Placed(field.pointer, field.value) for name, field in names.items()},
        "required": [name for name, field in names.items() if field.value.get("required") is True],
    }
    encoding = {
        name: {"style": style, "explode": explode}
        for name, field in names.items()
        if field.value.get("type") == "array"
        for style, explode in [_style(field, field.value)]
    }
    content: Value = {"schema": Placed(at, schema)}
    if encoding:
        content["encoding"] = encoding
    has_file = any(field.value.get("type") == "file" for field in fields)
    media_types = _form_types(consumes, has_file=has_file)
    body = {"required": bool(schema["required"]), "content": dict.fromkeys(media_types, content)}
    return Placed(at, body)


def _common_list(node: Node, fields: list[Node]) -> Pointer:
    """The operation's list of parameters, or the path's where the operation has none of the fields."""
    return node.pointer / "parameters" if node.value.get("parameters") else fields[0].pointer.parent


def _form_types(consumes: tuple[str, ...], *, has_file: bool) -> tuple[str, ...]:
    fitting = tuple(
        media_type
        for media_type in consumes
        if media_type.startswith(_MULTIPART) or (media_type.startswith(_URLENCODED) and not has_file)
    )
    return fitting or ((_MULTIPART,) if has_file else (_URLENCODED,))
