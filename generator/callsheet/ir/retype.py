"""Retyping: an API in which a function replaces types, wherever they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from msgspec.structs import replace

from .algebra import union_of
from .model import (
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
    Operation,
    Parameter,
    Response,
    Tuple,
    Type,
    Union,
)

Typed = TypeVar("Typed", Field, Parameter, Header)
Change = Callable[[Type], Type]
"""The replacement of a type, whose inner types are replaced already."""


def replace_types(api: Api, change: Change) -> Api:
    """The API with `change` applied to every type, inner types first."""
    return replace(
        api,
        operations=tuple(_operation(operation, change) for operation in api.operations),
        incoming=tuple(replace(request, body=_body(request.body, change)) for request in api.incoming),
        declarations={at: _declaration(declaration, change) for at, declaration in api.declarations.items()},
    )


def _declaration(declaration: Declaration, change: Change) -> Declaration:
    match declaration:
        case Enum():
            return declaration
        case Alias():
            return replace(declaration, type=_type(declaration.type, change))
        case Model():
            fields = tuple(_part(field, change) for field in declaration.fields)
            additional = None if declaration.additional is None else _type(declaration.additional, change)
            return replace(declaration, fields=fields, additional=additional)


def _operation(operation: Operation, change: Change) -> Operation:
    return replace(
        operation,
        parameters=tuple(_part(parameter, change) for parameter in operation.parameters),
        body=_body(operation.body, change),
        responses=tuple(_response(response, change) for response in operation.responses),
    )


def _body(body: Body | None, change: Change) -> Body | None:
    return None if body is None else replace(body, contents=tuple(_content(c, change) for c in body.contents))


def _response(response: Response, change: Change) -> Response:
    return replace(
        response,
        contents=tuple(_content(content, change) for content in response.contents),
        headers=tuple(_part(header, change) for header in response.headers),
    )


def _content(content: Content, change: Change) -> Content:
    return replace(
        content,
        type=None if content.type is None else _type(content.type, change),
        item_type=None if content.item_type is None else _type(content.item_type, change),
        encodings=tuple(
            replace(encoding, headers=tuple(_part(header, change) for header in encoding.headers))
            for encoding in content.encodings
        ),
    )


def _part(part: Typed, change: Change) -> Typed:
    type_ = _type(part.type, change)
    return part if type_ is part.type else replace(part, type=type_)


def _type(type_: Type, change: Change) -> Type:
    return change(_with_inner(type_, change))


def _with_inner(type_: Type, change: Change) -> Type:
    match type_:
        case Array(items):
            inner = _type(items, change)
            return type_ if inner is items else Array(inner)
        case Map(values):
            inner = _type(values, change)
            return type_ if inner is values else Map(inner)
        case Tuple(prefix, rest):
            return Tuple(
                tuple(_type(item, change) for item in prefix), None if rest is None else _type(rest, change)
            )
        case Union(variants, discriminator):
            changed = tuple(_type(variant, change) for variant in variants)
            same = all(new is old for new, old in zip(changed, variants, strict=True))
            return type_ if same else union_of(changed, discriminator)
        case _:
            return type_
