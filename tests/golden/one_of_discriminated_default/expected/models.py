"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from ._runtime import OpenObject, tagged

__all__ = ["Cat", "Dog", "Pet", "Unknown"]

Pet: TypeAlias = Annotated[
    "Cat | Dog | Unknown",
    tagged("kind", {"dog": "Dog", "cat": "Cat", "tomcat": "Cat"}, "Unknown"),
]


@dataclass(slots=True, kw_only=True)
class Cat(OpenObject):
    kind: Literal["cat", "tomcat"]
    lives: int | None = None


@dataclass(slots=True, kw_only=True)
class Dog(OpenObject):
    kind: Literal["dog"] = "dog"
    tricks: int | None = None


@dataclass(slots=True, kw_only=True)
class Unknown(OpenObject):
    name: str | None = None
