"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias, Union

from ._runtime import OpenObject

__all__ = ["Node", "Owner", "Value"]

Value: TypeAlias = Union[str, "list[Value]"]


@dataclass(slots=True, kw_only=True)
class Node(OpenObject):
    children: list[Node]
    owner: Owner | None = None
    value: Value | None = None


@dataclass(slots=True, kw_only=True)
class Owner(OpenObject):
    owns: Node | None = None
