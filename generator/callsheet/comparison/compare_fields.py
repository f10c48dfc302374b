"""Compares what callers give or read by name: the arguments of a call, or the fields of a model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from .literal_values import new_values
from .pytypes import NONE, Scope, Value, options_of, parse, same, union
from .report import Change, Facts, Impact, Reach, breaking, careful, change, safe
from .surface import Argument, Field, Symbol

_ABSENT = {
    "argument": ("leaving it out", "an undescribed value"),
    "field": ("an absent value", "an undescribed default"),
}
"""What has a default, and one that the description does not say."""


class Holder(Struct, frozen=True, kw_only=True):
    """What has the arguments or fields, and how callers use them: arguments are only sent."""

    symbol: Symbol
    noun: Literal["argument", "field"]
    scope: Scope
    sent: bool = True
    read: bool = False

    def member(self, field: Field) -> Symbol:
        return replace(self.symbol, member=field.name)

    def uses(self, field: Field, *, sent: Literal["pass", "omit"] = "pass") -> tuple[Reach, ...]:
        """A field is a keyword when callers build a model, and an attribute when they read one."""
        symbol = self.member(field)
        whole = ((self.sent, Reach(sent, symbol)), (self.read, Reach("read", symbol)))
        return tuple(reach for applies, reach in whole if applies)


def renamed_fields(old: Iterable[Field], new: Iterable[Field]) -> dict[str, str]:
    """Fields with a new name and the same place in JSON or in the request; another may have the old name."""
    places = {field.place: field.name for field in new if field.wire}
    now = {field.name: places.get(field.place, field.name) for field in old if field.wire}
    return {name: other for name, other in now.items() if name != other}


def field_changes(
    holder: Holder, old: Iterable[Field], new: Iterable[Field], renamed: Mapping[str, str]
) -> Iterator[Change]:
    """The changes of all arguments or fields, some of which are called otherwise now."""
    after = {field.name: field for field in new}
    known = set()
    for field in old:
        now = after.get(renamed.get(field.name, field.name))
        known.add(renamed.get(field.name, field.name))
        if now is None:
            yield _removed(holder, field)
            continue
        if now.name != field.name:
            yield _renamed(holder, field, now, is_taken=field.name in after)
        yield from _changed(holder, field, now)
    yield from (_added(holder, field) for name, field in after.items() if name not in known)


def _removed(holder: Holder, field: Field) -> Change:
    noun = holder.noun
    uses = holder.uses(field)
    return breaking(f"{noun}-removed", holder.member(field), f"the {noun} was removed", *uses, in_new=False)


def _renamed(holder: Holder, old: Field, new: Field, *, is_taken: bool) -> Change:
    noun, uses = holder.noun, holder.uses(old)
    message = f"the {noun} is now called {new.name}"
    if is_taken:
        message += f", and the old name now means another {noun}"
    facts = Facts(in_new=is_taken, typed=not is_taken)
    return breaking(f"{noun}-renamed", holder.member(old), message, *uses, **facts)


def _added(holder: Holder, field: Field) -> Change:
    noun, breaks = holder.noun, field.required and holder.sent
    return change(
        Impact.BREAKING if breaks else Impact.SAFE,
        f"required-{noun}-added" if breaks else f"{noun}-added",
        holder.member(field),
        f"the {noun} is new{' and required' if breaks else ''}: {field.annotation}",
        *((Reach("call", holder.symbol),) if breaks else ()),
        in_old=False,
        adds=True,
    )


def _changed(holder: Holder, old: Field, new: Field) -> Iterator[Change]:
    symbol, noun = holder.member(old), holder.noun
    frees, needs = old.required and not new.required, new.required and not old.required
    if not same(old.annotation, new.annotation) and not (
        _is_only_optional(old, new) and not (frees and holder.read)
    ):
        yield _retyped(holder, old, new)
    if needs and holder.sent:
        omitted = Reach("omit", symbol)
        yield breaking(f"{noun}-became-required", symbol, f"the {noun} is now required", omitted)
    elif needs:
        yield safe(f"{noun}-became-required", symbol, f"the {noun} is now always present")
    if frees and holder.sent:
        yield safe(f"{noun}-became-optional", symbol, f"the {noun} is now optional", adds=True)
    if old.default != new.default and not (old.required or new.required or _is_constant(new)):
        absent, unknown = _ABSENT[noun]
        message = f"{absent} means {new.default or unknown}, no longer {old.default or unknown}"
        yield careful("default-changed", symbol, message, *holder.uses(old, sent="omit"))
    if new.deprecated and not old.deprecated:
        yield careful("deprecated", symbol, f"the {noun} is deprecated", *holder.uses(old))
    yield from (safe("sent-otherwise", symbol, message) for message in _sent_otherwise(holder, old, new))


def _sent_otherwise(holder: Holder, old: Field, new: Field) -> Iterator[str]:
    if old.default != new.default and not old.required and holder.sent and _is_constant(new):
        yield f"now defaults to {new.default}"
    if isinstance(new, Argument):
        if old.place != new.place and not new.location == old.place[0] == "path":
            yield f"the argument is sent as {new.location} {new.wire}".rstrip()
    elif old.wire != new.wire:
        yield f"is {new.wire!a} in JSON, no longer {old.wire!a}"


def _is_only_optional(old: Field, new: Field) -> bool:
    """Whether two types differ only in that one of them may be omitted."""
    needed, free = (old, new) if old.required else (new, old)
    return old.required != new.required and union((parse(needed.annotation), NONE)) == parse(free.annotation)


def _is_constant(field: Field) -> bool:
    """Whether the default is the only value that the field can have."""
    values = [option for option in options_of(parse(field.annotation)) if option != NONE]
    return field.default is not None and len(values) == 1 and isinstance(values[0], Value)


def _retyped(holder: Holder, old: Field, new: Field) -> Change:
    """A wider type is safe when sent and breaks code when read; a narrower type is the opposite."""
    before, after = parse(old.annotation), parse(new.annotation)
    takes = not holder.sent or holder.scope.fits(before, after)
    gives = not holder.read or holder.scope.fits(after, before)
    is_bad = not (takes and gives)
    verbs = [verb for verb, fits in (("takes", takes), ("gives", gives)) if not fits]
    verb = " and ".join(verbs or ["takes" if holder.sent else "gives"])
    values = new_values(before, after)
    if is_bad and values is not None and not (holder.sent and values.gone):
        impact, code = Impact.CAREFUL, "value-added"
    elif takes and not gives and old.required and not new.required:
        impact, code = Impact.BREAKING, "field-became-optional"
    elif holder.noun == "argument" and not is_bad:
        impact, code = Impact.SAFE, "argument-type-widened"
    else:
        impact, code = Impact.BREAKING if is_bad else Impact.SAFE, f"{holder.noun}-type-changed"
    uses = holder.uses(old)
    return change(
        impact,
        code,
        holder.member(old),
        values.described(verb) if values else f"{verb} {new.annotation}, no longer {old.annotation}",
        *(reach for reach in uses if not (takes if reach.how == "pass" else gives)),
        adds=holder.sent and not is_bad,
    )
