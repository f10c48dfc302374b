"""Converters of what holds other values: arrays, maps, tuples, and what may be null."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from math import inf
from types import GenericAlias
from typing import Any

from .codec_errors import (
    MISFITS,
    MISSING,
    At,
    Drift,
    Key,
    Trace,
    kind_of,
    miss,
    root_of,
)
from .converters import ANY, TEXT, Converter, Expression, Fast, Inline, expected
from .exec_namespace import Scope


class Nullable(Inline):
    """What may be null. Where it must not be but there is a default, null stands for that."""

    def __init__(
        self, inner: Converter, default: Callable[[], Any] | None = None
    ) -> None:
        self.inner, self.default = inner, default
        self.plain = inner.plain

    def reads(self) -> frozenset[str]:
        return self.inner.reads() | {"null"}

    def traced(self, value: Any, at: At) -> Any:
        if value is None:
            return None if self.default is None else self.default()
        return self.inner.traced(value, at)

    def read(self, scope: Scope, x: str) -> Expression:
        null = f"{scope.value(self.default)}()" if self.default else "None"
        inner = self.inner.read(scope, x)
        # Null comes after what is quick: it is rarer.
        otherwise = f"{null} if {x} is None else {inner.otherwise}"
        return inner._replace(otherwise=otherwise, direct="")


class Array(Inline):
    """A list of items."""

    kinds = frozenset({"array"})

    def __init__(self, item: Converter) -> None:
        self.item = item

    def traced(self, value: Any, at: At) -> Any:
        if kind_of(value) != "array":
            return miss(at, expected("array", value), value)
        return [self.item.traced(x, (at, i)) for i, x in enumerate(value)]

    def read(self, scope: Scope, x: str) -> Expression:
        i = scope.fresh("i")
        each = f"[{self.item.read(scope, i)} for {i} in {x}]"
        value = x if self.item is ANY else each
        return Expression(f"no({x})", f"type({x}) is list", value)


class Mapping(Inline):
    """An object of any properties. Its keys are strings in JSON, and may be an enum or a format."""

    kinds = frozenset({"object"})

    def __init__(self, item: Converter, key: Converter) -> None:
        self.item, self.key = item, key

    def traced(self, value: Any, at: At) -> Any:
        if kind_of(value) != "object":
            return miss(at, expected("object", value), value)
        return {
            self.key.traced(k, (at, Key(k))): self.item.traced(x, (at, Key(k)))
            for k, x in value.items()
        }

    def read(self, scope: Scope, x: str) -> Expression:
        k, i = scope.fresh("i"), scope.fresh("i")
        key = k if self.key is TEXT else self.key.read(scope, k)
        each = f"{{{key}: {self.item.read(scope, i)} for {k}, {i} in {x}.items()}}"
        same = self.item is ANY and self.key is TEXT
        value = x if same else each
        return Expression(f"no({x})", f"type({x}) is dict", value)


class Either(Converter):
    """``Either[A, B]``: whichever fits exactly, or else the first that fits, or the closest.

    That is for responses of which only the types of others are described. The unions that a
    description has are told apart with more care, by an extra.
    """

    def __class_getitem__(cls, types: Any) -> GenericAlias:
        return GenericAlias(cls, types)

    def __init__(self, variants: tuple[Converter, ...]) -> None:
        self.variants = variants

    def reads(self) -> frozenset[str]:
        return frozenset[str]().union(*(variant.reads() for variant in self.variants))

    def traced(self, value: Any, at: At) -> Any:
        strict = root_of(at).strict
        for exact in (True, False):
            for variant in self.variants:
                try:
                    variant.traced(value, Trace(strict, probing=True, exact=exact))
                except MISFITS:
                    continue
                return variant.traced(value, at)
        closest = min(self.variants, key=lambda variant: _distance(variant, value))
        if _distance(closest, value)[0] == inf:
            return miss(at, "no described type fits", value)
        return closest.traced(value, at)


def _distance(variant: Converter, value: Any) -> tuple[float, int]:
    """How far a value is from a type: what is missing counts more than what is odd, and what is new least."""
    drifts = list[Drift]()
    made = variant.traced(value, Trace(strict=False, on_drift=drifts.append))
    if any(drift.path == "$" for drift in drifts):
        return inf, 0
    odd = sum(2 if drift.reason == MISSING else 1 for drift in drifts)
    new: Any = getattr(made, "extra", None)
    return odd, len(new) if kind_of(new) == "object" else 0


class Named(Converter):
    """What a name means that has itself in it; `inner` is known when that is."""

    inner: Converter

    def reads(self) -> frozenset[str]:
        return self.inner.reads()

    def traced(self, value: Any, at: At) -> Any:
        return self.inner.traced(value, at)

    @cached_property
    def fast(self) -> Fast:
        return self.inner.fast
