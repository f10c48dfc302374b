"""Locations: the lines of the symbols of a package, in its description or in its own files."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

from msgspec.structs import replace

from ..document.document import Document
from ..document.references.pointer import Pointer
from ..errors import Spot
from ..ir.identity.identity import identity_of
from ..ir.model import Api, Declaration, Enum, Model, Operation
from ..python.naming.names import value_name, words
from .report import Change
from .surface import EnumClass, Field, Function, Line, Member, ModelClass, Surface, Symbol

Locate: TypeAlias = Callable[[Symbol], Spot | None]


def with_locations(changes: tuple[Change, ...], old: Locate, new: Locate) -> tuple[Change, ...]:
    """Changes with both locations; a symbol that one side lacks gets the location of its owner there."""
    return tuple(
        replace(
            change,
            old=old(change.symbol if change.in_old else _owner(change.symbol)),
            new=new(change.symbol if change.in_new else _owner(change.symbol)),
        )
        for change in changes
    )


def _owner(symbol: Symbol) -> Symbol:
    return replace(symbol, member="")


# --- in a package --------------------------------------------------------------------------------


def locate_in_package(surface: Surface, folder: Path) -> Locate:
    """Lines of the package's own files."""

    def locate(symbol: Symbol) -> Spot | None:
        line = _line(symbol, surface)
        if line is None:
            return None
        return Spot(path=shown(folder / line.file, below=folder), line=line.number, column=1)

    return locate


def _line(symbol: Symbol, surface: Surface) -> Line | None:
    match symbol.kind:
        case "function":
            return _line_of_argument(symbol, surface.functions.get(symbol.owner))
        case "webhook":
            return _line_of_argument(symbol, surface.webhooks.get(symbol.owner))
        case "header":
            header = surface.headers.get(symbol.owner)
            return None if header is None else header.line
        case "client":
            known = {argument.name: argument.line for argument in surface.client.arguments}
            return known.get(symbol.member, surface.client.line)
        case "type":
            declared = _member(symbol, surface) or surface.types.get(symbol.owner)
            return None if declared is None else declared.line


def _member(symbol: Symbol, surface: Surface) -> Field | Member | None:
    match surface.types.get(symbol.owner):
        case ModelClass(fields=fields):
            return fields.get(symbol.member)
        case EnumClass(members=members):
            return members.get(symbol.member)
    return None


def _line_of_argument(symbol: Symbol, function: Function | None) -> Line | None:
    if function is None:
        return None
    return next((a.line for a in function.arguments if a.name == symbol.member), function.line)


# --- in a description ----------------------------------------------------------------------------


def locate_in_description(document: Document, api: Api, names: Mapping[str, str], surface: Surface) -> Locate:
    """Lines of the description; `names` are those that the lock keeps."""
    operations = {f"{operation.method} {operation.path}": operation for operation in api.operations}
    declarations = {names.get(identity_of(at, api)): declared for at, declared in api.declarations.items()}

    inside: dict[str, dict[str, Pointer]] = {}

    def locate(symbol: Symbol) -> Spot | None:
        match symbol.kind:
            case "function":
                function = surface.functions.get(symbol.owner)
                operation = operations.get(function.request) if function else None
                at = None if not operation or not function else _in_operation(symbol, function, operation)
            case "type":
                declared = declarations.get(symbol.owner)
                at = None
                if declared is not None:
                    if symbol.owner not in inside:
                        inside[symbol.owner] = _members(declared)
                    at = _in_declaration(symbol, inside[symbol.owner], surface) or declared.at
            case "client":
                at = _of_client(symbol, api, surface)
            case "header":
                at = _of_header(symbol, api, surface)
            case "webhook":
                at = _of_webhook(symbol, api)
        if at is None:
            return None
        spot = document.locate(at)
        return replace(spot, path=shown(spot.path))

    return locate


def _in_operation(symbol: Symbol, function: Function, operation: Operation) -> Pointer:
    argument = next((a for a in function.arguments if a.name == symbol.member), None)
    if argument is None:
        return operation.at
    for parameter in operation.parameters:
        if (parameter.wire, parameter.location) == (argument.wire, _LOCATIONS.get(argument.location)):
            return parameter.at
    return operation.body.at if operation.body is not None and not argument.location else operation.at


_LOCATIONS = {"path": "path", "query": "query", "headers": "header", "cookies": "cookie"}


def _in_declaration(symbol: Symbol, members: Mapping[str, Pointer], surface: Surface) -> Pointer | None:
    """The pointer of a field, by its name in JSON, or of the value of an enum, as Python writes it."""
    match _member(symbol, surface):
        case Field(wire=key) | Member(value=key):
            return members.get(key)
    return None


def _members(declared: Declaration) -> dict[str, Pointer]:
    match declared:
        case Model(fields=fields):
            return {field.wire: field.at for field in reversed(fields)}
        case Enum(members=members):
            places = ((repr(member.value), declared.at / "enum" / n) for n, member in enumerate(members))
            return dict(reversed(list(places)))
    return {}


def _of_client(symbol: Symbol, api: Api, surface: Surface) -> Pointer:
    if symbol.member == "base_url":
        return api.at / "servers"
    for scheme, applied in surface.client.schemes.items():
        names = {node.id for node in ast.walk(ast.parse(applied)) if isinstance(node, ast.Name)}
        if symbol.member in names:
            return api.at / "components" / "securitySchemes" / scheme
    return api.at


def _of_header(symbol: Symbol, api: Api, surface: Surface) -> Pointer | None:
    key = surface.headers.get(symbol.owner)
    headers = (
        header for call in api.operations for response in call.responses for header in response.headers
    )
    if key is None:
        return None
    return next((header.at for header in headers if header.wire.lower() == key.wire.lower()), None)


def _of_webhook(symbol: Symbol, api: Api) -> Pointer:
    """The longest name that the function's name begins with."""
    candidates = [webhook for webhook in api.incoming if value_name(words(webhook.name)) in symbol.owner]
    return max(candidates, key=lambda webhook: len(webhook.name)).at if candidates else api.at


# --- as people read them --------------------------------------------------------------------------


def shown(path: Path | str, below: Path | None = None) -> str:
    """A path that people on other machines understand: from the current folder, from `below`, or its name."""
    text = path.as_posix() if isinstance(path, Path) else path
    if "://" in text or not Path(text).is_absolute():
        return text
    for start in (Path.cwd(), Path.cwd().resolve()):
        if Path(text).is_relative_to(start):
            return Path(text).relative_to(start).as_posix()
    if below is not None and Path(text).is_relative_to(below):
        return (Path(below.name) / Path(text).relative_to(below)).as_posix()
    return Path(text).name
