"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias, Union

from ._runtime import OpenObject

__all__ = ["All", "Either", "Large", "Number", "Small", "When"]

Either: TypeAlias = Union["Small", "Large"]

Number: TypeAlias = float | int

When: TypeAlias = date | datetime | str


@dataclass(slots=True, kw_only=True)
class All(OpenObject):
    either: list[Either] | None = None
    number: list[Number] | None = None
    when: list[When] | None = None


@dataclass(slots=True, kw_only=True)
class Large(OpenObject):
    name: str | None = None
    size: int | None = None


@dataclass(slots=True, kw_only=True)
class Small(OpenObject):
    name: str | None = None
