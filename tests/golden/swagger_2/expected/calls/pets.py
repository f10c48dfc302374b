"""Calls of pets."""

from __future__ import annotations

from .. import models
from .._runtime import COMMA, C, Call, Operation, Resource, bound

LIST_PETS: Operation[list[models.Pet]] = Operation(
    "GET",
    "/pets",
    returns={200: "list[Pet]"},
    query={"tags": COMMA},
)


def list_pets(
    *,
    tags: list[str] | None = None,
    ids: list[int] | None = None,
) -> Call[list[models.Pet]]:
    """``GET /pets``."""
    return LIST_PETS(query={"tags": tags, "ids": ids})


CREATE_PET: Operation[models.Pet] = Operation("POST", "/pets", returns={201: "Pet"})


def create_pet(*, body: models.Pet) -> Call[models.Pet]:
    """``POST /pets``."""
    return CREATE_PET(json=body)


ADD_PHOTO: Operation[None] = Operation(
    "POST",
    "/pets/{id}/photo",
    returns={204: None},
    accepts=("multipart/form-data",),
)


def add_photo(id: int, *, body: models.PetsAddPhotoBody) -> Call[None]:
    """``POST /pets/{id}/photo``.

    Returns: 204: Added
    """
    return ADD_PHOTO(path=(id,), body=body)


class Pets(Resource[C]):
    list_pets = bound(list_pets)
    """``GET /pets``"""
    create_pet = bound(create_pet)
    """``POST /pets``"""
    add_photo = bound(add_photo)
    """``POST /pets/{id}/photo``"""
