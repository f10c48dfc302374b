"""A caller of a package, written from its surface: it uses everything, each thing on a line of its own."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from callsheet.comparison.compare_aliases import common_fields
from callsheet.comparison.directions import directions
from callsheet.comparison.pytypes import OneOf, Scope, Value, parse, spelled
from callsheet.comparison.surface import (
    CLIENT,
    AliasName,
    Argument,
    EnumClass,
    Field,
    ModelClass,
    Part,
    Surface,
)

STDLIB = """\
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID
"""


@dataclass(slots=True)
class Caller:
    """Lines of Python, and the part of the package that each depends on."""

    lines: list[str] = field(default_factory=list)
    parts: dict[int, Part] = field(default_factory=dict)

    def say(self, text: str, part: Part | None = None) -> None:
        self.lines.append(text)
        if part is not None:
            self.parts[len(self.lines)] = part

    @property
    def text(self) -> str:
        return "\n".join(self.lines) + "\n"


def caller_of(surface: Surface) -> Caller:
    """A program that type checkers accept with this package, and that depends on all of it."""
    caller = Caller()
    caller.say("from __future__ import annotations")
    for line in STDLIB.splitlines():
        caller.say(line)
    caller.say(f"from {surface.name} import Client, _runtime as rt, models as m")
    # A module that is gone is not told of, but its first function is.
    for module in {function.module: None for function in surface.functions.values()}:
        key = next(key for key, function in surface.functions.items() if function.module == module)
        caller.say(f"from {surface.name}.calls import {module} as calls_{module}", Part("function", key))
    for key in [*surface.headers][:1]:
        caller.say(f"from {surface.name} import headers", Part("header", key))
    for key in [*surface.webhooks][:1]:
        caller.say(f"from {surface.name} import incoming", Part("webhook", key))
    _make_clients(caller, surface)
    _call_functions(caller, surface)
    _use_headers_and_webhooks(caller, surface)
    _use_types(caller, surface)
    return caller


def _make_clients(caller: Caller, surface: Surface) -> None:
    client = Part("client", CLIENT)
    _call(caller, "Client", client, surface.client.arguments, surface)


def _call_functions(caller: Caller, surface: Surface) -> None:
    for key, function in surface.functions.items():
        part = Part("function", key)
        _call(caller, f"client.{key}", part, function.arguments, surface, result=function.result)


def _call(
    caller: Caller,
    callee: str,
    part: Part,
    arguments: Sequence[Argument | Field],
    surface: Surface,
    result: str | None = None,
) -> None:
    """Once with all arguments by keyword, and once with no more than had to be given."""
    required = [argument for argument in arguments if argument.required]
    for some in (arguments, required):
        _probe(
            caller,
            [(one.name, one.annotation, Part(part.kind, part.owner, one.name)) for one in some],
            surface,
        )
        caller.say(f"    answer = {callee}(", part)
        for one in some:
            caller.say(f"        {one.name}=v_{one.name},", Part(part.kind, part.owner, one.name))
        caller.say("    )")
        if result is not None:
            caller.say(f"    result: {_in_models(result, surface)} = answer", part)


def _probe(caller: Caller, given: Iterable[tuple[str, str, Part]], surface: Surface) -> None:
    caller.say(f"def probe_{len(caller.lines)}(")
    caller.say("    client: Client,")
    for name, annotation, part in given:
        caller.say(f"    v_{name}: {_in_models(annotation, surface)},", part)
    caller.say(") -> None:")


def _use_headers_and_webhooks(caller: Caller, surface: Surface) -> None:
    for key, header in surface.headers.items():
        _probe(caller, [], surface)
        caller.say(
            f"    header: rt.Header[{_in_models(header.annotation, surface)}] = headers.{key}",
            Part("header", key),
        )
    for key, webhook in surface.webhooks.items():
        _probe(caller, [], surface)
        caller.say(
            f"    value: {_in_models(webhook.result, surface)} = incoming.{key}(b'')", Part("webhook", key)
        )


def _use_types(caller: Caller, surface: Surface) -> None:
    known = directions(surface)
    for name, declared in surface.types.items():
        sent, read = known.of(name)
        part = Part("type", name)
        match declared:
            case ModelClass(fields=fields):
                if sent:
                    _call(caller, f"m.{name}", part, tuple(fields.values()), surface)
                if read:
                    _read(caller, name, ((f.name, f.annotation) for f in fields.values()), surface)
            case EnumClass(members=members, base=base):
                _probe(caller, [], surface)
                caller.say(f"    member: type[{base}] = m.{name}", part)
                for member in members:
                    caller.say(f"    m.{name}.{member}", Part("type", name, member))
            case AliasName():
                _use_alias(caller, declared, sent, read, surface)


def _read(caller: Caller, name: str, fields: Iterable[tuple[str, str]], surface: Surface) -> None:
    _probe(caller, [], surface)
    caller.say(f"    def read(value: m.{name}) -> None:", Part("type", name))
    for attribute, annotation in fields:
        part = Part("type", name, attribute)
        caller.say(f"        r_{attribute}: {_in_models(annotation, surface)} = value.{attribute}", part)
    caller.say("        return None")


def _use_alias(caller: Caller, alias: AliasName, sent: bool, read: bool, surface: Surface) -> None:
    type_, part = parse(alias.expression), Part("type", alias.name)
    expression = _in_models(spelled(type_), surface)
    if sent:
        _probe(caller, [("given", spelled(type_), part)], surface)
        caller.say(f"    sent: m.{alias.name} = v_given", part)
    if read and isinstance(type_, OneOf | Value):
        _read(caller, alias.name, _common(alias, surface), surface)
    elif read:
        _probe(caller, [], surface)
        caller.say(f"    def read(value: m.{alias.name}) -> {expression}:", part)
        caller.say("        return value", part)


def _common(alias: AliasName, surface: Surface) -> Iterator[tuple[str, str]]:
    """What can be read of any variant."""
    type_ = parse(alias.expression)
    names = map(spelled, Scope(types=surface.types).variants(type_))
    variants = [surface.types[one] for one in names if one in surface.types]
    for name in common_fields(type_, surface):
        annotations = [owner.fields[name].annotation for owner in variants if isinstance(owner, ModelClass)]
        yield name, " | ".join(dict.fromkeys(annotations))


def _in_models(annotation: str, surface: Surface) -> str:
    """The annotation as a module sees it that has imported ``models as m`` and ``_runtime as rt``."""
    return ast.unparse(_Qualified(surface).visit(ast.parse(annotation, mode="eval")))


class _Qualified(ast.NodeTransformer):
    def __init__(self, surface: Surface) -> None:
        self.surface = surface

    def visit_Name(self, node: ast.Name) -> ast.expr:
        if node.id in self.surface.types:
            return ast.Name(id=f"m.{node.id}")
        return ast.Name(id=f"rt.{node.id}") if node.id in _OF_THE_RUNTIME else node


_OF_THE_RUNTIME = {"Unset", "Binary", "Token", "OAuth2", "BASE64URL", "DECIMAL_NUMBER", "Event"}
