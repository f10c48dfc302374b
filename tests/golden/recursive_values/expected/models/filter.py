from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from .._runtime import OpenObject, wire

Filter: TypeAlias = "FilterNot | FilterAll"


@dataclass(slots=True, kw_only=True)
class FilterNot(OpenObject):
    not_: Filter = field(metadata=wire("not"))


@dataclass(slots=True, kw_only=True)
class FilterAll(OpenObject):
    all: list[Filter]
