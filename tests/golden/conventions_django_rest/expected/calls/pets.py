from __future__ import annotations

import builtins

from .. import models
from .._runtime import C, Call, Resource, call, operation


class Pets(Resource[C]):
    @operation("GET", "/api/pets/")
    @staticmethod
    def list() -> Call[models.PaginatedPetList]:
        """``GET /api/pets/``."""
        return call()

    @operation("POST", "/api/pets/", status=201)
    @staticmethod
    def create(*, body: models.Pet) -> Call[models.Pet]:
        """``POST /api/pets/``."""
        return call(json=body)

    @operation("GET", "/api/pets/{id}/")
    @staticmethod
    def retrieve(id: int) -> Call[models.Pet]:
        """``GET /api/pets/{id}/``."""
        return call(path=(id,))

    @operation("PUT", "/api/pets/{id}/")
    @staticmethod
    def update(id: int, *, body: models.Pet) -> Call[models.Pet]:
        """``PUT /api/pets/{id}/``."""
        return call(path=(id,), json=body)

    @operation("PATCH", "/api/pets/{id}/")
    @staticmethod
    def partial_update(
        id: int,
        *,
        body: models.PatchedPet | None = None,
    ) -> Call[models.Pet]:
        """``PATCH /api/pets/{id}/``."""
        return call(path=(id,), json=body)

    @operation("DELETE", "/api/pets/{id}/")
    @staticmethod
    def destroy(id: int) -> Call[None]:
        """``DELETE /api/pets/{id}/``."""
        return call(path=(id,))

    @operation("GET", "/api/pets/{id}/owner/")
    @staticmethod
    def get_owner(id: int) -> Call[builtins.list[models.Pet]]:
        """``GET /api/pets/{id}/owner/``."""
        return call(path=(id,))
