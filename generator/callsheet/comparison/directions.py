"""Directions: the classes that callers send, and those that they read."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from msgspec import Struct

from .pytypes import names_in, parse
from .surface import AliasName, Declared, EnumClass, Function, ModelClass, Surface


class Directions(Struct, frozen=True, kw_only=True):
    sent: frozenset[str]
    read: frozenset[str]

    def of(self, name: str) -> tuple[bool, bool]:
        """Whether a class is sent, and whether it is read; both for a class that no call mentions."""
        sent, read = name in self.sent, name in self.read
        return (True, True) if not sent and not read else (sent, read)


def directions(surface: Surface) -> Directions:
    sent = (a.annotation for function in surface.functions.values() for a in function.arguments)
    read = [text for function in surface.functions.values() for text in _read_from(function)]
    read += [header.annotation for header in surface.headers.values()]
    read += [webhook.result for webhook in surface.webhooks.values()]
    return Directions(sent=_closure(sent, surface), read=_closure(read, surface))


def _read_from(function: Function) -> Iterator[str]:
    yield function.result
    for shape in function.raises.values():
        yield from annotations_of(shape)


def annotations_of(shape: str) -> Iterator[str]:
    """The types that an entry of ``raises`` names: one, none, or one for each media type."""
    if not shape.startswith("{"):
        yield shape
        return
    for node in ast.walk(ast.parse(shape, mode="eval")):
        if isinstance(node, ast.Dict):
            for value in node.values:
                yield from (
                    n.value
                    for n in ast.walk(value)
                    if isinstance(n, ast.Constant) and isinstance(n.value, str)
                )


def _closure(annotations: Iterable[str], surface: Surface) -> frozenset[str]:
    waiting = [name for text in annotations for name in names_in(parse(text))]
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        declared = surface.types.get(name)
        if name not in seen and declared is not None:
            seen.add(name)
            waiting += [other for text in _annotations_in(declared) for other in names_in(parse(text))]
    return frozenset(seen)


def _annotations_in(declared: Declared) -> Iterator[str]:
    match declared:
        case ModelClass():
            yield from (field.annotation for field in declared.fields.values())
        case AliasName():
            yield declared.expression
        case EnumClass():
            return
