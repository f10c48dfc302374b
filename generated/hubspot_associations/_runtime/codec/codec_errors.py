"""Errors and drifts: what is wrong with data, where in a value that is, and what becomes of it there."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import NoneType
from typing import Any, Final, NoReturn, TypeAlias

from .models import UNSET

__all__ = ["CallError", "DecodeError", "Drift", "EncodeError"]


class CallError(Exception):
    """The root of everything this package raises on purpose."""


class DecodeError(CallError):
    """A value from the server does not fit its description.

    ``path`` leads to the value (``$.errors[0].context``), ``reason`` says what is wrong with
    it. ``got`` is the JSON type of the received value, with a short piece of it; a value that may be a
    secret is not shown. ``call`` is the method and path template of the call, ``response`` the
    response, where a client made the call.
    """

    def __init__(
        self, path: str, reason: str, got: str = "", *, avoidable: bool = False
    ) -> None:
        super().__init__(path, reason, got)
        self.path = path
        self.reason = reason
        self.got = got
        self.call = ""
        self.response: Any = None
        self._avoidable = avoidable

    def __str__(self) -> str:
        place = f"{self.call}: {self.path}" if self.call else self.path
        hint = "; strict=False keeps it as received" if self._avoidable else ""
        return f"{place}: {told(self.reason, self.got)}{hint}"


class EncodeError(CallError, TypeError):
    """A Python value has no JSON form."""


def refuse(value: object) -> NoReturn:
    raise EncodeError(f"{type(value).__qualname__} has no JSON form")


@dataclass(frozen=True, slots=True)
class Drift:
    """One place where a response deviates from its description."""

    path: str
    reason: str
    call: str = field(default="", compare=False)
    """Method and path template of the call, where a client made it."""
    place: str = field(default="", compare=False)
    """The path without what differs from response to response: `$.pets[*].age`, `$.prices.*`."""
    got: str = field(default="", compare=False)
    """The JSON type and the size of the received value; nothing of the value itself."""
    status: int | None = field(default=None, compare=False)
    """The status of the response, where a client made the call."""
    value: str | int | None = field(default=None, compare=False, repr=False)
    """What came where one of a few values is described: an integer, or a short word that no
    property with the name of a secret holds."""

    def __post_init__(self) -> None:
        if not self.place:
            object.__setattr__(self, "place", self.path)

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


def told(reason: str, got: str) -> str:
    """The reason, and the received value; a reason that ends in its type is made more precise."""
    kind = got.partition(" ")[0]
    start = reason.removesuffix(f", got {kind}")
    return reason if ", got " in start or not got else f"{start}, got {got}"


class Miss(ValueError):
    """A value does not fit; where and why is found out by going through it again, traced."""


class NearMiss(Miss):
    """A value does not fit, but what it means is clear enough to be used."""

    def __init__(self, reason: str, value: Any) -> None:
        super().__init__(reason)
        self.reason = reason
        self.value = value


MISFITS: Final = (ValueError, TypeError, LookupError, ArithmeticError, AttributeError)
"""What a decoder without a trace, or the parser of a format, may raise for a value that does not fit."""

IS_MISSING: Final = "required property is missing"
"""Why a model does not fit that lacks something."""


@dataclass(slots=True, eq=False)
class Trace:
    """The root of all places of one decoding, which knows what a deviation leads to."""

    strict: bool = True
    """Whether values that do not fit are errors; while probing, near misses."""
    on_drift: Callable[[Drift], object] | None = None
    probing: bool = False
    """Whether this only finds out if a variant of a union fits."""
    exact: bool = False
    """Whether what is not described (but allowed) counts as a deviation, too."""
    memo: dict[tuple[int, int, object], Any] = field(
        default_factory=dict[tuple[int, int, object], Any]
    )
    """Outcomes of trials by value and reader, without which nested unions take exponential time."""


At: TypeAlias = "Trace | tuple[At, str | int]"
"""A place in a value: that of the value around it, and the key or index there."""


def miss(
    at: At,
    reason: str,
    value: Any,
    near: Any = UNSET,
    safe_value: str | int | None = None,
) -> Any:
    """What to keep where a value does not fit, if that may be: what it nearly is, or the received value.

    `safe_value` is the value where a drift may show it.
    """
    root = root_of(at)
    if root.probing:
        if near is UNSET or root.strict:
            raise Miss
        return near
    if root.strict:
        raise DecodeError(path_of(at), reason, _shown(at, value), avoidable=True)
    note(at, reason, value, safe_value)
    return value if near is UNSET else near


def note(
    at: At, reason: str, value: Any = UNSET, safe_value: str | int | None = None
) -> None:
    """Report a deviation that does not keep a value from being decoded, in every mode.

    The reader's ``fast`` must raise `Miss` for such a value, so that ``traced`` gets to see it.
    """
    unexpected(at)
    root = root_of(at)
    if root.on_drift is not None and not root.probing:
        place, got = path_of(at, general=True), _sized(value)
        root.on_drift(
            Drift(path_of(at), reason, place=place, got=got, value=safe_value)
        )


def unexpected(at: At) -> None:
    """Something is not described, which is allowed but does not fit exactly."""
    if root_of(at).exact:
        raise Miss


def root_of(at: At) -> Trace:
    while isinstance(at, tuple):
        at = at[0]
    return at


class Key(str):
    """A key of a map, as against the name of a property."""


def path_of(at: At, *, general: bool = False) -> str:
    """The path; in general, with a wildcard for each index and key of a map."""
    steps = [_step(key, general) for key in _keys(at)]
    return "$" + "".join(reversed(steps))


def _keys(at: At) -> Iterator[str | int]:
    """The keys and indexes that lead to a place, the last one first."""
    while isinstance(at, tuple):
        at, key = at
        yield key


def _step(key: str | int, general: bool) -> str:
    if isinstance(key, int):
        return "[*]" if general else f"[{key}]"
    if general and isinstance(key, Key):
        return ".*"
    if key.isidentifier() and key.isascii():
        return f".{key[:200]}"
    return f"[{json.dumps(key[:200])}]"


SECRET: Final = re.compile(
    "auth|cookie|credential|key|otp|passw|pin$|private|secret|session|signature|token",
    re.IGNORECASE,
)
"""Names of properties whose values are not shown."""


def is_secret(at: At) -> bool:
    return any(isinstance(key, str) and SECRET.search(key) for key in _keys(at))


def _shown(at: At, value: Any) -> str:
    """The JSON type of a value, and a short piece of it."""
    if not isinstance(value, str | int | float) or is_secret(at):
        return _sized(value)
    text = value if isinstance(value, str) else json.dumps(value)
    short = text if len(text) <= 30 else f"{text[:29]}…"
    if isinstance(value, str):
        short = json.dumps(short, ensure_ascii=not short.isprintable())
    return f"{kind_of(value)} {short}"


def _sized(value: Any) -> str:
    """The JSON type of a value and its size, from which it cannot be known."""
    if value is UNSET:
        return ""
    kind = kind_of(value)
    unit = {"string": "characters", "array": "items", "object": "properties"}.get(kind)
    return f"{kind} of {len(value)} {unit}" if unit else kind


KINDS: Final[dict[type, str]] = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    list: "array",
    dict: "object",
    NoneType: "null",
}


def kind_of(value: Any) -> str:
    """The JSON type of parsed data."""
    kind: Any = value.__class__
    return KINDS.get(kind) or str(kind.__name__)
