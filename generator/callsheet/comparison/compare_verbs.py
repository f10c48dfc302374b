"""Comparing verbs: what can be done with a call beside sending it, by pages, in batches or as a stream."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .pytypes import Scope, parse, same
from .report import Change, Reach, breaking, safe
from .surface import Function, Part

_COMES = {"plain": "as one response", "paged": "in pages", "batched": "in batches"}
_PARTS = {"paged": ("items",), "batched": ("inputs", "results", "errors")}


def verb_changes(old: Function, new: Function, scope: Scope) -> Iterator[Change]:
    """A call that is paged, batched or streamed no longer, or holds other things."""
    part = Part("function", old.key)
    called = Reach("call", part)
    if old.kind == new.kind:
        yield from _parts(part, old, new, scope)
    elif old.kind == "plain":
        yield safe(f"{new.kind}-now", part, f"comes {_COMES[new.kind]} now", adds=True)
    else:
        message = f"comes {_COMES[new.kind]}, no longer {_COMES[old.kind]}"
        yield breaking(f"{old.kind}-no-longer", part, message, called)
    if old.streams and not new.streams:
        message = f"comes as one response, no longer as a stream of {_shown(old.streams)}"
        yield breaking("streamed-no-longer", part, message, called, typed=False)
    elif new.streams and not old.streams:
        yield safe("streamed-now", part, f"comes as a stream of {_shown(new.streams)} now", adds=True)


def _shown(types: Sequence[str]) -> str:
    return " | ".join(types)


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
