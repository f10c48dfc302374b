from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class GetV1PetsResponse(OpenObject):
    """The schema of ``response`` in ``pets.get_v1_pets``."""

    pets: list[str]
