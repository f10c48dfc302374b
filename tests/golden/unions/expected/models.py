"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias, Union

from ._runtime import OpenObject, wire

__all__ = ["Created", "Event", "Moved"]

Event: TypeAlias = Union["Created", "Moved", str, list[int]]


@dataclass(slots=True, kw_only=True)
class Created(OpenObject):
    kind: Literal["created"] = "created"
    name: str


@dataclass(slots=True, kw_only=True)
class Moved(OpenObject):
    from_: str = field(metadata=wire("from"))
    to: str
