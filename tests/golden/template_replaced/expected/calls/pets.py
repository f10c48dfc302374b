"""Calls of pets."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Resource, bound

LIST_PETS: Operation[list[models.Pet]] = Operation(
    "GET",
    "/pets",
    returns={200: "list[Pet]"},
)


def list_pets(*, color: models.Color | None = None) -> Call[list[models.Pet]]:
    """``GET /pets``."""
    return LIST_PETS(query={"color": color})


class Pets(Resource[C]):
    list_pets = bound(list_pets)
    """``GET /pets``"""
