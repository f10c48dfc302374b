"""Calls of Pet."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("DELETE", "/pets/{pet_id}")
def delete_pet_remove(pet_id: str) -> Call[None]:
    """``DELETE /pets/{pet_id}``."""
    return call(path=(pet_id,))


@operation("GET", "/pets/{pet_id}")
def get_pet(pet_id: str) -> Call[None]:
    """``GET /pets/{pet_id}``."""
    return call(path=(pet_id,))


class Pet(Resource[C]):
    delete_pet_remove = delete_pet_remove
    """``DELETE /pets/{pet_id}``"""
    get_pet = get_pet
    """``GET /pets/{pet_id}``"""
