"""Compares models, enums and aliases, by whether callers send them, read them, or both."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .compare_aliases import alias_changes
from .compare_arguments import only_optional
from .directions import Directions
from .literal_values import new_values
from .pytypes import NONE, Scope, Value, options_of, parse, same
from .report import Change, Impact, Reach, breaking, careful, change, safe
from .surface import AliasName, Declared, EnumClass, Field, ModelClass, Surface, Symbol

_KINDS = {ModelClass: "model", EnumClass: "enum", AliasName: "alias"}


def type_changes(old: Surface, new: Surface, scope: Scope, directions: Directions) -> Iterator[Change]:
    """All changes of classes and aliases."""
    renamed = dict(_renamed(old, new))
    for name, declared in old.types.items():
        if name in new.types:
            yield from _changed(declared, new.types[name], old, scope, directions.of(name))
        else:
            yield _gone(declared, renamed.get(name))
    for name, declared in new.types.items():
        if name not in old.types and name not in renamed.values():
            kind = _KINDS[type(declared)]
            yield safe(f"{kind}-added", Symbol("type", name), f"the {kind} is new", in_old=False, adds=True)


def _renamed(old: Surface, new: Surface) -> Iterator[tuple[str, str]]:
    """Types that are gone, each with the only new type that has the same content."""
    gone = [declared for name, declared in old.types.items() if name not in new.types]
    came = [declared for name, declared in new.types.items() if name not in old.types]
    for declared in gone:
        alike = [other for other in came if _says(other, other.name) == _says(declared, declared.name)]
        rivals = [other for other in gone if _says(other, other.name) == _says(declared, declared.name)]
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


def _gone(declared: Declared, now: str | None) -> Change:
    symbol, kind = Symbol("type", declared.name), _KINDS[type(declared)]
    return breaking(
        f"{kind}-removed" if now is None else f"{kind}-renamed",
        symbol,
        f"the {kind} was removed" if now is None else f"the {kind} is now called {now}",
        Reach("name", symbol),
        in_new=False,
    )


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


# --- models --------------------------------------------------------------------------------------


def _model(old: ModelClass, new: ModelClass, scope: Scope, direction: tuple[bool, bool]) -> Iterator[Change]:
    by_wire = {field.wire: name for name, field in new.fields.items() if field.wire}
    renamed = {
        name: by_wire[field.wire]
        for name, field in old.fields.items()
        if by_wire.get(field.wire, name) != name
    }
    for name, field in old.fields.items():
        now = new.fields.get(renamed.get(name, name))
        if now is None:
            yield _field_removed(old.name, field, direction)
            continue
        if now.name != name:
            yield _field_renamed(old.name, field, now, direction, is_taken=name in new.fields)
        yield from _field(old.name, field, now, scope, direction)
    known = {name for name in old.fields if name not in renamed} | set(renamed.values())
    for name, field in new.fields.items():
        if name not in known:
            yield _field_added(old.name, field, direction)


def _uses(symbol: Symbol, direction: tuple[bool, bool]) -> tuple[Reach, ...]:
    """A field is a keyword when callers build a model, and an attribute when they read one."""
    sent, read = direction
    return (*((Reach("pass", symbol),) if sent else ()), *((Reach("read", symbol),) if read else ()))


def _field_removed(model: str, field: Field, direction: tuple[bool, bool]) -> Change:
    symbol = Symbol("type", model, field.name)
    return breaking("field-removed", symbol, "the field was removed", *_uses(symbol, direction), in_new=False)


def _field_renamed(
    model: str, old: Field, new: Field, direction: tuple[bool, bool], *, is_taken: bool
) -> Change:
    symbol, message = Symbol("type", model, old.name), f"the field is now called {new.name}"
    if is_taken:
        message += ", and the old name now means another field"
    uses = _uses(symbol, direction)
    return breaking("field-renamed", symbol, message, *uses, in_new=is_taken, typed=not is_taken)


def _field_added(model: str, field: Field, direction: tuple[bool, bool]) -> Change:
    symbol, breaks = Symbol("type", model, field.name), field.required and direction[0]
    return change(
        Impact.BREAKING if breaks else Impact.SAFE,
        "required-field-added" if breaks else "field-added",
        symbol,
        f"the field is new{' and required' if breaks else ''}: {field.annotation}",
        *((Reach("call", Symbol("type", model)),) if breaks else ()),
        in_old=False,
        adds=True,
    )


def _field(
    model: str, old: Field, new: Field, scope: Scope, direction: tuple[bool, bool]
) -> Iterator[Change]:
    symbol = Symbol("type", model, old.name)

    sent, read = direction
    frees = old.required and not new.required
    if not same(old.annotation, new.annotation) and not (only_optional(old, new) and not (frees and read)):
        yield _retyped(symbol, old, new, scope, direction)
    if new.required and not old.required:
        yield change(
            Impact.BREAKING if sent else Impact.SAFE,
            "field-became-required",
            symbol,
            "the field is now required" if sent else "the field is now always present",
            *((Reach("omit", symbol),) if sent else ()),
        )
    if frees and sent:
        yield safe("field-became-optional", symbol, "the field is now optional", adds=True)
    if old.default != new.default and not (old.required or new.required or _is_constant(new)):
        was, now = old.default or "an undescribed default", new.default or "an undescribed default"
        yield careful(
            "default-changed",
            symbol,
            f"an absent value means {now}, no longer {was}",
            *((Reach("omit", symbol),) if sent else ()),
            *((Reach("read", symbol),) if read else ()),
        )
    if new.deprecated and not old.deprecated:
        uses = _uses(symbol, direction)
        yield careful("deprecated", symbol, "the field is deprecated", *uses)
    if old.default != new.default and not old.required and sent and _is_constant(new):
        yield safe("sent-otherwise", symbol, f"now defaults to {new.default}")
    if old.wire != new.wire:
        yield safe("sent-otherwise", symbol, f"is {new.wire!a} in JSON, no longer {old.wire!a}")


def _is_constant(field: Field) -> bool:
    """Whether the default is the only value that the field can have."""
    values = [option for option in options_of(parse(field.annotation)) if option != NONE]
    return field.default is not None and len(values) == 1 and isinstance(values[0], Value)


def _retyped(symbol: Symbol, old: Field, new: Field, scope: Scope, direction: tuple[bool, bool]) -> Change:
    """A wider type is safe when sent and breaks code when read; a narrower type is the opposite."""
    sent, read = direction
    before, after = parse(old.annotation), parse(new.annotation)
    takes, gives = scope.fits(before, after), scope.fits(after, before)
    bad = (*(("takes",) if sent and not takes else ()), *(("gives",) if read and not gives else ()))
    optional = bad == ("gives",) and old.required and not new.required
    verb = " and ".join(bad) if bad else "takes" if sent else "gives"
    values = new_values(before, after)
    careful = bool(bad) and values is not None and not (sent and values.gone)
    return change(
        Impact.CAREFUL if careful else Impact.BREAKING if bad else Impact.SAFE,
        "value-added" if careful else "field-became-optional" if optional else "field-type-changed",
        symbol,
        values.described(verb) if values else f"{verb} {new.annotation}, no longer {old.annotation}",
        *tuple(
            reach
            for reach in _uses(symbol, direction)
            if ("takes" if reach.how == "pass" else "gives") in bad
        ),
        adds=sent and not bad,
    )


# --- enums ---------------------------------------------------------------------------------------


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
