"""Sharing: inline declarations that are equal become one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from ...document.references.pointer import Pointer
from ..algebra import union_of
from ..identity.identity import identity_of
from ..model import (
    Alias,
    Api,
    Array,
    Body,
    Choice,
    Constant,
    Content,
    Declaration,
    Discriminator,
    Docs,
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
from .equality import inline_sets

Typed = TypeVar("Typed", Field, Parameter, Header)


def share(api: Api, known: Mapping[str, str]) -> Api:
    """The API with one declaration for each set of equal inline ones.

    `known` are the names that were given before, by place: what had one name stays one, what had names of
    its own keeps them, and who is new joins the others. So neither a copy more nor a change of one renames
    what it is not about.
    """
    equal = inline_sets(api)
    names = {one.at: known.get(identity_of(one.at, api)) for same in equal for one in same}
    sets = [one for same in equal for one in _sets(same, names)]
    shared = {declaration.at: one[0].at for one in sets for declaration in one}
    if not shared:
        return api
    users = {one[0].at: tuple((each.owner, each.hint) for each in one) for one in sets}
    joint = {one[0].at: _joint(one) for one in sets}
    declarations = {
        at: _retargeted(joint.get(at, declaration), shared)
        for at, declaration in api.declarations.items()
        if shared.get(at, at) == at
    }
    return replace(
        api,
        operations=tuple(_operation(operation, shared) for operation in api.operations),
        incoming=tuple(replace(one, body=_body(one.body, shared)) for one in api.incoming),
        declarations=dict(sorted(declarations.items(), key=lambda item: item[1].owner is not None)),
        shared=shared,
        users=users,
    )


def _sets(same: list[Declaration], names: Mapping[Pointer, str | None]) -> Iterator[list[Declaration]]:
    """Those of equal declarations that are one: as they were before, and all that are new."""
    counts = Counter(name for one in same if (name := names[one.at]) is not None)
    largest = max(counts, key=counts.__getitem__, default=None)
    new = [one for one in same if names[one.at] is None]
    for name, count in counts.items():
        one = [each for each in same if names[each.at] == name]
        if name == largest and count > 1:
            one, new = [each for each in same if each in one or each in new], []
        if len(one) > 1:
            yield one
    if len(new) > 1:
        yield new


def _joint(equal: list[Declaration]) -> Declaration:
    """The first of several equal ones, with what is said of all; it stands where they all do, if anywhere."""
    first, owners = equal[0], {one.owner for one in equal}
    owner = first.owner if len(owners) == 1 else None
    hint = first.hint if owner is not None else first.hint[-1:]
    texts = {(one.docs.summary, one.docs.description) for one in equal} - {("", "")}
    summary, description = texts.pop() if len(texts) == 1 else ("", "")
    docs = replace(first.docs, summary=summary, description=description)
    joint = replace(first, owner=owner, hint=hint, docs=docs)
    return _with_docs(joint, equal) if isinstance(joint, Model) else joint


def _with_docs(model: Model, equal: list[Declaration]) -> Model:
    """The model whose fields say what most say of them, who say anything."""
    said: dict[str, Counter[str]] = {}
    docs: dict[tuple[str, str], Docs] = {}
    for field in (field for one in equal if isinstance(one, Model) for field in one.fields):
        if field.docs.description:
            said.setdefault(field.wire, Counter())[field.docs.description] += 1
            docs.setdefault((field.wire, field.docs.description), field.docs)
    most = {wire: docs[wire, texts.most_common(1)[0][0]] for wire, texts in said.items()}
    fields = (replace(field, docs=most.get(field.wire, field.docs)) for field in model.fields)
    return replace(model, fields=tuple(fields))


def _retargeted(declaration: Declaration, shared: Mapping[Pointer, Pointer]) -> Declaration:
    match declaration:
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
            told = None if discriminator is None else _discriminator(discriminator, shared)
            return union_of((_type(variant, shared) for variant in variants), told)
        case Constant(value, at) if at is not None and at in shared:
            return Constant(value, shared[at])
        case Choice(_, at) if at is not None and at in shared:
            return replace(type_, enum=shared[at])
        case _:
            return type_


def _discriminator(discriminator: Discriminator, shared: Mapping[Pointer, Pointer]) -> Discriminator:
    mapping = tuple((value, shared.get(at, at)) for value, at in discriminator.mapping)
    default = discriminator.default
    return replace(
        discriminator, mapping=mapping, default=None if default is None else shared.get(default, default)
    )


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
