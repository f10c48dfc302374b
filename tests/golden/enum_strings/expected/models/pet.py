from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject, OpenStr


class PetSize(OpenStr):
    """How large it gets."""

    S = "S"
    M = "M"
    L = "L"


@dataclass(slots=True, kw_only=True)
class Pet(OpenObject):
    """The schema ``Pet``."""

    status: models.Status
    size: PetSize | None = None
    """How large it gets."""
