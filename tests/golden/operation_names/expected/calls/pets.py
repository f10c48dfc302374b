from __future__ import annotations

from .._runtime import C, Call, Resource, call, operation


class Pets(Resource[C]):
    """Everything about **pets**."""

    @operation("GET", "/pets")
    @staticmethod
    def list_pets() -> Call[None]:
        """List the pets.

        ``GET /pets``
        """
        return call()

    @operation("GET", "/pets/{id}")
    @staticmethod
    def get_pet(id: str) -> Call[None]:
        """``GET /pets/{id}``."""
        return call(path=(id,))
