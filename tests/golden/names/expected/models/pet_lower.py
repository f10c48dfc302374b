from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject, OpenStr


class PetLowerStatus(OpenStr):
    """The schema of ``status`` in ``pet``."""

    C = "c"
    D = "d"


@dataclass(slots=True, kw_only=True)
class PetLower(OpenObject):
    """The schema ``pet``."""

    status: PetLowerStatus | None = None
