"""Calls of Pets."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/pets")
def list_pets() -> Call[None]:
    """``GET /pets``."""
    return call()


@operation("GET", "/pets/{pet_id}")
def get_pet(pet_id: str) -> Call[None]:
    """``GET /pets/{pet_id}``."""
    return call(path=(pet_id,))


class Pets(Resource[C]):
    list_pets = list_pets
    """``GET /pets``"""
    get_pet = get_pet
    """``GET /pets/{pet_id}``"""
