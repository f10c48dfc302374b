"""Converters: how values of one type are read from parsed JSON.

Reading is said twice. `traced` reads a value with care: it knows where it is, and what becomes of
what does not fit. `read` is an expression for generated functions; it reads what fits, and raises
one of `MISFITS` for all else, so that `traced` finds out what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from functools import cached_property
from math import inf
from types import GenericAlias, NoneType
from typing import Any, Final, NoReturn, TypeAlias

from ..extras import needed
from .codec_errors import (
    IS_MISSING,
    KINDS,
    MISFITS,
    At,
    DecodeError,
    Drift,
    Key,
    Miss,
    NearMiss,
    Trace,
    kind_of,
    miss,
    root_of,
    unexpected,
)
from .exec_namespace import Scope, lazily
from .models import Format

Fast: TypeAlias = Callable[[Any], Any]
Constants: TypeAlias = Mapping[tuple[type, Any], Any]
"""Values by what they are in JSON, with the type of that, as ``True == 1``."""


class Converter:
    """How values of one type are read."""

    kinds: frozenset[str] = frozenset()
    """The JSON types that it reads."""
    plain: str = ""
    """What is true of values that are in JSON what they are in Python: ``type({0}) is int``."""

    def __call__(
        self,
        value: Any,
        *,
        strict: bool = True,
        on_drift: Callable[[Drift], object] | None = None,
    ) -> Any:
        """Read a value; see `codec.decode`."""
        try:
            try:
                return self.fast(value)
            except MISFITS:
                pass  # whatever comes of it has no cause in this
            return self.traced(value, Trace(strict, on_drift))
        except RecursionError:
            raise DecodeError("$", "nested too deeply") from None

    def reads(self) -> frozenset[str]:
        return self.kinds

    def traced(self, value: Any, at: At) -> Any:
        """Read a value that is at a place, whether it fits or not."""
        raise NotImplementedError

    @cached_property
    def fast(self) -> Fast:
        """A function that reads what fits, or raises one of `MISFITS`."""
        return lambda value: self.traced(value, Trace(probing=True, exact=True))

    def read(self, scope: Scope, x: str) -> str:
        """An expression that does the same for `x`, which is an expression itself."""
        return f"{scope.value(self.fast)}({x})"


class Inline(Converter):
    """What is read by an expression, also where that has to be a function."""

    @cached_property
    def fast(self) -> Fast:
        return lazily(lambda scope: [f" return {self.read(scope, 'v')}"], no=no)


def no(_: Any) -> NoReturn:
    raise Miss


def same(value: Any) -> Any:
    return value


def expected(what: str, value: Any) -> str:
    return f"expected {what}, got {kind_of(value)}"


class Unreadable(Converter):
    """A type of values that are written as what they are, and not read: not by this client, or never."""

    def __init__(self, hint: Any, extra: str = "") -> None:
        self.hint, self.extra = hint, extra

    def traced(self, value: Any, at: At) -> Any:
        if self.extra:
            needed(self.extra)
        raise TypeError(f"{self.hint!r} is not a type that JSON is decoded into")


class Leaf(Converter):
    """Values that hold no others; `fast` is told."""

    def __init__(
        self,
        fast: Fast,
        what: str,
        kinds: frozenset[str],
        plain: str = "",
        inline: str = "",
    ) -> None:
        self.fast, self.what, self.kinds, self.plain = fast, what, kinds, plain
        quick = f"{{0}} if {plain} else " if plain else ""
        self.inline = inline or f"{quick}{{1}}({{0}})"
        """What does the same as `fast`, which is {1}, for the expression {0}."""

    def traced(self, value: Any, at: At) -> Any:
        try:
            return self.fast(value)
        except NearMiss as found:
            return miss(at, found.reason, value, found.value)
        except MISFITS:
            fits = kind_of(value) in self.kinds
            reason = f"not a valid {self.what}" if fits else expected(self.what, value)
            return miss(at, reason, value)

    def read(self, scope: Scope, x: str) -> str:
        return self.inline.format(x, scope.value(self.fast))


def _is(cls: type[Any]) -> Fast:
    return lambda value: value if type(value) is cls else no(value)


def _integer(value: Any) -> int:
    # JSON Schema: a number with a zero fraction is an integer.
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if type(value) is int else no(value)


def _number(value: Any) -> float:
    if type(value) is int:
        # An integer that a float cannot say is a number all the same.
        number = float(value) if abs(value) < 2**1023 else 0.0
        return number if number == value else value
    if isinstance(value, float) and value - value == 0:
        return float(value)
    raise Miss


def _leaf(cls: type[Any], fast: Fast, plain: str = "", inline: str = "") -> Leaf:
    return Leaf(fast, KINDS[cls], frozenset({KINDS[cls]}), plain, inline)


ANY: Final = Leaf(same, "value", frozenset(KINDS.values()), inline="{0}")
NULL: Final = _leaf(NoneType, _is(NoneType))
# Of what is no text, `inline` makes a TypeError, in less time than the type can be looked at.
TEXT: Final = _leaf(str, _is(str), "type({0}) is str", inline="{0} + ''")
_FINITE: Final = "type({0}) is float and {0} - {0} == 0.0"
PLAIN: Final[Mapping[Any, Converter]] = {
    Any: ANY,
    object: ANY,
    NoneType: NULL,
    str: TEXT,
    bool: _leaf(bool, _is(bool), "type({0}) is bool"),
    int: _leaf(int, _integer, "type({0}) is int"),
    float: _leaf(float, _number, _FINITE),
}


class Formatted(Leaf):
    """Values of a format."""

    def __init__(self, form: Format) -> None:
        def fast(value: Any) -> Any:
            return form.parse(value) if kind_of(value) in form.kinds else no(value)

        super().__init__(fast, form.name, form.kinds)
        self.form = form

    def read(self, scope: Scope, x: str) -> str:
        if self.kinds != TEXT.kinds:
            return super().read(scope, x)
        return f"{scope.value(self.form.parse)}({x}) if type({x}) is str else no({x})"


class Listed(Leaf):
    """Values of which some are described; `other` makes others of their kind."""

    def __init__(self, members: Constants, other: Fast, kinds: frozenset[type]) -> None:
        def fast(value: Any) -> Any:
            kind: Any = value.__class__
            if kind not in kinds:
                raise Miss
            return members[kind, value] if (kind, value) in members else other(value)

        names = frozenset(KINDS[kind] for kind in kinds)
        super().__init__(fast, " or ".join(sorted(names)), names)
        self.members, self.types = members, kinds

    def traced(self, value: Any, at: At) -> Any:
        found = super().traced(value, at)
        if type(value) in self.types and (type(value), value) not in self.members:
            unexpected(at)
        return found

    def read(self, scope: Scope, x: str) -> str:
        call = super().read(scope, x)
        if self.types != frozenset({str}):
            return call
        known = {key: value for (_, key), value in self.members.items()}
        return f"{scope.value(known.get)}({x}) or {call}"


def enumeration(cls: type[Enum]) -> Listed:
    """Members of an enum. One that is open takes values that it does not know."""
    members = {json_scalar(member): member for member in cls}
    kinds = {kind for kind, _ in members} or {str, int} & {*cls.__mro__}
    return Listed(members, cls, frozenset(kinds))


def json_scalar(value: Any) -> tuple[type, Any]:
    """What a constant is in JSON, with its type."""
    plain: Any = value.value if isinstance(value, Enum) else value
    return plain.__class__, plain


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

    def read(self, scope: Scope, x: str) -> str:
        null = f"{scope.value(self.default)}()" if self.default else "None"
        # Null comes after what is quick: it is rarer.
        quick = f"{x} if {self.plain.format(x)} else " if self.plain else ""
        return f"{quick}{null} if {x} is None else {self.inner.read(scope, x)}"


class Array(Inline):
    """A list of items."""

    kinds = frozenset({"array"})

    def __init__(self, item: Converter) -> None:
        self.item = item

    def traced(self, value: Any, at: At) -> Any:
        if kind_of(value) != "array":
            return miss(at, expected("array", value), value)
        return [self.item.traced(x, (at, i)) for i, x in enumerate(value)]

    def read(self, scope: Scope, x: str) -> str:
        i = scope.fresh("i")
        each = f"[{self.item.read(scope, i)} for {i} in {x}]"
        items = x if self.item is ANY else each
        return f"{items} if type({x}) is list else no({x})"


class Map(Inline):
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

    def read(self, scope: Scope, x: str) -> str:
        k, i = scope.fresh("i"), scope.fresh("i")
        key = k if self.key is TEXT else self.key.read(scope, k)
        each = f"{{{key}: {self.item.read(scope, i)} for {k}, {i} in {x}.items()}}"
        members = x if self.item is ANY and self.key is TEXT else each
        return f"{members} if type({x}) is dict else no({x})"


class Either(Converter):
    """``Either[A, B]``: whichever fits exactly, or else the first that fits, or the closest.

    That is for responses of which only the types of others are described. The unions that a
    description has are told apart with more care, by an extra.
    """

    def __class_getitem__(cls, types: Any) -> GenericAlias:
        return GenericAlias(cls, types)

    def __init__(self, variants: tuple[Converter, ...]) -> None:
        self.variants = variants

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
    odd = sum(2 if drift.reason == IS_MISSING else 1 for drift in drifts)
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
