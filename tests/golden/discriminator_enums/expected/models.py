"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from ._runtime import OpenObject, OpenStr, tagged

__all__ = [
    "Animal",
    "AnyAnimal",
    "Boat",
    "Car",
    "Cat",
    "Dog",
    "Farm",
    "Kind",
    "Machine",
    "Owl",
]

AnyAnimal: TypeAlias = Annotated[
    "Cat | Dog | Owl | Animal",
    tagged(
        "kind",
        {"cat": "Cat", "dog": "Dog", "hound": "Dog", "owl": "Owl", "Animal": "Animal"},
        base="Animal",
    ),
]

Machine: TypeAlias = Annotated[
    "Car | Boat",
    tagged("type", {"car": "Car", "boat": "Boat"}),
]


class Kind(OpenStr):
    TOMCAT = "cat"
    DOG = "dog"
    HOUND = "hound"
    COW = "cow"


@dataclass(slots=True, kw_only=True)
class Animal(OpenObject):
    kind: Kind
    name: str | None = None


@dataclass(slots=True, kw_only=True)
class Boat(OpenObject):
    type: Literal["boat"] | None = "boat"
    sails: int | None = None


@dataclass(slots=True, kw_only=True)
class Car(OpenObject):
    type: Literal["car"] | None = "car"
    wheels: int | None = None


@dataclass(slots=True, kw_only=True)
class Cat(OpenObject):
    kind: Literal[Kind.TOMCAT] = Kind.TOMCAT
    name: str | None = None
    lives: int | None = None


@dataclass(slots=True, kw_only=True)
class Dog(OpenObject):
    kind: Literal[Kind.DOG, Kind.HOUND]
    name: str | None = None
    tricks: int | None = None


@dataclass(slots=True, kw_only=True)
class Farm(OpenObject):
    animals: list[AnyAnimal] | None = None
    machines: list[Machine] | None = None


@dataclass(slots=True, kw_only=True)
class Owl(OpenObject):
    """The enum does not have its value."""

    kind: Kind
    name: str | None = None
    wings: int | None = None
