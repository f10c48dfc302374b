"""Writers: values to parsed JSON, by their classes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import is_dataclass
from enum import Enum
from functools import partial
from operator import attrgetter
from typing import Any, Final, TypeAlias

from ..extras import found, needed
from .codec_errors import EncodeError, refuse
from .converters import Converter, same
from .exec_namespace import Scope, lazily
from .hints import FORMATS, RARE, fields_of
from .models import UNSET, Unset

Write: TypeAlias = Callable[[Any], Any]


class Writers(dict[type[Any], Write]):
    """What writes values of a class, made on first use."""

    def __missing__(self, cls: type[Any]) -> Write:
        write = self[cls] = self._writer(cls)
        return write

    def _writer(self, cls: type[Any]) -> Write:
        if issubclass(cls, Enum) and cls is not Unset:
            if issubclass(cls, str | int):
                return attrgetter("_value_")
            return lambda member: self[type(member.value)](member.value)
        if is_dataclass(cls):
            return lazily(lambda scope: _model(cls, scope), W=self, U=UNSET)
        for known in cls.__mro__:
            if known in self:
                return self[known]
        if issubclass(cls, RARE):
            needed("formats")
        return write_members if issubclass(cls, Mapping) else refuse


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


def _model(cls: Any, scope: Scope) -> list[str]:
    """The function that writes a model. Left out is what is UNSET, and None where that is the default."""
    fields = fields_of(cls)
    lines = [" d = {}"]
    for slot, converter in fields.own:
        target = f"d[{scope.word(slot.wire)!r}]"
        lines.append(f" x = v.{scope.word(slot.name)}")
        plain = converter.plain.format("x")
        quick = f"if {plain}: {target} = x\n el" if plain else ""
        absent = " and x is not None" if slot.default is None else ""
        own = writer_of(converter)
        write = scope.value(own) if own else "W[type(x)]"
        lines.append(f" {quick}if x is not U{absent}: {target} = {write}(x)")
    if fields.extra:
        lines.append(f" x = v.{scope.word(fields.extra[0].name)}")
        lines.append(f" if x: {scope.value(partial(_add, fields.wires))}(d, x)")
    return [*lines, " return d"]


def writer_of(converter: Converter) -> Write | None:
    """What writes values of a type; None where that is said by their classes."""
    formats = found("named_formats")
    return formats.writer(converter) if formats else None


def _add(described: frozenset[str], properties: dict[str, Any], extra: Any) -> None:
    """Put in what is not described; what is has its own field."""
    for key, value in write_members(extra).items():
        if key not in described:
            properties[key] = value


_FORMATS: Final[Any] = found("formats")

WRITERS: Final = Writers(
    dict.fromkeys(_PLAIN, same)
    | dict.fromkeys((list, tuple), _write_items)
    | {float: _write_float, dict: write_members}
    | {cls: form.dump for cls, form in FORMATS.items()}
    | (_FORMATS.WRITERS if _FORMATS else {})
)
