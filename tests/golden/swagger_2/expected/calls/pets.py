"""Calls of pets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import COMMA, C, Call, Operation, Resource, bound

if TYPE_CHECKING:
    from ..models import Pet, PetsAddPhotoBody

LIST_PETS: Operation[list[Pet]] = Operation(
    "GET",
    "/pets",
    returns={200: "list[Pet]"},
    query={"tags": COMMA},
)


def list_pets(
    *,
    tags: list[str] | None = None,
    ids: list[int] | None = None,
) -> Call[list[Pet]]:
    """``GET /pets``.

    Returns: 200: Pets
    """
    return LIST_PETS(query={"tags": tags, "ids": ids})


CREATE_PET: Operation[Pet] = Operation("POST", "/pets", returns={201: "Pet"})


def create_pet(*, body: Pet) -> Call[Pet]:
    """``POST /pets``.

    Returns: 201: Created
    """
    return CREATE_PET(json=body)


ADD_PHOTO: Operation[None] = Operation(
    "POST",
    "/pets/{id}/photo",
    returns={204: None},
    accepts=("multipart/form-data",),
)


def add_photo(id: int, *, body: PetsAddPhotoBody) -> Call[None]:
    """``POST /pets/{id}/photo``.

    Returns: 204: Added
    """
    return ADD_PHOTO(path=(id,), body=body)


class Pets(Resource[C]):
    """The calls of pets."""

    list_pets = bound(list_pets)
    """``GET /pets``"""

    create_pet = bound(create_pet)
    """``POST /pets``"""

    add_photo = bound(add_photo)
    """``POST /pets/{id}/photo``"""
