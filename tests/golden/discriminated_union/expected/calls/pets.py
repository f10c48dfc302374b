"""Calls of pets."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/pets")
def list_pets() -> Call[list[models.Pet]]:
    """``GET /pets``."""
    return call()


class Pets(Resource[C]):
    list_pets = list_pets
    """``GET /pets``"""
