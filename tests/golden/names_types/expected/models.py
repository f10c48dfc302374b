"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as _field
from datetime import date, datetime, time
from typing import Any, Literal
from uuid import UUID

from ._runtime import UNSET, OpenObject, wire

__all__ = ["Any_", "Datetime", "List", "Literal_", "Types"]


@dataclass(slots=True, kw_only=True)
class Any_(OpenObject):
    b: str | None = None


@dataclass(slots=True, kw_only=True)
class Datetime(OpenObject):
    c: datetime | None = None


@dataclass(slots=True, kw_only=True)
class List(OpenObject):
    a: str | None = None


@dataclass(slots=True, kw_only=True)
class Literal_(OpenObject):
    d: Literal["x"] | None = "x"


@dataclass(slots=True, kw_only=True)
class Types(OpenObject):
    str_: str | None = _field(default=None, metadata=wire("str"))
    int_: int | None = _field(default=None, metadata=wire("int"))
    float_: float | None = _field(default=None, metadata=wire("float"))
    bool_: bool | None = _field(default=None, metadata=wire("bool"))
    bytes_: bytes | None = _field(default=None, metadata=wire("bytes"))
    list_: list[List] | None = _field(default=None, metadata=wire("list"))
    dict_: dict[str, Any] | None = _field(default=None, metadata=wire("dict"))
    tuple_: tuple[str] | None = _field(default=None, metadata=wire("tuple"))
    date_: date | None = _field(default=None, metadata=wire("date"))
    datetime_: datetime | None = _field(default=None, metadata=wire("datetime"))
    time_: time | None = _field(default=None, metadata=wire("time"))
    uuid: UUID | None = None
    uuid_upper: UUID | None = _field(default=None, metadata=wire("UUID"))
    any_title: Any_ | None = _field(default=None, metadata=wire("Any"))
    any: Any = UNSET
    object: Datetime | None = None
    field: str | None = None
    property: str | None = None
    len: int | None = None
    print: Literal_ | None = None
