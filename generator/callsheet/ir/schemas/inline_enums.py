"""Inline enums as choices: their values stand where they are used, so that no name has to be made up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec.structs import replace

from ...document.references.pointer import Pointer
from ..model import Alias, Api, Choice, Enum, Named, Type, Union
from ..retype import replace_types
from ..walk import names_in, types_in, types_of_calls
from .name_path import is_named

LONG = 60
"""From so many characters on, a list of values that is used more than once is declared once."""


def spell_out(api: Api) -> Api:
    """The API with inline enums as choices, except long ones that are used several times."""
    inline = [enum for enum in api.declarations.values() if isinstance(enum, Enum) and is_inline(enum)]
    uses = _uses(api, inline) if any(map(_is_long, inline)) else Counter[frozenset[str | int]]()
    targets = set(_discriminator_targets(api))
    spelled_out = (
        enum
        for enum in inline
        if enum.at not in targets and not (_is_long(enum) and uses[frozenset(_values(enum))] > 1)
    )
    choices = {enum.at: _choice(enum) for enum in spelled_out}
    if not choices:
        return api

    def change(type_: Type) -> Type:
        return choices.get(type_.at, type_) if isinstance(type_, Named) else type_

    changed = replace_types(api, change)
    declarations = {at: other for at, other in changed.declarations.items() if at not in choices}
    shared = {at: target for at, target in api.shared.items() if target not in choices}
    return replace(changed, declarations=declarations, shared=shared)


def is_inline(enum: Enum) -> bool:
    """Whether the description gives the enum no name of its own."""
    return not is_named(enum.at)


def _uses(api: Api, inline: list[Enum]) -> Counter[frozenset[str | int]]:
    """How often each list of values is used, in whatever order and wherever it is declared."""
    types = [type_ for declaration in api.declarations.values() for type_ in types_in(declaration)]
    values_of = {enum.at: frozenset(_values(enum)) for enum in inline}
    pointers = (at for type_ in (*types, *types_of_calls(api)) for at in names_in(type_))
    return Counter(values_of[at] for at in pointers if at in values_of)


def _values(enum: Enum) -> tuple[str | int, ...]:
    return tuple(member.value for member in enum.members)


def _discriminator_targets(api: Api) -> Iterator[Pointer]:
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
