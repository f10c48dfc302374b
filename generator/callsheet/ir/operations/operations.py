"""Operations of an API, and the webhooks and callbacks that it sends."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from ...document.references.cursor import Cursor
from ...document.references.pointer import Pointer
from ...validation.operation_rules import path_holes as holes_in
from ..algebra import union_of
from ..model import (
    AuthScheme,
    Body,
    Constant,
    Docs,
    Incoming,
    Location,
    Named,
    Operation,
    Parameter,
    Primitive,
    Server,
    Type,
    Unknown,
)
from ..schemas.annotations import default_of, docs_of, extensions_of
from ..schemas.name_path import NamePath, shared_path
from ..schemas.schema_types import Schemas
from ..skip_invalid import operations_in, read_or_report
from .bodies import body_of, contents_of, responses_of, typed
from .security import requirements_of, servers_of
from .tokens import is_token

_LOCATIONS = frozenset({"path", "query", "querystring", "header", "cookie"})
_STYLES: Mapping[Location, tuple[str, ...]] = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "tabDelimited", "deepObject"),
    "querystring": ("form",),
    "header": ("simple", "spaceDelimited", "pipeDelimited"),
    "cookie": ("form", "cookie"),
}
"""The styles of each location, the usual one first; Swagger 2.0 also has delimiters in headers, and tabs."""

_DELIMITERS = ("spaceDelimited", "pipeDelimited", "tabDelimited")
"""What Swagger 2.0 has in paths as well."""

_IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})
"""Header parameters to be ignored, since other parts of the description say them (OpenAPI 3.2, 4.12)."""

_TRANSPORT_HEADERS = frozenset({"connection", "content-length", "host", "transfer-encoding"})
"""Headers that whatever sends a request says, by what it sends and how (RFC 9110, 7.2, 7.6.1 and 8.6)."""


class Facts(Struct, frozen=True, kw_only=True):
    """The facts of an operation that a selection tests, before it is built."""

    id: str | None
    method: str
    path: str
    tags: tuple[str, ...]


Selection = Callable[[Facts], bool]


def operations_of(
    schemas: Schemas, paths: Cursor | None, auth: Mapping[str, AuthScheme], selected: Selection
) -> Iterator[Operation]:
    """Every selected operation, in document order."""
    visited: set[Pointer] = set()
    for facts, item, at in _described(schemas, paths, selected):
        operation = _operation(schemas, facts, item, at, auth)
        response_with_body = next((response for response in operation.responses if response.contents), None)
        if facts.method == "HEAD" and response_with_body is not None:
            message = "a response to HEAD has no content (RFC 9110, 9.3.2); the call gives None"
            schemas.report("no-content", message, response_with_body.at)
        schemas.budget.operation(operation)
        if operation.at in visited and paths is not None:
            # Paths may refer to one path item: each has an operation of its own, with a pointer of its own.
            operation = replace(operation, at=paths.pointer / facts.path / facts.method.lower())
        visited.add(operation.at)
        yield operation


def incoming_of(
    schemas: Schemas, webhooks: Cursor | None, paths: Cursor | None, selected: Selection
) -> Iterator[Incoming]:
    """The requests that the API may send: webhooks, and callbacks after an operation was called."""
    for name, entry in (*_webhooks(webhooks), *_callbacks(schemas, paths, selected)):
        for incoming in _incoming(schemas, name, entry):
            # Several may refer to one path item: each has a function, and a pointer of its own.
            yield replace(incoming, at=entry.pointer / incoming.method.lower())


def _webhooks(webhooks: Cursor | None) -> Iterator[tuple[str, Cursor]]:
    return iter(webhooks.items() if webhooks is not None and webhooks.is_mapping else ())


def _callbacks(schemas: Schemas, paths: Cursor | None, selected: Selection) -> Iterator[tuple[str, Cursor]]:
    """The path items of callbacks; a callback that several operations share comes once."""
    visited: set[Pointer] = set()
    for _, _, at in _described(schemas, paths, selected):
        callbacks = at.get("callbacks")
        for name, entry in callbacks.items() if callbacks is not None and callbacks.is_mapping else ():
            callback = read_or_report(schemas, entry, Cursor.resolve)
            for expression, item in callback.items() if callback is not None else ():
                if not expression.startswith("x-") and item.pointer not in visited:
                    visited.add(item.pointer)
                    yield name, item


def _described(
    schemas: Schemas, paths: Cursor | None, selected: Selection
) -> Iterator[tuple[Facts, Cursor, Cursor]]:
    """The selected operations with their path items."""
    for path, entry in paths.items() if paths is not None and paths.is_mapping else ():
        if path.startswith("x-"):
            continue
        item = read_or_report(schemas, entry, Cursor.path_item)
        if item is None:
            continue
        for method, at in operations_in(schemas, item):
            facts = Facts(id=at.text("operationId") or None, method=method, path=path, tags=_tags(at))
            if at.is_mapping and selected(facts):
                yield facts, item, at


def _operation(
    schemas: Schemas, facts: Facts, item: Cursor, at: Cursor, auth: Mapping[str, AuthScheme]
) -> Operation:
    name_path = NamePath(at.pointer, ())
    return Operation(
        at=at.pointer,
        id=facts.id,
        method=facts.method,
        path=facts.path,
        parameters=(*_parameters(schemas, item, at, name_path), *_undeclared(schemas, facts.path, item, at)),
        body=_body(schemas, at, name_path / "body"),
        responses=responses_of(schemas, at.get("responses"), name_path),
        tags=facts.tags,
        security=requirements_of(schemas, at.get("security"), auth),
        servers=_own_servers(schemas, item, at),
        docs=docs_of(at),
        extensions=extensions_of(at),
    )


def _own_servers(schemas: Schemas, item: Cursor, at: Cursor) -> tuple[Server, ...]:
    """The servers of an operation, or of its path; what is relative to a file leads nowhere."""
    servers = servers_of(at.get("servers")) or servers_of(item.get("servers"))
    for server in servers[:1]:
        url = server.url
        for variable in server.variables:
            url = url.replace("{" + variable.name + "}", variable.default)
        if (
            "://" not in url
            and not url.startswith("/")
            and "://" not in at.pointer.uri.removeprefix("file://")
        ):
            message = f"server {url!a} is relative, and the description has no URL; the server is ignored"
            schemas.report("relative-server", message, at.pointer)
    return servers


def _tags(at: Cursor) -> tuple[str, ...]:
    tags = at.value.get("tags")
    return tuple(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else ()


def _parameters(schemas: Schemas, item: Cursor, at: Cursor, name_path: NamePath) -> Iterator[Parameter]:
    """The parameters of an operation, its own before those of its path that it does not override."""
    cursors = _declared(schemas, item, at)
    querystring = next((wire for location, wire in cursors if location == "querystring"), None)
    for (location, wire), described in cursors.items():
        if location == "header" and wire.lower() in _IGNORED_HEADERS:
            message = f"header parameter {wire!a} is ignored: media types and credentials set this header"
            schemas.report("ignored-header", message, described.pointer)
            continue
        if location == "header" and wire.lower() in _TRANSPORT_HEADERS:
            message = f"header parameter {wire!a} is ignored: the HTTP library sets this header"
            schemas.report("ignored-header", message, described.pointer)
            continue
        if location == "header" and not is_token(wire):
            message = f"{wire!a} is not a valid header name; the parameter is left out"
            schemas.report("bad-name", message, described.pointer)
        elif querystring is not None and (
            location == "query" or (location == "querystring" and wire != querystring)
        ):
            message = f"parameter {querystring!a} is the whole query, so {wire!a} is left out"
            schemas.report("query-twice", message, described.pointer)
        else:
            yield _parameter(schemas, cast("Location", location), wire, described, name_path)


def _declared(schemas: Schemas, item: Cursor, at: Cursor) -> dict[tuple[str, str], Cursor]:
    """The parameters by location and name; those without a valid one, or that lead nowhere, are reported."""
    by_location: dict[tuple[str, str], Cursor] = {}
    for holder in (item, at):
        for entry in _elements(holder.get("parameters")):
            parameter = read_or_report(schemas, entry, Cursor.parameter)
            if parameter is None:
                continue
            location = parameter.text("in")
            if parameter.text("name") and location in _LOCATIONS:
                by_location[location, parameter.text("name")] = parameter
            else:
                schemas.report(
                    "parameter-location",
                    "a parameter must have `name` and `in`; it is left out",
                    entry.pointer,
                )
    return by_location


def _undeclared(schemas: Schemas, path: str, item: Cursor, at: Cursor) -> Iterator[Parameter]:
    """What the path has holes for and nothing describes, as strings: without them nothing could be called."""
    declared = {wire for location, wire in _declared(schemas, item, at) if location == "path"}
    for hole in dict.fromkeys(path_holes(path)):
        if hole not in declared:
            message = f"path parameter {hole!a} is not described; it becomes a string"
            schemas.report("path-parameter-undescribed", message, at.pointer)
            yield Parameter(
                at=at.pointer / "parameters" / hole,
                wire=hole,
                location="path",
                type=Primitive("string"),
                required=True,
                style="simple",
                explode=False,
            )


def path_holes(path: str) -> tuple[str, ...]:
    """The names in braces, in order; a path whose braces do not match, which is refused, has none."""
    return tuple(holes_in(path) or ())


def _parameter(
    schemas: Schemas, location: Location, wire: str, cursor: Cursor, name_path: NamePath
) -> Parameter:
    type_, media_type = typed(
        schemas, cursor, shared_path(cursor.pointer, name_path, "parameter") or name_path / wire
    )
    if cursor.flag("allowEmptyValue") and location == "query":
        type_ = _or_empty(type_)
    style = _style(schemas, location, cursor)
    contents = contents_of(schemas, cursor.get("content"), name_path)[:1] if location == "querystring" else ()
    explode = cursor.value.get("explode")
    schema = None if (at := cursor.get("schema")) is None else at.resolved_or_self().schema()
    return Parameter(
        at=cursor.pointer,
        wire=wire,
        location=location,
        type=type_,
        required=cursor.flag("required") or location == "path",
        style=style,
        explode=explode if isinstance(explode, bool) else style in {"form", "cookie"},
        allow_reserved=cursor.flag("allowReserved"),
        media_type=media_type,
        encodings=contents[0].encodings if contents else (),
        docs=_docs(cursor, schema),
        default=None if schema is None else default_of(schema),
        extensions=extensions_of(cursor),
    )


def _docs(described: Cursor, schema: Cursor | None) -> Docs:
    """What is said of a parameter, or of its schema where nothing is."""
    docs = docs_of(described)
    if schema is None or not schema.is_mapping:
        return docs
    is_described = bool(docs.description.strip() or docs.summary)
    return replace(
        docs,
        description=docs.description if is_described else schema.text("description"),
        examples=docs.examples or docs_of(schema).examples,
    )


def _or_empty(type_: Type) -> Type:
    """The type with the empty text that ``allowEmptyValue`` allows, unless it can say that already."""
    match type_:
        case Primitive("string", None) | Named() | Unknown():
            return type_
        case _:
            return union_of((type_, Constant("")))


def _style(schemas: Schemas, location: Location, described: Cursor) -> str:
    """The described style, if the parameter's location allows it."""
    style = described.text("style")
    is_older = described.dialect == "2.0" and location == "path"
    if style in _STYLES[location] or (is_older and style in _DELIMITERS):
        return style
    if style:
        message = f"style {style!a} is not possible for a {location} parameter; the default style is used"
        schemas.report("unknown-style", message, described.pointer)
    return _STYLES[location][0]


def _body(schemas: Schemas, at: Cursor, name_path: NamePath) -> Body | None:
    entry = at.get("requestBody")
    body = None if entry is None else read_or_report(schemas, entry, Cursor.request_body)
    return None if body is None else body_of(schemas, body, name_path)


def _elements(at: Cursor | None) -> Iterator[Cursor]:
    return iter(()) if at is None else at.elements()


def _incoming(schemas: Schemas, name: str, entry: Cursor) -> Iterator[Incoming]:
    described = read_or_report(schemas, entry, Cursor.path_item)
    for method, at in operations_in(schemas, described) if described is not None else ():
        body = _body(schemas, at, NamePath(at.pointer, ("body",)))
        if body is not None and not any(_is_read(content.media_type) for content in body.contents):
            message = "webhook bodies of this media type are not supported"
            schemas.report("incoming-body", message, body.contents[0].at)
        yield Incoming(at=at.pointer, name=name, method=method, body=body, docs=docs_of(at))


def _is_read(media_type: str) -> bool:
    """Whether what is sent to us can be read: JSON, or a form without files."""
    kind = media_type.partition(";")[0].strip().lower()
    return kind.endswith("json") or kind in {"application/x-www-form-urlencoded", "application/*", "*/*"}
