"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias, Union

from ._runtime import UNSET, OpenObject

__all__ = ["A", "Any_", "B", "Holder", "OrMap"]

Any_: TypeAlias = Union["A", "B"]

OrMap: TypeAlias = Union["A", dict[str, int]]


@dataclass(slots=True, kw_only=True)
class A(OpenObject):
    a: str | None = None


@dataclass(slots=True, kw_only=True)
class B(OpenObject):
    b: int | None = None


@dataclass(slots=True, kw_only=True)
class Holder(OpenObject):
    any: list[Any_] | None = None
    map: list[OrMap] | None = None
    anything: Any = UNSET
