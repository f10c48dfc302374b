"""Compares models, enums and aliases, by whether callers send them, read them, or both."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .compare_aliases import alias_changes
from .compare_fields import Holder, field_changes, renamed_fields
from .directions import Directions
from .pytypes import Scope
from .report import Change, Impact, Reach, breaking, came, careful, change, gone
from .surface import AliasName, Declared, EnumClass, ModelClass, Surface, Symbol

_KINDS = {ModelClass: "model", EnumClass: "enum", AliasName: "alias"}


def type_changes(old: Surface, new: Surface, scope: Scope, directions: Directions) -> Iterator[Change]:
    """All changes of classes and aliases."""
    renamed = dict(_renamed(old, new))
    for name, declared in old.types.items():
        if name in new.types:
            yield from _changed(declared, new.types[name], old, scope, directions.of(name))
        else:
            kind = _KINDS[type(declared)]
            yield gone(Symbol("type", name), kind, f"the {kind}", renamed.get(name))
    for name, declared in new.types.items():
        if name not in old.types and name not in renamed.values():
            kind = _KINDS[type(declared)]
            yield came(Symbol("type", name), kind, f"the {kind}")


def _renamed(old: Surface, new: Surface) -> Iterator[tuple[str, str]]:
    """Types that are gone, each with the only new type that has the same content."""
    before = [declared for name, declared in old.types.items() if name not in new.types]
    after = [declared for name, declared in new.types.items() if name not in old.types]
    for declared in before:
        alike = [other for other in after if _says(other, other.name) == _says(declared, declared.name)]
        rivals = [other for other in before if _says(other, other.name) == _says(declared, declared.name)]
        if len(alike) == len(rivals) == 1:
            yield declared.name, alike[0].name


def _says(declared: Declared, name: str) -> object:
    """The content of a type, without its name."""
    match declared:
        case ModelClass(fields=fields):
            return sorted((f.name, re.sub(rf"\b{name}\b", "Self", f.annotation)) for f in fields.values())
        case EnumClass(members=members):
            return sorted((member.name, member.value) for member in members.values())
        case AliasName(expression=expression):
            return expression


def _changed(
    old: Declared, new: Declared, before: Surface, scope: Scope, direction: tuple[bool, bool]
) -> Iterator[Change]:
    symbol = Symbol("type", old.name)
    match old, new:
        case ModelClass(), ModelClass():
            yield from _model(old, new, scope, direction)
        case EnumClass(), EnumClass():
            yield from _enum(old, new, direction)
        case AliasName(), _:
            yield from alias_changes(old, new, before, scope, direction)
        case _:
            yield breaking(
                "kind-changed",
                symbol,
                f"is now {_article(new)}, no longer {_article(old)}",
                Reach("name", symbol),
            )
    if new.deprecated and not old.deprecated:
        named = (Reach("name", symbol),)
        yield careful("deprecated", symbol, "is deprecated", *named)


def _article(declared: Declared) -> str:
    kind = _KINDS[type(declared)]
    return f"a {kind}" if kind == "model" else f"an {kind}"


def _model(old: ModelClass, new: ModelClass, scope: Scope, direction: tuple[bool, bool]) -> Iterator[Change]:
    sent, read = direction
    holder = Holder(symbol=Symbol("type", old.name), noun="field", scope=scope, sent=sent, read=read)
    before, after = old.fields.values(), new.fields.values()
    return field_changes(holder, before, after, renamed_fields(before, after))


def _enum(old: EnumClass, new: EnumClass, direction: tuple[bool, bool]) -> Iterator[Change]:
    symbol = Symbol("type", old.name)
    if old.base != new.base:
        named = (Reach("name", symbol),)
        yield breaking("kind-changed", symbol, f"members are {new.base}, no longer {old.base}", *named)
    values = {member.value: member.name for member in new.members.values()}
    for name, member in old.members.items():
        inside = Symbol("type", old.name, name)
        reaches = (Reach("read", inside),)
        if name not in new.members:
            now = values.get(member.value)
            yield breaking(
                "member-removed" if now is None else "member-renamed",
                inside,
                f"the value {member.value} {'was removed' if now is None else f'is now called {now}'}",
                *reaches,
                in_new=False,
            )
        elif new.members[name].value != member.value and member.value in values:
            message = f"is {new.members[name].value}; {member.value} is now called {values[member.value]}"
            yield breaking("value-changed", inside, message, *reaches, typed=False)
        elif new.members[name].value != member.value:
            message = f"is {new.members[name].value}, no longer {member.value}"
            yield careful("value-changed", inside, message, *reaches)
    yield from _new_members(old, new, direction)


def _new_members(old: EnumClass, new: EnumClass, direction: tuple[bool, bool]) -> Iterator[Change]:
    known = {member.value for member in old.members.values()}
    for name, member in new.members.items():
        if name not in old.members and member.value not in known:
            careful = direction[1]
            yield change(
                Impact.CAREFUL if careful else Impact.SAFE,
                "member-added",
                Symbol("type", old.name, name),
                f"the value {member.value} is new" + (" and may occur in responses" if careful else ""),
                *((Reach("name", Symbol("type", old.name)),) if careful else ()),
                in_old=False,
                adds=True,
            )
