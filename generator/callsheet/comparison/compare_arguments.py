"""Compares the arguments of a call function or of the client."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from .literal_values import new_values
from .pytypes import NONE, Scope, parse, same, union
from .report import Change, Impact, Reach, breaking, careful, change, safe
from .surface import Argument, Field, Symbol


def argument_changes(
    owner: Symbol,
    old: Sequence[Argument],
    new: Sequence[Argument],
    scope: Scope,
    *,
    by_position: bool = False,
) -> Iterator[Change]:
    """The changes for callers that pass arguments or omit them.

    `by_position`: the paths differ at most in the names of their variables.
    """
    renamed = dict(_renamed(old, new, by_position=by_position))
    after = {a.name: a for a in new}
    for argument in old:
        now = after.get(renamed.get(argument.name, argument.name))
        if now is None:
            yield _removed(owner, argument)
            continue
        if now.name != argument.name:
            yield _called_otherwise(owner, argument, now, is_taken=argument.name in after)
        yield from _changed(owner, argument, now, scope)
    known = {a.name for a in old if a.name not in renamed} | set(renamed.values())
    for argument in new:
        if argument.name not in known:
            yield _added(owner, argument)
    yield from _reordered(owner, [renamed.get(a.name, a.name) for a in old if a.positional], new)


def _symbol(owner: Symbol, argument: Argument) -> Symbol:
    return replace(owner, member=argument.name)


def _renamed(
    old: Sequence[Argument], new: Sequence[Argument], *, by_position: bool
) -> Iterator[tuple[str, str]]:
    """Arguments with a new name and the same place in the request; another argument may have the old name."""
    places = {(a.location, a.wire): a.name for a in new if a.wire}
    in_path = [[a for a in side if a.location == "path"] for side in (old, new)]
    known = {a.wire for a in in_path[0]}
    for argument in old:
        now = places.get((argument.location, argument.wire)) if argument.wire else None
        if now is None and argument in in_path[0] and by_position:
            other = in_path[1][in_path[0].index(argument)]
            now = None if other.wire in known else other.name
        if now is not None and now != argument.name:
            yield argument.name, now


def _called_otherwise(owner: Symbol, old: Argument, new: Argument, *, is_taken: bool) -> Change:
    symbol = _symbol(owner, old)
    message = f"the argument is now called {new.name}"
    if is_taken:
        message += ", and the old name now means another argument"
    return breaking(
        "argument-renamed", symbol, message, Reach("pass", symbol), in_new=is_taken, typed=not is_taken
    )


def _removed(owner: Symbol, argument: Argument) -> Change:
    symbol = _symbol(owner, argument)
    return breaking(
        "argument-removed", symbol, "the argument was removed", Reach("pass", symbol), in_new=False
    )


def _added(owner: Symbol, argument: Argument) -> Change:
    return change(
        Impact.BREAKING if argument.required else Impact.SAFE,
        "required-argument-added" if argument.required else "argument-added",
        _symbol(owner, argument),
        f"the argument is new{' and required' if argument.required else ''}: {argument.annotation}",
        *((Reach("call", owner),) if argument.required else ()),
        in_old=False,
        adds=True,
    )


def _changed(owner: Symbol, old: Argument, new: Argument, scope: Scope) -> Iterator[Change]:
    symbol = _symbol(owner, old)

    reaches = (Reach("pass", symbol),)
    if not same(old.annotation, new.annotation) and not only_optional(old, new):
        yield _retyped(symbol, old, new, scope)
    if new.required and not old.required:
        omitted = (Reach("omit", symbol),)
        yield breaking("argument-became-required", symbol, "the argument is now required", *omitted)
    if old.required and not new.required:
        yield safe("argument-became-optional", symbol, "the argument is now optional", adds=True)
    if old.default != new.default:
        was, now = old.default or "an undescribed value", new.default or "an undescribed value"
        message = f"leaving it out means {now}, no longer {was}"
        yield careful("default-changed", symbol, message, Reach("omit", symbol))
    if new.deprecated and not old.deprecated:
        yield careful("deprecated", symbol, "the argument is deprecated", *reaches)
    if (old.wire, old.location) != (new.wire, new.location) and not new.location == old.location == "path":
        yield safe("sent-otherwise", symbol, f"the argument is sent as {new.location} {new.wire}".rstrip())


def only_optional(old: Argument | Field, new: Argument | Field) -> bool:
    """Whether two types differ only in that one of them may be omitted."""
    needed, free = (old, new) if old.required else (new, old)
    return old.required != new.required and union((parse(needed.annotation), NONE)) == parse(free.annotation)


def _retyped(symbol: Symbol, old: Argument, new: Argument, scope: Scope) -> Change:
    was, now = parse(old.annotation), parse(new.annotation)
    good, values = scope.fits(was, now), new_values(was, now)
    careful = not good and values is not None and not values.gone
    return change(
        Impact.SAFE if good else Impact.CAREFUL if careful else Impact.BREAKING,
        "argument-type-widened" if good else "value-added" if careful else "argument-type-changed",
        symbol,
        values.described("takes") if values else f"takes {new.annotation}, no longer {old.annotation}",
        Reach("pass", symbol),
        adds=good,
    )


def _reordered(owner: Symbol, old: Sequence[str], new: Sequence[Argument]) -> Iterator[Change]:
    """A new order passes values to the wrong arguments; type checkers see it only where types differ."""
    names = set(old) & {a.name for a in new}
    before = [name for name in old if name in names]
    after = [a.name for a in new if a.positional]
    common = [name for name in after if name in names]
    if before != common[: len(before)]:
        message = f"the positional arguments are now: {', '.join(after) or 'none'}"
        yield breaking("arguments-reordered", owner, message, Reach("call", owner), typed=False)
