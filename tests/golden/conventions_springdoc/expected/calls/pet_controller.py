"""Calls of pet-controller."""

from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/pets")
def list_pets() -> Call[None]:
    """``GET /pets``."""
    return call()


@operation("GET", "/owners/{ownerId}/pets")
def list_owner_pets(owner_id: str) -> Call[None]:
    """``GET /owners/{ownerId}/pets``."""
    return call(path=(owner_id,))


@operation("GET", "/pets/{id}")
def get_pet(id: str) -> Call[None]:
    """``GET /pets/{id}``."""
    return call(path=(id,))


class PetController(Resource[C]):
    list_pets = list_pets
    """``GET /pets``"""
    list_owner_pets = list_owner_pets
    """``GET /owners/{ownerId}/pets``"""
    get_pet = get_pet
    """``GET /pets/{id}``"""
