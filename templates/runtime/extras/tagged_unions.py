"""Unions that are `tagged`: a property says which variant a value is. `unions` has the rules."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from functools import cached_property, partial
from typing import Any, get_args

from ..codec.codec_errors import (
    IS_MISSING,
    At,
    Drift,
    Miss,
    kind_of,
    miss,
    note,
    path_of,
    root_of,
)
from ..codec.converters import Converter, Fast, expected
from ..codec.exec_namespace import Scope
from ..codec.hints import Names, converter
from ..codec.models import UNSET
from .tags import Tagged


def converter_of(hint: Any, names: Names) -> Converter:
    inner, *notes = get_args(hint)
    tag = next(note for note in notes if isinstance(note, Tagged))
    named, whole = partial(converter, names=names), partial(converter, inner, names)
    return TaggedUnion(tag, named, whole)


class TaggedUnion(Converter):
    """A union with a discriminator; `whole` is the same without, for what is not an object."""

    kinds = frozenset({"object"})

    def __init__(
        self,
        tag: Tagged,
        named: Callable[[str], Converter],
        whole: Callable[[], Converter],
    ) -> None:
        self.tag, self._named, self.whole = tag, named, whole
        self._ready: dict[Any, Fast] = dict.fromkeys(tag.variants, self._first)
        """Variants by value; each is looked up when it is met, so that the others need not be loaded."""

    def read(self, scope: Scope, x: str) -> str:
        ready, first = scope.value(self._ready), scope.value(self._first)
        found = f"{ready}.get({x}.get({scope.word(self.tag.wire)!r}), {first})({x})"
        return f"{found} if type({x}) is dict else {first}({x})"

    @cached_property
    def fast(self) -> Fast:
        return self._first

    def _first(self, value: Any) -> Any:
        if kind_of(value) == "null" and "null" in self.whole().reads():
            return None
        variant = self._pick(value) if kind_of(value) == "object" else None
        if variant is None:
            raise Miss
        return variant.fast(value)

    def traced(self, value: Any, at: At) -> Any:
        if kind_of(value) != "object":
            nullable = value is None and "null" in self.whole().reads()
            return None if nullable else miss(at, expected("object", value), value)
        variant = self._pick(value)
        if variant is not None:
            return variant.traced(value, at)
        if self.tag.base:
            return self._as_base(self._named(self.tag.base), value, at)
        place = (at, self.tag.wire)
        if self.tag.wire not in value:
            miss(place, IS_MISSING, UNSET)
            return value
        if root_of(at).probing:
            raise Miss
        note(place, "names no variant of the union", value[self.tag.wire])
        return value

    def _as_base(self, base: Converter, value: dict[str, Any], at: At) -> Any:
        """The base, and one drift: its own, where the property does not fit it either."""
        place = (at, self.tag.wire)
        with _drifts_of(at) as told:
            made = base.traced(value, at)
        if path_of(place) in told:
            return made
        if self.tag.wire in value:
            note(place, "names no variant of the union", value[self.tag.wire])
        else:
            note(place, "is missing, so no variant of the union is named")
        return made

    def _pick(self, value: dict[str, Any]) -> Converter | None:
        found = value.get(self.tag.wire)
        if not isinstance(found, str) or found not in self.tag.variants:
            return self._named(self.tag.default) if self.tag.default else None
        variant = self._named(self.tag.variants[found])
        self._ready[found] = variant.fast
        return variant


@contextmanager
def _drifts_of(at: At) -> Generator[set[str]]:
    """The paths of what is reported meanwhile."""
    root, told = root_of(at), set[str]()
    outer = root.on_drift

    def tell(drift: Drift) -> None:
        told.add(drift.path)
        if outer is not None:
            outer(drift)

    root.on_drift = tell
    try:
        yield told
    finally:
        root.on_drift = outer
