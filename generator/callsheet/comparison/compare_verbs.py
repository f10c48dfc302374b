"""Comparing verbs: whether a call can be sent in batches, or read by pages or as a stream."""

from __future__ import annotations

from collections.abc import Iterator

from .pytypes import Scope, parse, same
from .report import Change, Reach, breaking, safe
from .surface import Function, Part

_COMES = {
    "plain": "as one response",
    "paged": "in pages",
    "batched": "in batches",
    "streamed": "as a stream",
}
_PARTS = {"paged": ("items",), "streamed": ("items",), "batched": ("inputs", "results", "errors")}


def verb_changes(old: Function, new: Function, scope: Scope) -> Iterator[Change]:
    """Calls that are no longer paged, batched or streamed, or whose items have another type."""
    part = Part("function", old.key)
    called = Reach("call", part)
    if old.kind == new.kind:
        yield from _parts(part, old, new, scope)
    elif old.kind == "plain":
        yield safe(f"{new.kind}-now", part, f"comes {_COMES[new.kind]} now", adds=True)
    else:
        message = f"comes {_COMES[new.kind]}, no longer {_COMES[old.kind]}"
        yield breaking(f"{old.kind}-no-longer", part, message, called)


def _parts(part: Part, old: Function, new: Function, scope: Scope) -> Iterator[Change]:
    """All are read: what became of an input comes with it."""
    for what, was, now in zip(_PARTS.get(old.kind, ()), old.parts, new.parts, strict=False):
        if same(was, now):
            continue
        message = f"its {what} are {now}, no longer {was}"
        if scope.fits(parse(now), parse(was)):
            yield safe(f"{what}-narrowed", part, message)
        else:
            yield breaking(f"{what}-changed", part, message, Reach("call", part))
