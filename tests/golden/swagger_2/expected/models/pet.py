from __future__ import annotations

from dataclasses import dataclass

from .._runtime import UNSET, OpenObject, Unset


@dataclass(slots=True, kw_only=True)
class Pet(OpenObject):
    name: str
    age: int | None | Unset = UNSET
