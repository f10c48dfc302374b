"""Everything about **pets**."""

from __future__ import annotations

from .._runtime import C, Call, Operation, Resource, bound

LIST_PETS: Operation[None] = Operation("GET", "/pets", returns={204: None})


def list_pets() -> Call[None]:
    """List the pets.

    ``GET /pets``
    """
    return LIST_PETS()


GET_PET: Operation[None] = Operation("GET", "/pets/{id}", returns={204: None})


def get_pet(id: str) -> Call[None]:
    """``GET /pets/{id}``."""
    return GET_PET(path=(id,))


class Pets(Resource[C]):
    list_pets = bound(list_pets)
    """List the pets"""
    get_pet = bound(get_pet)
    """``GET /pets/{id}``"""
