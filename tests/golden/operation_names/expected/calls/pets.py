"""Everything about **pets**."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/pets")
def list_pets() -> Call[None]:
    """List the pets.

    ``GET /pets``
    """
    return call()


@operation("GET", "/pets/{id}")
def get_pet(id: str) -> Call[None]:
    """``GET /pets/{id}``."""
    return call(path=(id,))


class Pets(Resource[C]):
    list_pets = list_pets
    """List the pets"""
    get_pet = get_pet
    """``GET /pets/{id}``"""
