"""Operations: what can be asked of the API, and what the API asks of us."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from ..document.cursor import Cursor
from .bodies import body_of, responses_of, typed
from .facts import default_of, docs_of, extensions_of
from .model import AuthScheme, Incoming, Location, Operation, Parameter
from .place import Place, shared_place
from .schemas import Schemas
from .security import requirements_of, servers_of

_LOCATIONS = frozenset({"path", "query", "querystring", "header", "cookie"})
_DEFAULT_STYLES = {"path": "simple", "query": "form", "querystring": "form", "header": "simple", "cookie": "form"}
_IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})
"""Header parameters that must be ignored, since other parts of the description say them (OpenAPI 3.2, 4.12)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a selection can ask of an operation before it is built."""

    id: str | None
    method: str
    path: str
    tags: tuple[str, ...]


Selection = Callable[[Facts], bool]


def operations_of(
    schemas: Schemas, paths: Cursor | None, auth: Mapping[str, AuthScheme], selected: Selection
) -> Iterator[Operation]:
    """Every selected operation, in document order."""
    for path, item in paths.items() if paths is not None and paths.is_mapping else ():
        if path.startswith("x-"):
            continue
        described = item.path_item()
        for method, at in described.operations():
            facts = Facts(id=at.text("operationId") or None, method=method, path=path, tags=_tags(at))
            if selected(facts):
                yield _operation(schemas, facts, described, at, auth)


def webhooks_of(schemas: Schemas, at: Cursor | None) -> Iterator[Incoming]:
    for name, item in at.items() if at is not None and at.is_mapping else ():
        yield from _incoming(schemas, name, item)


def callbacks_of(schemas: Schemas, paths: Cursor | None, selected: Selection) -> Iterator[Incoming]:
    """What the API may send us after an operation was called."""
    for path, item in paths.items() if paths is not None and paths.is_mapping else ():
        for method, at in item.path_item().operations():
            facts = Facts(id=at.text("operationId") or None, method=method, path=path, tags=_tags(at))
            callbacks = at.get("callbacks")
            if callbacks is None or not callbacks.is_mapping or not selected(facts):
                continue
            for name, entry in callbacks.items():
                callback = entry.resolve()
                for expression, inner in callback.items() if callback.is_mapping else ():
                    if not expression.startswith("x-"):
                        yield from _incoming(schemas, name, inner)


def _operation(
    schemas: Schemas, facts: Facts, item: Cursor, at: Cursor, auth: Mapping[str, AuthScheme]
) -> Operation:
    place = Place(at.pointer, ())
    body = at.get("requestBody")
    return Operation(
        at=at.pointer,
        id=facts.id,
        method=facts.method,
        path=facts.path,
        parameters=tuple(_parameters(schemas, item, at, place)),
        body=None if body is None else body_of(schemas, body, place / "body"),
        responses=responses_of(schemas, at.get("responses"), place),
        tags=facts.tags,
        security=requirements_of(schemas, at.get("security"), auth),
        servers=servers_of(at.get("servers")) or servers_of(item.get("servers")),
        docs=docs_of(at),
        extensions=extensions_of(at),
    )


def _tags(at: Cursor) -> tuple[str, ...]:
    tags = at.value.get("tags")
    return tuple(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else ()


def _parameters(schemas: Schemas, item: Cursor, at: Cursor, place: Place) -> Iterator[Parameter]:
    """The parameters of an operation, its own before those of its path that it does not override."""
    found: dict[tuple[str, str], Cursor] = {}
    for holder in (item, at):
        listed = holder.get("parameters")
        for entry in listed.elements() if listed is not None and listed.is_list else ():
            described = entry.parameter()
            if described.is_mapping and described.text("name") and described.text("in") in _LOCATIONS:
                found[described.text("in"), described.text("name")] = described
            else:
                schemas.report("bad-parameter", "a parameter without a name or a known place is ignored", entry.pointer)
    for (location, wire), described in found.items():
        if location != "header" or wire.lower() not in _IGNORED_HEADERS:
            yield _parameter(schemas, cast(Location, location), wire, described, place)


def _parameter(schemas: Schemas, location: Location, wire: str, described: Cursor, place: Place) -> Parameter:
    type_, media_type = typed(schemas, described, shared_place(described.pointer, place, "parameter") or place / wire)
    style = described.text("style") or _DEFAULT_STYLES[location]
    explode = described.value.get("explode")
    schema = described.get("schema")
    return Parameter(
        at=described.pointer,
        wire=wire,
        location=location,
        type=type_,
        required=described.flag("required") or location == "path",
        style=style,
        explode=explode if isinstance(explode, bool) else style in {"form", "cookie"},
        allow_reserved=described.flag("allowReserved"),
        allow_empty=described.flag("allowEmptyValue"),
        media_type=media_type,
        docs=docs_of(described),
        default=None if schema is None else default_of(schema.schema()),
        extensions=extensions_of(described),
    )


def _incoming(schemas: Schemas, name: str, item: Cursor) -> Iterator[Incoming]:
    described = item.path_item()
    for method, at in described.operations():
        body = at.get("requestBody")
        yield Incoming(
            at=at.pointer,
            name=name,
            method=method,
            body=None if body is None else body_of(schemas, body, Place(at.pointer, ("body",))),
            docs=docs_of(at),
        )
