"""Calls of pets."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Resource, bound

CREATE_PET: Operation[None] = Operation("POST", "/pets", returns={204: None})


def create_pet(*, body: models.Pet) -> Call[None]:
    """``POST /pets``."""
    return CREATE_PET(json=body)


class Pets(Resource[C]):
    create_pet = bound(create_pet)
    """``POST /pets``"""
