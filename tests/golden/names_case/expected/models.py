"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from ._runtime import OpenObject, wire

__all__ = [
    "Holder",
    "PETUpper",
    "Pet",
    "PetLower",
    "UserName_156c52b3",
    "Username_2f6f66fd",
]


@dataclass(slots=True, kw_only=True)
class Holder(OpenObject):
    user: UserName_156c52b3 | None = None
    pet: PetLower | None = None
    shouted: PETUpper | None = None


@dataclass(slots=True, kw_only=True)
class PETUpper(OpenObject):
    """The schema ``PET``."""

    id: int | None = None
    id_upper: int | None = field(default=None, metadata=wire("ID"))
    id_title: int | None = field(default=None, metadata=wire("Id"))
    i_d: int | None = field(default=None, metadata=wire("iD"))


@dataclass(slots=True, kw_only=True)
class Pet(OpenObject):
    status: Literal["a", "b"] | None = None


@dataclass(slots=True, kw_only=True)
class PetLower(OpenObject):
    """The schema ``pet``."""

    status: Literal["c", "d"] | None = None


@dataclass(slots=True, kw_only=True)
class UserName_156c52b3(OpenObject):
    """The schema ``UserName``."""

    user_name_mixed: str | None = field(default=None, metadata=wire("userName"))
    user_name: str | None = None
    user_name_title: str | None = field(default=None, metadata=wire("UserName"))
    username: str | None = None


@dataclass(slots=True, kw_only=True)
class Username_2f6f66fd(OpenObject):
    """The schema ``Username``."""

    a: str | None = None
