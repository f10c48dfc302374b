from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class PetController(Resource[C]):
    @operation("GET", "/pets")
    @staticmethod
    def list_pets() -> Call[None]:
        """``GET /pets``."""
        return call()

    @operation("GET", "/owners/{ownerId}/pets")
    @staticmethod
    def list_owner_pets(owner_id: str) -> Call[None]:
        """``GET /owners/{ownerId}/pets``."""
        return call(path=(owner_id,))

    @operation("GET", "/pets/{id}")
    @staticmethod
    def get_pet(id: str) -> Call[None]:
        """``GET /pets/{id}``."""
        return call(path=(id,))
