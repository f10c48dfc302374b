"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Literal, TypeAlias

from ._runtime import OpenObject, tagged, wire

__all__ = ["AnyPet", "Cat", "Dog", "Fish", "Owner", "Pet", "Poodle"]

AnyPet: TypeAlias = Annotated[
    "Cat | Dog | Fish | Poodle | Pet",
    tagged(
        "petType",
        {"dog": "Dog", "Cat": "Cat", "Fish": "Fish", "Poodle": "Poodle", "Pet": "Pet"},
        base="Pet",
    ),
]
"""A pet of any kind."""


@dataclass(slots=True, kw_only=True)
class Cat(OpenObject):
    pet_type: Literal["Cat"] = field(default="Cat", metadata=wire("petType"))
    name: str | None = None
    lives: int | None = None


@dataclass(slots=True, kw_only=True)
class Dog(OpenObject):
    pet_type: Literal["dog"] = field(default="dog", metadata=wire("petType"))
    name: str | None = None
    tricks: list[str] | None = None


@dataclass(slots=True, kw_only=True)
class Fish(OpenObject):
    """Adds nothing."""

    pet_type: Literal["Fish"] = field(default="Fish", metadata=wire("petType"))
    name: str | None = None


@dataclass(slots=True, kw_only=True)
class Owner(OpenObject):
    pets: list[AnyPet] | None = None


@dataclass(slots=True, kw_only=True)
class Pet(OpenObject):
    """A pet of any kind."""

    pet_type: str = field(metadata=wire("petType"))
    name: str | None = None


@dataclass(slots=True, kw_only=True)
class Poodle(OpenObject):
    pet_type: Literal["Poodle"] = field(default="Poodle", metadata=wire("petType"))
    name: str | None = None
    tricks: list[str] | None = None
    curls: int | None = None
