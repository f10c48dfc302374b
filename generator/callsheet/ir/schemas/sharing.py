"""Sharing: inline declarations that are equal become one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial

from msgspec.structs import replace

from ...document.references.pointer import Pointer
from ..identity.identity import identity_of
from ..model import Api, Choice, Constant, Declaration, Discriminator, Docs, Model, Named, Type, Union
from ..retype import retyped
from .equality import inline_sets


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
    left = {at: joint.get(at, one) for at, one in api.declarations.items() if shared.get(at, at) == at}
    declarations = dict(sorted(left.items(), key=lambda item: item[1].owner is not None))
    redirected = retyped(replace(api, declarations=declarations), partial(_redirected, shared=shared))
    return replace(redirected, shared=shared, users=users)


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
