from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .. import models
from .._runtime import UNSET, OpenObject, OpenStr, Unset


class PetSize(OpenStr):
    """The schema of ``size`` in ``Pet``."""

    SMALL = "small"
    LARGE = "large"


@dataclass(slots=True, kw_only=True)
class Pet(OpenObject):
    """The schema ``Pet``."""

    status: models.Status
    kind: Literal["pet"] = "pet"
    priority: models.Priority | None = None
    size: PetSize | None | Unset = UNSET
