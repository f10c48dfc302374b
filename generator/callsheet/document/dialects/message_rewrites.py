"""Rewrites of parameters, bodies, headers and answers from Swagger 2.0 and OpenAPI 3.x."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..references.pointer import Pointer
from ..text.printable import quoted
from .placed import Placed, Value, strings

if TYPE_CHECKING:
    from ..references.cursor import Cursor

_JSON = ("application/json",)
_FILE = ("application/octet-stream",)
_STYLE_WORDS = frozenset({"style", "explode", "allowReserved"})
_URLENCODED, _MULTIPART = "application/x-www-form-urlencoded", "multipart/form-data"


def own_schema(cursor: Cursor, value: Value) -> Value:
    """Swagger 2.0 says the type of a parameter or header in the object itself."""
    if "schema" in value or "content" in value or "type" not in value:
        return value
    return {**value, "schema": Placed(cursor.pointer, cursor.value)}


def collection_format(cursor: Cursor, value: Value) -> Value:
    """``collectionFormat`` becomes style and explode."""
    if cursor.dialect != "2.0" or value.get("type") != "array" or "style" in value:
        return value
    style, explode = _style(cursor, value)
    return {**value, "style": style, "explode": explode}


def _style(cursor: Cursor, value: Value) -> tuple[str, bool]:
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
    message = f"the collection format {quoted(value['collectionFormat'], 40)} is sent as csv"
    cursor.document.tolerate(cursor.problem("unsupported-collection-format", message))
    return plain, False


def named_examples(cursor: Cursor, value: Value) -> Value:
    """A lone ``example`` becomes one of the named ones."""
    if "example" not in value or isinstance(value.get("examples"), dict):
        return value
    rest = {key: item for key, item in value.items() if key != "example"}
    return {**rest, "examples": {"example": Placed(cursor.pointer, {"value": value["example"]})}}


def unstyled_parts(cursor: Cursor, value: Value) -> Value:
    """3.0 gives the parts of a multipart body no style; a later one reads what is meant for forms only."""
    is_multipart = cursor.pointer.tokens[-1:] != () and cursor.pointer.tokens[-1].startswith("multipart/")
    if cursor.dialect != "3.0" or not is_multipart or not isinstance(value.get("encoding"), dict):
        return value
    at = cursor.pointer / "encoding"
    plain = {
        name: Placed(at / name, {key: item for key, item in entry.items() if key not in _STYLE_WORDS})
        for name, entry in value["encoding"].items()
        if isinstance(entry, dict)
    }
    return {**value, "encoding": Placed(at, plain)}


def data_value(_: Cursor, value: Value) -> Value:
    """3.2 tells the data of an example from its text; to a client the data is the example."""
    if "dataValue" not in value:
        return value
    return {**value, "value": value["dataValue"]}


def answer_content(cursor: Cursor, value: Value) -> Value:
    """The one schema of a Swagger 2.0 response becomes the schema of each media type that is produced."""
    if cursor.dialect != "2.0" or "content" in value:
        return value
    shown = examples if isinstance(examples := value.get("examples"), dict) else {}
    if "schema" not in value:
        return {key: item for key, item in value.items() if key != "examples"}
    schema = Placed(cursor.pointer / "schema", value["schema"])
    content: dict[str, Any] = {}
    for media_type in _produced(cursor, value["schema"]):
        content[media_type] = {"schema": schema}
        if media_type in shown:
            content[media_type]["example"] = shown[media_type]
    rest = {key: item for key, item in value.items() if key not in ("schema", "examples")}
    return {**rest, "content": content}


def _produced(cursor: Cursor, schema: Any) -> tuple[str, ...]:
    produces = cursor.produces
    if produces is None:
        produces = strings(cursor.document.data(cursor.document.root.uri).get("produces"))
    if produces:
        return produces
    return _FILE if isinstance(schema, dict) and schema.get("type") == "file" else _JSON


def request_body(cursor: Cursor, value: Value) -> Value:
    """The body and form parameters of a Swagger 2.0 operation become its request body."""
    if cursor.dialect != "2.0" or not isinstance(value.get("parameters"), list):
        return value
    rest: list[Any] = []
    bodies: list[Cursor] = []
    fields: list[Cursor] = []
    for parameter, target in resolved_parameters(cursor, value):
        where = target.value.get("in") if target.is_mapping else None
        kept = {"body": bodies, "formData": fields}.get(str(where))
        if kept is None:
            rest.append(Placed(parameter.pointer, parameter.value))
        else:
            kept.append(target)
    consumes = strings(value.get("consumes")) if "consumes" in value else _consumed(cursor)
    body = _body(bodies[0], consumes) if bodies else _form(cursor, fields, consumes) if fields else None
    return value if body is None else {**value, "parameters": rest, "requestBody": body}


def resolved_parameters(cursor: Cursor, value: Value) -> list[tuple[Cursor, Cursor]]:
    """Parameters and what they refer to; a reference that leads nowhere is kept, to be reported when read."""
    found = []
    holder = cursor.with_value(value).get("parameters")
    for parameter in holder.elements() if holder is not None else ():
        found.append((parameter, parameter.resolved_or_self()))
    return found


def _consumed(cursor: Cursor) -> tuple[str, ...]:
    return strings(cursor.document.data(cursor.document.root.uri).get("consumes"))


def _body(parameter: Cursor, consumes: tuple[str, ...]) -> Placed:
    value = parameter.value
    schema = {"schema": Placed(parameter.pointer / "schema", value["schema"])} if "schema" in value else {}
    body = {key: item for key, item in value.items() if key in ("description", "required") or key[:2] == "x-"}
    body["content"] = dict.fromkeys(consumes or _JSON, schema)
    return Placed(parameter.pointer, body)


def _form(cursor: Cursor, fields: list[Cursor], consumes: tuple[str, ...]) -> Placed:
    """The fields of a form are the properties of one object, whose place is the list of parameters."""
    at = _common_list(cursor, fields)
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


def _common_list(cursor: Cursor, fields: list[Cursor]) -> Pointer:
    """The operation's list of parameters, or the path's where the operation has none of the fields."""
    return cursor.pointer / "parameters" if cursor.value.get("parameters") else fields[0].pointer.parent


def _form_types(consumes: tuple[str, ...], *, has_file: bool) -> tuple[str, ...]:
    fitting = tuple(
        media_type
        for media_type in consumes
        if media_type.startswith(_MULTIPART) or (media_type.startswith(_URLENCODED) and not has_file)
    )
    return fitting or ((_MULTIPART,) if has_file else (_URLENCODED,))
