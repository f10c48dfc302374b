from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class Pets(Resource[C]):
    @operation("GET", "/pets")
    @staticmethod
    def list_pets() -> Call[None]:
        """``GET /pets``."""
        return call()

    @operation("GET", "/pets/{pet_id}")
    @staticmethod
    def get_pet(pet_id: str) -> Call[None]:
        """``GET /pets/{pet_id}``."""
        return call(path=(pet_id,))
