"""Calls of pets."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Resource, bound

GET_PET: Operation[models.Pet] = Operation("GET", "/pets/{petId}", returns={200: "Pet"})


def get_pet(pet_id: int) -> Call[models.Pet]:
    """``GET /pets/{petId}``."""
    return GET_PET(path=(pet_id,))


DELETE_PET: Operation[None] = Operation("DELETE", "/pets/{petId}", returns={204: None})


def delete_pet(pet_id: int) -> Call[None]:
    """``DELETE /pets/{petId}``.

    Returns: 204: Gone.
    """
    return DELETE_PET(path=(pet_id,))


class Pets(Resource[C]):
    get_pet = bound(get_pet)
    """``GET /pets/{petId}``"""
    delete_pet = bound(delete_pet)
    """``DELETE /pets/{petId}``"""
