"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias, Union

from ._runtime import OpenObject

__all__ = ["A", "B", "Input", "Lists"]

Input: TypeAlias = str | list[str] | list[int] | list[list[int]]

Lists: TypeAlias = Union["list[A]", "list[B]"]


@dataclass(slots=True, kw_only=True)
class A(OpenObject):
    a: str


@dataclass(slots=True, kw_only=True)
class B(OpenObject):
    b: str
