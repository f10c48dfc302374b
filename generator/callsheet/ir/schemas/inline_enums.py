"""Inline enums as choices: their values stand where they are used, so that no name has to be made up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec.structs import replace

from ...document.references.pointer import Pointer
from ..model import Alias, Api, Choice, Enum, Named, Type, Union
from ..retype import retyped
from ..walk import names_in, types_in, types_of_calls
from .place import is_named

LONG = 60
"""From so many characters on, a list of values that is used more than once is declared once."""


def spell_out(api: Api) -> Api:
    """The API without the enums that have no name of their own, but for long ones of many uses."""
    inline = [one for one in api.declarations.values() if isinstance(one, Enum) and is_inline(one)]
    uses = _uses(api, inline) if any(map(_is_long, inline)) else Counter[frozenset[str | int]]()
    meant = set(_meant(api))
    wanted = (
        one
        for one in inline
        if one.at not in meant and not (_is_long(one) and uses[frozenset(_values(one))] > 1)
    )
    choices = {one.at: _choice(one) for one in wanted}
    if not choices:
        return api

    def change(type_: Type) -> Type:
        return choices.get(type_.at, type_) if isinstance(type_, Named) else type_

    changed = retyped(api, change)
    kept = {at: one for at, one in changed.declarations.items() if at not in choices}
    shared = {at: one for at, one in api.shared.items() if one not in choices}
    return replace(changed, declarations=kept, shared=shared)


def is_inline(enum: Enum) -> bool:
    """Whether the description gives the enum no name of its own."""
    return not is_named(enum.at)


def _uses(api: Api, inline: list[Enum]) -> Counter[frozenset[str | int]]:
    """How often each list of values is used, in whatever order and wherever it is declared."""
    types = [type_ for declaration in api.declarations.values() for type_ in types_in(declaration)]
    listed = {one.at: frozenset(_values(one)) for one in inline}
    used = (at for type_ in (*types, *types_of_calls(api)) for at in names_in(type_))
    return Counter(listed[at] for at in used if at in listed)


def _values(enum: Enum) -> tuple[str | int, ...]:
    return tuple(member.value for member in enum.members)


def _meant(api: Api) -> Iterator[Pointer]:
    """The variants that discriminators lead to, each by its name."""
    for declaration in api.declarations.values():
        if isinstance(declaration, Alias) and isinstance(declaration.type, Union):
            discriminator = declaration.type.discriminator
            yield from () if discriminator is None else (at for _, at in discriminator.mapping)


def _is_long(enum: Enum) -> bool:
    return sum(len(str(member.value)) + len('"", ') for member in enum.members) > LONG


def _choice(enum: Enum) -> Choice:
    described = tuple(member for member in enum.members if member.name or member.docs.description)
    return Choice(_values(enum), described=described)
