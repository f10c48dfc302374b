"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from ._runtime import OpenObject, wire

__all__ = ["Class", "Pet", "PetLower"]


@dataclass(slots=True, kw_only=True)
class Class(OpenObject):
    list_: list[str] | None = field(default=None, metadata=wire("list"))
    date_: date | None = field(default=None, metadata=wire("date"))
    from_: str | None = field(default=None, metadata=wire("from"))
    from_name_mixed: str | None = field(default=None, metadata=wire("fromName"))
    from_name: str | None = None
    extra_: str | None = field(default=None, metadata=wire("extra"))
    value_2nd: int | None = field(default=None, metadata=wire("2nd"))
    ref: str | None = field(default=None, metadata=wire("$ref"))
    class_: str | None = field(default=None, metadata=wire("__class__"))
    uber: str | None = field(default=None, metadata=wire("\xfcber"))


@dataclass(slots=True, kw_only=True)
class Pet(OpenObject):
    status: Literal["a", "b"] | None = None


@dataclass(slots=True, kw_only=True)
class PetLower(OpenObject):
    """The schema ``pet``."""

    status: Literal["c", "d"] | None = None
