"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import UNSET, Binary, OpenObject, Unset

__all__ = ["Pet", "PetsAddPhotoBody"]


@dataclass(slots=True, kw_only=True)
class Pet(OpenObject):
    name: str
    age: int | None | Unset = UNSET


@dataclass(slots=True, kw_only=True)
class PetsAddPhotoBody(OpenObject):
    photo: Binary
    caption: str | None = None
