from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Dog(OpenObject):
    kind: Literal[models.Kind.DOG, models.Kind.HOUND]
    name: str | None = None
    tricks: int | None = None
