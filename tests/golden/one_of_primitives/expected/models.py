"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from ._runtime import OpenObject

__all__ = ["Id", "Model", "Thing"]

Id: TypeAlias = str | int

Model: TypeAlias = str | Literal["small", "large"]


@dataclass(slots=True, kw_only=True)
class Thing(OpenObject):
    id: Id
    flag: bool | str | None = None
    model: Model | None = None
    only: str | None = None
    same: str | None = None
