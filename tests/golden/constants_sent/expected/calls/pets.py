"""Calls of pets."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Resource, bound

CREATE_PET: Operation[models.Pet] = Operation("POST", "/pets", returns={200: "Pet"})


def create_pet(*, body: models.NewPet) -> Call[models.Pet]:
    """``POST /pets``."""
    return CREATE_PET(json=body)


CHANGE_PET: Operation[None] = Operation("PATCH", "/pets", returns={204: None})


def change_pet(*, body: models.PetPatch) -> Call[None]:
    """``PATCH /pets``.

    Returns: 204: Changed
    """
    return CHANGE_PET(json=body)


class Pets(Resource[C]):
    create_pet = bound(create_pet)
    """``POST /pets``"""
    change_pet = bound(change_pet)
    """``PATCH /pets``"""
