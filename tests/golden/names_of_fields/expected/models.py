"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field
from dataclasses import field as _field
from datetime import date, datetime, time
from typing import Any, TypeAlias

from ._runtime import EXTRA, OpenObject, wire
from ._runtime import wire as _wire

__all__ = [
    "AnyBase",
    "Called",
    "Closed",
    "Keywords",
    "Needed",
    "Open",
    "Other",
    "Plain",
    "Typed",
]

AnyBase: TypeAlias = dict[str, Any]


@dataclass(slots=True, kw_only=True)
class Called(OpenObject):
    """Other fields need `field` and `wire`, and a default needs `list`."""

    field: str | None = None
    wire: str | None = None
    list_: str | None = _field(default=None, metadata=_wire("list"))
    other_name: str | None = _field(default=None, metadata=_wire("otherName"))
    none: list[int] | None = None
    """Default: ``[]``."""


@dataclass(slots=True, kw_only=True)
class Closed:
    extra: str | None = None


@dataclass(slots=True, kw_only=True)
class Keywords(OpenObject):
    class_: str | None = field(default=None, metadata=wire("class"))
    from_: str | None = field(default=None, metadata=wire("from"))
    self_: str | None = field(default=None, metadata=wire("self"))
    none: str | None = field(default=None, metadata=wire("None"))


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
    models_: Plain | None = field(default=None, metadata=wire("models"))


@dataclass(slots=True, kw_only=True)
class Open(OpenObject):
    extra_: str | None = field(default=None, metadata=wire("extra"))


@dataclass(slots=True, kw_only=True)
class Other(OpenObject):
    """A name that is spelled otherwise needs them itself."""

    field: str | None = _field(default=None, metadata=_wire("Field"))
    wire: str | None = _field(default=None, metadata=_wire("Wire"))


@dataclass(slots=True, kw_only=True)
class Plain(OpenObject):
    """Nothing here is needed by an annotation but str."""

    type: str | None = None
    id: str | None = None
    list: str | None = None
    dict: str | None = None
    int: str | None = None
    object: str | None = None
    date: str | None = None
    field: str | None = None
    wire: str | None = None
    models: str | None = None
    dataclass: str | None = None
    property: str | None = None
    match: str | None = None
    case: str | None = None
    mro: str | None = None
    fields: str | None = None
    """Default: ``"x"``."""


@dataclass(slots=True, kw_only=True)
class Typed:
    extra_: str | None = _field(default=None, metadata=wire("extra"))
    field: str | None = None
    extra: dict[str, int] = _field(default_factory=dict[str, int], metadata=EXTRA)
