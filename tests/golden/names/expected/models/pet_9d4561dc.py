from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject, OpenStr


class PetStatus_f591848d(OpenStr):
    """The schema of ``status``."""

    A = "a"
    B = "b"


@dataclass(slots=True, kw_only=True)
class Pet_9d4561dc(OpenObject):
    """The schema ``Pet``."""

    status: PetStatus_f591848d | None = None
