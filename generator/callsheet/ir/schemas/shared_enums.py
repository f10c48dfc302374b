"""Inline enums that occur many times under one property name become one enum."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from ...document.references.pointer import Pointer
from ..algebra import union_of
from ..model import (
    Alias,
    Api,
    Array,
    Body,
    Content,
    Declaration,
    Enum,
    Field,
    Header,
    Map,
    Model,
    Named,
    Operation,
    Parameter,
    Response,
    Tuple,
    Type,
    Union,
)
from ..walk import names_in
from .place import key_of

Typed = TypeVar("Typed", Field, Parameter, Header)

MANY = 3
"""From this many occurrences on, identical enums under one name are one."""


def share_enums(api: Api, known: Mapping[str, str]) -> Api:
    """The API with one declaration for each set of identical inline enums.

    `known` are the names that were given before, by place: what had one name stays one, what had names of
    its own keeps them, and who is new joins the others. So neither an enum more nor a value more renames
    what it is not about.
    """
    groups: dict[tuple[object, ...], list[Enum]] = {}
    for declaration in api.declarations.values():
        if isinstance(declaration, Enum) and declaration.owner is not None and declaration.hint:
            key = (
                declaration.hint[-1],
                declaration.kind,
                tuple((m.value, m.name) for m in declaration.members),
            )
            groups.setdefault(key, []).append(declaration)
    names = {enum.at: known.get(key_of(enum.at, api.at)) for same in groups.values() for enum in same}
    sets = [one for same in groups.values() for one in _sets(same, names)]
    shared = {enum.at: one[0].at for one in sets for enum in one}
    if not shared:
        return api
    declarations = {
        at: _shared_declaration(declaration, shared)
        for at, declaration in api.declarations.items()
        if shared.get(at, at) == at
    }
    return replace(
        api,
        operations=tuple(_operation(operation, shared) for operation in api.operations),
        incoming=tuple(replace(one, body=_body(one.body, shared)) for one in api.incoming),
        declarations=dict(sorted(declarations.items(), key=lambda item: item[1].owner is not None)),
        shared=shared,
    )


def _sets(same: list[Enum], names: Mapping[Pointer, str | None]) -> Iterator[list[Enum]]:
    """Those of identical enums that are one: as they were before, the others if they are many."""
    counts = Counter(name for enum in same if (name := names[enum.at]) is not None)
    largest = max(counts, key=counts.__getitem__, default=None)
    new = [enum for enum in same if names[enum.at] is None]
    for name, count in counts.items():
        one = [enum for enum in same if names[enum.at] == name]
        is_first_of_many = len(counts) == 1 and len(same) >= MANY  # locks once had the first of a set alone
        if name == largest and (count > 1 or is_first_of_many):
            one, new = one + new, []
        if len(one) > 1:
            yield one
    if len(new) >= MANY:
        yield new


def _shared_declaration(declaration: Declaration, shared: Mapping[Pointer, Pointer]) -> Declaration:
    match declaration:
        case Enum() if declaration.at in shared:
            return replace(declaration, owner=None, hint=declaration.hint[-1:])
        case Enum():
            return declaration
        case Alias():
            return replace(declaration, type=_type(declaration.type, shared))
        case Model():
            fields = tuple(_retyped(field, shared) for field in declaration.fields)
            additional = None if declaration.additional is None else _type(declaration.additional, shared)
            return replace(declaration, fields=fields, additional=additional)


def _retyped(part: Typed, shared: Mapping[Pointer, Pointer]) -> Typed:
    if any(at in shared for at in names_in(part.type)):
        return replace(part, type=_type(part.type, shared))
    return part


def _type(type_: Type, shared: Mapping[Pointer, Pointer]) -> Type:
    match type_:
        case Named(at):
            return Named(shared[at]) if at in shared else type_
        case Array(items):
            return Array(_type(items, shared))
        case Map(values):
            return Map(_type(values, shared))
        case Tuple(prefix, rest):
            return Tuple(
                tuple(_type(item, shared) for item in prefix), None if rest is None else _type(rest, shared)
            )
        case Union(variants, discriminator):
            return union_of((_type(variant, shared) for variant in variants), discriminator)
        case _:
            return type_


def _operation(operation: Operation, shared: Mapping[Pointer, Pointer]) -> Operation:
    return replace(
        operation,
        parameters=tuple(_retyped(parameter, shared) for parameter in operation.parameters),
        body=_body(operation.body, shared),
        responses=tuple(_response(response, shared) for response in operation.responses),
    )


def _body(body: Body | None, shared: Mapping[Pointer, Pointer]) -> Body | None:
    return None if body is None else replace(body, contents=tuple(_content(c, shared) for c in body.contents))


def _response(response: Response, shared: Mapping[Pointer, Pointer]) -> Response:
    return replace(
        response,
        contents=tuple(_content(content, shared) for content in response.contents),
        headers=tuple(_retyped(header, shared) for header in response.headers),
    )


def _content(content: Content, shared: Mapping[Pointer, Pointer]) -> Content:
    return replace(
        content,
        type=None if content.type is None else _type(content.type, shared),
        item_type=None if content.item_type is None else _type(content.item_type, shared),
        encodings=tuple(
            replace(encoding, headers=tuple(_retyped(header, shared) for header in encoding.headers))
            for encoding in content.encodings
        ),
    )
