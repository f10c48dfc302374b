"""Values that annotations list: ``Literal["open", "closed"]``. One alone is a constant."""

from __future__ import annotations

import json
from dataclasses import MISSING
from enum import Enum
from types import UnionType
from typing import Any, Literal, TypeAlias, Union, get_args, get_origin

from ..codec.containers import Nullable
from ..codec.converters import Converter, Listed, json_scalar, no
from ..codec.hints import Names
from ..codec.models import Unset

_Values: TypeAlias = frozenset[tuple[type[Any], Any]]


class Literals(Listed):
    """Values, or members of an enum, of which one alone is a constant.

    Beside several others of their kind pass, as in open enums.
    """

    def __init__(self, values: tuple[Any, ...]) -> None:
        members = {json_scalar(value): value for value in values}
        self.constants: _Values = frozenset(members)
        other = type(values[0]) if isinstance(values[0], Enum) else _same
        what = json.dumps(next(iter(members))[1]) if len(members) == 1 else ""
        kinds = frozenset(kind for kind, _ in members)
        super().__init__(members, no if what else other, kinds, what)


def constants_of(converter: Converter) -> _Values:
    """The values of a type that has just a few, with what they are in JSON."""
    inner = converter.inner if isinstance(converter, Nullable) else converter
    return inner.constants if isinstance(inner, Literals) else frozenset()


def _same(value: Any) -> Any:
    return value


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
