"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from ._runtime import UNSET, OpenObject, Unset, tagged

__all__ = ["NewCat", "NewDog", "NewPet", "Pet", "PetPatch"]

NewPet: TypeAlias = Annotated[
    "NewCat | NewDog",
    tagged("kind", {"cat": "NewCat", "dog": "NewDog"}),
]
"""As FastAPI describes a union of two models, whose tags have defaults."""


@dataclass(slots=True, kw_only=True)
class NewCat(OpenObject):
    kind: Literal["cat"] | None = "cat"
    lives: int


@dataclass(slots=True, kw_only=True)
class NewDog(OpenObject):
    kind: Literal["dog"] | None = "dog"
    version: Literal[2] | None = 2


@dataclass(slots=True, kw_only=True)
class Pet(OpenObject):
    """Only read."""

    object: Literal["pet"] = "pet"
    """Set by the server."""
    state: Literal["final"] | None = "final"
    """Set by the server."""
    origin: Literal["farm"] | None = "farm"


@dataclass(slots=True, kw_only=True)
class PetPatch(OpenObject):
    type: Literal["pet"] | None = "pet"
    maybe: Literal["x"] | None | Unset = UNSET
    perhaps: Literal["x"] | None | Unset = UNSET
    """Default: ``"x"``."""
    id: Literal["one"] | None = None
    """Set by the server."""
    secret: Literal["s"] | None = "s"
    name: str | None | Unset = UNSET
