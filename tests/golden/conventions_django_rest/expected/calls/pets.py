"""Calls of pets."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Operation, Resource, bound

LIST: Operation[models.PaginatedPetList] = Operation(
    "GET",
    "/api/pets/",
    returns={200: "PaginatedPetList"},
)


def list_() -> Call[models.PaginatedPetList]:
    """``GET /api/pets/``."""
    return LIST()


CREATE: Operation[models.Pet] = Operation("POST", "/api/pets/", returns={201: "Pet"})


def create(*, body: models.Pet) -> Call[models.Pet]:
    """``POST /api/pets/``."""
    return CREATE(json=body)


RETRIEVE: Operation[models.Pet] = Operation(
    "GET",
    "/api/pets/{id}/",
    returns={200: "Pet"},
)


def retrieve(id: int) -> Call[models.Pet]:
    """``GET /api/pets/{id}/``."""
    return RETRIEVE(path=(id,))


UPDATE: Operation[models.Pet] = Operation(
    "PUT",
    "/api/pets/{id}/",
    returns={200: "Pet"},
)


def update(id: int, *, body: models.Pet) -> Call[models.Pet]:
    """``PUT /api/pets/{id}/``."""
    return UPDATE(path=(id,), json=body)


PARTIAL_UPDATE: Operation[models.Pet] = Operation(
    "PATCH",
    "/api/pets/{id}/",
    returns={200: "Pet"},
)


def partial_update(
    id: int,
    *,
    body: models.PatchedPet | None = None,
) -> Call[models.Pet]:
    """``PATCH /api/pets/{id}/``."""
    return PARTIAL_UPDATE(path=(id,), json=body)


DESTROY: Operation[None] = Operation("DELETE", "/api/pets/{id}/", returns={204: None})


def destroy(id: int) -> Call[None]:
    """``DELETE /api/pets/{id}/``."""
    return DESTROY(path=(id,))


GET_OWNER: Operation[list[models.Pet]] = Operation(
    "GET",
    "/api/pets/{id}/owner/",
    returns={200: "list[Pet]"},
)


def get_owner(id: int) -> Call[list[models.Pet]]:
    """``GET /api/pets/{id}/owner/``."""
    return GET_OWNER(path=(id,))


class Pets(Resource[C]):
    list = bound(list_)
    """``GET /api/pets/``"""
    create = bound(create)
    """``POST /api/pets/``"""
    retrieve = bound(retrieve)
    """``GET /api/pets/{id}/``"""
    update = bound(update)
    """``PUT /api/pets/{id}/``"""
    partial_update = bound(partial_update)
    """``PATCH /api/pets/{id}/``"""
    destroy = bound(destroy)
    """``DELETE /api/pets/{id}/``"""
    get_owner = bound(get_owner)
    """``GET /api/pets/{id}/owner/``"""
