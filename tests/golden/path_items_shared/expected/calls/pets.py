"""Calls of pets."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/v1/pets")
def get_v1_pets() -> Call[models.GetV1PetsResponse]:
    """``GET /v1/pets``."""
    return call()


@operation("GET", "/v2/pets")
def get_v2_pets() -> Call[models.GetV1PetsResponse]:
    """``GET /v2/pets``."""
    return call()


class Pets(Resource[C]):
    get_v1_pets = get_v1_pets
    """``GET /v1/pets``"""
    get_v2_pets = get_v2_pets
    """``GET /v2/pets``"""
