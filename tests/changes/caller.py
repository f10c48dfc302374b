"""A caller of a package, written from its syntax trees: it uses everything, each thing on its own line."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from callsheet.comparison.surface import CLIENT, Symbol

from .package import Function, Given, Package, options, package_of, plain

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
    parts: dict[int, Symbol] = field(default_factory=dict)

    def say(self, text: str, part: Symbol | None = None) -> None:
        self.lines.append(text)
        if part is not None:
            self.parts[len(self.lines)] = part

    @property
    def text(self) -> str:
        return "\n".join(self.lines) + "\n"


def caller_of(name: str, files: Mapping[str, str]) -> Caller:
    """A program that type checkers accept with this package, and that depends on all of it."""
    package, caller = package_of(name, files), Caller()
    caller.say("from __future__ import annotations")
    for line in STDLIB.splitlines():
        caller.say(line)
    caller.say(f"from {name} import Client, _runtime as rt, models as m")
    # A class that is gone is not told of, but its first function is.
    for module in dict.fromkeys(one.module for one in package.functions):
        first = next(one for one in package.functions if one.module == module)
        caller.say(
            f"from {name}.calls.{module} import {first.resource} as calls_{module}",
            Symbol("function", first.key),
        )
    for key in [*package.headers][:1]:
        caller.say(f"from {name} import headers", Symbol("header", key))
    for key in [*package.webhooks][:1]:
        caller.say(f"from {name} import incoming", Symbol("webhook", key))
    _call(caller, "Client", Symbol("client", CLIENT), package.client, package)
    for function in package.functions:
        _use_function(caller, function, package)
    _use_headers_and_webhooks(caller, package)
    _use_types(caller, package)
    return caller


def _use_function(caller: Caller, function: Function, package: Package) -> None:
    """As a method, and as a function that makes a call: of its result, and of its pages or batches."""
    part = Symbol("function", function.key)
    result, *_ = _arguments_of(function.returned)
    _call(caller, f"client.{function.key}", part, function.arguments, package, _spelled(result, package))
    callee = f"calls_{function.module}.{function.name}"
    _call(caller, callee, part, function.arguments, package, _spelled(function.returned, package))


def _arguments_of(type_: ast.expr) -> list[ast.expr]:
    assert isinstance(type_, ast.Subscript)
    return type_.slice.elts if isinstance(type_.slice, ast.Tuple) else [type_.slice]


def _call(
    caller: Caller,
    callee: str,
    part: Symbol,
    arguments: Sequence[Given],
    package: Package,
    result: str | None = None,
) -> None:
    """Once with all arguments by keyword, and once with no more than had to be given."""
    required = [argument for argument in arguments if argument.required]
    for some in (arguments, required):
        _probe(
            caller, [(one.name, one.type, Symbol(part.kind, part.owner, one.name)) for one in some], package
        )
        caller.say(f"    value = {callee}(", part)
        for one in some:
            caller.say(f"        {one.name}=v_{one.name},", Symbol(part.kind, part.owner, one.name))
        caller.say("    )")
        if result is not None:
            caller.say(f"    result: {result} = value", part)


def _probe(caller: Caller, given: Iterable[tuple[str, ast.expr, Symbol]], package: Package) -> None:
    caller.say(f"def probe_{len(caller.lines)}(")
    caller.say("    client: Client,")
    for name, type_, part in given:
        caller.say(f"    v_{name}: {_spelled(type_, package)},", part)
    caller.say(") -> None:")


def _use_headers_and_webhooks(caller: Caller, package: Package) -> None:
    for key, type_ in package.headers.items():
        _probe(caller, [], package)
        caller.say(
            f"    header: rt.Header[{_spelled(type_, package)}] = headers.{key}", Symbol("header", key)
        )
    for key, type_ in package.webhooks.items():
        _probe(caller, [], package)
        caller.say(f"    value: {_spelled(type_, package)} = incoming.{key}(b'')", Symbol("webhook", key))


# --- types ---------------------------------------------------------------------------------------


def _use_types(caller: Caller, package: Package) -> None:
    for name, fields in package.models.items():
        sent, read = _directions(name, package)
        if sent:
            _call(caller, f"m.{name}", Symbol("type", name), fields, package)
        if read:
            _read(caller, name, ((one.name, [one.type]) for one in fields), package)
    for name, (base, members) in package.enums.items():
        _probe(caller, [], package)
        caller.say(f"    member: type[{base}] = m.{name}", Symbol("type", name))
        for member in members:
            caller.say(f"    m.{name}.{member}", Symbol("type", name, member))
    for name, expression in package.aliases.items():
        _use_alias(caller, name, expression, package)


def _directions(name: str, package: Package) -> tuple[bool, bool]:
    """Whether callers send something, and whether they read it; what no call mentions may be either."""
    sent, read = name in package.sent, name in package.read
    return (sent, read) if sent or read else (True, True)


def _read(
    caller: Caller, name: str, fields: Iterable[tuple[str, Sequence[ast.expr]]], package: Package
) -> None:
    _probe(caller, [], package)
    caller.say(f"    def read(value: m.{name}) -> None:", Symbol("type", name))
    for attribute, types in fields:
        wanted = " | ".join(dict.fromkeys(_spelled(type_, package) for type_ in types))
        caller.say(f"        r_{attribute}: {wanted} = value.{attribute}", Symbol("type", name, attribute))
    caller.say("        return None")


def _use_alias(caller: Caller, name: str, expression: ast.expr, package: Package) -> None:
    sent, read = _directions(name, package)
    part, spelled = Symbol("type", name), _spelled(expression, package)
    if sent:
        _probe(caller, [("given", expression, part)], package)
        caller.say(f"    sent: m.{name} = v_given", part)
    if read and _is_union(expression):
        _read(caller, name, _common(expression, package), package)
    elif read:
        _probe(caller, [], package)
        caller.say(f"    def read(value: m.{name}) -> {spelled}:", part)
        caller.say("        return value", part)


def _is_union(expression: ast.expr) -> bool:
    match plain(expression):
        case ast.BinOp() | ast.Subscript(value=ast.Name(id="Literal")):
            return True
        case _:
            return False


def _common(expression: ast.expr, package: Package) -> Iterator[tuple[str, list[ast.expr]]]:
    """What can be read of any variant, without asking which it is."""
    variants = [package.models.get(name) if name else None for name in _variants(expression, package, set())]
    if not variants or any(fields is None for fields in variants):
        return
    tables = [{one.name: one.type for one in fields} for fields in variants if fields is not None]
    for name in tables[0]:
        if all(name in table for table in tables):
            yield name, [table[name] for table in tables]


def _variants(expression: ast.expr, package: Package, seen: set[str]) -> Iterator[str]:
    """The names of the models in a union, through aliases of aliases; nothing for what is no model."""
    for option in options(expression):
        name = option.id if isinstance(option, ast.Name) else ""
        if name in package.aliases and name not in seen:
            yield from _variants(package.aliases[name], package, seen | {name})
        else:
            yield name


def _spelled(type_: ast.expr, package: Package) -> str:
    """The type as a module sees it that has imported ``models as m`` and ``_runtime as rt``."""
    return ast.unparse(_Qualified(package).visit(plain(type_)))


class _Qualified(ast.NodeTransformer):
    def __init__(self, package: Package) -> None:
        self.ours = {*package.models, *package.enums, *package.aliases}

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        """``models.Kind.CAT`` in a Literal."""
        if isinstance(node.value, ast.Name) and node.value.id == "models":
            return ast.Name(id=f"m.{node.attr}")
        return ast.Attribute(value=self.visit(node.value), attr=node.attr)

    def visit_Name(self, node: ast.Name) -> ast.expr:
        if node.id in self.ours:
            return ast.Name(id=f"m.{node.id}")
        return ast.Name(id=f"rt.{node.id}") if node.id in _OF_THE_RUNTIME else node


_OF_THE_RUNTIME = {
    *("Unset", "Binary", "Token", "OAuth2", "BASE64URL", "DECIMAL_NUMBER", "Event"),
    *("Call", "PagedCall", "BatchedCall", "StreamedCall"),
}
