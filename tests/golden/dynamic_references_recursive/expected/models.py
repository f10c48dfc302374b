"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ._runtime import UNSET, OpenObject

__all__ = ["NamedTree", "Tree"]


@dataclass(slots=True, kw_only=True)
class NamedTree(OpenObject):
    data: Any = UNSET
    children: list[NamedTree] | None = None
    name: str


@dataclass(slots=True, kw_only=True)
class Tree(OpenObject):
    data: Any = UNSET
    children: list[Tree] | None = None
