from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


class Pets(Resource[C]):
    @operation("GET", "/pets/{petId}")
    @staticmethod
    def get_pet(pet_id: int) -> Call[models.Pet]:
        """``GET /pets/{petId}``."""
        return call(path=(pet_id,))

    @operation("DELETE", "/pets/{petId}")
    @staticmethod
    def delete_pet(pet_id: int) -> Call[None]:
        """``DELETE /pets/{petId}``.

        Returns: 204: Gone.
        """
        return call(path=(pet_id,))
