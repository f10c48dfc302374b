from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class All(OpenObject):
    either: list[models.Either] | None = None
    number: list[models.Number] | None = None
    when: list[models.When] | None = None
