"""Calls of cats."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Resource, bound

LIST_CATS: Operation[list[models.Cat]] = Operation(
    "GET",
    "/cats",
    returns={200: "list[Cat]"},
)


def list_cats() -> Call[list[models.Cat]]:
    """``GET /cats``."""
    return LIST_CATS()


CREATE_PET: Operation[None] = Operation("POST", "/pets", returns={204: None})


def create_pet(*, body: models.Pet) -> Call[None]:
    """``POST /pets``."""
    return CREATE_PET(json=body)


class Cats(Resource[C]):
    list_cats = bound(list_cats)
    """``GET /cats``"""
    create_pet = bound(create_pet)
    """``POST /pets``"""
