"""Calls of pets."""

from __future__ import annotations

from .. import models
from .._runtime import C, Call, Resource, call, operation


@operation("GET", "/api/pets/")
def list_() -> Call[models.PaginatedPetList]:
    """``GET /api/pets/``."""
    return call()


@operation("POST", "/api/pets/", status=201)
def create(*, body: models.Pet) -> Call[models.Pet]:
    """``POST /api/pets/``."""
    return call(json=body)


@operation("GET", "/api/pets/{id}/")
def retrieve(id: int) -> Call[models.Pet]:
    """``GET /api/pets/{id}/``."""
    return call(path=(id,))


@operation("PUT", "/api/pets/{id}/")
def update(id: int, *, body: models.Pet) -> Call[models.Pet]:
    """``PUT /api/pets/{id}/``."""
    return call(path=(id,), json=body)


@operation("PATCH", "/api/pets/{id}/")
def partial_update(
    id: int,
    *,
    body: models.PatchedPet | None = None,
) -> Call[models.Pet]:
    """``PATCH /api/pets/{id}/``."""
    return call(path=(id,), json=body)


@operation("DELETE", "/api/pets/{id}/")
def destroy(id: int) -> Call[None]:
    """``DELETE /api/pets/{id}/``."""
    return call(path=(id,))


@operation("GET", "/api/pets/{id}/owner/")
def get_owner(id: int) -> Call[list[models.Pet]]:
    """``GET /api/pets/{id}/owner/``."""
    return call(path=(id,))


class Pets(Resource[C]):
    list = list_
    """``GET /api/pets/``"""
    create = create
    """``POST /api/pets/``"""
    retrieve = retrieve
    """``GET /api/pets/{id}/``"""
    update = update
    """``PUT /api/pets/{id}/``"""
    partial_update = partial_update
    """``PATCH /api/pets/{id}/``"""
    destroy = destroy
    """``DELETE /api/pets/{id}/``"""
    get_owner = get_owner
    """``GET /api/pets/{id}/owner/``"""
