"""Paths: from the path of a value in a response to the schemas that describe it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from msgspec import Struct

from ..document.document import Document
from ..document.references.cursor import Cursor, entry_of
from ..document.references.pointer import Pointer
from ..errors import UnresolvedReference
from .loosening import is_free


class Property(Struct, frozen=True):
    """``.age`` or ``["first name"]``"""

    name: str


class Items(Struct, frozen=True):
    """``[*]``"""


class Values(Struct, frozen=True):
    """``.*``: the values of a map."""


Step: TypeAlias = Property | Items | Values

_STEP = re.compile(
    r'(?P<items>\[\*\])|(?P<values>\.\*)|\.(?P<name>[A-Za-z_]\w*)|\[(?P<quoted>"(?:[^"\\]|\\.)*")\]'
)
_PARTS = ("allOf", "oneOf", "anyOf")
_BRANCHES = ("then", "else")


def steps_of(place: str) -> tuple[Step, ...] | None:
    """The steps of a path; None if it is not one."""
    if not place.startswith("$"):
        return None
    steps: list[Step] = []
    position = 1
    while position < len(place):
        match = _STEP.match(place, position)
        if match is None:
            return None
        steps.append(_step(match))
        position = match.end()
    return tuple(steps)


def _step(match: re.Match[str]) -> Step:
    if match["items"]:
        return Items()
    if match["values"]:
        return Values()
    return Property(match["name"] or json.loads(match["quoted"]))


def response_schemas(document: Document, call: str, status: int | None) -> tuple[Cursor, ...]:
    """The schemas of what an operation responds with; of all successes, where the status is not known."""
    method, _, path = call.partition(" ")
    item = entry_of(document).api().mapping("paths").get(path)
    operation = dict(item.path_item().operations()).get(method) if item is not None else None
    if operation is None:
        return ()
    schemas: dict[Pointer, Cursor] = {}
    for response in _responses(operation.mapping("responses"), status):
        for _, media_type in response.response().mapping("content").items():
            for keyword in ("schema", "itemSchema"):
                if (schema := media_type.media_type().get(keyword)) is not None:
                    schemas.setdefault(schema.pointer, schema)
    return tuple(schemas.values())


def _responses(responses: Cursor, status: int | None) -> Iterator[Cursor]:
    """As the client chooses: the status, its range, the default; of a success, else all successes."""
    named = {key.upper(): response for key, response in responses.items()}
    if status is not None:
        for key in (str(status), f"{status // 100}XX", "DEFAULT"):
            if key in named:
                yield named[key]
                return
    if status is None or 200 <= status < 300:
        yield from (response for key, response in named.items() if key[0] == "2" or key == "DEFAULT")


def sites(schemas: Iterable[Cursor], steps: Iterable[Step]) -> tuple[Cursor, ...]:
    """The schemas at the end of the steps, as they stand there: references are not followed.

    What stands inside of a schema that lets everything through has that schema.
    """
    reached = {schema.pointer: schema for schema in schemas}
    for step in steps:
        around = [part for schema in reached.values() for part in parts(schema)]
        inside = [schema for part in around for schema in _at(part, step)]
        inside = inside or [part for part in around if is_free(part.value)]
        reached = {schema.pointer: schema for schema in inside}
    return tuple(reached.values())


def parts(schema: Cursor) -> Iterator[Cursor]:
    """A schema and all that it is made of: what it refers to, and the elements of allOf, oneOf and anyOf."""
    seen: set[Pointer] = set()
    left = [schema]
    while left:
        part = left.pop()
        if part.pointer in seen:
            continue
        seen.add(part.pointer)
        yield part
        left += reversed(list(_made_of(part)))


def _made_of(part: Cursor) -> Iterator[Cursor]:
    try:
        target = part.reference()
    except UnresolvedReference:
        target = None
    if target is not None:
        yield target
    for keyword in _PARTS:
        listed = part.get(keyword)
        yield from listed.elements() if listed is not None else ()
    yield from (branch for keyword in _BRANCHES if (branch := part.get(keyword)) is not None)


def _at(part: Cursor, step: Step) -> Iterator[Cursor]:
    match step:
        case Property(name):
            properties = part.get("properties")
            property_ = properties.get(name) if properties is not None else None
            yield from () if property_ is None else (property_,)
        case Items():
            for keyword in ("items", "prefixItems"):
                if (items := part.get(keyword)) is not None:
                    yield from items.elements() if items.is_list else (items,)
        case Values():
            values = part.get("additionalProperties")
            yield from () if values is None or not values.is_mapping else (values,)
            if (patterns := part.get("patternProperties")) is not None:
                yield from (schema for _, schema in patterns.items())
