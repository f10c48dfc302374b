"""Descriptions with something inserted everywhere, or in another order: nothing that was there may change."""

from __future__ import annotations

import copy
import json
import random
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

Description: TypeAlias = dict[str, Any]

INSERTED = "zInserted"
"""What everything new is called, so that it can be told from what was there."""

METHODS = ("get", "put", "post", "delete", "options", "head", "patch")
HOLDERS = ("schemas", "definitions")


def front(description: Description) -> Description:
    return inserted(description, lambda length: 0 * length)


def middle(description: Description) -> Description:
    return inserted(description, lambda length: length // 2)


def end(description: Description) -> Description:
    return inserted(description, lambda length: length)


def inserted(description: Description, place: Callable[[int], int]) -> Description:
    """The description with one more parameter, variant, property, schema, path and tag wherever it can be."""
    new = copy.deepcopy(description)
    for operation in _operations(new):
        parameters = operation.setdefault("parameters", [])
        if isinstance(parameters, list):
            parameters.insert(place(len(parameters)), _parameter(new))
        if operation.get("tags"):
            operation["tags"].insert(place(len(operation["tags"])), INSERTED)
    for schema in tuple(_schemas(new)):
        _grow(schema, place)
    for holder in _holders(new):
        _insert(holder, place, INSERTED, {"type": "object", "properties": {INSERTED: _flag()}})
    if isinstance(new.get("paths"), dict):
        _insert(new["paths"], place, f"/{INSERTED}/{{{INSERTED}Id}}", _path(new))
    if isinstance(new.get("tags"), list):
        new["tags"].insert(place(len(new["tags"])), {"name": INSERTED})
    return new


def shuffled(description: Description) -> Description:
    """The same in another order, wherever order says nothing."""
    new: Description = _shuffled(copy.deepcopy(description), random.Random(7), ())
    return new


def neighbours(description: Description) -> Description:
    """The description with each property, and each parameter of the query, once more in other letters."""
    new = copy.deepcopy(description)
    for schema in tuple(_schemas(new)):
        properties = schema.get("properties")
        if not isinstance(properties, dict):
            continue
        for name in tuple(properties):
            if (other := _in_other_letters(name)) not in properties:
                _insert(properties, lambda length: 0 * length, other, {"type": "string"})
    for operation in _operations(new):
        parameters = operation.get("parameters")
        if isinstance(parameters, list):
            parameters[:0] = _beside(parameters, is_old="swagger" in description)
    return new


TRANSFORMATIONS: Mapping[str, Callable[[Description], Description]] = {
    "front": front,
    "middle": middle,
    "end": end,
    "shuffled": shuffled,
    "neighbours": neighbours,
}


# --- what is inserted ----------------------------------------------------------------------------


def _flag() -> dict[str, Any]:
    return {"type": "string", "enum": [f"{INSERTED}One", f"{INSERTED}Two"]}


def _parameter(description: Description) -> dict[str, Any]:
    said = {"name": INSERTED, "in": "query", "required": False}
    return said | _flag() if "swagger" in description else said | {"schema": _flag()}


def _in_other_letters(name: str) -> str:
    """``userId`` for ``user_id`` and the other way round; they would have one name in Python."""
    if "_" in name.strip("_"):
        first, *more = name.split("_")
        return first + "".join(word.title() for word in more)
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()
    return parted if parted != name else name.upper()


def _beside(parameters: list[Any], *, is_old: bool) -> Iterator[dict[str, Any]]:
    """For each parameter of the query one in other letters, and one in a header with the same name."""
    text: dict[str, Any] = {"type": "string"} if is_old else {"schema": {"type": "string"}}
    said = [one for one in parameters if isinstance(one, dict) and isinstance(one.get("name"), str)]
    taken = {(one.get("in"), one["name"]) for one in said}
    headers = {one["name"].lower() for one in said if one.get("in") == "header"}
    for one in said:
        other, name = _in_other_letters(one["name"]), one["name"]
        if one.get("in") == "query" and ("query", other) not in taken:
            yield {"name": other, "in": "query"} | text
            if re.fullmatch(r"[\w-]+", name, re.ASCII) and name.lower() not in {*headers, *_HEADERS}:
                yield {"name": name, "in": "header"} | text


_HEADERS = ("accept", "authorization", "content-type", "host", "connection", "content-length")
"""What is no parameter of an operation, or the transport's."""


def _path(description: Description) -> dict[str, Any]:
    described = {"name": f"{INSERTED}Id", "in": "path", "required": True}
    text = {"type": "string"}
    parameter = described | text if "swagger" in description else described | {"schema": text}
    done = {"204": {"description": "Done"}}
    return {"get": {"operationId": INSERTED, "parameters": [parameter], "responses": done}}


def _grow(schema: dict[str, Any], place: Callable[[int], int]) -> None:
    properties = schema.get("properties")
    if isinstance(properties, dict) and properties:
        _insert(properties, place, INSERTED, _flag())
    for keyword in ("oneOf", "anyOf"):
        variants = schema.get(keyword)
        if isinstance(variants, list) and "discriminator" not in schema and _are_objects(variants):
            variants.insert(
                place(len(variants)),
                {
                    "type": "object",
                    "required": [f"{INSERTED}Kind"],
                    "properties": {f"{INSERTED}Kind": {"type": "string", "enum": [f"{INSERTED}One"]}},
                },
            )


def _are_objects(variants: list[Any]) -> bool:
    inline = [one for one in variants if isinstance(one, dict) and isinstance(one.get("properties"), dict)]
    return len(variants) > 1 and len(inline) == len(variants)


def _insert(table: dict[str, Any], place: Callable[[int], int], key: str, value: Any) -> None:
    items = list(table.items())
    items.insert(place(len(items)), (key, value))
    table.clear()
    table.update(items)


# --- where it can be -----------------------------------------------------------------------------


def _operations(description: Description) -> Iterator[dict[str, Any]]:
    paths = description.get("paths")
    for item in paths.values() if isinstance(paths, dict) else ():
        for method in METHODS if isinstance(item, dict) else ():
            if isinstance(item.get(method), dict) and "responses" in item[method]:
                yield item[method]


def _holders(description: Description) -> Iterator[dict[str, Any]]:
    components = description.get("components")
    for place in (description, components if isinstance(components, dict) else {}):
        yield from (place[key] for key in HOLDERS if isinstance(place.get(key), dict) and place[key])


def _schemas(value: Any, key: str = "") -> Iterator[dict[str, Any]]:
    """Everything that is a schema of an object or a union; what is shown as an example is not."""
    if isinstance(value, list):
        for item in value:
            yield from _schemas(item, key)
    elif isinstance(value, dict):
        named = key in ("properties", *HOLDERS)
        is_object = value.get("type") == "object" or isinstance(value.get("properties"), dict)
        if not named and (is_object or "oneOf" in value or "anyOf" in value):
            yield value
        for name, item in value.items():
            is_data = name.startswith("x-") or (name in _DATA and key != "responses")
            if named or not is_data:
                yield from _schemas(item, "" if named else name)


def can_be_changed(description: Description) -> bool:
    """Whether no reference leads to files beside it, or to a position that shifts."""
    references = set(re.findall(r'"\$ref": "([^"]*)"', json.dumps(description)))
    return all(
        one.startswith("#") and not re.search(r"/\d+(/|$)", _LISTS.sub("/", one)) for one in references
    )


_LISTS = re.compile(r"/responses/\d+")
"""Where a number is no position."""

_DATA = ("example", "examples", "default", "enum", "const", "required", "mapping")


# --- order ---------------------------------------------------------------------------------------


def _shuffled(value: Any, chance: random.Random, way: tuple[str, ...]) -> Any:
    if isinstance(value, list):
        items = [_shuffled(item, chance, way) for item in value]
        if way[-1:] and way[-1] in _UNORDERED:
            chance.shuffle(items)
        return items
    if isinstance(value, dict):
        if any(key.lower().startswith("x-enum") for key in value):
            return value  # names in the order of the values
        pairs = [(key, _shuffled(item, chance, (*way, key))) for key, item in value.items()]
        if not {"example", "examples", "default"} & set(way):
            chance.shuffle(pairs)
        return dict(pairs)
    return value


_UNORDERED = ("parameters", "enum", "required", "oneOf", "anyOf")
"""Lists whose order says nothing; that of ``oneOf`` no more than what is tried first."""
