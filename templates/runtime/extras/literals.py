"""Values that annotations list: ``Literal["open", "closed"]``. One alone is a constant."""

from __future__ import annotations

import json
import re
from dataclasses import MISSING
from enum import Enum
from types import UnionType
from typing import Any, Final, Literal, TypeAlias, Union, get_args, get_origin

from ..codec.codec_errors import At, is_secret, miss
from ..codec.converters import (
    Converter,
    Listed,
    Nullable,
    expected,
    json_scalar,
    no,
    same,
)
from ..codec.hints import Names
from ..codec.models import Unset

_Values: TypeAlias = frozenset[tuple[type[Any], Any]]


def converter_of(hint: Any, _: Names) -> Converter:
    return Literals(get_args(hint))


class Literals(Listed):
    """Values, or members of an enum, of which one alone is a constant.

    Beside several others of their kind pass, as in open enums.
    """

    def __init__(self, values: tuple[Any, ...]) -> None:
        members = {json_scalar(value): value for value in values}
        self.constants: _Values = frozenset(members)
        other = type(values[0]) if isinstance(values[0], Enum) else same
        kinds = frozenset(kind for kind, _ in members)
        super().__init__(members, no if len(members) == 1 else other, kinds)

    def traced(self, value: Any, at: At) -> Any:
        if len(self.members) > 1:
            return super().traced(value, at)
        ((kind, constant),) = self.constants
        if (type(value), value) == (kind, constant):
            return self.fast(value)
        what = json.dumps(constant)
        if type(value) is kind:
            return miss(at, f"expected {what}", value, safe_value=_harmless(at, value))
        return miss(at, expected(what, value), value)


_WORD: Final = re.compile(r"[A-Za-z][A-Za-z0-9]{0,19}([ ._:/-][A-Za-z0-9]{1,20}){0,5}")
"""What values of enums look like, and keys, tokens and addresses mostly do not."""


def _harmless(at: At, value: Any) -> str | int | None:
    """A value that may stand in a file: one that is short and looks like one of an enum."""
    if is_secret(at):
        return None
    if type(value) is int and abs(value) < 10_000:
        return value
    is_word = isinstance(value, str) and len(value) <= 40 and _WORD.fullmatch(value)
    return value if is_word else None


def constants_of(converter: Converter) -> _Values:
    """The values of a type that has just a few, with what they are in JSON."""
    inner = converter.inner if isinstance(converter, Nullable) else converter
    return inner.constants if isinstance(inner, Literals) else frozenset()


def absent(hint: Any, names: Names, default: Any) -> Any:
    """What an absent property is: nothing that a constant may be, though it is its default."""
    if default is MISSING or default is None or isinstance(default, Unset):
        return default
    spelled = str(hint).startswith("Literal[")
    meant = names.evaluate(hint) if spelled and isinstance(hint, str) else hint
    options = get_args(meant) if get_origin(meant) in (Union, UnionType) else (meant,)
    if any(
        get_origin(option) is Literal and len(get_args(option)) == 1
        for option in options
    ):
        return None if type(None) in options else MISSING
    return default
