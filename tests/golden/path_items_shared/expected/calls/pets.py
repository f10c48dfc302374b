"""Calls of pets."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Resource, bound

GET_V1_PETS: Operation[models.GetV1PetsResponse] = Operation(
    "GET",
    "/v1/pets",
    returns={200: "GetV1PetsResponse"},
)


def get_v1_pets() -> Call[models.GetV1PetsResponse]:
    """``GET /v1/pets``."""
    return GET_V1_PETS()


GET_V2_PETS: Operation[models.GetV1PetsResponse] = Operation(
    "GET",
    "/v2/pets",
    returns={200: "GetV1PetsResponse"},
)


def get_v2_pets() -> Call[models.GetV1PetsResponse]:
    """``GET /v2/pets``."""
    return GET_V2_PETS()


class Pets(Resource[C]):
    get_v1_pets = bound(get_v1_pets)
    """``GET /v1/pets``"""
    get_v2_pets = bound(get_v2_pets)
    """``GET /v2/pets``"""
