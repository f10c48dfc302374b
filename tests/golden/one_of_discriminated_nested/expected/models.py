"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias, Union

from ._runtime import OpenObject, tagged

__all__ = [
    "Animal",
    "Base",
    "Bird",
    "Cat",
    "Dog",
    "Mammal",
    "Numbered",
    "NumberedVersion1",
    "NumberedVersion2",
    "Zoo",
]

Animal: TypeAlias = Annotated[
    "Bird | Mammal",
    tagged("kind", {"Bird": "Bird", "cat": "Mammal", "dog": "Mammal"}),
]

Mammal: TypeAlias = Annotated["Cat | Dog", tagged("kind", {"cat": "Cat", "dog": "Dog"})]

Numbered: TypeAlias = Union["NumberedVersion1", "NumberedVersion2"]


@dataclass(slots=True, kw_only=True)
class Base(OpenObject):
    kind: Literal["cat", "dog", "Bird"]


@dataclass(slots=True, kw_only=True)
class Bird(OpenObject):
    kind: Literal["Bird"] = "Bird"
    wings: int | None = None


@dataclass(slots=True, kw_only=True)
class Cat(OpenObject):
    kind: Literal["cat"] = "cat"
    lives: int | None = None


@dataclass(slots=True, kw_only=True)
class Dog(OpenObject):
    kind: Literal["dog"] = "dog"
    tricks: int | None = None


@dataclass(slots=True, kw_only=True)
class NumberedVersion1(OpenObject):
    version: Literal[1] = 1
    a: str | None = None


@dataclass(slots=True, kw_only=True)
class NumberedVersion2(OpenObject):
    version: Literal[2] = 2
    a: int | None = None


@dataclass(slots=True, kw_only=True)
class Zoo(OpenObject):
    animals: list[Animal | None] | None = None
    numbered: list[Numbered] | None = None
