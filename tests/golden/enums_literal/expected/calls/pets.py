"""Calls of pets."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


@operation("POST", "/pets")
def create_pet(*, body: models.Pet) -> Call[None]:
    """``POST /pets``."""
    return call(json=body)


class Pets(Resource[C]):
    create_pet = create_pet
    """``POST /pets``"""
