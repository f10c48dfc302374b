"""Converters: how values of one type are read from parsed JSON, and written to it.

Reading is said twice. `traced` reads a value with care: it knows where it is, and what becomes of
what does not fit. `read` is an expression for generated functions; it reads what fits, and raises
one of `MISFITS` for all else, so that `traced` finds out what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from functools import cached_property
from typing import Any, Final, NamedTuple, TypeAlias

from ..extras import needed
from .codec_errors import (
    KINDS,
    MISFITS,
    At,
    DecodeError,
    Drift,
    Miss,
    NearMiss,
    Trace,
    kind_of,
    miss,
    unexpected,
)
from .exec_namespace import Scope, lazily
from .models import UNSET, Format
from .values import WRITERS

Fast: TypeAlias = Callable[[Any], Any]
Constants: TypeAlias = Mapping[tuple[type, Any], Any]
"""Values by what they are in JSON, with the type of that, as ``True == 1``."""


class Expression(NamedTuple):
    """What is generated for a variable: ``value if fits else otherwise``."""

    otherwise: str
    fits: str = ""
    value: str = ""
    direct: str = ""
    """The same where the variable stands only once, so that it may be any expression."""

    def __str__(self) -> str:
        quick = f"{self.value} if {self.fits} else " if self.fits else ""
        return f"({quick}{self.otherwise})"


class Converter:
    """How values of one type are read and written."""

    kinds: frozenset[str] = frozenset()
    """The JSON types that it reads."""
    plain: str = ""
    """The class of values that JSON has as they are, where there are no others but null."""

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

    def read(self, scope: Scope, x: str) -> Expression:
        """An expression that does the same for the variable `x`."""
        call = f"{scope.value(self.fast)}({x})"
        return Expression(call, direct=call)


class Inline(Converter):
    """What is read by an expression, also where that has to be a function."""

    @cached_property
    def fast(self) -> Fast:
        return generated(lambda scope: [f" return {self.read(scope, 'v')}"])


def generated(body: Callable[[Scope], list[str]]) -> Callable[[Any], Any]:
    """A function of `v`. `W` writes by classes, and `no` is given what does not fit."""
    return lazily(body, W=WRITERS, U=UNSET, no=no)


def no(_: Any) -> Any:
    raise Miss


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

    def __init__(self, fast: Fast, what: str, kinds: frozenset[str]) -> None:
        self.fast, self.what, self.kinds = fast, what, kinds

    def traced(self, value: Any, at: At) -> Any:
        try:
            return self.fast(value)
        except NearMiss as found:
            return miss(at, found.reason, value, found.value)
        except MISFITS:
            fits = kind_of(value) in self.kinds
            reason = f"not a valid {self.what}" if fits else expected(self.what, value)
            return miss(at, reason, value)


class Plain(Leaf):
    """Values that JSON has as they are: those of a class of which `fits` is true."""

    def __init__(
        self, cls: type[Any], otherwise: Fast, fits: str = "", direct: str = ""
    ) -> None:
        fast = generated(lambda scope: [f" return {self.read(scope, 'v')}"])
        super().__init__(fast, KINDS[cls], frozenset({KINDS[cls]}))
        self._class, self._fits, self._direct = cls.__name__, fits, direct
        self._otherwise = otherwise
        self.plain = "" if fits else self._class

    def read(self, scope: Scope, x: str) -> Expression:
        otherwise = f"{scope.value(self._otherwise)}({x})"
        fits = f"type({x}) is {self._class}{self._fits.format(x)}"
        return Expression(otherwise, fits, x, self._direct.format(x))


class _Anything(Inline):
    kinds = frozenset(KINDS.values())

    def traced(self, value: Any, at: At) -> Any:
        return value

    def read(self, scope: Scope, x: str) -> Expression:
        return Expression(x, direct=x)


def _null(value: Any) -> None:
    if value is not None:
        raise Miss


def _integer(value: Any) -> int:
    # JSON Schema: a number with a zero fraction is an integer.
    if isinstance(value, float) and value.is_integer():
        return int(value)
    raise Miss


def _number(value: Any) -> float:
    if type(value) is int:
        # An integer that a float cannot say is a number all the same.
        number = float(value) if abs(value) < 2**1023 else 0.0
        return number if number == value else value
    if isinstance(value, float) and value - value == 0:
        return float(value)
    raise Miss


ANY: Final = _Anything()
NULL: Final = Leaf(_null, "null", frozenset({"null"}))
# Of what is no text, `direct` makes a TypeError, in less time than the type can be looked at.
TEXT: Final = Plain(str, no, direct="{} + ''")
PLAIN: Final[Mapping[Any, Converter]] = {
    Any: ANY,
    object: ANY,
    None: NULL,
    type(None): NULL,
    str: TEXT,
    bool: Plain(bool, no),
    int: Plain(int, _integer),
    float: Plain(float, _number, " and {0} - {0} == 0.0"),
}


class Formatted(Leaf):
    """Values of a format."""

    def __init__(self, form: Format) -> None:
        def fast(value: Any) -> Any:
            if kind_of(value) not in form.kinds:
                raise Miss
            return form.parse(value)

        super().__init__(fast, form.name, form.kinds)
        self.form = form

    def read(self, scope: Scope, x: str) -> Expression:
        if self.kinds != TEXT.kinds:
            return super().read(scope, x)
        parsed = f"{scope.value(self.form.parse)}({x})"
        return Expression(f"no({x})", f"type({x}) is str", parsed)


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

    def read(self, scope: Scope, x: str) -> Expression:
        call = super().read(scope, x)
        if self.types != frozenset({str}):
            return call
        known = {key: value for (_, key), value in self.members.items()}
        either = f"{scope.value(known.get)}({x}) or {call.otherwise}"
        return Expression(either, direct=either)


def enumeration(cls: type[Enum]) -> Listed:
    """Members of an enum. One that is open takes values that it does not know."""
    members = {json_scalar(member): member for member in cls}
    kinds = {kind for kind, _ in members} or {str, int} & {*cls.__mro__}
    return Listed(members, cls, frozenset(kinds))


def json_scalar(value: Any) -> tuple[type, Any]:
    """What a constant is in JSON, with its type."""
    plain: Any = value.value if isinstance(value, Enum) else value
    return plain.__class__, plain
