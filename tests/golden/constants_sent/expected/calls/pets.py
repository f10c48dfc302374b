"""Calls of pets."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


@operation("POST", "/pets")
def create_pet(*, body: models.NewPet) -> Call[models.Pet]:
    """``POST /pets``."""
    return call(json=body)


@operation("PATCH", "/pets")
def change_pet(*, body: models.PetPatch) -> Call[None]:
    """``PATCH /pets``.

    Returns: 204: Changed
    """
    return call(json=body)


class Pets(Resource[C]):
    create_pet = create_pet
    """``POST /pets``"""
    change_pet = change_pet
    """``PATCH /pets``"""
