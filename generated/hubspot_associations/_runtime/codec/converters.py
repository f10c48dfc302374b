"""A reader for every type: what decodes parsed JSON into values of it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final, TypeAlias

from .exec_namespace import Scope
from .models import Format
from .tracing import MISFITS, At, Miss, NearMiss, kind_of, miss, unexpected

Fast: TypeAlias = Callable[[Any], Any]
Traced: TypeAlias = Callable[[Any, At], Any]


@dataclass(slots=True, eq=False)
class Reader:
    """How values of one type are decoded, twice over.

    ``fast`` decodes, or raises one of `MISFITS`. ``traced`` knows where it is and what to do
    about a value that does not fit; it is used after ``fast`` has failed, and to try out the
    variants of a union. ``inline`` gives ``fast`` as an expression in a generated function.
    """

    fast: Fast
    traced: Traced
    kinds: frozenset[str] = frozenset()
    """The JSON types that it reads."""
    also: frozenset[str] = frozenset()
    """JSON types that it reads as well, but which are not quite its own."""
    misfit: str = ""
    """An expression of ``{0}`` that says whether it has to be converted, or does not fit at all."""
    trial: str = ""
    """An expression of ``{0}`` that gives it, or raises TypeError if it does not fit."""
    lookup: dict[Any, Any] | None = None
    """Values by what they are in JSON."""
    inline: Callable[[Scope, str], str] | None = None
    """An expression of a variable that gives what ``fast`` gives of it."""
    shape: Callable[[], Shape] | None = None
    given: Callable[[str, str], Reader] | None = None
    """The same reader for objects that are known to have a value in a property."""
    known: tuple[Any, ...] = ()
    """What it gives of the one value that it meets, if there is just one."""
    within: tuple[Reader, ...] = ()
    """Readers any of whose types it reads."""
    callers: list[tuple[dict[Any, Any], Any]] | None = None
    """The namespaces in which ``fast`` is to be replaced when there is a better one."""

    def reads(self) -> frozenset[str]:
        return self.kinds.union(*(reader.reads() for reader in self.within))

    def expression(self, scope: Scope, x: str) -> str:
        """An expression that decodes the variable ``x``."""
        if self.lookup:
            known = scope.value(self.lookup)
            return f"({known}[{x}] if {x} in {known} else {self.call(scope)}({x}))"
        if self.misfit:
            return f"({self.call(scope)}({x}) if {self.misfit.format(x)} else {x})"
        return self.inline(scope, x) if self.inline else f"{self.call(scope)}({x})"

    def attempt(self, scope: Scope, x: str) -> str:
        """An expression that decodes another, or fails with KeyError or TypeError; if there is one."""
        if self.lookup is not None:
            return f"{scope.value(self.lookup)}[{x}]"
        return self.trial.format(x)

    def call(self, scope: Scope) -> str:
        """The name of ``fast``, also if that is yet to be made."""
        name = scope.value(self.fast)
        if self.callers is not None:
            self.callers.append((scope.values, name))
            scope.values[name] = self.fast  # if it was replaced meanwhile
        return name

    def replace(self, fast: Fast) -> None:
        """Have another ``fast``, also where generated functions call it."""
        self.fast = fast
        for values, name in self.callers or ():
            values[name] = fast

    def become(self, other: Reader) -> None:
        """Read what another reader reads, without being it."""
        self.kinds, self.also, self.within = other.kinds, other.also, other.within
        self.traced, self.shape, self.given = other.traced, other.shape, other.given
        self.replace(other.fast)


@dataclass(frozen=True, slots=True)
class Shape:
    """What tells the objects of one model from others."""

    wires: frozenset[str] = frozenset()
    required: frozenset[str] = frozenset()
    constants: tuple[tuple[str, frozenset[tuple[type, Any]]], ...] = ()
    """Properties that have one of a few values; each value comes with its type, as ``True == 1``."""


def expected(what: str, value: Any) -> str:
    return f"expected {what}, got {kind_of(value)}"


def leaf(
    fast: Fast,
    what: str,
    kinds: set[str],
    also: set[str] | None = None,
    misfit: str = "",
    unfit: str = "not a valid",
) -> Reader:
    """A reader of values that hold no others."""
    reads = frozenset(kinds | (also or set()))

    def traced(value: Any, at: At) -> Any:
        try:
            return fast(value)
        except NearMiss as found:
            return miss(at, found.reason, value, found.value)
        except MISFITS:
            kind = kind_of(value)
            odd = kind == what or (kind in reads and what not in reads)
            reason = f"{unfit} {what}" if odd else expected(what, value)
            return miss(at, reason, value, listed=odd and unfit == "expected")

    return Reader(fast, traced, frozenset(kinds), frozenset(also or ()), misfit=misfit)


def _exactly(cls: type) -> Fast:
    def fast(value: Any) -> Any:
        if type(value) is not cls:
            raise Miss
        return value

    return fast


def _integer(value: Any) -> int:
    if type(value) is int:
        return value
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


def _anything(value: Any, _: At) -> Any:
    return value


ANY: Final = Reader(
    lambda value: value,
    _anything,
    frozenset({"object", "array", "string", "integer", "number", "boolean", "null"}),
    misfit="False",
)
NULL: Final = leaf(_exactly(type(None)), "null", {"null"})
PLAIN: Final[dict[Any, Reader]] = {
    Any: ANY,
    object: ANY,
    None: NULL,
    type(None): NULL,
    str: leaf(_exactly(str), "string", {"string"}, misfit="type({0}) is not str"),
    bool: leaf(_exactly(bool), "boolean", {"boolean"}, misfit="type({0}) is not bool"),
    int: leaf(_integer, "integer", {"integer"}, {"number"}, "type({0}) is not int"),
    float: leaf(_number, "number", {"number"}, {"integer"}),
}
PLAIN[str].trial = "{0} + ''"  # in less time than the type can be looked at
PLAIN[float].inline = lambda scope, x: (
    f"({x} if type({x}) is float and {x} - {x} == 0.0"
    f" else {PLAIN[float].call(scope)}({x}))"
)


def formatted(form: Format) -> Reader:
    parse, kinds = form.parse, form.kinds

    def fast(value: Any) -> Any:
        if kind_of(value) not in kinds:
            raise Miss
        return parse(value)

    reader = leaf(fast, form.name, set(kinds))
    if kinds == frozenset({"string"}):
        reader.inline = lambda scope, x: (
            f"({scope.value(parse)}({x}) if type({x}) is str else {reader.call(scope)}({x}))"
        )
    return reader


def enumeration(cls: type[Enum]) -> Reader:
    """Members of an enum. One that is open takes values that it does not know."""
    types = {str, int} & {*cls.__mro__} if not list(cls) else set[type]()
    return listed({json_scalar(member): member for member in cls}, cls, types)


def listed(
    members: dict[tuple[type, Any], Any],
    other: Callable[[Any], Any],
    types: Collection[type] = (),
) -> Reader:
    """Values of which some are described, by what they are in JSON; `other` makes others of their kind."""
    kinds = {kind for kind, _ in members} or {*types}
    names = {kind_of(kind()) for kind in kinds}

    def fast(value: Any) -> Any:
        kind: Any = value.__class__
        if kind not in kinds:
            raise Miss
        return members[kind, value] if (kind, value) in members else other(value)

    reader = leaf(fast, " or ".join(sorted(names)), names)
    traced = reader.traced

    def exacting(value: Any, at: At) -> Any:
        found = traced(value, at)
        if type(value) in kinds and (type(value), value) not in members:
            unexpected(at)
        return found

    reader.traced = exacting
    if kinds == {str}:
        reader.lookup = {value: member for (_, value), member in members.items()}
    return reader


def json_scalar(value: Any) -> tuple[type, Any]:
    """What a constant is in JSON, with its type, as ``True == 1``."""
    plain: Any = value.value if isinstance(value, Enum) else value
    return plain.__class__, plain
