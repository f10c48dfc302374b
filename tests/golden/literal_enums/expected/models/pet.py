from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from .._runtime import OpenObject

PetStatus: TypeAlias = Literal["available", "sold"]
"""The schema of ``status`` in ``Pet``."""


@dataclass(slots=True, kw_only=True)
class Pet(OpenObject):
    """The schema ``Pet``."""

    status: PetStatus
