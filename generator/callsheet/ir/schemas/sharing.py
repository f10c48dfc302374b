"""Sharing: inline declarations that are equal become one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial

from msgspec.structs import replace

from ...document.references.pointer import Pointer
from ..identity.identity import identity_of
from ..model import Api, Choice, Constant, Declaration, Discriminator, Docs, Model, Named, Type, Union
from ..retype import replace_types
from .equality import inline_sets


def share(api: Api, locked: Mapping[str, str]) -> Api:
    """The API with one declaration for each set of equal inline ones.

    `locked` are the names of the lock, by identity: declarations that had one name keep it together, others
    keep their own names, and new ones join the largest group. So neither a new copy nor a change of one copy
    renames the others.
    """
    equal = inline_sets(api)
    names = {copy.at: locked.get(identity_of(copy.at, api)) for copies in equal for copy in copies}
    groups = [group for copies in equal for group in _groups(copies, names)]
    shared = {declaration.at: group[0].at for group in groups for declaration in group}
    if not shared:
        return api
    users = {group[0].at: tuple((copy.owner, copy.hint) for copy in group) for group in groups}
    joint = {group[0].at: _joint(group) for group in groups}
    rest = {at: joint.get(at, decl) for at, decl in api.declarations.items() if shared.get(at, at) == at}
    declarations = dict(sorted(rest.items(), key=lambda item: item[1].owner is not None))
    redirected = replace_types(replace(api, declarations=declarations), partial(_redirected, shared=shared))
    return replace(redirected, shared=shared, users=users)


def _groups(copies: list[Declaration], names: Mapping[Pointer, str | None]) -> Iterator[list[Declaration]]:
    """Equal declarations, split into those that share a class: as they did before, and all that are new."""
    counts = Counter(name for copy in copies if (name := names[copy.at]) is not None)
    largest = max(counts, key=counts.__getitem__, default=None)
    new = [copy for copy in copies if names[copy.at] is None]
    for name, count in counts.items():
        group = [copy for copy in copies if names[copy.at] == name]
        if name == largest and count > 1:
            group, new = [copy for copy in copies if copy in group or copy in new], []
        if len(group) > 1:
            yield group
    if len(new) > 1:
        yield new


def _joint(equal: list[Declaration]) -> Declaration:
    """The first of several equal ones, with what is said of all; it stands where they all do, if anywhere."""
    first, owners = equal[0], {copy.owner for copy in equal}
    owner = first.owner if len(owners) == 1 else None
    hint = first.hint if owner is not None else first.hint[-1:]
    texts = {(copy.docs.summary, copy.docs.description) for copy in equal} - {("", "")}
    summary, description = texts.pop() if len(texts) == 1 else ("", "")
    docs = replace(first.docs, summary=summary, description=description)
    joint = replace(first, owner=owner, hint=hint, docs=docs)
    return _with_docs(joint, equal) if isinstance(joint, Model) else joint


def _with_docs(model: Model, equal: list[Declaration]) -> Model:
    """The model, with the description of each field that most of `equal` have."""
    texts_by_wire: dict[str, Counter[str]] = {}
    docs: dict[tuple[str, str], Docs] = {}
    for field in (field for copy in equal if isinstance(copy, Model) for field in copy.fields):
        if field.docs.description:
            texts_by_wire.setdefault(field.wire, Counter())[field.docs.description] += 1
            docs.setdefault((field.wire, field.docs.description), field.docs)
    common = {wire: docs[wire, texts.most_common(1)[0][0]] for wire, texts in texts_by_wire.items()}
    fields = (replace(field, docs=common.get(field.wire, field.docs)) for field in model.fields)
    return replace(model, fields=tuple(fields))


def _redirected(type_: Type, shared: Mapping[Pointer, Pointer]) -> Type:
    match type_:
        case Named(at) if at in shared:
            return Named(shared[at])
        case Constant(value, at) if at is not None and at in shared:
            return Constant(value, shared[at])
        case Choice(_, at) if at is not None and at in shared:
            return replace(type_, enum=shared[at])
        case Union(variants, discriminator) if discriminator is not None:
            redirected = _discriminator(discriminator, shared)
            return type_ if redirected == discriminator else Union(variants, redirected)
        case _:
            return type_


def _discriminator(discriminator: Discriminator, shared: Mapping[Pointer, Pointer]) -> Discriminator:
    mapping = tuple((value, shared.get(at, at)) for value, at in discriminator.mapping)
    default = discriminator.default
    return replace(
        discriminator, mapping=mapping, default=None if default is None else shared.get(default, default)
    )
