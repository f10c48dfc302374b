from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .. import models
from .._runtime import UNSET, OpenObject, Unset


@dataclass(slots=True, kw_only=True)
class Pet(OpenObject):
    status: models.Status
    kind: Literal["pet"] = "pet"
    priority: models.Priority | None = None
    size: Literal["small", "large"] | None | Unset = UNSET
