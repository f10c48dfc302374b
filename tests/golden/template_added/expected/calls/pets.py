from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


class Pets(Resource[C]):
    """Animals | for *sale* now."""

    @operation("GET", "/pets/{petId}")
    @staticmethod
    def get_pet(
        pet_id: int,
        *,
        fields: list[models.Color] | None = None,
    ) -> Call[models.Pet]:
        """Read a pet.

        ``GET /pets/{petId}``

        One pet.

        - alive
        - well

        See the shop (https://shop.example).

        Args:
            pet_id: Whose.
        """
        return call(path=(pet_id,), query={"fields": fields})
