"""Calls of cats."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/cats")
def list_cats() -> Call[list[models.Cat]]:
    """``GET /cats``."""
    return call()


@operation("POST", "/pets")
def create_pet(*, body: models.Pet) -> Call[None]:
    """``POST /pets``."""
    return call(json=body)


class Cats(Resource[C]):
    list_cats = list_cats
    """``GET /cats``"""
    create_pet = create_pet
    """``POST /pets``"""
