"""Where in a value a decoder is, and what becomes of a value that does not fit there."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from types import NoneType
from typing import Any, Final, TypeAlias

from .problems import DecodeError, Drift


class Miss(Exception):
    """A value does not fit; where and why is found out by going through it again, traced."""


class NearMiss(Miss):
    """A value does not fit, but what it means is clear enough to be used."""

    def __init__(self, reason: str, value: Any) -> None:
        super().__init__(reason)
        self.reason = reason
        self.value = value


MISFITS: Final = (
    Miss,
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    AttributeError,
)
"""What a decoder without a trace, or the parser of a format, may raise for a value that does not fit."""


@dataclass(slots=True, eq=False)
class Trace:
    """The root of all places of one decoding, which knows what a deviation leads to."""

    lenient: bool = False
    """Whether values that do not fit are kept; while probing, only near misses are."""
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


def miss(at: At, reason: str, value: Any, *, near: bool = False) -> Any:
    """The value to keep where one does not fit, if that may be."""
    root = root_of(at)
    if root.probing:
        if near and root.lenient:
            return value
        raise Miss
    if not root.lenient:
        raise DecodeError(path_of(at), reason)
    note(at, reason)
    return value


def note(at: At, reason: str) -> None:
    """Report a deviation that does not keep a value from being decoded."""
    root = root_of(at)
    if root.exact:
        raise Miss
    if root.on_drift is not None and not root.probing:
        root.on_drift(Drift(path_of(at), reason))


def unexpected(at: At) -> None:
    """Something is not described, which is allowed but does not fit exactly."""
    if root_of(at).exact:
        raise Miss


def root_of(at: At) -> Trace:
    while isinstance(at, tuple):
        at = at[0]
    return at


def path_of(at: At) -> str:
    steps: list[str] = []
    while isinstance(at, tuple):
        at, key = at
        steps.append(_step(key))
    return "$" + "".join(reversed(steps))


def _step(key: str | int) -> str:
    if isinstance(key, int):
        return f"[{key}]"
    if key.isidentifier() and key.isascii():
        return f".{key[:200]}"
    return f"[{json.dumps(key[:200])}]"


class Number(float):
    """A float that remembers digits which it is too short for; see `codec.loads`."""

    __slots__ = ("text",)
    text: str


KINDS: Final[dict[type, str]] = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    Number: "number",
    list: "array",
    dict: "object",
    NoneType: "null",
}


def kind_of(value: Any) -> str:
    """The JSON type of parsed data."""
    kind: Any = value.__class__
    return KINDS.get(kind) or str(kind.__name__)
