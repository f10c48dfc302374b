from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject, OpenStr


class PetStatus_af4c6b9f(OpenStr):
    """The schema of ``status``."""

    C = "c"
    D = "d"


@dataclass(slots=True, kw_only=True)
class Pet_9caf0b40(OpenObject):
    """The schema ``pet``."""

    status: PetStatus_af4c6b9f | None = None
