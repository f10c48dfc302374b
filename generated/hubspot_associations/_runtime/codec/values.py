"""Values to parsed JSON, by their classes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import is_dataclass
from enum import Enum
from operator import attrgetter
from typing import Any, Final, TypeAlias

from ..extras import needed
from .codec_errors import EncodeError, refuse
from .formats import DUMPS, RARE
from .models import Unset

Write: TypeAlias = Callable[[Any], Any]


class Writers(dict[type[Any], Write]):
    """What writes values of a class, made on first use."""

    model: Callable[[type[Any]], Write]
    """Makes what writes a dataclass; `resolve` has it, which knows what annotations mean."""

    def __missing__(self, cls: type[Any]) -> Write:
        write = self[cls] = self._writer(cls)
        return write

    def _writer(self, cls: type[Any]) -> Write:
        if issubclass(cls, Enum) and cls is not Unset:
            if issubclass(cls, str | int):
                return attrgetter("_value_")
            return lambda member: self[type(member.value)](member.value)
        if is_dataclass(cls):
            return self.model(cls)
        for known in cls.__mro__:
            if known in self:
                return self[known]
        if issubclass(cls, RARE):
            needed("formats")
        return write_members if issubclass(cls, Mapping) else refuse


def _same(value: Any) -> Any:
    return value


def _write_float(value: float) -> float:
    if value - value != 0:
        raise EncodeError("NaN and infinite numbers have no JSON form")
    return float(value)


_PLAIN: Final[frozenset[type[Any]]] = frozenset({str, int, bool, type(None)})
"""Classes of values that JSON has, too."""


def _write_items(value: Any) -> list[Any]:
    if _PLAIN.issuperset(map(type, value)):
        return list(value)
    writers = WRITERS
    return [writers[type(x)](x) for x in value]


def write_members(value: Mapping[Any, Any]) -> dict[str, Any]:
    writers = WRITERS
    return {
        k if type(k) is str else write_key(k): writers[type(x)](x)
        for k, x in value.items()
    }


def write_key(key: Any) -> str:
    text = WRITERS[type(key)](key)
    if not isinstance(text, str):
        raise EncodeError(f"{type(key).__qualname__} is no name of a JSON property")
    return text


WRITERS: Final = Writers(
    dict.fromkeys(_PLAIN, _same)
    | dict.fromkeys((list, tuple), _write_items)
    | {float: _write_float, dict: write_members}
    | DUMPS
)
