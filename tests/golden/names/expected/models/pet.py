from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject, OpenStr


class PetStatus(OpenStr):
    """The schema of ``status`` in ``Pet``."""

    A = "a"
    B = "b"


@dataclass(slots=True, kw_only=True)
class Pet(OpenObject):
    """The schema ``Pet``."""

    status: PetStatus | None = None
