"""Calls of Pet."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

DELETE_PET_REMOVE: Operation[None] = Operation(
    "DELETE",
    "/pets/{pet_id}",
    returns={204: None},
)


def delete_pet_remove(pet_id: str) -> Call[None]:
    """``DELETE /pets/{pet_id}``."""
    return DELETE_PET_REMOVE(path=(pet_id,))


GET_PET: Operation[None] = Operation("GET", "/pets/{pet_id}", returns={204: None})


def get_pet(pet_id: str) -> Call[None]:
    """``GET /pets/{pet_id}``."""
    return GET_PET(path=(pet_id,))


class Pet(Resource[C]):
    delete_pet_remove = bound(delete_pet_remove)
    """``DELETE /pets/{pet_id}``"""
    get_pet = bound(get_pet)
    """``GET /pets/{pet_id}``"""
