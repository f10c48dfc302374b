"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias, Union

from ._runtime import OpenObject, wire

__all__ = ["Filter", "FilterAll", "FilterNot", "Holder", "Json", "Lists", "Tree"]

Filter: TypeAlias = Union["FilterNot", "FilterAll"]

Json: TypeAlias = Union[str, float, bool, "list[Json]", "dict[str, Json]", None]
"""Any JSON value."""

Lists: TypeAlias = list["Lists"]

Tree: TypeAlias = dict[str, "Tree"]


@dataclass(slots=True, kw_only=True)
class FilterAll(OpenObject):
    all: list[Filter]


@dataclass(slots=True, kw_only=True)
class FilterNot(OpenObject):
    not_: Filter = field(metadata=wire("not"))


@dataclass(slots=True, kw_only=True)
class Holder(OpenObject):
    json: Json | None = None
    tree: Tree | None = None
    lists: Lists | None = None
    filter: Filter | None = None
