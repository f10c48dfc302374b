"""Walks over an API: what a type refers to, what is reachable, what is sent and what is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from ..document.references.pointer import Pointer
from .model import (
    Alias,
    Api,
    Array,
    Body,
    Choice,
    Constant,
    Content,
    Declaration,
    Enum,
    Map,
    Model,
    Named,
    Operation,
    Primitive,
    Tuple,
    Type,
    Union,
)


class Usage(Struct, frozen=True, kw_only=True):
    """Which declarations occur in requests, in responses, and in form or multipart bodies."""

    sent: frozenset[Pointer]
    read: frozenset[Pointer]
    uploaded: frozenset[Pointer]


def names_in(type_: Type) -> Iterator[Pointer]:
    """Every declaration that a type mentions."""
    match type_:
        case Primitive():  # as most are
            return
        case Named(at):
            yield at
        case Constant(_, at) | Choice(_, at) if at is not None:
            yield at
        case Array(inner) | Map(inner):
            yield from names_in(inner)
        case Tuple(prefix, rest):
            for item in (*prefix, *(() if rest is None else (rest,))):
                yield from names_in(item)
        case Union(variants, discriminator):
            for variant in variants:
                yield from names_in(variant)
            if discriminator is not None:
                yield from (at for _, at in discriminator.mapping)
                yield from () if discriminator.default is None else (discriminator.default,)
        case _:
            return


def types_in(declaration: Declaration) -> Iterator[Type]:
    """Every type that a declaration is made of."""
    match declaration:
        case Model():
            yield from (field.type for field in declaration.fields)
            if declaration.additional is not None:
                yield declaration.additional
        case Alias():
            yield declaration.type
        case Enum():
            return


def usage(api: Api) -> Usage:
    """What is sent, read and uploaded, through every reference."""
    sent = {at for operation in api.operations for type_ in _sent_by(operation) for at in names_in(type_)}
    read = {at for operation in api.operations for type_ in _read_by(operation) for at in names_in(type_)}
    read |= {
        at for request in api.incoming for type_ in _of_body(request.body, _any) for at in names_in(type_)
    }
    uploaded = {
        at for op in api.operations for type_ in _of_body(op.body, _is_multipart) for at in names_in(type_)
    }
    return Usage(
        sent=frozenset(closure(sent, api.declarations)),
        read=frozenset(closure(read, api.declarations)),
        uploaded=frozenset(closure(uploaded, api.declarations)),
    )


def reachable(api: Api) -> Api:
    """The API without declarations that no operation needs."""
    used = usage(api)
    return replace(
        api, declarations={at: d for at, d in api.declarations.items() if at in used.sent or at in used.read}
    )


def without_unused(api: Api) -> Api:
    """The API without inline declarations that nothing refers to, as parts of an allOf that are overruled."""
    starts = {at for type_ in types_of_calls(api) for at in names_in(type_)}
    starts |= {at for at, declaration in api.declarations.items() if declaration.owner is None}
    used = closure(starts, api.declarations)
    return replace(api, declarations={at: d for at, d in api.declarations.items() if at in used})


def closure(starts: Iterable[Pointer], declarations: Mapping[Pointer, Declaration]) -> set[Pointer]:
    """`starts` and everything that they refer to, directly or not."""
    visited: set[Pointer] = set()
    waiting = list(starts)
    while waiting:
        at = waiting.pop()
        if at in visited or at not in declarations:
            continue
        visited.add(at)
        waiting += [name for type_ in types_in(declarations[at]) for name in names_in(type_)]
    return visited


def types_of_calls(api: Api) -> Iterator[Type]:
    """Every type that an operation mentions, or something that the API sends to us."""
    for operation in api.operations:
        yield from _sent_by(operation)
        yield from _read_by(operation)
    for request in api.incoming:
        yield from _of_body(request.body, _any)


def _sent_by(operation: Operation) -> Iterator[Type]:
    yield from (parameter.type for parameter in operation.parameters)
    yield from _of_body(operation.body, _any)


def _read_by(operation: Operation) -> Iterator[Type]:
    for response in operation.responses:
        yield from (header.type for header in response.headers)
        for content in response.contents:
            yield from _of_content(content)


def _of_body(body: Body | None, is_wanted: Callable[[str], bool]) -> Iterator[Type]:
    for content in () if body is None else body.contents:
        if is_wanted(content.media_type):
            yield from _of_content(content)


def _of_content(content: Content) -> Iterator[Type]:
    if content.type is not None:
        yield content.type
    if content.item_type is not None:
        yield content.item_type
    yield from (header.type for encoding in content.encodings for header in encoding.headers)


def _any(_: str) -> bool:
    return True


def _is_multipart(media_type: str) -> bool:
    return media_type.lower().startswith("multipart/")
