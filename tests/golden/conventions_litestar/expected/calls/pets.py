"""Calls of Pets."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

LIST_PETS: Operation[None] = Operation("GET", "/pets", returns={204: None})


def list_pets() -> Call[None]:
    """``GET /pets``."""
    return LIST_PETS()


GET_PET: Operation[None] = Operation("GET", "/pets/{pet_id}", returns={204: None})


def get_pet(pet_id: str) -> Call[None]:
    """``GET /pets/{pet_id}``."""
    return GET_PET(path=(pet_id,))


class Pets(Resource[C]):
    list_pets = bound(list_pets)
    """``GET /pets``"""
    get_pet = bound(get_pet)
    """``GET /pets/{pet_id}``"""
