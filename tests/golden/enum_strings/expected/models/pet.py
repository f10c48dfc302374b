from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject, OpenStr

if TYPE_CHECKING:
    from . import Status


class PetSize(OpenStr):
    """How large it gets."""

    S = "S"
    M = "M"
    L = "L"


@dataclass(slots=True, kw_only=True)
class Pet(OpenObject):
    """The schema ``Pet``."""

    status: Status
    size: PetSize | None = None
    """How large it gets."""
