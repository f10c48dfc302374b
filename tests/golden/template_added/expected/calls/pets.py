"""Animals | for *sale* now."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Resource, bound

GET_PET: Operation[models.Pet] = Operation("GET", "/pets/{petId}", returns={200: "Pet"})


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
    return GET_PET(path=(pet_id,), query={"fields": fields})


class Pets(Resource[C]):
    get_pet = bound(get_pet)
    """Read a pet"""
