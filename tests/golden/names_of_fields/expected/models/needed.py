from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time

from .. import models
from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class Needed(OpenObject):
    """Each of these is."""

    str_: str | None = field(default=None, metadata=wire("str"))
    int_: int | None = field(default=None, metadata=wire("int"))
    bool_: bool | None = field(default=None, metadata=wire("bool"))
    float_: float | None = field(default=None, metadata=wire("float"))
    list_: list[str] | None = field(default=None, metadata=wire("list"))
    dict_: dict[str, str] | None = field(default=None, metadata=wire("dict"))
    date_: date | None = field(default=None, metadata=wire("date"))
    time_: time | None = field(default=None, metadata=wire("time"))
    datetime_: datetime | None = field(default=None, metadata=wire("datetime"))
    bytes_: bytes | None = field(default=None, metadata=wire("bytes"))
    models_: models.Plain | None = field(default=None, metadata=wire("models"))
