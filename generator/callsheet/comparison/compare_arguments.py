"""Compares the arguments of a call function or of the client."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .compare_fields import Holder, field_changes, renamed_fields
from .pytypes import Scope
from .report import Change, Reach, breaking
from .surface import Argument, Symbol


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
    renamed = (_renamed_in_path(old, new) if by_position else {}) | renamed_fields(old, new)
    yield from field_changes(Holder(symbol=owner, noun="argument", scope=scope), old, new, renamed)
    yield from _reordered(owner, [renamed.get(a.name, a.name) for a in old if a.positional], new)


def _renamed_in_path(old: Sequence[Argument], new: Sequence[Argument]) -> dict[str, str]:
    """Arguments whose variables in the path are called otherwise."""
    before, after = ([a for a in side if a.location == "path"] for side in (old, new))
    known, still = {a.wire for a in before}, {a.wire for a in after}
    pairs = ((a, b) for a, b in zip(before, after, strict=False) if a.name != b.name)
    return {a.name: b.name for a, b in pairs if a.wire not in still and b.wire not in known}


def _reordered(owner: Symbol, old: Sequence[str], new: Sequence[Argument]) -> Iterator[Change]:
    """A new order passes values to the wrong arguments; type checkers see it only where types differ."""
    names = set(old) & {a.name for a in new}
    before = [name for name in old if name in names]
    after = [a.name for a in new if a.positional]
    common = [name for name in after if name in names]
    if before != common[: len(before)]:
        message = f"the positional arguments are now: {', '.join(after) or 'none'}"
        yield breaking("arguments-reordered", owner, message, Reach("call", owner), typed=False)
