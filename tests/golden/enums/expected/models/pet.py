from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from .._runtime import UNSET, OpenObject, OpenStr, Unset

if TYPE_CHECKING:
    from . import Priority, Status


class PetSize(OpenStr):
    """The schema of ``size`` in ``Pet``."""

    SMALL = "small"
    LARGE = "large"


@dataclass(slots=True, kw_only=True)
class Pet(OpenObject):
    """The schema ``Pet``."""

    status: Status
    kind: Literal["pet"] = "pet"
    priority: Priority | None = None
    size: PetSize | None | Unset = UNSET
