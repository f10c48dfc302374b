from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from .. import models
from .._runtime import UNSET, OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Types(OpenObject):
    str_: str | None = field(default=None, metadata=wire("str"))
    int_: int | None = field(default=None, metadata=wire("int"))
    float_: float | None = field(default=None, metadata=wire("float"))
    bool_: bool | None = field(default=None, metadata=wire("bool"))
    bytes_: bytes | None = field(default=None, metadata=wire("bytes"))
    list_: list[models.List] | None = field(default=None, metadata=wire("list"))
    dict_: dict[str, Any] | None = field(default=None, metadata=wire("dict"))
    tuple_: tuple[str] | None = field(default=None, metadata=wire("tuple"))
    date_: date | None = field(default=None, metadata=wire("date"))
    datetime_: datetime | None = field(default=None, metadata=wire("datetime"))
    time_: time | None = field(default=None, metadata=wire("time"))
    uuid: UUID | None = None
    uuid_upper: UUID | None = field(default=None, metadata=wire("UUID"))
    any_title: models.Any_ | None = field(default=None, metadata=wire("Any"))
    any: Any = UNSET
    object: models.Datetime | None = None
    field_: str | None = field(default=None, metadata=wire("field"))
    property: str | None = None
    len: int | None = None
    print: models.Literal_ | None = None
