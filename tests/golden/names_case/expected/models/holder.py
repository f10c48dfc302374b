from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Holder(OpenObject):
    user: models.UserName_156c52b3 | None = None
    pet: models.PetLower | None = None
    shouted: models.PETUpper | None = None
