"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias, Union

from ._runtime import OpenObject, tagged

__all__ = [
    "Bird",
    "Cat",
    "Dog",
    "Fish",
    "Hatched",
    "Hen",
    "Hunter",
    "Inline",
    "InlineA",
    "InlineB",
    "Owl",
    "Pet",
]

Bird: TypeAlias = Annotated[
    "Owl | Hen | Hatched",
    tagged("hunts", {"rabbits": "Owl", "worms": "Hen", "Hatched": "Hatched"}),
]

Hunter: TypeAlias = Annotated[
    "Cat | Owl",
    tagged("hunts", {"mice": "Cat", "voles": "Owl"}),
]
"""In another union, where Cat has another value in another property, and Owl another
in the same.
"""

Inline: TypeAlias = Union["InlineA", "InlineB"]
"""What stands in the union has no name that could mean it."""

Pet: TypeAlias = Annotated[
    "Cat | Dog | Fish",
    tagged("kind", {"cat": "Cat", "dog": "Dog", "hound": "Dog", "Fish": "Fish"}),
]


@dataclass(slots=True, kw_only=True)
class Cat(OpenObject):
    kind: Literal["cat"] = "cat"
    lives: int | None = None


@dataclass(slots=True, kw_only=True)
class Dog(OpenObject):
    """It has two values, and none is the default."""

    kind: Literal["dog", "hound"]


@dataclass(slots=True, kw_only=True)
class Fish(OpenObject):
    """No mapping has it, so its name means it."""

    kind: Literal["Fish"] | None = "Fish"
    depth: float | None = None


@dataclass(slots=True, kw_only=True)
class Hatched(OpenObject):
    """Its default says that the union is wrong."""

    hunts: str | None = None
    """Default: ``"seeds"``."""


@dataclass(slots=True, kw_only=True)
class Hen(OpenObject):
    """It says itself what it is."""

    hunts: Literal["worms"] = "worms"


@dataclass(slots=True, kw_only=True)
class InlineA(OpenObject):
    kind: str
    a: str


@dataclass(slots=True, kw_only=True)
class InlineB(OpenObject):
    kind: str
    b: str


@dataclass(slots=True, kw_only=True)
class Owl(OpenObject):
    hunts: Literal["voles", "rabbits"]
