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


MISSING: Final = "required property is missing"
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
    root = root_of(at)
    if root.exact:
        raise Miss
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
    """The key of a map: a step that is data, where others are names that the description has."""

    __slots__ = ()


def path_of(at: At, *, general: bool = False) -> str:
    """The path; in general, with a wildcard for each index and key of a map."""
    steps: list[str] = []
    while isinstance(at, tuple):
        at, key = at
        steps.append(_step(key, general))
    return "$" + "".join(reversed(steps))


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
    while isinstance(at, tuple):
        at, key = at
        if isinstance(key, str) and SECRET.search(key):
            return True
    return False


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
