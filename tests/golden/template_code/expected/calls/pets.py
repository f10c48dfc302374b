"""Calls of pets."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/pets/{petId}")
def get_pet(pet_id: int) -> Call[models.Pet]:
    """``GET /pets/{petId}``."""
    return call(path=(pet_id,))


@operation("DELETE", "/pets/{petId}")
def delete_pet(pet_id: int) -> Call[None]:
    """``DELETE /pets/{petId}``.

    Returns: 204: Gone.
    """
    return call(path=(pet_id,))


class Pets(Resource[C]):
    get_pet = get_pet
    """``GET /pets/{petId}``"""
    delete_pet = delete_pet
    """``DELETE /pets/{petId}``"""
