"""Calls of pet-controller."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

LIST_PETS: Operation[None] = Operation("GET", "/pets", returns={204: None})


def list_pets() -> Call[None]:
    """``GET /pets``."""
    return LIST_PETS()


LIST_OWNER_PETS: Operation[None] = Operation(
    "GET",
    "/owners/{ownerId}/pets",
    returns={204: None},
)


def list_owner_pets(owner_id: str) -> Call[None]:
    """``GET /owners/{ownerId}/pets``."""
    return LIST_OWNER_PETS(path=(owner_id,))


GET_PET: Operation[None] = Operation("GET", "/pets/{id}", returns={204: None})


def get_pet(id: str) -> Call[None]:
    """``GET /pets/{id}``."""
    return GET_PET(path=(id,))


class PetController(Resource[C]):
    list_pets = bound(list_pets)
    """``GET /pets``"""
    list_owner_pets = bound(list_owner_pets)
    """``GET /owners/{ownerId}/pets``"""
    get_pet = bound(get_pet)
    """``GET /pets/{id}``"""
