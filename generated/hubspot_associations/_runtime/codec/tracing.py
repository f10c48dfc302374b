"""Where in a value a decoder is, and what becomes of a value that does not fit there."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from types import NoneType
from typing import Any, Final, TypeAlias

from .codec_errors import DecodeError, Drift
from .models import UNSET


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


def miss(
    at: At, reason: str, value: Any, near: Any = UNSET, *, listed: bool = False
) -> Any:
    """What to keep where a value does not fit, if that may be: what it nearly is, or the received value.

    `listed` says that one of a few values is described.
    """
    root = root_of(at)
    if root.probing:
        if near is UNSET or root.strict:
            raise Miss
        return near
    if root.strict:
        raise DecodeError(path_of(at), reason, _shown(at, value), avoidable=True)
    note(at, reason, value, listed=listed)
    return value if near is UNSET else near


def note(at: At, reason: str, value: Any = UNSET, *, listed: bool = False) -> None:
    """Report a deviation that does not keep a value from being decoded, in every mode.

    The reader's ``fast`` must raise `Miss` for such a value, so that ``traced`` gets to see it.
    """
    root = root_of(at)
    if root.exact:
        raise Miss
    if root.on_drift is not None and not root.probing:
        root.on_drift(
            Drift(
                path_of(at),
                reason,
                place=path_of(at, general=True),
                got=_sized(value),
                value=_harmless(at, value) if listed else None,
            )
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
    """The key of a map: a step that is data, where others are names that the description has."""

    __slots__ = ()


def path_of(at: At, *, general: bool = False) -> str:
    """The path; in general, with a wildcard for each index and key of a map."""
    steps: list[str] = []
    while isinstance(at, tuple):
        at, key = at
        steps.append(_general_step(key) if general else _step(key))
    return "$" + "".join(reversed(steps))


def _step(key: str | int) -> str:
    if isinstance(key, int):
        return f"[{key}]"
    if key.isidentifier() and key.isascii():
        return f".{key[:200]}"
    return f"[{json.dumps(key[:200])}]"


def _general_step(key: str | int) -> str:
    if isinstance(key, int):
        return "[*]"
    return ".*" if isinstance(key, Key) else _step(key)


SECRET: Final = re.compile(
    "auth|cookie|credential|key|otp|passw|pin$|private|secret|session|signature|token",
    re.IGNORECASE,
)
"""Names of properties whose values are not shown."""


def _is_secret(at: At) -> bool:
    while isinstance(at, tuple):
        at, key = at
        if isinstance(key, str) and SECRET.search(key):
            return True
    return False


_WORD: Final = re.compile(r"[A-Za-z][A-Za-z0-9]{0,19}([ ._:/-][A-Za-z0-9]{1,20}){0,5}")
"""What values of enums look like, and keys, tokens and addresses mostly do not."""


def _harmless(at: At, value: Any) -> str | int | None:
    """A value that may stand in a file: one that is short and looks like one of an enum."""
    if _is_secret(at):
        return None
    if type(value) is int and abs(value) < 10_000:
        return value
    is_word = isinstance(value, str) and len(value) <= 40 and _WORD.fullmatch(value)
    return value if is_word else None


def _shown(at: At, value: Any) -> str:
    """The JSON type of a value, and a short piece of it."""
    if isinstance(value, list | dict) or kind_of(value) not in KINDS.values():
        return _sized(value)
    if _is_secret(at):
        return _sized(value)
    text = value if isinstance(value, str) else json.dumps(value)
    short = text if len(text) <= 30 else f"{text[:29]}…"
    if isinstance(value, str):
        short = json.dumps(short, ensure_ascii=not short.isprintable())
    return "null" if value is None else f"{kind_of(value)} {short}"


def _sized(value: Any) -> str:
    """The JSON type of a value and its size, from which it cannot be known."""
    kind = kind_of(value)
    if value is UNSET:
        return ""
    if kind == "string":
        return f"string of {len(value)} characters"
    if kind == "array":
        return f"array of {len(value)} items"
    return f"object of {len(value)} properties" if kind == "object" else kind


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
