"""Part words: the operation or schema around a pointer, as people call it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..methods import METHODS
from ..text.printable import printable, quoted
from .pointer import Pointer, child

_NOUNS = {
    "callbacks": "callback",
    "definitions": "schema",
    "examples": "example",
    "headers": "header",
    "links": "link",
    "mediaTypes": "media type",
    "parameters": "parameter",
    "pathItems": "path item",
    "properties": "property",
    "requestBodies": "request body",
    "responses": "response",
    "schemas": "schema",
    "securityDefinitions": "security scheme",
    "securitySchemes": "security scheme",
    "webhooks": "webhook",
}
"""What a mapping of named parts holds."""


def part_words(data: Any, pointer: Pointer) -> str:
    """``GET /pets/{petId}, query parameter "limit"``; empty where no part with a name is around the place."""
    return ", ".join(_words(data, pointer.tokens))


def _words(data: Any, tokens: tuple[str, ...]) -> Iterator[str]:
    at = 0
    while at < len(tokens):
        key, rest = tokens[at], tokens[at + 1 :]
        if key == "paths" and rest:
            yield _operation(rest)
            at += 3 if len(rest) > 1 and rest[1] in METHODS else 2
        elif key == "parameters" and rest and rest[0].isdecimal():
            yield _parameter(data, tokens[: at + 2])
            at += 2
        elif key == "requestBody":
            yield "request body"
            at += 1
        elif key == "content" and rest:
            yield printable(rest[0])
            at += 2
        elif key in _NOUNS and rest:
            yield f"{_NOUNS[key]} {rest[0] if rest[0].isdecimal() else quoted(rest[0])}"
            at += 2
        else:
            at += 1


def _operation(rest: tuple[str, ...]) -> str:
    path = printable(rest[0])
    return f"{rest[1].upper()} {path}" if len(rest) > 1 and rest[1] in METHODS else f"path {path}"


def _parameter(data: Any, tokens: tuple[str, ...]) -> str:
    """The parameter by what it says of itself; a reference, by its number."""
    value = data
    for token in tokens:
        step = child(value, token)
        value = None if step is None else step[0]
    name, place = (value.get("name"), value.get("in")) if isinstance(value, dict) else (None, None)
    if isinstance(name, str) and isinstance(place, str):
        return f"{printable(place, 20)} parameter {quoted(name)}"
    return f"parameter {int(tokens[-1]) + 1}"
