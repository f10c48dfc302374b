from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


class Pets(Resource[C]):
    @operation("POST", "/pets")
    @staticmethod
    def create_pet(*, body: models.NewPet) -> Call[models.Pet]:
        """``POST /pets``."""
        return call(json=body)

    @operation("PATCH", "/pets")
    @staticmethod
    def change_pet(*, body: models.PetPatch) -> Call[None]:
        """``PATCH /pets``.

        Returns: 204: Changed
        """
        return call(json=body)
