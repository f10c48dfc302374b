"""Places: where the parts that callers name stand, in a description or in the package itself."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from ..document.document import Document
from ..document.references.pointer import Pointer
from ..errors import Spot
from ..ir.identity.identity import identity_of
from ..ir.model import Api, Declaration, Enum, Model, Operation, Response
from ..python.naming.names import value_name, words
from .report import Change
from .shown_paths import shown
from .surface import Function, Line, Part, Surface

Places: TypeAlias = Callable[[Part], Spot | None]


def placed(changes: tuple[Change, ...], old: Places, new: Places) -> tuple[Change, ...]:
    """Changes with both places; what is missing on one side stands where its owner is."""
    return tuple(
        replace(
            change,
            old=old(change.part if change.in_old else _owner(change.part)),
            new=new(change.part if change.in_new else _owner(change.part)),
        )
        for change in changes
    )


def _owner(part: Part) -> Part:
    return replace(part, member="")


# --- in a package --------------------------------------------------------------------------------


def places_in_package(surface: Surface, folder: Path) -> Places:
    """Lines of the package's own files."""

    def place(part: Part) -> Spot | None:
        line = _line(part, surface)
        if line is None:
            return None
        return Spot(path=shown(folder / line.file, below=folder), line=line.number, column=1)

    return place


def _line(part: Part, surface: Surface) -> Line | None:
    match part.kind:
        case "function":
            return _line_of_argument(part, surface.functions.get(part.owner))
        case "webhook":
            return _line_of_argument(part, surface.webhooks.get(part.owner))
        case "header":
            header = surface.headers.get(part.owner)
            return None if header is None else header.line
        case "client":
            known = {argument.name: argument.line for argument in surface.client.arguments}
            return known.get(part.member, surface.client.line)
        case "type":
            declared = surface.types.get(part.owner)
            if declared is None:
                return None
            member = getattr(declared, "fields", {}).get(part.member)
            member = getattr(declared, "members", {}).get(part.member, member)
            line: Line = declared.line if member is None else member.line
            return line


def _line_of_argument(part: Part, function: Function | None) -> Line | None:
    if function is None:
        return None
    return next((a.line for a in function.arguments if a.name == part.member), function.line)


# --- in a description ----------------------------------------------------------------------------


def places_in_description(document: Document, api: Api, names: Mapping[str, str], surface: Surface) -> Places:
    """Lines of the description; `names` are those that the lock keeps."""
    operations = {f"{operation.method} {operation.path}": operation for operation in api.operations}
    declarations = {names.get(identity_of(at, api)): declared for at, declared in api.declarations.items()}

    inside: dict[str, dict[str, Pointer]] = {}

    def place(part: Part) -> Spot | None:
        match part.kind:
            case "function":
                function = surface.functions.get(part.owner)
                operation = operations.get(function.request) if function else None
                at = None if not operation or not function else _in_operation(part, function, operation)
            case "type":
                declared = declarations.get(part.owner)
                at = None
                if declared is not None:
                    if part.owner not in inside:
                        inside[part.owner] = _members(declared)
                    at = _in_declaration(part, inside[part.owner], surface) or declared.at
            case "client":
                at = _of_client(part, api, surface)
            case "header":
                at = _of_header(part, api, surface)
            case "webhook":
                at = _of_webhook(part, api)
        if at is None:
            return None
        spot = document.locate(at)
        return replace(spot, path=shown(spot.path))

    return place


def _in_operation(part: Part, function: Function, operation: Operation) -> Pointer:
    argument = next((a for a in function.arguments if a.name == part.member), None)
    if argument is None:
        return operation.at
    for parameter in operation.parameters:
        if (parameter.wire, parameter.location) == (argument.wire, _LOCATIONS.get(argument.location)):
            return parameter.at
    return operation.body.at if operation.body is not None and not argument.location else operation.at


_LOCATIONS = {"path": "path", "query": "query", "headers": "header", "cookies": "cookie"}


def _in_declaration(part: Part, members: Mapping[str, Pointer], surface: Surface) -> Pointer | None:
    """Where a field stands, by its name in JSON, or the value of an enum, as Python writes it."""
    known = surface.types.get(part.owner)
    field = getattr(known, "fields", {}).get(part.member)
    member = getattr(known, "members", {}).get(part.member)
    key = member.value if member is not None else None if field is None else field.wire
    return None if key is None else members.get(key)


def _members(declared: Declaration) -> dict[str, Pointer]:
    match declared:
        case Model(fields=fields):
            return {field.wire: field.at for field in reversed(fields)}
        case Enum(members=members):
            places = ((repr(member.value), declared.at / "enum" / n) for n, member in enumerate(members))
            return dict(reversed(list(places)))
    return {}


def _of_client(part: Part, api: Api, surface: Surface) -> Pointer:
    if part.member == "base_url":
        return api.at / "servers"
    for scheme, applied in surface.client.schemes.items():
        names = {node.id for node in ast.walk(ast.parse(applied)) if isinstance(node, ast.Name)}
        if part.member in names:
            return api.at / "components" / "securitySchemes" / scheme
    return api.at


def _of_header(part: Part, api: Api, surface: Surface) -> Pointer | None:
    key = surface.headers.get(part.owner)
    for operation in api.operations if key else ():
        for header in (header for response in operation.responses for header in _headers(response)):
            if key is not None and header[0].lower() == key.wire.lower():
                return header[1]
    return None


def _headers(response: Response) -> list[tuple[str, Pointer]]:
    return [(header.wire, header.at) for header in response.headers]


def _of_webhook(part: Part, api: Api) -> Pointer:
    """The longest name that the function's name begins with."""
    candidates = [webhook for webhook in api.incoming if value_name(words(webhook.name)) in part.owner]
    return max(candidates, key=lambda webhook: len(webhook.name)).at if candidates else api.at
