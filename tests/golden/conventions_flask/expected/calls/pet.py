from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class Pet(Resource[C]):
    @operation("DELETE", "/pets/{pet_id}")
    @staticmethod
    def delete_pet_remove(pet_id: str) -> Call[None]:
        """``DELETE /pets/{pet_id}``."""
        return call(path=(pet_id,))

    @operation("GET", "/pets/{pet_id}")
    @staticmethod
    def get_pet(pet_id: str) -> Call[None]:
        """``GET /pets/{pet_id}``."""
        return call(path=(pet_id,))
